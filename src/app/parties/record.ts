import { isKeptFrom, mayAnywhere, sightOf } from '#access'
import { contractsWith } from '#assurance'
import { decisionsOn, moveOf } from '#casework'
import { pageOfEvidence } from '#documents'
import { type Act, AppError, type Instant, noSuch, things, toInstant, type Wording, worded } from '#kernel'
import { lastPartyChecks, records as orders } from '#orders'
import {
  familiesOf,
  findAnyParties,
  findOrganisations,
  findParties,
  kindOfParty,
  mergesNaming,
  ownershipsOf,
  sitesOf,
  versionsOfParty,
} from '#parties'
import { records as partners, supplierState } from '#partners'
import type { SupplierRelation } from '#partners/model'
import { hitsOn } from '#screening'
import { type Db, inTransaction, type Stored, type Tx, together } from '#storage'
import { statementsBy } from '#use'
import { notThenWords } from '../knowledge/party-words.ts'
import { isInSight } from '../records/permits.ts'

const roles = ['buyer', 'endUser', 'consignee', 'payer', 'intermediary'] as const
/** Orders shown with a party; the rest is in the table of orders. */
const shownOrders = 20

/**
 * A party with everything the house knows of it that this one may see; `asOf` reads it as it was recorded then. A
 * reference that was merged into another answers with that one, and says so. Throws `not_found`.
 */
export function partyRecord(db: Db, act: Act, { ref, asOf }: { ref: string; asOf?: Instant | undefined }) {
  return inTransaction(db, act.at, async (tx) => {
    const families = await familiesOf(tx, [ref], asOf)
    const kept = families.kept(ref)
    if (isKeptFrom(act, kept)) throw new AppError({ code: 'not_found', ...worded(absent(ref, asOf)) })
    const { organisations } = await findAnyParties(tx, [kept], asOf)
    const party = organisations.find(({ key }) => key === kept)
    if (!party) throw new AppError({ code: 'not_found', ...worded(absent(ref, asOf)) })
    const names = families.all(kept)
    const [sites, ownerships, around, [now]] = await together([
      sitesOf(tx, [kept], asOf),
      ownershipsOf(tx, names, asOf),
      aroundIt(tx, act, { names, asOf }),
      findOrganisations(tx, [kept]),
    ])
    const kin = await namesOfKin(tx, ownerships, asOf)
    return {
      ...{ ref: party.key, id: party.id, version: party.version, at: toInstant(party.at) },
      kind: kindOfParty(party.record),
      record: party.record,
      ...{ askedFor: ref, asOf: asOf ?? act.at, present: now?.version === party.version },
      merged: names.filter((name) => name !== kept),
      sites: sites.map(({ record }) => record),
      owns: ownerships
        .filter(({ record }) => names.includes(record.owner))
        .map(({ record }) => ({ ...record, name: kin.get(record.owned) ?? record.owned })),
      ownedBy: ownerships
        .filter(({ record }) => names.includes(record.owned))
        .map(({ record }) => ({ ...record, name: kin.get(record.owner) ?? record.owner })),
      ...around,
    }
  })
}

function absent(ref: string, asOf: Instant | undefined): Wording {
  return asOf === undefined ? noSuch(things.party, ref) : notThenWords(ref, asOf)
}

interface Names {
  readonly names: readonly string[]
  readonly asOf?: Instant | undefined
}

