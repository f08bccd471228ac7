import { permit } from '#access'
import {
  type Act,
  joinKey,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  sentences,
  things,
  worded,
  wording,
} from '#kernel'
import { record } from '#log'
import { findParties } from '#parties'
import { closeGate, inTransaction, type Tx } from '#storage'
import type { ScreeningDesk } from '../actions.ts'
import { importItFirst, noHitWords, noListLoaded } from '../knowledge/refusal-words.ts'
import { type DecideHit, defaultThreshold, type FullMatch, type Hit, type PartyHits } from '../model.ts'
import { queryOfParty } from '../party-query.ts'
import { screen } from '../screen.ts'
import type { Snapshot } from '../snapshot.ts'
import { decidedBy, isSeconded, proposedBy, takesTwo } from './second-person.ts'
import { shownHits } from './shown.ts'
import { hits, hitsOn } from './store.ts'

/**
 * Keeps what a person decided about a hit, bound to the versions of party and entry that they saw: when either
 * changes, the hit is open again. Where it takes two, the first signature is kept as `proposed` and the hit goes on
 * holding until a second person says the same. Refuses `unknown_reference` for a party that is not on record,
 * `not_found` where there is no such hit, `forbidden` for whoever may not. Orders wait at the gate meanwhile.
 */
export async function decideHit(desk: ScreeningDesk, act: Act, decision: DecideHit): Promise<Result<Hit>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    const found = await judge(tx, desk, decision)
    const signed = found.ok ? sign(found.value, decision, act) : found
    const object = joinKey(decision.party, decision.list, decision.entry)
    const { reason, ...about } = decision
    if (!signed.ok) {
      const body = { ...about, refused: signed.refusal.code }
      await record(tx, act, { type: 'hit.decide', object, body, personal: { reason } })
      return signed
    }
    const { act: by, hit } = signed.value
    await hits.put(tx, by, hit)
    const { partyVersion = null, entryVersion = null, score = null, proposed } = hit
    const waits = proposed ? { waitsForSecond: true } : {}
    const body = { ...about, partyVersion, entryVersion, score, ...waits }
    await record(tx, by, { type: 'hit.decide', object, body, personal: { reason } })
    return ok(hit)
  })
}

/** One signature: it decides, or it waits for a second person, or it is that second one. */
function sign(found: Hit, decision: DecideHit, act: Act): Result<{ readonly hit: Hit; readonly act: Act }> {
  const second = takesTwo(decision.verdict, found) && isSeconded(found, decision.verdict)
  const permitted = second
    ? permit(act, 'hit.confirm', {
        apartFrom: [{ ...found.proposed, by: found.proposed?.by, did: signedFirst }],
      })
    : permit(act, 'hit.decide')
  if (!permitted.ok) return permitted
  const waits = takesTwo(decision.verdict, found) && !second
  const hit = (waits ? proposedBy : decidedBy)(found, decision, permitted.value)
  return ok({ hit, act: permitted.value })
}

/** The hit that is decided: as the index shows it now, else as it was kept. */
async function judge(
  tx: Tx,
  desk: ScreeningDesk,
  { party, list, entry }: DecideHit,
): Promise<Result<Hit, Refusal>> {
  const { organisations, legalEntities } = await findParties(tx, [party])
  const stored = organisations[0] ?? legalEntities[0]
  if (!stored)
    return refuse({
      code: 'unknown_reference',
      ...worded(sentences(noSuch(things.party, party), importItFirst)),
      facts: { party },
    })
  const [kept] = await hits.find(tx, [joinKey(party, list, entry)])
  const standing = (await hitsOn(tx, [party])).find((hit) => hit.list === list && hit.entry === entry)
  const snapshot = desk.snapshot()
  const match = snapshot ? findMatch(snapshot, queryOfParty(stored.record), { list, entry }) : undefined
  if (!match && !kept) {
    return refuse({
      code: 'not_found',
      ...worded(noHitWords(party, entry, list)),
      facts: { party, list, entry },
    })
  }
  return ok({
    ...kept?.record,
    // A true match of a record that was merged into this one stands here too, and takes two to be taken back.
    ...(standing?.verdict === 'trueMatch' ? { verdict: standing.verdict } : {}),
    type: 'hit',
    party,
    list,
    entry,
    partyVersion: stored.version,
    entryVersion: match?.entryVersion ?? null,
    ...(match
      ? { score: match.score, programme: match.programmes[0] ?? kept?.record.programme ?? null }
      : {}),
  })
}

function findMatch(
  snapshot: Snapshot,
  query: Parameters<typeof screen>[1],
  { list, entry }: { list: string; entry: string },
): FullMatch | undefined {
  if (snapshot.versions[list] === undefined) return undefined
  const answer = screen(snapshot, query, { lists: [list], threshold: defaultThreshold, limit: 1000 })
  if (answer.status === 'refused') return undefined
  return answer.matches.find((match) => match.entry === entry)
}

/** What the lists hold that resembles a party now, with what people said of it. A look, not a screening: kept nowhere. */
export function partyHits(desk: ScreeningDesk, act: Act, ref: string): Promise<Result<PartyHits>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const { organisations, legalEntities } = await findParties(tx, [ref])
    const party = organisations[0] ?? legalEntities[0]
    if (!party) return refuse({ code: 'not_found', ...worded(noSuch(things.party, ref)) })
    const snapshot = desk.snapshot()
    const answer = snapshot ? screen(snapshot, queryOfParty(party.record), { limit: mostShown }) : undefined
    const { version, key } = party
    const looked = answer?.status === 'screened'
    const matches = looked ? answer.matches : []
    return ok({
      ...{ party: key, version, looked, lists: looked ? answer.lists : {} },
      why: looked ? null : (answer?.reason ?? noListLoaded),
      items: shownHits({ version, matches, hits: await hitsOn(tx, [key]) }),
    })
  })
}

const mostShown = 100
const signedFirst = wording(
  'gav den första underskriften',
  'ga den første signaturen',
  'antoi ensimmäisen allekirjoituksen',
  'gave the first signature',
)
