import type { Day, Instant } from '#kernel'
import { entryOf } from '#lists'
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
import { type Tx, together } from '#storage'
import { ownerFacts, unowned } from '../../facts/owner-facts.ts'

/** Who stands above the parties of an order: the holdings, the owners on record, and owners that are list entries. */
export interface Owners {
  readonly web: OwnershipWeb
  readonly parties: Parties
  readonly entries: readonly ListedOwner[]
}
interface ListedOwner {
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
    together(others.flatMap((ref) => listedOwner(tx, ref))),
  ])
  return { web, parties: found, entries }
}

function listedOwner(tx: Tx, ref: string): Promise<ListedOwner>[] {
  const end = readEnd(ref)
  if (end.kind === 'party') return []
  const { list, entry } = end
  const named = async () => {
    const found = await entryOf(tx, { list, entry })
    return { ref, list, name: found.ok ? (found.value.entry.names[0]?.full ?? entry) : null }
  }
  return [named()]
}

/** Parties of an order and their owners as one, for the screening. */
export function withOwners(parties: Parties, owners: Owners): Parties {
  return {
    organisations: [...parties.organisations, ...owners.parties.organisations],
    legalEntities: [...parties.legalEntities, ...owners.parties.legalEntities],
  }
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
  { confirmedOn, alertsOn, screening, keptClear }: Facts,
  { name, listedOn }: { readonly name: string; readonly listedOn: readonly string[] },
): Standing {
  const words = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  return {
    name,
    listed: [...listedOn, ...words(confirmedOn)],
    maybe: words(alertsOn),
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
