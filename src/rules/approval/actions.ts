import { permit } from '#access'
import {
  type Act,
  fieldFault,
  type Instant,
  missing,
  ok,
  type Refusal,
  type Result,
  refuse,
  toInstant,
  type Wording,
  worded,
  wording,
} from '#kernel'
import { record } from '#log'
import { closeGate, type Tx } from '#storage'
import { drafts } from '../drafts/store.ts'
import {
  activeAlreadyWords,
  countsSinceWords,
  fromDraftWords,
  importNextWords,
  noPackWords,
  withdrawnBeforeWords,
  withdrawWhyWords,
} from '../knowledge/pack-words.ts'
import { activatePack, findPack, type KeptPack, markWithdrawn } from '../store.ts'

/** One version of a pack, and what is to become of it. */
export interface PackDeed {
  readonly pack: string
  readonly version: string
}

/**
 * A second person lets an imported version count, from `effectiveAt` on (now at the earliest). Whoever wrote it or
 * brought it in does not approve it. Refused: `not_found`, `not_allowed_from`, `forbidden`, `step_up`.
 */
export async function approvePack(
  tx: Tx,
  act: Act,
  draft: PackDeed & { readonly effectiveAt?: Instant },
): Promise<Result<{ readonly effectiveAt: Instant }>> {
  const { pack: name, version } = draft
  const pack = await findPack(tx, name, version)
  if (!pack) return refuse(noPack(draft))
  const allowed = mayApprove(act, pack)
  if (!allowed.ok) return await refused(tx, act, { type: 'rules.activate', pack, refusal: allowed.refusal })
  const wanted = toInstant(draft.effectiveAt ?? act.at)
  const effectiveAt = wanted > act.at ? wanted : act.at
  await closeGate(tx)
  await activatePack(tx, pack.id, { approver: act.by, effectiveAt })
  await record(tx, allowed.value, {
    type: 'rules.activate',
    object: pack.id,
    body: { pack: name, version, effectiveAt },
  })
  return ok({ effectiveAt })
}

const wrote = (pack: string) =>
  wording(`skrev paketet ${pack}`, `skrev pakken ${pack}`, `kirjoitti paketin ${pack}`, `wrote pack ${pack}`)
const broughtIn = (pack: string) =>
  wording(
    `läste in paketet ${pack}`,
    `leste inn pakken ${pack}`,
    `toi paketin ${pack}`,
    `brought pack ${pack} in`,
  )

function mayApprove(act: Act, pack: KeptPack): Result<Act> {
  const { name, version, status, author, imported_by, imported_for: onBehalfOf } = pack
  const allowed = permit(act, 'rules.activate', {
    apartFrom: [
      { by: author, did: wrote(`${name} ${version}`) },
      { by: imported_by, onBehalfOf, did: broughtIn(`${name} ${version}`) },
    ],
  })
  if (!allowed.ok || status === 'draft') return allowed
  const said = status === 'active' ? activeAlreadyWords(name, version) : importNextWords(name, version)
  return refuse({ code: 'not_allowed_from', ...worded(said) })
}

interface Refused {
  readonly type: 'rules.activate' | 'rules.withdraw'
  readonly pack: KeptPack
  readonly refusal: Refusal
}

async function refused(tx: Tx, act: Act, { type, pack, refusal }: Refused) {
  const { id, name, version } = pack
  await record(tx, act, { type, object: id, body: { pack: name, version, refused: refusal.code } })
  return refuse(refusal)
}

/**
 * Takes a version back that does not count yet. One in force is taken back by the next version, which somebody
 * approves. Refused: `not_found`, `not_allowed_from`, `forbidden`, `invalid_input` without a reason.
 */
export async function withdrawPack(
  tx: Tx,
  act: Act,
  { pack: name, version }: PackDeed,
): Promise<Result<{ readonly pack: string; readonly version: string; readonly status: 'withdrawn' }>> {
  const pack = await findPack(tx, name, version)
  if (!pack) return refuse(noPack({ pack: name, version }))
  const allowed = permit(act, 'rules.withdraw')
  const refusal = allowed.ok ? whyNotWithdraw(pack, act, await draftOf(tx, pack)) : allowed.refusal
  if (refusal) return await refused(tx, act, { type: 'rules.withdraw', pack, refusal })
  await closeGate(tx)
  await markWithdrawn(tx, pack.id, { by: act.by, at: act.at, reason: act.reason ?? '' })
  const body = { pack: name, version }
  await record(tx, allowed.ok ? allowed.value : act, { type: 'rules.withdraw', object: pack.id, body })
  return ok({ pack: name, version, status: 'withdrawn' })
}

function whyNotWithdraw(pack: KeptPack, act: Act, draft: string | undefined): Refusal | undefined {
  const { name, version, status, effective_at } = pack
  if (!act.reason?.trim())
    return {
      code: 'invalid_input',
      ...worded(withdrawWhyWords),
      errors: [fieldFault('/reason', missing)],
    }
  const no = (said: Wording): Refusal => ({ code: 'not_allowed_from', ...worded(said) })
  if (status === 'withdrawn') return no(withdrawnBeforeWords(name, version))
  if (draft !== undefined) return no(fromDraftWords(name, version, draft))
  if (effective_at === null || toInstant(effective_at) > act.at) return undefined
  return no(countsSinceWords(name, version, effective_at))
}

/** The draft that made a version which does not count yet. */
async function draftOf(tx: Tx, { name, version }: KeptPack): Promise<string | undefined> {
  const waiting = await drafts.where(tx, { pack: name, state: 'approved' })
  return waiting.find(({ record: { approved } }) => approved?.version === version)?.key
}

function noPack({ pack, version }: PackDeed) {
  return {
    code: 'not_found' as const,
    ...worded(noPackWords(pack, version)),
  }
}
