import { contractsCovering, hasAssessment, running } from '#assurance'
import { isExport, placeFacts } from '#countries'
import {
  dayIn,
  type FieldError,
  type Instant,
  ok,
  type Result,
  refuse,
  sentenceOf,
  worded,
  zoneOf,
} from '#kernel'
import { hasInstalled } from '#phaseout'
import { type Tx, together } from '#storage'
import type { Agreement, Dossier } from '../dossier.ts'
import { danglingWords } from '../knowledge/refusal-words.ts'
import type { Order, UsedException } from '../model.ts'
import { unknownReferences } from '../references.ts'
import { customerOf } from '../usage.ts'
import { askedBefore } from './asked/actions.ts'
import type { OrderServices } from './index.ts'
import { partiesOf } from './kept.ts'
import { type Desk, lineFile } from './lines/index.ts'
import { withOwnerFacts, withOwners } from './owners/actions.ts'
import { atlasOf, partyFacts, placesOf } from './parties/index.ts'
import { type ScreenedParties, screenAll } from './screening/actions.ts'
import { spareCeilings } from './spares/actions.ts'
import { type Loaded, load } from './store.ts'

/** The question, as far as gathering goes. */
export interface Gathering {
  readonly order: Order
  readonly at: Instant
  /** Records as of then; left out: as they are now. */
  readonly asOf?: Instant | undefined
  readonly quantities?: readonly number[]
  readonly exclusive?: boolean | undefined
}

export interface Gathered {
  readonly dossier: Dossier
  /** What screening says of each party now, by reference. */
  readonly screenings: Readonly<Record<string, string>>
  /** Parties that resemble somebody on a list. */
  readonly looked: ScreenedParties['looked']
  /** Pieces that go under exceptions which are counted, should the order be released. */
  readonly countedExceptions: readonly UsedException[]
}

/** Reads everything about an order and hands it to the rooms that judge it. Refused: `unknown_reference` with paths. */
export async function gather(
  tx: Tx,
  services: OrderServices,
  question: Gathering,
): Promise<Result<Gathered>> {
  const { at, asOf, exclusive } = question
  const reading = load({ tx, asOf, exclusive }, question.order)
  const [records, lists] = await together([reading, services.listState(tx, at)])
  const { order } = records
  const seller = records.parties.legalEntities.find(({ record }) => record.ref === order.legalEntity)?.record
  const errors = unknownReferences(order, knownIn(records))
  if (!seller || errors.length > 0) return refuse(dangling(order, errors))
  const zone = zoneOf(seller.country)
  const day = dayIn(zone, at)
  const inEu = placeFacts(seller.country, null, day).inEu
  const parties = withOwners(records.parties, records.owners)
  const occasion = { parties, lists, at, seller: { country: seller.country, inEu } }
  const { country, area } = order.shipTo ?? {}
  const destination = country === undefined ? [] : [{ country, area: area ?? null }]
  const [screened, atlas] = await together([
    screenAll(tx, services, occasion),
    atlasOf(tx, [...placesOf(records.parties), ...destination], { day, asOf }),
  ])
  const desk: Desk = {
    order,
    at,
    day,
    zone,
    records,
    parties: withOwnerFacts(partyFacts(records.parties, atlas, screened.facts), {
      parties: records.parties,
      owners: records.owners,
      occasion: { day, screenings: screened.facts },
    }),
    destination: atlas(country, area ?? null),
    spares: await spareCeilings(tx, { order, at, day, records }),
    askedBefore: await askedBefore(tx, { order, at, day, records }),
  }
  const dossier: Dossier = {
    ...desk,
    seller: { ref: seller.ref, country: seller.country, inEu },
    ...(country === undefined ? {} : { isExport: isExport(seller.country, country, day) }),
    agreement: agreementOf(desk),
    existingCustomer: await isExisting(tx, desk),
    lists,
    outage: screened.outage,
    lines: linesOf(desk, question.quantities),
  }
  return ok({
    dossier,
    screenings: screened.states,
    looked: screened.looked,
    countedExceptions: countedIn(dossier, records),
  })
}

/** What goes under an exception is counted, whether or not it names a number of pieces (R58). */
function countedIn({ lines }: Dossier, { exceptions }: Loaded): UsedException[] {
  return exceptions
    .map(({ ref, rule }) => ({ ref, pieces: piecesUnder(lines, rule) }))
    .filter(({ pieces }) => pieces > 0)
}

function piecesUnder(lines: Dossier['lines'], rule: string): number {
  const under = lines.filter(({ exceptions }) => exceptions.includes(rule))
  return under.reduce((sum, { quantity }) => sum + quantity, 0)
}

function linesOf(desk: Desk, quantities: readonly number[] | undefined): Dossier['lines'] {
  return desk.order.lines.flatMap((line, index) => {
    const quantity = quantities ? (quantities[index] ?? 0) : line.quantity
    return quantity > 0 ? [lineFile(desk, { line, number: index + 1, quantity })] : []
  })
}

function knownIn({ parties, chain, sites, contracts }: Loaded) {
  const { organisations, legalEntities } = parties
  const entities = legalEntities.map(({ key }) => key)
  return {
    legalEntities: new Set(entities),
    parties: new Set([...organisations.map(({ key }) => key), ...entities]),
    products: new Set(chain.products.map(({ ref }) => ref)),
    sites: new Set(sites.map(({ ref }) => ref)),
    contracts: new Set(contracts.map(({ ref }) => ref)),
  }
}

function dangling({ ref }: Order, errors: readonly FieldError[]) {
  return { code: 'unknown_reference' as const, ...worded(danglingWords(ref, sentenceOf(errors))), errors }
}

/** What the contracts with the buyer say: the one that the order calls off, else all that run. */
function agreementOf({ order, day, records }: Desk): Agreement {
  const { buyer, legalEntity, contract } = order
  const { contracts: _refs, ...covering } = contractsCovering(records.contracts, {
    party: buyer,
    contract: contract ?? null,
    legalEntity,
    day,
  })
  const isAssessed = partiesOf(order).some((party) =>
    hasAssessment(records.assessments, 'art12gb', { party, day }),
  )
  return { ...covering, riskArt12gb: isAssessed }
}

/** A customer of the group is one with a running contract or an installed device (docs/shapes). */
async function isExisting(tx: Tx, { order, day, records }: Desk): Promise<boolean> {
  const customers = [order.buyer, customerOf(order)]
  if (running(records.contracts, day).some(({ party }) => customers.includes(party))) return true
  const sites = records.sites.filter(({ organisation }) => customers.includes(organisation))
  const stands = await together(sites.map(({ ref }) => hasInstalled(tx, { site: ref, day })))
  return stands.includes(true)
}
