import { type Act, ok, type Result, refuse } from '#kernel'
import { record } from '#log'
import { findParties } from '#parties'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import { type HitRecord, hitKey } from './hits.ts'
import type { DecideHit, FullMatch, Screened } from './model.ts'
import { queryOfParty } from './party-query.ts'
import { screen } from './screen.ts'
import type { Snapshot } from './snapshot.ts'
import { hits } from './store.ts'

/** Where parties are screened: the store, and the snapshot in use (undefined: no list is loaded). */
export interface ScreeningDesk {
  readonly db: Db
  snapshot(): Snapshot | undefined
}

const noList: Screened = { status: 'screened', matches: [], lists: {}, total: 0 }

/** Every match of a party on record. Logged; the matches themselves, being about a person, are the erasable part. */
export function screenParty(desk: ScreeningDesk, act: Act, ref: string): Promise<Result<Screened>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const found = await look(tx, desk, ref)
    if (!found.ok) return found
    const { matches, lists } = found.value.screened
    await record(tx, act, {
      type: 'screening.party',
      object: ref,
      body: { lists, matches: matches.length },
      personal: { matches: matches.map(({ list, entry, score }) => ({ list, entry, score })) },
    })
    return ok(found.value.screened)
  })
}

/**
 * A person's verdict on one hit, bound to the versions of party and entry that it was made on: when either changes,
 * the hit is open again (R6). Refused where the party has no such hit. Two signatures come with people's accounts.
 */
export function decideHit(desk: ScreeningDesk, act: Act, decision: DecideHit): Promise<Result<HitRecord>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    const outcome = await bind(tx, desk, { ...decision, act })
    const { party, list, entry, verdict } = decision
    await record(tx, act, {
      type: 'hit.decide',
      object: party,
      body: { list, entry, verdict, ...(outcome.ok ? {} : { refused: outcome.refusal.code }) },
      personal: { reason: decision.reason },
    })
    if (outcome.ok) await hits.put(tx, act, outcome.value)
    return outcome
  })
}

async function bind(
  tx: Tx,
  desk: ScreeningDesk,
  { act, ...decision }: DecideHit & { act: Act },
): Promise<Result<HitRecord>> {
  const found = await look(tx, desk, decision.party)
  if (!found.ok) return found
  const [kept] = await hits.find(tx, [hitKey(decision)])
  const match = found.value.screened.matches.find(
    ({ list, entry }) => list === decision.list && entry === decision.entry,
  )
  if (!match && !kept) return refuse(noSuchHit(decision))
  return ok({
    type: 'hit',
    ...decision,
    ...boundTo(match, kept?.record),
    partyVersion: found.value.version,
    decidedBy: act.by,
    decidedAt: act.at,
  })
}

function boundTo(match: FullMatch | undefined, kept: HitRecord | undefined): Partial<HitRecord> {
  if (!match)
    return {
      programme: kept?.programme ?? null,
      ...(kept?.score === undefined ? {} : { score: kept.score }),
      entryVersion: kept?.entryVersion ?? null,
    }
  return { programme: match.programmes[0] ?? null, score: match.score, entryVersion: match.entryVersion }
}

function noSuchHit({ party, list, entry }: DecideHit) {
  return {
    code: 'not_found',
    detail: `${party} has no hit on ${entry} of ${list}. Screen the party and decide one of the hits it has.`,
  } as const
}

async function look(
  tx: Tx,
  desk: ScreeningDesk,
  ref: string,
): Promise<Result<{ screened: Screened; version: number }>> {
  const { organisations, legalEntities } = await findParties(tx, [ref])
  const party = organisations[0] ?? legalEntities[0]
  if (!party) return refuse({ code: 'not_found', detail: `There is no party '${ref}'.` })
  const snapshot = desk.snapshot()
  const screened = snapshot ? screen(snapshot, queryOfParty(party.record), { limit: 100 }) : noList
  if (screened.status === 'refused')
    return refuse({ code: 'unavailable', detail: `${ref} could not be screened: ${screened.reason}` })
  return ok({ screened, version: party.version })
}
