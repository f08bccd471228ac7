import { setImmediate } from 'node:timers/promises'
import { type Act, joinKey } from '#kernel'
import { entryOf } from '#lists'
import type { ListEntry } from '#lists/model'
import { record } from '#log'
import { familiesOf, findAnyParties } from '#parties'
import type { LegalEntity, Organisation } from '#parties/model'
import { type Db, inTransaction, type Stored, type Tx } from '#storage'
import type { ScreeningDesk } from '../actions.ts'
import { type Bound, type Hit, hitStanding, isOnlyFound, isUndecided, stateOf } from '../hits/model.ts'
import { hits, hitsOn } from '../hits/store.ts'
import type { FullMatch } from '../model.ts'
import { queryOfParty } from '../party-query.ts'
import { screen } from '../screen.ts'
import { thresholdInForce } from '../threshold/store.ts'
import {
  afterChange,
  type Finding,
  type FoundBy,
  hasRunOut,
  isStale,
  lapsed,
  newAlert,
  openAgain,
  scoredAnew,
} from './found.ts'
import { goodUntilBefore } from './store.ts'
import { substanceOfEntry, substanceOfParty } from './substance.ts'

type Party = Stored<Organisation> | Stored<LegalEntity>

/** A party with what the index shows for it now; `hits`: what is kept of it, and of the records merged into it. */
export interface LookedAt {
  readonly party: Party
  readonly matches: readonly FullMatch[]
  readonly hits: readonly Hit[]
}

/**
 * Keeps what a look at parties found and nobody has decided: each match once by party, list and entry. Writes only what
 * is new, and reads only where something may be: a look that finds what is known costs nothing. In the caller's
 * transaction. Answers the alerts that were opened.
 */
export async function keepFound(
  tx: Tx,
  finding: Finding,
  looked: readonly LookedAt[],
): Promise<readonly Hit[]> {
  return await keep(tx, finding, await foundNext(tx, finding, looked))
}

/** What `keepFound` would write. */
async function foundNext(tx: Tx, finding: Finding, looked: readonly LookedAt[]): Promise<readonly Hit[]> {
  const open = looked.flatMap((one) => unknownIn(one).map((match) => ({ match, party: one.party })))
  if (open.length === 0) return []
  const kept = await hits.find(
    tx,
    open.map(({ match, party }) => joinKey(party.key, match.list, match.entry)),
  )
  const byKey = new Map(kept.map(({ key, record: hit }) => [key, hit]))
  const after: Hit[] = []
  for (const { match, party } of open) {
    const hit = byKey.get(joinKey(party.key, match.list, match.entry))
    const next = await nextOf(tx, finding, { hit, match, party })
    if (next) after.push(next)
  }
  return after
}

/** Matches that hold, and of which it is not known that somebody already has to look at them. */
function unknownIn({ party, matches, hits: kept }: LookedAt): FullMatch[] {
  return matches.filter((match) => {
    const hit = kept.find(({ list, entry }) => list === match.list && entry === match.entry)
    const now = { version: party.version, entryVersion: match.entryVersion }
    if (hitStanding(hit, now) !== 'open') return false
    return !hit || stateOf(hit) === 'lapsed' || isStale(hit, now)
  })
}

interface Matched {
  readonly hit: Hit | undefined
  readonly match: FullMatch
  readonly party: Party
}

async function nextOf(tx: Tx, finding: Finding, { hit, match, party }: Matched): Promise<Hit | undefined> {
  const now = { version: party.version, entryVersion: match.entryVersion }
  if (!hit) return newAlert({ party: party.key, version: party.version, match }, finding)
  if (stateOf(hit) === 'lapsed') return openAgain(hit, { because: 'found', changed: [] }, finding.act)
  if (!isStale(hit, now)) return undefined
  return afterChange(hit, { ...now, bound: await boundNow(tx, party, hit) }, finding)
}

