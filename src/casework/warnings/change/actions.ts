import { permit } from '#access'
import { changeEvidenceWithin, findEvidence } from '#documents'
import { type Act, fieldFault, noSuch, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import type { Db, Stored, Tx } from '#storage'
import { wholly } from '../../decisions/once/index.ts'
import {
  noWarning,
  ownLinkWords,
  sayWhyStatusWords,
  staysRestrictedWords,
  warningUnfitWords,
} from '../../knowledge/warning-words.ts'
import { refreshLine } from '../inbox/store.ts'
import type { ChangeWarning, LinkWarning, Warning } from '../model.ts'
import { visible } from '../read/actions.ts'
import { findWarning, lockWarning, warnings } from '../store.ts'

interface Room {
  readonly db: Db
}

/**
 * Says whom a warning is about, how its source stands, how it is classed; the text as it came is never changed. A source
 * that is withdrawn keeps its warning and its weight: the files that came with it say the same (R36). Refuses
 * `stale_version`, `forbidden`, `not_found`, `invalid_input`; a refusal is recorded.
 */
export async function changeWarning(
  { db }: Room,
  act: Act,
  {
    ref,
    version,
    change,
  }: { readonly ref: string; readonly version: number; readonly change: ChangeWarning },
): Promise<Result<Stored<Warning>>> {
  const by = { ...act, reason: change.reason }
  return await changing(db, by, {
    ...{ ref, version, body: { fields: Object.keys(change).filter((field) => field !== 'reason') } },
    change: (warning) => described(by, warning, change),
    follow: (tx, warning) => restate(tx, by, { warning, change }),
  })
}

function described(act: Act, warning: Warning, change: ChangeWarning): Result<Warning> {
  const { reason: _, source = {}, subjects, ...fields } = change
  const said: Warning = {
    ...warning,
    ...fields,
    source: { ...warning.source, ...source },
    subjects: subjects?.map((one) => confirmed(act, warning, one)) ?? warning.subjects,
  }
  const fault = faultIn(said)
  return fault ? refuse(fault) : ok(said)
}

/** Who confirmed a party stays the one who did, as long as it is that party. */
function confirmed(
  { by }: Act,
  { subjects }: Warning,
  { name, party, score = null }: NonNullable<ChangeWarning['subjects']>[number],
): Warning['subjects'][number] {
  const known = subjects.find((one) => one.name === name && one.party === party)
  return known ?? { name, party, score, confirmedBy: party === null ? null : by }
}

function faultIn({ source, confidentiality }: Warning): Refusal | undefined {
  const { status } = source
  const isOpen = confidentiality === 'public' || confidentiality === 'internal'
  const errors = [
    ...(status.state !== 'issued' && !status.why?.trim()
      ? [fieldFault('/source/status/why', sayWhyStatusWords)]
      : []),
    ...(source.class === 'whistleblower' && isOpen
      ? [fieldFault('/confidentiality', staysRestrictedWords)]
      : []),
  ]
  return errors.length > 0 ? { code: 'invalid_input', ...worded(warningUnfitWords), errors } : undefined
}

/**
 * The files say of their source what the warning says of it, and are as confidential as it became; how they are weighed
 * stays until somebody weighs anew. Files are opened to more people one by one, never with their warning. Where one of
 * them cannot follow, the warning is not changed either.
 */
async function restate(
  tx: Tx,
  act: Act,
  {
    warning,
    change: { reason, source, confidentiality: wanted },
  }: { warning: Warning; change: ChangeWarning },
): Promise<Result<void>> {
  const isClosing = wanted === 'restricted' || wanted === 'privileged'
  const said = {
    ...(source?.status ? { sourceStatus: warning.source.status } : {}),
    ...(isClosing ? { confidentiality: wanted } : {}),
  }
  if (Object.keys(said).length === 0) return ok(undefined)
  for (const id of warning.attachments) {
    const found = await findEvidence(tx, id)
    if (!found || found.erasedAt) continue
    const order = { id, version: found.version, change: { ...said, reason } }
    const followed = await changeEvidenceWithin(tx, act, { ...order, door: {}, isLetIn: true })
    if (!followed.ok) return followed
  }
  return ok(undefined)
}

/**
 * Links a warning to another that says the same or is of the same matter, to a supplier or a product. Duplicates are
 * linked, never merged: each keeps its source and its clock.
 */
export async function linkWarning(
  { db }: Room,
  act: Act,
  { ref, link }: { readonly ref: string; readonly link: LinkWarning },
): Promise<Result<Stored<Warning>>> {
  const { kind, ref: to } = link
  return await changing(db, act, {
    ...{ ref, body: { linked: { kind, ref: to } } },
    change: async (warning, tx) => {
      if (to === ref) return refuse({ code: 'invalid_input', ...worded(ownLinkWords) })
      const isWarning = kind === 'duplicateOf' || kind === 'sameMatter'
      if (isWarning && !visible(act, await findWarning(tx, to), to).ok)
        return refuse({ code: 'unknown_reference', ...worded(noSuch(noWarning, to)) })
      const others = warning.links.filter((one) => one.kind !== kind || one.ref !== to)
      return ok({ ...warning, links: [...others, { kind, ref: to, by: act.by, at: act.at }] })
    },
  })
}

/** Takes such a link away again; a case keeps its warnings. */
export async function unlinkWarning(
  { db }: Room,
  act: Act,
  { ref, link }: { readonly ref: string; readonly link: LinkWarning },
): Promise<Result<Stored<Warning>>> {
  const { kind, ref: to } = link
  return await changing(db, act, {
    ...{ ref, body: { unlinked: { kind, ref: to } } },
    change: (warning) =>
      ok({ ...warning, links: warning.links.filter((one) => one.kind !== kind || one.ref !== to) }),
  })
}

interface Changing {
  readonly ref: string
  readonly version?: number
  readonly body: object
  readonly change: (warning: Warning, tx: Tx) => Result<Warning> | Promise<Result<Warning>>
  /** What follows from it in the same transaction; where that is refused, so is the whole. */
  readonly follow?: (tx: Tx, warning: Warning) => Promise<Result<void>>
}

/** Load, change, save, record: one transaction, refusals recorded too. */
async function changing(db: Db, act: Act, work: Changing): Promise<Result<Stored<Warning>>> {
  const { ref, body, follow } = work
  return await wholly(db, act, {
    ...{ type: 'warning.change', object: ref, body },
    work: async (tx) => {
      const outcome = await changed(tx, act, work)
      if (!outcome.ok) return outcome
      await record(tx, act, { type: 'warning.change', object: ref, body })
      const followed = await follow?.(tx, outcome.value.record)
      if (followed && !followed.ok) return followed
      await refreshLine(tx, ref)
      return outcome
    },
  })
}

async function changed(
  tx: Tx,
  act: Act,
  { ref, version, change }: Changing,
): Promise<Result<Stored<Warning>>> {
  const seen = visible(act, await lockWarning(tx, ref), ref)
  if (!seen.ok) return seen
  const allowed = permit(act, 'warning.change')
  if (!allowed.ok) return allowed
  const next = await change(seen.value.record, tx)
  if (!next.ok) return next
  const given = { record: next.value, version: version ?? seen.value.version }
  const put = await warnings.replace(tx, allowed.value, given)
  return put.ok ? ok(put.value.stored) : put
}
