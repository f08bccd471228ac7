import { permit } from '#access'
import {
  type Act,
  fieldFault,
  type Instant,
  inEnglish,
  missing,
  newId,
  ok,
  type Refusal,
  type Result,
  refuse,
  worded,
} from '#kernel'
import { digestOf, record } from '#log'
import type { Tx } from '#storage'
import { differencesOf } from '../difference/difference.ts'
import {
  changedWhileDryWords,
  changesTooDeepWords,
  noPackWords,
  withdrawDraftWhyWords,
} from '../knowledge/pack-words.ts'
import { ruleFaults } from '../knowledge/rule-fault-words.ts'
import type { Rule } from '../model.ts'
import { findPack, latestApproved, markWithdrawn, packVersions, withExamples } from '../store.ts'
import { type Candidate, candidateOf, changesBack, isTooDeep, packOf } from './candidate.ts'
import type { Draft, DraftText, RuleChange } from './model.ts'
import { type DraftMove, type KeptDraft, moveDraft, refused } from './move/actions.ts'
import { drafts } from './store.ts'

/** Begins a draft. Refused: `forbidden`; `not_allowed` where it touches law or decisions; `invalid_input`. */
export async function beginDraft(tx: Tx, act: Act, text: DraftText): Promise<Result<KeptDraft>> {
  const id = newId('rul', act)
  const allowed = permit(act, 'rules.draft')
  const pack = allowed.ok ? await packFor(tx, text) : allowed
  if (!allowed.ok || !pack.ok)
    return await refused(tx, act, { id, deed: 'edit', refusal: refusalOf(allowed, pack) })
  const draft: Draft = {
    id,
    title: text.title,
    reason: text.reason,
    pack: pack.value,
    changes: text.changes,
    state: 'draft',
    edition: 1,
    ...writtenBy(allowed.value),
    createdAt: act.at,
    editedAt: act.at,
    base: null,
    tested: null,
    dryRun: null,
    approved: null,
    activatedAt: null,
    supersededBy: null,
    withdrawn: null,
  }
  const { stored } = await drafts.put(tx, act, draft)
  await record(tx, allowed.value, { type: 'rules.draft', object: id, body: bodyOf(draft) })
  return ok(stored)
}

/** Who wrote it, and in whose place, with those who wrote at it before. */
function writtenBy(
  { by, onBehalfOf }: Act,
  { authors, authorsFor = [] }: Pick<Draft, 'authors' | 'authorsFor'> = { authors: [] },
) {
  const places = [...new Set(onBehalfOf === undefined ? authorsFor : [...authorsFor, onBehalfOf])]
  return {
    authors: [...new Set([...authors, by])],
    ...(places.length > 0 ? { authorsFor: places } : {}),
  }
}

/** One of them is a refusal. */
function refusalOf(...results: readonly Result<unknown>[]): Refusal {
  for (const result of results) if (!result.ok) return result.refusal
  return { code: 'fault', ...inEnglish('Nothing was refused.') }
}

async function packFor(
  tx: Tx,
  { pack, changes }: Pick<DraftText, 'pack' | 'changes'>,
): Promise<Result<string>> {
  if (isTooDeep(changes)) return refuse({ code: 'invalid_input', ...worded(changesTooDeepWords) })
  const versions = (await packVersions(tx)).filter(({ status }) => status === 'active')
  const latest = new Map(versions.toSorted((a, b) => momentOf(a) - momentOf(b)).map((one) => [one.name, one]))
  return packOf(changes, [...latest.values()], pack)
}

const momentOf = ({ effective_at }: { effective_at: string | null }) => Date.parse(effective_at ?? '')

function bodyOf({ pack, edition, title, changes, state }: Draft) {
  return { pack, edition, title, state, changes: changes.map(nameOf), digest: digestOf(changes) }
}

function nameOf(change: RuleChange): string {
  if ('remove' in change) return `- ${change.remove}`
  const id: unknown = Reflect.get(change.rule, 'id')
  return typeof id === 'string' ? id.slice(0, 200) : '?'
}