/** What stands on both sides now; an entry that is on no list that is loaded is not known. */
export async function boundNow(
  tx: Tx,
  party: Party,
  { list, entry }: Pick<Hit, 'list' | 'entry'>,
): Promise<Bound> {
  const listed = await listedEntry(tx, { list, entry })
  return { party: substanceOfParty(party.record), entry: listed ? substanceOfEntry(listed) : null }
}

/** The entry as the version in force has it; undefined where there is none, or no such list. */
export async function listedEntry(
  tx: Tx,
  { list, entry }: Pick<Hit, 'list' | 'entry'>,
): Promise<ListEntry | undefined> {
  const found = await entryOf(tx, { list, entry })
  return found.ok ? found.value.entry : undefined
}

/** Writes them and says in the log what was opened, by whom, and about whom; what merely carried over is no news. */
async function keep(tx: Tx, { act, by }: Finding, after: readonly Hit[]): Promise<readonly Hit[]> {
  if (after.length === 0) return []
  await hits.putMany(tx, act, after)
  const isOf = (...states: readonly string[]) => after.filter(({ state }) => states.includes(state ?? ''))
  const opened = isOf('new', 'reopened').filter(({ since }) => since === act.at)
  for (const [party, own] of Map.groupBy(opened, ({ party }) => party)) {
    const matches = own.map(({ list, entry, score }) => ({ list, entry, score: score ?? null }))
    const again = own.flatMap(({ reopened }) => reopened?.changed.map(({ field }) => field) ?? [])
    const body = { party, by, matches: own.length, changed: [...new Set(again)].sort() }
    await record(tx, act, { type: 'alert.open', object: party, body, personal: { matches } })
  }
  for (const { party, list, entry } of isOf('lapsed'))
    await record(tx, act, {
      type: 'alert.lapse',
      object: joinKey(party, list, entry),
      body: { party, list, entry },
    })
  return opened
}

/** Parties looked at in one transaction. */
const batch = 50

/**
 * Looks at parties again after they, or the lists, changed: new matches become alerts, verdicts are carried over or
 * opened again, alerts whose entry left its list lapse. A batch is a transaction; the order desk comes in between.
 * Answers the alerts that were opened. Where no list is loaded, nobody can look, and nothing is touched.
 */
export async function lookAgain(
  desk: ScreeningDesk,
  { act, by }: Finding,
  refs: readonly string[],
): Promise<readonly Hit[]> {
  const opened: Hit[] = []
  for (let from = 0; from < refs.length; from += batch) {
    opened.push(
      ...(await inTransaction(desk.db, act.at, (tx) =>
        lookAt(tx, desk, { finding: { act, by }, refs: refs.slice(from, from + batch) }),
      )),
    )
    await setImmediate()
  }
  return opened
}

/** The same for parties in the transaction of the caller. */
export async function lookAt(
  tx: Tx,
  desk: Pick<ScreeningDesk, 'snapshot'>,
  { finding, refs }: { readonly finding: Finding; readonly refs: readonly string[] },
): Promise<readonly Hit[]> {
  const threshold = await thresholdInForce(tx)
  return await keepPlanned(tx, finding, await planLook(tx, desk, { finding, refs, threshold }))
}

/** Writes what was planned; answers the alerts that were opened. */
export function keepPlanned(tx: Tx, finding: Finding, { after }: PlannedLook): Promise<readonly Hit[]> {
  return keep(tx, finding, after)
}

/** What a look at parties would write, and of how many nobody can look for. */
export interface PlannedLook {
  readonly looked: readonly LookedAt[]
  readonly unread: number
  readonly after: readonly Hit[]
}

