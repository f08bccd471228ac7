import { type Act, fieldFault, type Instant, newId, ok, type Result, refuse, worded, wording } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { lockPeople } from '../accounts/store.ts'
import { carryOut } from '../deeds/actions.ts'
import {
  cannotBeTaken,
  inEmergencyWords,
  noEmergencyWords,
  notForEmergencyWords,
  reviewedWords,
} from '../knowledge/refusal-words.ts'
import { type BreakGlassView, insideRoles, reviewVerdicts } from '../model.ts'
import { mayAnywhere } from '../permit.ts'
import { after } from '../sessions/lifetime.ts'
import {
  type BreakGlass,
  insertBreakGlass,
  isInForce,
  keepReview,
  lockBreakGlass,
  overdueBreakGlass,
  pageOfBreakGlass,
} from './store.ts'

const tookRoles = wording(
  'tog själv rollerna',
  'tok selv rollene',
  'otti roolit itselleen',
  'took the roles yourself',
)
const hour = 3600_000

/** Roles that an emergency may need: all of the house but that of giving roles away. */
export const emergencyRoles: readonly string[] = insideRoles.filter((role) => role !== 'administrator')

/**
 * Takes roles for an hour, because something cannot wait for whoever holds them. It is logged with its reason, and
 * another person reviews it within a day. Whoever asked for something still does not grant it themselves.
 */
export async function breakGlass(
  db: Db,
  act: Act,
  { reason, roles }: { readonly reason: string; readonly roles: readonly string[] },
): Promise<Result<BreakGlassView>> {
  const id = newId('brk', act)
  const work = async (tx: Tx, allowed: Act): Promise<Result<BreakGlassView>> => {
    const other = roles.find((role) => !emergencyRoles.includes(role))
    if (other !== undefined)
      return refuse({
        code: 'invalid_input',
        ...worded(notForEmergencyWords(other, emergencyRoles)),
        errors: [fieldFault('/roles', cannotBeTaken(other))],
      })
    await lockPeople(tx)
    if (await isInForce(tx, act.by, act.at)) return refuse({ code: 'conflict', ...worded(inEmergencyWords) })
    const times = { from: act.at, until: after(act.at, hour), reviewDue: after(act.at, 24 * hour) }
    const taken = { id, person: act.by, roles: [...roles], reason, ...times }
    const none = { reviewedAt: null, reviewedBy: null, verdict: null, reviewReason: null }
    await insertBreakGlass(tx, { ...taken, ...none })
    const body = { person: act.by, roles, ...times }
    await record(tx, { ...allowed, reason }, { type: 'breakGlass.open', object: id, body })
    return ok(viewOf({ ...taken, ...none }, act.at))
  }
  return await carryOut(db, act, { deed: 'breakGlass.open', type: 'breakGlass.open', object: id, work })
}

function viewOf(taken: BreakGlass, at: Instant): BreakGlassView {
  const verdict = reviewVerdicts.find((one) => one === taken.verdict) ?? null
  return { ...taken, verdict, state: stateOf(taken, at) }
}

function stateOf({ reviewedAt, reviewDue, until }: BreakGlass, at: Instant): BreakGlassView['state'] {
  if (reviewedAt !== null) return 'reviewed'
  if (until > at) return 'inForce'
  return reviewDue <= at ? 'overdue' : 'toReview'
}

/** My emergencies; those of all for whoever reviews them or may see who may do what. Newest first. */
export async function listBreakGlass(
  db: Db,
  act: Act,
  { after: before, limit }: { readonly after?: string; readonly limit: number },
): Promise<Result<{ items: BreakGlassView[]; next: string | null }>> {
  const seesAll = mayAnywhere(act, 'access.read') || mayAnywhere(act, 'breakGlass.review')
  return await inTransaction(db, act.at, async (tx) => {
    const person = seesAll ? undefined : act.by
    const found = await pageOfBreakGlass(tx, { person, before, limit: limit + 1 })
    const page = found.slice(0, limit)
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null
    return ok({ items: page.map((taken) => viewOf(taken, act.at)), next })
  })
}

/** Those that nobody reviewed within a day, oldest first: for whoever reminds people of their duties. */
export async function overdueReviews(db: Db | Tx, at: Instant): Promise<BreakGlassView[]> {
  return (await overdueBreakGlass(db, at)).map((taken) => viewOf(taken, at))
}

export interface Review {
  readonly id: string
  readonly verdict: 'justified' | 'notJustified'
  readonly reason: string
}

/** Another person says whether it was justified. Refuses `not_found`, and `conflict` for what is reviewed already. */
export async function review(
  db: Db,
  act: Act,
  { id, verdict, reason }: Review,
): Promise<Result<BreakGlassView>> {
  const taken = await inTransaction(db, act.at, (tx) => lockBreakGlass(tx, id))
  const about = { apartFrom: [{ by: taken?.person, did: tookRoles }] }
  const work = async (tx: Tx, allowed: Act): Promise<Result<BreakGlassView>> => {
    const kept = await lockBreakGlass(tx, id)
    if (!kept) return refuse({ code: 'not_found', ...worded(noEmergencyWords(id)) })
    if (kept.reviewedAt !== null)
      return refuse({ code: 'conflict', ...worded(reviewedWords(id, kept.reviewedAt)) })
    const said = { reviewedAt: act.at, reviewedBy: act.by, verdict, reviewReason: reason }
    await keepReview(tx, { id, ...said })
    const body = { person: kept.person, verdict, overdue: kept.reviewDue <= act.at }
    await record(tx, { ...allowed, reason }, { type: 'breakGlass.review', object: id, body })
    return ok(viewOf({ ...kept, ...said }, act.at))
  }
  return await carryOut(db, act, {
    deed: 'breakGlass.review',
    about,
    type: 'breakGlass.review',
    object: id,
    work,
  })
}
