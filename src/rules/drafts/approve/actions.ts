import {
  type Act,
  AppError,
  dayIn,
  type Instant,
  newId,
  ok,
  type Refusal,
  type Result,
  refuse,
  sentenceOf,
  toInstant,
  worded,
  wording,
  zoneOf,
} from '#kernel'
import { record } from '#log'
import { closeGate, type Tx } from '#storage'
import { draftNotUnderstoodWords, movedOnWords, notEarlierWords } from '../../knowledge/pack-words.ts'
import { stepDraft } from '../../life.ts'
import type { Rule } from '../../model.ts'
import { insertPack, packVersions, versionsInForce } from '../../store.ts'
import { baseOf } from '../actions.ts'
import { candidateOf, nextVersion } from '../candidate.ts'
import type { Draft } from '../model.ts'
import { type DraftMove, type KeptDraft, moveDraft } from '../move/actions.ts'
import { drafts, findDraft } from '../store.ts'

const wroteIt = wording('skrev utkastet', 'skrev utkastet', 'kirjoitti luonnoksen', 'wrote the draft')

export interface Approval {
  readonly id: string
  readonly version?: number | undefined
  /** When it begins to count; left out or past: now. */
  readonly effectiveAt?: Instant | undefined
}

/**
 * A second person signs a draft: it becomes the next version of its pack and counts from its moment on (F55: whoever
 * wrote a part of it cannot). Refused besides: `conflict` where the pack has moved on since it was tested.
 */
export async function approveDraft(
  tx: Tx,
  act: Act,
  { id, version, effectiveAt }: Approval,
): Promise<Result<KeptDraft>> {
  await closeGate(tx)
  const wanted = toInstant(effectiveAt ?? act.at)
  const from = wanted > act.at ? wanted : act.at
  const change: DraftMove['change'] = async (draft, allowed) => {
    const base = await baseOf(tx, draft.pack)
    const why = whyNotApprove(draft, base, from)
    if (why) return refuse(why)
    const number = await keepVersion(tx, allowed, { draft, base: base.rules, effectiveAt: from })
    const approved = { by: act.by, at: act.at, effectiveAt: from, version: number }
    return ok({
      draft: { ...draft, approved },
      body: {
        pack: draft.pack,
        version: number,
        edition: draft.edition,
        effectiveAt: from,
        dryRun: draft.dryRun,
      },
    })
  }
  const apartFrom = ({ authors, authorsFor = [] }: Draft) => [
    ...authors.map((by) => ({ by, did: wroteIt })),
    ...authorsFor.map((onBehalfOf) => ({ by: null, onBehalfOf, did: wroteIt })),
  ]
  const done = await moveDraft(tx, act, {
    id,
    deed: 'approve',
    version,
    needs: 'rules.activate',
    apartFrom,
    change,
  })
  if (!done.ok || from > act.at) return done
  await followDrafts(tx, act)
  const now = await findDraft(tx, id)
  return now ? ok(now) : done
}

function whyNotApprove(
  draft: Draft,
  base: Awaited<ReturnType<typeof baseOf>>,
  from: Instant,
): Refusal | undefined {
  if (base.version !== draft.base)
    return {
      code: 'conflict',
      ...worded(movedOnWords(draft.pack, draft.base, base.version)),
      facts: { tested: draft.base, now: base.version },
    }
  if (base.effectiveAt !== null && toInstant(base.effectiveAt) > from)
    return {
      code: 'not_allowed',
      ...worded(notEarlierWords(draft.pack, base.version, toInstant(base.effectiveAt))),
    }
  const { errors } = candidateOf(base.rules, draft.changes)
  if (errors.length === 0) return undefined
  return {
    code: 'rule_refused',
    ...worded(draftNotUnderstoodWords(sentenceOf(errors))),
    errors,
  }
}

async function keepVersion(
  tx: Tx,
  act: Act,
  {
    draft,
    base,
    effectiveAt,
  }: { readonly draft: Draft; readonly base: readonly Rule[]; readonly effectiveAt: Instant },
): Promise<string> {
  const versions = await packVersions(tx, draft.pack)
  const version = nextVersion(
    versions.map((one) => one.version),
    dayIn(zoneOf(undefined), act.at),
  )
  const author = draft.authors.join(', ')
  const rules = candidateOf(base, draft.changes).rules.map((rule) => {
    const { status: _status, ...bare } = rule
    return base.includes(rule) ? bare : { ...bare, author, approver: act.by }
  })
  await insertPack(tx, {
    id: newId('rst', act),
    name: draft.pack,
    version,
    layer: 'policy',
    title: versions.at(-1)?.title ?? draft.title,
    author,
    approver: act.by,
    status: 'active',
    at: act.at,
    effective_at: effectiveAt,
    rules,
    imported_by: draft.authors[0] ?? act.by,
  })
  return version
}

/**
 * Drafts whose moment has come are in force, and those whose pack has a later version are superseded. The rules count
 * from their moment whether or not anybody looks; this lets the drafts say so. Answers those that moved.
 */
export async function followDrafts(tx: Tx, act: Act): Promise<KeptDraft[]> {
  const begun: KeptDraft[] = []
  for (const { record: draft, version } of await drafts.where(tx, { state: 'approved' })) {
    if (!draft.approved || toInstant(draft.approved.effectiveAt) > act.at) continue
    begun.push(
      await followed(tx, act, { deed: 'activate', draft: { ...draft, activatedAt: act.at }, version }),
    )
  }
  const inForce = await versionsInForce(tx, act.at)
  const over: KeptDraft[] = []
  for (const { record: draft, version } of await drafts.where(tx, { state: 'active' })) {
    const now = inForce.get(draft.pack)
    if (now === undefined || now === draft.approved?.version) continue
    over.push(await followed(tx, act, { deed: 'supersede', draft: { ...draft, supersededBy: now }, version }))
  }
  return [...begun, ...over]
}

interface Followed {
  readonly deed: 'activate' | 'supersede'
  readonly draft: Draft
  readonly version: number
}

async function followed(tx: Tx, act: Act, { deed, draft, version }: Followed): Promise<KeptDraft> {
  const step = stepDraft(draft.state, deed, { passed: true })
  if (!step.ok) throw new AppError(step.refusal)
  const saved = await drafts.replace(tx, act, { record: { ...draft, state: step.value }, version })
  if (!saved.ok) throw new AppError(saved.refusal)
  const body = { pack: draft.pack, version: draft.approved?.version ?? null, state: step.value }
  await record(tx, act, { type: 'rules.activate', object: draft.id, body })
  return saved.value.stored
}