/** Writes it anew; whatever was tested before has to be tested again. Every writer counts as its author. */
export function editDraft(
  tx: Tx,
  act: Act,
  { id, version, text }: { readonly id: string; readonly version: number; readonly text: DraftText },
): Promise<Result<KeptDraft>> {
  const change: DraftMove['change'] = async (draft, allowed) => {
    const pack = await packFor(tx, { pack: text.pack ?? draft.pack, changes: text.changes })
    if (!pack.ok) return pack
    const edited: Draft = {
      ...draft,
      ...{ title: text.title, reason: text.reason, pack: pack.value, changes: text.changes },
      edition: draft.edition + 1,
      ...writtenBy(allowed, draft),
      editedAt: act.at,
      ...{ base: null, tested: null, dryRun: null },
    }
    return ok({ draft: edited, body: bodyOf(edited) })
  }
  return moveDraft(tx, act, { id, deed: 'edit', version, needs: 'rules.draft', change })
}

/** The rules of a pack that a draft builds on, with their examples; none where the pack is new. */
export async function baseOf(
  tx: Tx,
  pack: string,
): Promise<{ version: string | null; rules: Rule[]; effectiveAt: Instant | null }> {
  const latest = await latestApproved(tx, pack)
  return latest
    ? { version: latest.version, rules: withExamples(latest), effectiveAt: latest.effective_at }
    : { version: null, rules: [], effectiveAt: null }
}

/** Reads every rule strictly and runs its examples. Whether or not it passes, what was found is kept. */
export function testDraft(
  tx: Tx,
  act: Act,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
) {
  const change: DraftMove['change'] = async (draft) => {
    const base = await baseOf(tx, draft.pack)
    const { errors, results } = wholly(candidateOf(base.rules, draft.changes), base.rules)
    const passed = errors.length === 0 && results.every((one) => one.passed)
    const tested = { at: act.at, by: act.by, passed, errors: [...errors], results: [...results] }
    const state = passed ? draft.state : 'draft'
    return ok({
      draft: { ...draft, state, base: base.version, tested, dryRun: null },
      body: { edition: draft.edition, passed, errors: errors.length, examples: results.length },
    })
  }
  return moveDraft(tx, act, { id, deed: 'test', version, needs: 'rules.draft', change })
}

/** A draft that changes nothing is nothing to sign. */
function wholly(candidate: Candidate, base: readonly Rule[]): Candidate {
  const { errors, rules } = candidate
  if (errors.length > 0 || differencesOf(base, rules).rules.length > 0) return candidate
  return { ...candidate, errors: [{ rule: null, ...fieldFault('/changes', ruleFaults.changesNothing) }] }
}

/** A dry run of this very edition has come to its end. */
export function noteDryRun(
  tx: Tx,
  act: Act,
  done: { readonly id: string; readonly edition: number; readonly run: string; readonly differ: number },
) {
  const change: DraftMove['change'] = async (draft) =>
    draft.edition === done.edition
      ? ok({
          draft: { ...draft, dryRun: done.run },
          body: { run: done.run, edition: done.edition, differ: done.differ },
        })
      : refuse({ code: 'stale_version', ...worded(changedWhileDryWords) })
  return moveDraft(tx, act, { id: done.id, deed: 'dryRun', needs: 'rules.draft', change })
}

/** Takes back a draft that does not count yet, with a reason; a version that waits for its moment goes with it. */
export function withdrawDraft(
  tx: Tx,
  act: Act,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
): Promise<Result<KeptDraft>> {
  const change: DraftMove['change'] = async (draft) => {
    const reason = act.reason?.trim()
    if (!reason) return refuse(noReason)
    const withdrawn = { by: act.by, at: act.at, reason }
    if (draft.approved) {
      const versions = await packVersions(tx, draft.pack)
      const waiting = versions.find(({ version }) => version === draft.approved?.version)
      if (waiting) await markWithdrawn(tx, waiting.id, withdrawn)
    }
    return ok({ draft: { ...draft, withdrawn }, body: { pack: draft.pack, edition: draft.edition } })
  }
  return moveDraft(tx, act, { id, deed: 'withdraw', version, needs: 'rules.withdraw', change })
}

const noReason: Refusal = {
  code: 'invalid_input',
  ...worded(withdrawDraftWhyWords),
  errors: [fieldFault('/reason', missing)],
}

/** Begins a draft that makes a pack again what an earlier version of it was. A version in force is taken back so. */
export async function beginRestore(
  tx: Tx,
  act: Act,
  {
    pack,
    version,
    ...why
  }: { readonly pack: string; readonly version: string; readonly title: string; readonly reason: string },
): Promise<Result<KeptDraft>> {
  const then = await findPack(tx, pack, version)
  if (!then) return refuse({ code: 'not_found', ...worded(noPackWords(pack, version)) })
  const now = await baseOf(tx, pack)
  return await beginDraft(tx, act, { ...why, pack, changes: changesBack(now.rules, withExamples(then)) })
}
