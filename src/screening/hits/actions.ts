import { isKeptFrom, permit } from '#access'
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
import { findAnyParties } from '#parties'
import type { LegalEntity, Organisation } from '#parties/model'
import { closeGate, inTransaction, type Stored, type Tx } from '#storage'
import type { ScreeningDesk } from '../actions.ts'
import { boundNow } from '../alerts/actions.ts'
import { turnFreeze } from '../alerts/freeze/actions.ts'
import { staleAlert } from '../knowledge/alert-refusals.ts'
import { importItFirst, noHitWords, noListLoaded } from '../knowledge/refusal-words.ts'
import type { DecideHit, FullMatch, Hit, PartyHits } from '../model.ts'
import { queryOfParty } from '../party-query.ts'
import { screen } from '../screen.ts'
import type { Snapshot } from '../snapshot.ts'
import { thresholdInForce } from '../threshold/store.ts'
import { shownHits } from './shown.ts'
import { signed, signingDeed } from './sign.ts'
import { hits, hitsOn } from './store.ts'

/**
 * Keeps what a person decided about a hit, bound to what party and entry said then: when either changes in substance,
 * the hit is open again. Where it takes two, the first signature is kept as `proposed` and the hit goes on holding until
 * a second person says the same. Refuses `unknown_reference` for a party that is not on record, `not_found` where there
 * is no such hit, `forbidden` for whoever may not. Orders wait at the gate meanwhile.
 */
export async function decideHit(desk: ScreeningDesk, act: Act, decision: DecideHit): Promise<Result<Hit>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    return await decideWithin(tx, desk, { act, decision })
  })
}

/** What is decided of a hit, with its grounds. */
export interface Decision extends DecideHit {
  readonly reasonCode?: string | undefined
  readonly evidence?: readonly string[] | undefined
  readonly goodUntil?: string | null | undefined
  /** The version of the alert that they saw; another one is refused as `stale_version`. */
  readonly seen?: number | undefined
}

/** The same in the transaction of the caller, who has closed the gate. */
export async function decideWithin(
  tx: Tx,
  desk: Pick<ScreeningDesk, 'snapshot'>,
  { act, decision }: { readonly act: Act; readonly decision: Decision },
): Promise<Result<Hit>> {
  const found = isKeptFrom(act, decision.party)
    ? refuse(unknownParty(decision.party))
    : await judge(tx, desk, decision)
  const outcome = found.ok ? await sign(tx, found.value, { act, decision }) : found
  const object = joinKey(decision.party, decision.list, decision.entry)
  const { reason } = decision
  const about = aboutOf(decision)
  if (!outcome.ok) {
    const body = { ...about, refused: outcome.refusal.code }
    await record(tx, act, { type: 'hit.decide', object, body, personal: { reason } })
    return outcome
  }
  const { act: by, hit } = outcome.value
  const { stored } = await hits.put(tx, by, hit)
  await turnFreeze(tx, by, { id: stored.id, before: found.ok ? found.value.hit : undefined, after: hit })
  const { partyVersion = null, entryVersion = null, score = null, proposed } = hit
  const waits = proposed ? { waitsForSecond: true } : {}
  const body = { ...about, partyVersion, entryVersion, score, ...waits }
  await record(tx, by, { type: 'hit.decide', object, body, personal: { reason } })
  return ok(hit)
}

/** What the log says of a decision: its words are personal. */
function aboutOf({ party, list, entry, verdict, reasonCode, evidence = [], goodUntil }: Decision) {
  return {
    ...{ party, list, entry, verdict },
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(goodUntil == null ? {} : { goodUntil }),
  }
}

interface Judged {
  readonly hit: Hit
  readonly party: Stored<Organisation> | Stored<LegalEntity>
}

/** One signature: it decides, or it waits for a second person, or it is that second one. */
async function sign(
  tx: Tx,
  { hit: found, party }: Judged,
  { act, decision }: { readonly act: Act; readonly decision: Decision },
): Promise<Result<{ readonly hit: Hit; readonly act: Act }>> {
  const { proposed } = found
  const permitted =
    signingDeed(found, decision) === 'confirm'
      ? permit(act, 'hit.confirm', { apartFrom: [{ ...proposed, by: proposed?.by, did: signedFirst }] })
      : permit(act, 'hit.decide')
  if (!permitted.ok) return permitted
  const bound = await boundNow(tx, party, found)
  const hit = signed(found, decision, { act: permitted.value, bound })
  return hit.ok ? ok({ hit: hit.value, act: permitted.value }) : hit
}

/** The hit that is decided: as the index shows it now, else as it was kept. */
async function judge(
  tx: Tx,
  desk: Pick<ScreeningDesk, 'snapshot'>,
  { party, list, entry, seen }: Decision,
): Promise<Result<Judged, Refusal>> {
  const { organisations, legalEntities } = await findAnyParties(tx, [party])
  const stored = organisations[0] ?? legalEntities[0]
  if (!stored) return refuse(unknownParty(party))
  const [kept] = await hits.find(tx, [joinKey(party, list, entry)])
  if (seen !== undefined && kept && kept.version !== seen) return refuse(staleAlert(kept.version, seen))
  const standing = (await hitsOn(tx, [party])).find((hit) => hit.list === list && hit.entry === entry)
  const snapshot = desk.snapshot()
  const threshold = await thresholdInForce(tx)
  const match = snapshot
    ? findMatch(snapshot, queryOfParty(stored.record), { list, entry, threshold })
    : undefined
  if (!match && !kept) {
    return refuse({
      code: 'not_found',
      ...worded(noHitWords(party, entry, list)),
      facts: { party, list, entry },
    })
  }
  const hit: Hit = {
    ...kept?.record,
    // A true match of a record that was merged into this one stands here too, and takes two to be taken back.
    ...(standing?.verdict === 'trueMatch' ? { verdict: standing.verdict } : {}),
    type: 'hit',
    ...{ party, list, entry, partyVersion: stored.version, entryVersion: match?.entryVersion ?? null },
    ...(match
      ? {
          score: match.score,
          name: match.name,
          programme: match.programmes[0] ?? kept?.record.programme ?? null,
        }
      : {}),
  }
  return ok({ hit, party: stored })
}

function unknownParty(party: string): Refusal {
  return {
    code: 'unknown_reference',
    ...worded(sentences(noSuch(things.party, party), importItFirst)),
    facts: { party },
  }
}

function findMatch(
  snapshot: Snapshot,
  query: Parameters<typeof screen>[1],
  { list, entry, threshold }: { list: string; entry: string; threshold: number },
): FullMatch | undefined {
  if (snapshot.versions[list] === undefined) return undefined
  const answer = screen(snapshot, query, { lists: [list], threshold, limit: 1000 })
  if (answer.status === 'refused') return undefined
  return answer.matches.find((match) => match.entry === entry)
}

/** What the lists hold that resembles a party now, with what people said of it. A look, not a screening: kept nowhere. */
export function partyHits(desk: ScreeningDesk, act: Act, ref: string): Promise<Result<PartyHits>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const { organisations, legalEntities } = await findAnyParties(tx, [ref])
    const party = organisations[0] ?? legalEntities[0]
    if (!party || isKeptFrom(act, ref))
      return refuse({ code: 'not_found', ...worded(noSuch(things.party, ref)) })
    const snapshot = desk.snapshot()
    const threshold = await thresholdInForce(tx)
    const answer = snapshot
      ? screen(snapshot, queryOfParty(party.record), { limit: mostShown, threshold })
      : undefined
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
