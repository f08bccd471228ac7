import type { Day, Instant } from '#kernel'
import { activeVersions, entryOf } from '#lists'
import {
  assessOwnership,
  findParties,
  type OwnershipWeb,
  ownershipAbove,
  type Parties,
  readEnd,
} from '#parties'
import type { Standing } from '#parties/model'
import type { Facts } from '#rules/model'
import { hitsOn } from '#screening'
import { type Tx, together } from '#storage'
import { ownerFacts, unowned } from '../../facts/owner-facts.ts'
import { screeningFacts } from '../../screened.ts'
import type { OrderServices } from '../index.ts'
import { wordsOf } from '../parties/index.ts'
import { screenAll } from '../screening/actions.ts'

/** Who stands above the parties of an order: the holdings, the owners on record, and owners that are list entries. */
export interface Owners {
  readonly web: OwnershipWeb
  readonly parties: Parties
  readonly entries: readonly ListedOwner[]
}
export interface ListedOwner {
  readonly ref: string
  readonly list: string
  /** As listed; null where the version in force has no such entry. */
  readonly name: string | null
}

/** Reads everyone above these parties. One read where nobody is known to own them. */
export async function loadOwners(tx: Tx, parties: readonly string[], asOf?: Instant): Promise<Owners> {
  const web = await ownershipAbove(tx, parties, asOf)
  const known = new Set(parties)
  const ends = new Set(web.holdings.flatMap(({ record: { owner, owned } }) => [owner, owned]))
  const others = [...ends].filter((ref) => !known.has(ref)).sort()
  const [found, entries] = await together([
    others.length === 0 ? { organisations: [], legalEntities: [] } : findParties(tx, others, asOf),
    entriesAmong(tx, others),
  ])
  return { web, parties: found, entries }
}

/** Ends of holdings that are entries of lists, as the versions in force have them, or had them at an instant. */
export async function entriesAmong(
  tx: Tx,
  refs: readonly string[],
  asOf?: Instant,
): Promise<readonly ListedOwner[]> {
  const ends = refs.map((ref) => ({ ref, end: readEnd(ref) }))
  const entries = ends.flatMap(({ ref, end }) => (end.kind === 'entry' ? [{ ref, ...end }] : []))
  if (entries.length === 0) return []
  const active = new Map((await activeVersions(tx, asOf)).map(({ list, version }) => [list, version]))
  const found: ListedOwner[] = []
  for (const { ref, list, entry } of entries) {
    const version = active.get(list)
    const one = version === undefined ? undefined : await entryOf(tx, { list, version, entry })
    found.push({ ref, list, name: one?.ok ? (one.value.entry.names[0]?.full ?? entry) : null })
  }
  return found
}

/** Parties of an order and their owners as one, for the screening. */
export function withOwners(parties: Parties, owners: Owners): Parties {
  return {
    organisations: [...parties.organisations, ...owners.parties.organisations],
    legalEntities: [...parties.legalEntities, ...owners.parties.legalEntities],
  }
}

/** Everyone whose standing with the lists is asked for, and when. `asOf`: an earlier instant. */
export interface Crowd {
  readonly parties: Parties
  readonly entries: readonly ListedOwner[]
  readonly at: Instant
  readonly asOf?: Instant | undefined
}

/** No list is told to bind whoever asks here: the question is who is listed, not what follows for a seller. */
const noSeller = { country: '', inEu: false }

/**
 * How parties and entries stand with the lists now; at an earlier instant, by the hits that were on record then: what
 * the lists of that day would have shown besides is not looked up again.
 */