/** The look itself, at a threshold; writes nothing. */
export async function planLook(
  tx: Tx,
  desk: Pick<ScreeningDesk, 'snapshot'>,
  { finding, refs, threshold }: Look,
): Promise<PlannedLook> {
  const snapshot = desk.snapshot()
  if (!snapshot || refs.length === 0) return { looked: [], unread: 0, after: [] }
  const { organisations, legalEntities } = await findAnyParties(tx, [...refs])
  const parties = [...organisations, ...legalEntities]
  const { kept, asOne } = await hitsOfFamilies(
    tx,
    parties.map(({ key }) => key),
  )
  const looked = parties.flatMap((party): LookedAt[] => {
    const answer = screen(snapshot, queryOfParty(party.record), { limit: everyMatch, threshold })
    if (answer.status === 'refused') return []
    return [{ party, matches: answer.matches, hits: kept.get(party.key) ?? [] }]
  })
  const judged = looked.map((one) => ({ ...one, hits: asOne.get(one.party.key) ?? one.hits }))
  const after = [...(await foundNext(tx, finding, judged))]
  if (finding.anew) after.push(...looked.flatMap((one) => rescored(one, after)))
  const lists = Object.keys(snapshot.versions)
  for (const one of looked)
    for (const hit of unseenIn(one)) {
      const next = await unseenNext(tx, finding, { hit, party: one.party, lists })
      if (next) after.push(next)
    }
  return { looked, unread: parties.length - looked.length, after }
}

/**
 * What is kept of parties, and of the records that were merged into them, each under its own reference; and of those
 * with merged records what it comes to as hits of one party.
 */
async function hitsOfFamilies(tx: Tx, keys: readonly string[]) {
  const families = await familiesOf(tx, keys)
  const names = [...new Set(keys.flatMap((key) => families.all(key)))]
  const stored = await hits.whereAny(
    tx,
    names.map((party) => ({ party })),
  )
  const merged = keys.filter((key) => families.all(key).length > 1)
  return {
    kept: Map.groupBy(
      stored.map(({ record: hit }) => hit),
      ({ party }) => families.kept(party),
    ),
    asOne: Map.groupBy(await hitsOn(tx, merged), ({ party }) => party),
  }
}

interface Look {
  readonly finding: Finding
  readonly refs: readonly string[]
  readonly threshold: number
}

/** Alerts that nobody has decided, with the score that they have by now. */
function rescored({ matches, hits: kept }: LookedAt, written: readonly Hit[]): Hit[] {
  return matches.flatMap((match) => {
    const isOf = ({ list, entry }: Hit) => list === match.list && entry === match.entry
    return kept.filter(isOf).flatMap((hit) => {
      if (!isUndecided(hit) || hit.score === match.score) return []
      if (written.some((one) => one.party === hit.party && isOf(one))) return []
      return [scoredAnew(hit, match)]
    })
  })
}

const everyMatch = 1000

/** What is kept of a party, and the index does not show for it now. */
function unseenIn({ matches, hits: kept }: LookedAt): Hit[] {
  return kept.filter((hit) => !matches.some(({ list, entry }) => hit.list === list && hit.entry === entry))
}

interface Unseen {
  readonly hit: Hit
  readonly party: Party
  readonly lists: readonly string[]
}

async function unseenNext(tx: Tx, finding: Finding, { hit, party, lists }: Unseen): Promise<Hit | undefined> {
  const now = { version: party.version }
  // What people said of a record that was merged away was said of that record as it was.
  if (hit.party !== party.key && !isOnlyFound(hit)) return undefined
  if (hit.verdict === 'trueMatch' || hit.proposed)
    return isStale(hit, now)
      ? afterChange(hit, { ...now, entryVersion: null, bound: await boundNow(tx, party, hit) }, finding)
      : undefined
  if (!isOnlyFound(hit) || stateOf(hit) === 'lapsed') return undefined
  const isGone = !lists.includes(hit.list) || (await listedEntry(tx, hit)) === undefined
  return isGone || finding.anew ? lapsed(hit, finding.act) : undefined
}

/** Parties that were known to be good until a day are asked about again. For the app's clock, as the operator. */
export async function expireGood(db: Db, act: Act): Promise<readonly Hit[]> {
  return await inTransaction(db, act.at, async (tx) => {
    const due = (await goodUntilBefore(tx, act.at.slice(0, 10))).filter((hit) => hasRunOut(hit, act.at))
    const after = due.map((hit) => openAgain(hit, { because: 'expired', changed: [] }, act))
    return await keep(tx, { act, by: 'screening' }, after)
  })
}

export type { FoundBy }