/** What other rooms know of it. What somebody may not read is null, never an empty list. */
async function aroundIt(tx: Tx, act: Act, { names, asOf }: Names) {
  const seesScreening = mayAnywhere(act, 'screening.read')
  const [kept = ''] = names
  const relations = await partners.supplierRelation.table.whereAny(
    tx,
    names.map((supplier) => ({ supplier })),
    asOf,
  )
  const sight = sightOf(act, 'partner.read')
  const decisions = await decisionsOn(tx, names, asOf)
  const standing = standingsOf(names, {
    relations: relations.map(({ record }) => record),
    decisions,
    at: asOf ?? act.at,
  })
  const statements = await together(names.map((name) => statementsBy(tx, name, asOf)))
  return {
    screening: seesScreening ? await screeningOf(tx, names) : null,
    hits: seesScreening ? [...(await hitsOn(tx, [kept], asOf))] : null,
    orders: mayAnywhere(act, 'order.read') ? await ordersOf(tx, act, { names, asOf }) : null,
    relations: relations
      .map(({ record }) => record)
      .filter((record) => isInSight(sight, 'supplierRelation', record))
      .map((record) => ({ ...record, standings: record.categories.map((one) => standing(record, one)) })),
    decisions,
    contracts: await contractsWith(tx, names, asOf),
    statements: statements.flat(),
    evidence: mayAnywhere(act, 'evidence.read') ? await evidenceOn(tx, act, names) : null,
    merges: await mergesNaming(tx, names),
    versions: (await versionsOfParty(tx, kept)).length,
  }
}

interface Judged {
  readonly relations: readonly SupplierRelation[]
  readonly decisions: Awaited<ReturnType<typeof decisionsOn>>
  readonly at: Instant
}

/** Where one of our companies stands with the supplier for a category: the relation, as decisions have moved it. */
function standingsOf(makers: readonly string[], { relations, decisions, at }: Judged) {
  const moves = decisions.map(moveOf)
  return ({ supplier, legalEntity, state }: SupplierRelation, category: string) => {
    const own = makers.filter((maker) => maker === supplier)
    const found = supplierState(relations, moves, { makers: own, legalEntity, category, at })
    return { category, state: found.state ?? state, decision: found.decision }
  }
}

/** Pieces of evidence shown with a party; the rest is found under documents. */
const shownEvidence = 20

/** Evidence about the party, the newest first, within the sight of the one who asks. */
async function evidenceOn(tx: Tx, act: Act, names: readonly string[]) {
  const sight = { sight: sightOf(act, 'evidence.read'), needToKnow: sightOf(act, 'evidence.readRestricted') }
  const pages = []
  for (const id of names)
    pages.push(await pageOfEvidence(tx, { about: { kind: 'party', id }, limit: shownEvidence, ...sight }))
  return pages.flat().map(({ id, title, filename, at }) => ({ id, title, filename, at: toInstant(at) }))
}

/** What the last kept screening of it said; of records that were merged, the newest first. */
async function screeningOf(tx: Tx, names: readonly string[]) {
  const found = await lastPartyChecks(tx, names)
  return found
    .map(({ party, at, screening, trace }) => ({ party, at: toInstant(at), state: screening, trace }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

async function ordersOf(tx: Tx, act: Act, { names, asOf }: Names) {
  const sight = sightOf(act, 'order.read')
  const named = names.flatMap((name) => roles.map((role) => ({ [role]: name })))
  const found = await orders.order.table.whereAny(tx, named, asOf)
  const seen = found.filter(({ record }) => isInSight(sight, 'order', record))
  const newest = seen.toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, shownOrders)
  return {
    count: seen.length,
    newest: newest.map(({ key, at, record }) => ({
      ...{ ref: key, at: toInstant(at), legalEntity: record.legalEntity, state: record.state ?? 'draft' },
      outcome: record.verdict?.outcome ?? null,
      roles: roles.filter((role) => names.includes(record[role] ?? '')),
    })),
  }
}

async function namesOfKin(
  tx: Tx,
  ownerships: readonly Stored<{ owner: string; owned: string }>[],
  asOf: Instant | undefined,
): Promise<ReadonlyMap<string, string>> {
  const refs = [...new Set(ownerships.flatMap(({ record: { owner, owned } }) => [owner, owned]))]
  const { organisations, legalEntities } = await findParties(tx, refs, asOf)
  return new Map([...legalEntities, ...organisations].map(({ key, record }) => [key, record.name]))
}
