import { mayAnywhere } from '#access'
import { type Act, AppError, dayIn, type Instant, noSuch, things, toInstant, worded, zoneOf } from '#kernel'
import { entriesAmong, type OrderServices, standingsAround } from '#orders'
import {
  assessOwnership,
  familiesOf,
  findParties,
  type OwnershipWeb,
  ownershipAbove,
  ownershipBelow,
  type Parties,
  readEnd,
} from '#parties'
import type {
  OwnershipEdge,
  OwnershipJudgement,
  OwnershipNode,
  PartyOwnership,
  Regime,
  Standing,
} from '#parties/model'
import { type Db, inTransaction, type Tx, together } from '#storage'

/** What the question needs of the house: the records, and how parties stand with the lists. */
export interface OwnershipDesk {
  readonly db: Db
  readonly orders: OrderServices
}

/**
 * Who owns the party all the way up, what it owns all the way down, and what each regime makes of it, on the day of
 * `asOf`, as it was recorded then. Whoever may not read screenings sees the holdings, and no judgement. Throws
 * `not_found`.
 */
export function partyOwnership(
  { db, orders }: OwnershipDesk,
  act: Act,
  { ref, asOf }: { readonly ref: string; readonly asOf?: Instant | undefined },
): Promise<PartyOwnership> {
  return inTransaction(db, act.at, async (tx) => {
    const party = (await familiesOf(tx, [ref], asOf)).kept(ref)
    const web = await webAround(tx, party, asOf)
    const refs = [...new Set([party, ...web.holdings.flatMap(({ record }) => [record.owner, record.owned])])]
    const [parties, entries] = await together([findParties(tx, refs, asOf), entriesAmong(tx, refs, asOf)])
    if (!nameIn(parties, party))
      throw new AppError({ code: 'not_found', ...worded(noSuch(things.party, ref)) })
    const standings = mayAnywhere(act, 'screening.read')
      ? await standingsAround(tx, orders, { parties, entries, at: act.at, asOf })
      : null
    const names = new Map(entries.map((one) => [one.ref, one.name ?? one.ref]))
    const day = dayIn(zoneOf(undefined), asOf ?? act.at)
    const records = web.holdings.map(({ record }) => record)
    const assessment = assessOwnership({ records, day, standings: standings ?? new Map() })
    const judgements = standings ? assessment.of(party) : null
    return {
      ...{ party, asOf: asOf ?? act.at, day, isWhole: web.isWhole },
      nodes: refs
        .sort()
        .map((node) => nodeOf(node, { parties, names, standings, isPast: asOf !== undefined })),
      edges: edgesOf(web, day, judgements ?? []),
      accounted: assessment.accounted(party),
      judgements,
    }
  })
}

/** Above and below, each holding once. */
async function webAround(tx: Tx, party: string, asOf: Instant | undefined): Promise<OwnershipWeb> {
  const [above, below] = await together([
    ownershipAbove(tx, [party], asOf),
    ownershipBelow(tx, [party], asOf),
  ])
  const all = new Map([...above.holdings, ...below.holdings].map((one) => [one.stored.key, one]))
  return { holdings: [...all.values()], isWhole: above.isWhole && below.isWhole }
}

interface Known {
  readonly parties: Parties
  readonly names: ReadonlyMap<string, string>
  readonly standings: ReadonlyMap<string, Standing> | null
  readonly isPast: boolean
}

function nodeOf(ref: string, { parties, names, standings, isPast }: Known): OwnershipNode {
  const found = nameIn(parties, ref)
  const standing = standings?.get(ref)
  const isEntry = readEnd(ref).kind === 'entry'
  return {
    ref,
    name: found?.name ?? names.get(ref) ?? ref,
    kind: found?.kind ?? (isEntry ? 'entry' : 'unknown'),
    country: found?.country ?? null,
    listed: standings ? [...(standing?.listed ?? [])].sort() : null,
    maybe: standings ? [...(standing?.maybe ?? [])].sort() : null,
    looked: standings && !isPast ? (standing?.isLooked ?? false) : null,
  }
}

function nameIn({ organisations, legalEntities }: Parties, ref: string) {
  const organisation = organisations.find(({ key }) => key === ref)?.record
  if (organisation) {
    const { name, country } = organisation
    return { name, country, kind: 'party' as const }
  }
  const own = legalEntities.find(({ key }) => key === ref)?.record
  return own ? { name: own.name, country: own.country, kind: 'own' as const } : undefined
}

/** Every holding, in force on the day or not, and for which regimes it lies on a way that matters. */
function edgesOf(
  { holdings }: OwnershipWeb,
  day: string,
  judgements: readonly OwnershipJudgement[],
): OwnershipEdge[] {
  const ways = new Map<string, Regime[]>()
  for (const { regime, paths } of judgements)
    for (const { owner, owned } of paths.flat()) {
      const key = JSON.stringify([owner, owned])
      ways.set(key, [...new Set([...(ways.get(key) ?? []), regime])])
    }
  return holdings.map(({ stored, record }) => {
    const { from, to, owner, owned } = record
    const inForce = (from == null || from <= day) && (to == null || day < to)
    const counts = inForce ? (ways.get(JSON.stringify([owner, owned])) ?? []) : []
    const { id, version, at } = stored
    return { id, version, at: toInstant(at), record, inForce, counts }
  })
}
