import { type Deed, type Part, permit } from '#access'
import { type Act, AppError, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import type { Stored, Tx } from '#storage'
import { draftChangedWords, noDraftWords } from '../../knowledge/draft-words.ts'
import { type DraftDeed, stepDraft } from '../../life.ts'
import type { Draft } from '../model.ts'
import { drafts, findDraft } from '../store.ts'

export type KeptDraft = Stored<Draft>

/** What one deed does to a draft, once its state and the person allow it. */
export interface DraftMove {
  readonly id: string
  readonly deed: DraftDeed
  /** The version that the caller saw. */
  readonly version?: number | undefined
  readonly needs: Deed
  readonly apartFrom?: (draft: Draft) => readonly Part[]
  readonly change: (
    draft: Draft,
    act: Act,
  ) => Promise<Result<{ readonly draft: Draft; readonly body: object }>>
}

const events = {
  edit: 'rules.draft',
  test: 'rules.test',
  dryRun: 'rules.dryRun',
  approve: 'rules.approve',
  activate: 'rules.activate',
  supersede: 'rules.activate',
  withdraw: 'rules.withdraw',
} as const

/** Loads, asks the life cycle and the permission, changes, saves and records; refusals are recorded too. */
export async function moveDraft(tx: Tx, act: Act, move: DraftMove): Promise<Result<KeptDraft>> {
  const { id, deed, version } = move
  const stored = await findDraft(tx, id)
  if (!stored) return refuse({ code: 'not_found', ...worded(noDraftWords(id)) })
  const { record: draft } = stored
  const allowed = permit(act, move.needs, { apartFrom: move.apartFrom?.(draft) ?? [] })
  if (!allowed.ok) return await refused(tx, act, { id, deed, refusal: allowed.refusal })
  if (version !== undefined && version !== stored.version)
    return await refused(tx, act, { id, deed, refusal: staleness(id, version, stored.version) })
  const step = stepDraft(draft.state, deed, { passed: true })
  const changed = step.ok ? await move.change({ ...draft, state: step.value }, allowed.value) : step
  if (!changed.ok) return await refused(tx, act, { id, deed, refusal: changed.refusal })
  const saved = await drafts.replace(tx, act, { record: changed.value.draft, version: stored.version })
  if (!saved.ok) throw new AppError(saved.refusal)
  await record(tx, allowed.value, { type: events[deed], object: id, body: changed.value.body })
  return ok(saved.value.stored)
}

function staleness(id: string, asked: number, kept: number): Refusal {
  return {
    code: 'stale_version',
    ...worded(draftChangedWords(id, asked, kept)),
    facts: { asked, kept },
  }
}

interface Refused {
  readonly id: string
  readonly deed: DraftDeed
  readonly refusal: Refusal
}

/** Writes a refusal under the deed that was refused, and answers it. */
export async function refused(tx: Tx, act: Act, { id, deed, refusal }: Refused) {
  await record(tx, act, { type: events[deed], object: id, body: { refused: refusal.code } })
  return refuse(refusal)
}