export async function standingsAround(
  tx: Tx,
  services: OrderServices,
  { parties, entries, at, asOf }: Crowd,
): Promise<ReadonlyMap<string, Standing>> {
  if (asOf === undefined) {
    const lists = await services.listState(tx, at)
    const { facts } = await screenAll(tx, services, { parties, lists, at, seller: noSeller })
    return standingsOf(parties, entries, facts)
  }
  const all = [...parties.organisations, ...parties.legalEntities]
  const hits = await hitsOn(
    tx,
    all.map(({ key }) => key),
    asOf,
  )
  const facts = all.map(({ key, version }): [string, Facts] => {
    const own = hits.filter(({ party }) => party === key)
    const found = screeningFacts({ version, matches: null, hits: own }, services.listLaw, noSeller)
    return [key, { ...found, keptClear: true }]
  })
  return standingsOf(parties, entries, new Map(facts))
}

/** The occasion: the day in question, and what screening says of each party and owner. */
interface Occasion {
  readonly day: Day
  readonly screenings: ReadonlyMap<string, Facts>
}

/** How each end of a holding stands with the lists. An owner that nobody has on record is one nobody could look at. */
export function standingsOf(
  { organisations, legalEntities }: Parties,
  entries: readonly ListedOwner[],
  screenings: ReadonlyMap<string, Facts>,
): ReadonlyMap<string, Standing> {
  const own = legalEntities.map(({ key, record: { name } }) => ({ key, name, listedOn: [] }))
  const others = organisations.map(({ key, record: { name, listedOn = [] } }) => ({ key, name, listedOn }))
  const standings = [...own, ...others].map(({ key, name, listedOn }): [string, Standing] => [
    key,
    standingBy(screenings.get(key) ?? {}, { name, listedOn }),
  ])
  const listed = entries.map(({ ref, list, name }): [string, Standing] => [
    ref,
    { name: name ?? ref, listed: name === null ? [] : [list], maybe: [], isLooked: true },
  ])
  return new Map([...standings, ...listed])
}

function standingBy(
  { confirmedOn, alertsOn, screening, keptClear, listedOn: found }: Facts,
  { name, listedOn }: { readonly name: string; readonly listedOn: readonly string[] },
): Standing {
  return {
    name,
    listed: [...new Set([...listedOn, ...wordsOf(found), ...wordsOf(confirmedOn)])],
    maybe: wordsOf(alertsOn),
    isLooked: screening !== undefined && (screening !== 'notScreened' || keptClear === true),
  }
}

/** `party.*` facts with what follows from who owns each party, as of the check (B.7). */
export function withOwnerFacts(
  facts: Readonly<Record<string, Facts>>,
  { parties, owners, occasion }: { parties: Parties; owners: Owners; occasion: Occasion },
): Record<string, Facts> {
  const { day, screenings } = occasion
  const records = owners.web.holdings.map(({ record }) => record)
  const standings = standingsOf(withOwners(parties, owners), owners.entries, screenings)
  const assessment = assessOwnership({ records, day, standings })
  const actsOf = (owner: string) => {
    const acts = screenings.get(owner)?.confirmedActs
    return Array.isArray(acts) ? acts.map(String) : []
  }
  const entries = Object.entries(facts).map(([ref, known]): [string, Facts] => {
    if (!assessment.graph.into.has(ref)) return [ref, { ...known, ...cutShort(unowned, owners) }]
    const judgements = assessment.of(ref)
    const isAffiliate = judgements.some(({ regime, state }) => regime === 'BIS' && state === 'owned')
    return [
      ref,
      { ...known, ...cutShort(ownerFacts(judgements, actsOf), owners), ...affiliate(known, isAffiliate) },
    ]
  })
  return Object.fromEntries(entries)
}

/** Where not all holdings were followed, what they would have told is unknown. */
function cutShort(facts: Facts, { web }: Owners): Facts {
  if (web.isWhole) return facts
  const { ownershipUntold: _untold, ...rest } = facts
  return rest
}

/** Owned from half by a company on the Entity List: the dated rules of the pack say what that means on the day. */
function affiliate({ listedOn }: Facts, isAffiliate: boolean): Facts {
  if (!isAffiliate || !Array.isArray(listedOn)) return {}
  return { listedOn: [...new Set([...listedOn.map(String), 'usEntityListAffiliate'])] }
}
