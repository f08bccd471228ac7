import type { Instant } from '#kernel'
import type { Parties } from '#parties'
import type { LegalEntity, Organisation } from '#parties/model'
import type { Facts } from '#rules/model'
import { type LookedAt, queryOfParty } from '#screening'
import type { FullMatch, Hit } from '#screening/model'
import type { Stored, Tx } from '#storage'
import type { ListState } from '../../dossier.ts'
import { hasOpenHit, screeningFacts } from '../../screened.ts'
import type { ListLaw, Screening } from '../../services.ts'
import { lastPartyChecks } from '../../store.ts'
import type { OrderServices } from '../index.ts'

interface Occasion {
  readonly parties: Parties
  readonly lists: ListState
  readonly at: Instant
  readonly seller: { readonly country: string; readonly inEu: boolean }
}
export interface ScreenedParties {
  /** `party.*` facts by reference. */
  readonly facts: ReadonlyMap<string, Facts>
  /** `clear`, `alert` … by reference. */
  readonly states: Readonly<Record<string, string>>
  readonly outage: boolean
  /** Parties that resemble somebody on a list: what a check that is kept makes alerts of. */
  readonly looked: readonly LookedAt[]
}
type Party = Stored<Organisation> | Stored<LegalEntity>

/** Screens every party of an order: what the index finds now, weighed with what people decided about it. */
export async function screenAll(
  tx: Tx,
  services: OrderServices,
  occasion: Occasion,
): Promise<ScreenedParties> {
  const { parties, lists, seller } = occasion
  const all = everyone(parties)
  const hits = Map.groupBy(
    await services.hitsOn(
      tx,
      all.map(({ key }) => key),
    ),
    ({ party }) => party,
  )
  const screening = services.screening(lists.versions)
  const kept = screening
    ? new Map<string, boolean>()
    : await keptClear(tx, all, { at: occasion.at, hits, law: services.listLaw })
  const facts = new Map<string, Facts>()
  const looked: LookedAt[] = []
  for (const party of all) {
    const own = hits.get(party.key) ?? []
    const matches = screening ? look(screening, lists, party) : null
    const found = screeningFacts({ version: party.version, matches, hits: own }, services.listLaw, seller)
    if (matches && matches.length > 0) looked.push({ party, matches, hits: own })
    const clear = kept.get(party.key)
    facts.set(party.key, clear === undefined ? found : { ...found, keptClear: clear })
  }
  const states = Object.fromEntries([...facts].map(([ref, { screening: state }]) => [ref, String(state)]))
  return { facts, states, outage: screening === null, looked }
}

/** Our own companies are parties too: one could be bought from, or stand in for a customer in a demo. */
function everyone({ organisations, legalEntities }: Parties): Party[] {
  const own = legalEntities.filter(({ key }) => !organisations.some((party) => party.key === key))
  return [...organisations, ...own]
}

/**
 * The matches of a party, or null where we could not look: a required list is absent, or the index is not that of the
 * lists in force. Where no list is loaded at all, there is nothing to be found on.
 */
function look(screening: Screening, lists: ListState, party: Party): readonly FullMatch[] | null {
  if (lists.absent.length > 0 || !isSame(screening.lists, lists.versions)) return null
  if (Object.keys(lists.versions).length === 0) return []
  const answer = screening.screen(queryOfParty(party.record), lists.threshold)
  return answer.status === 'screened' ? answer.matches : null
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

const longestDays = 30
const day = 86_400_000

/** The one exception to "could not look is a hold": last kept answer clear, at most 30 days old, no open hit. */
async function keptClear(
  tx: Tx,
  parties: readonly Party[],
  { at, hits, law }: { at: Instant; hits: ReadonlyMap<string, readonly Hit[]>; law: ListLaw },
): Promise<Map<string, boolean>> {
  const last = new Map(
    (
      await lastPartyChecks(
        tx,
        parties.map(({ key }) => key),
      )
    ).map((row) => [row.party, row]),
  )
  const isClear = (ref: string) => {
    const check = last.get(ref)
    if (check?.screening !== 'clear' || hasOpenHit(hits.get(ref) ?? [], law)) return false
    return Date.parse(at) - Date.parse(check.at) <= longestDays * day
  }
  return new Map(parties.map(({ key }) => [key, isClear(key)]))
}
