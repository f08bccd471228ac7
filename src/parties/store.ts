import { permit } from '#access'
import { isOwnPerson } from '#access/model'
import { type Act, canonicalJson, type Instant, ifValid, type Refusal, worded } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx, together } from '#storage'
import { mergedAwayWords } from './knowledge/refusal-words.ts'
import { indexListing } from './listing/migrations.ts'
import { PartyMerge } from './merges/model.ts'
import { familiesOf, merges } from './merges/store.ts'
import { LegalEntity, Organisation, Ownership, Site } from './model.ts'
import { organisations } from './organisations/store.ts'
import { ownerships } from './ownership/store.ts'
import { problemsOf, referencesOf } from './references.ts'

const legalEntities = recordTable<LegalEntity>('parties.legal_entity', 'ent', ({ ref }) => ref)
const sites = recordTable<Site>('parties.site', 'sit', ({ ref }) => ref)

export const partiesMigrations: Migrations = {
  'parties/0001-legal-entity': legalEntities.migration,
  'parties/0002-organisation': organisations.migration,
  'parties/0003-site': sites.migration,
  'parties/0004-ownership': ownerships.migration,
  'parties/0005-merge': merges.migration,
  'parties/0006-listing': indexListing,
}

/** The kinds of record that files carry into this room. */
export const records = {
  legalEntity: {
    type: 'legalEntity',
    schema: LegalEntity,
    table: legalEntities,
    references: ifValid(LegalEntity, referencesOf),
    problems: ifValid(LegalEntity, problemsOf),
  },
  organisation: {
    type: 'organisation',
    schema: Organisation,
    table: organisations,
    references: ifValid(Organisation, referencesOf),
    problems: ifValid(Organisation, problemsOf),
  },
  site: {
    type: 'site',
    schema: Site,
    table: sites,
    references: ifValid(Site, referencesOf),
    problems: ifValid(Site, problemsOf),
  },
  partyMerge: {
    type: 'partyMerge',
    schema: PartyMerge,
    table: merges,
    references: ifValid(PartyMerge, ({ keep, drop }) => [
      { type: 'party', ref: keep, path: '/keep' },
      { type: 'party', ref: drop, path: '/drop' },
    ]),
  },
  ownership: {
    type: 'ownership',
    schema: Ownership,
    table: ownerships,
    references: ifValid(Ownership, referencesOf),
    problems: ifValid(Ownership, problemsOf),
  },
} as const

/** Parties by reference, whichever they are: organisations, or our own companies (demo and internal use). */
export interface Parties {
  readonly organisations: readonly Stored<Organisation>[]
  readonly legalEntities: readonly Stored<LegalEntity>[]
}

/**
 * Parties as orders, contracts and holdings may name them: our own people are none, whoever asks. Else as
 * `findAnyParties`.
 */
export function findParties(tx: Tx, refs: readonly string[], asOf?: Instant): Promise<Parties> {
  return findAnyParties(
    tx,
    refs.filter((ref) => !isOwnPerson(ref)),
    asOf,
  )
}

/**
 * Those of the references that exist, own employees and signatories among them: for screening, and for callers that ask
 * `isKeptFrom` first. A record that was merged into another is found as that one, under its own
 * reference: who needs the reference that was asked for reads `familiesOf` besides.
 */
export async function findAnyParties(tx: Tx, refs: readonly string[], asOf?: Instant): Promise<Parties> {
  const [found, entities, families] = await together([
    organisations.find(tx, refs, asOf),
    legalEntities.find(tx, refs, asOf),
    familiesOf(tx, refs, asOf),
  ])
  const moved = found.filter(({ key }) => families.kept(key) !== key)
  if (moved.length === 0) return { organisations: found, legalEntities: entities }
  const wanted = new Set(found.map(({ key }) => families.kept(key)))
  const kept = await organisations.find(tx, [...wanted], asOf)
  return { organisations: kept, legalEntities: entities }
}

/**
 * Writes organisations as a file has them; own people only by whoever may, however they come. One that was merged into another does not change any more: `conflict`, with
 * the reference under which it is kept.
 */
export async function writeOrganisations(
  tx: Tx,
  act: Act,
  given: readonly object[],
): Promise<Refusal | undefined> {
  const brought = given.flatMap(isOrganisation)
  const refs = brought.map(({ ref }) => ref)
  const allowed = refs.some(isOwnPerson) ? permit(act, 'ownPeople.change') : undefined
  if (allowed && !allowed.ok) return allowed.refusal
  const families = await familiesOf(tx, refs)
  const merged = brought.filter(({ ref }) => families.kept(ref) !== ref)
  const kept = await organisations.find(
    tx,
    merged.map(({ ref }) => ref),
  )
  const other = merged.find(({ ref, ...record }) => {
    const stored = kept.find(({ key }) => key === ref)
    return !stored || canonicalJson(stored.record) !== canonicalJson({ ref, ...record })
  })
  if (other) {
    const into = families.kept(other.ref)
    return {
      code: 'conflict',
      ...worded(mergedAwayWords(other.ref, into)),
      facts: { ref: other.ref, keptAs: into },
    }
  }
  await organisations.putMany(tx, act, brought)
  return undefined
}

const isOrganisation = ifValid(Organisation, (organisation) => [organisation])

/** Organisations exactly as they were written under these references, merged or not. */
export function findOrganisations(
  tx: Tx,
  refs: readonly string[],
  asOf?: Instant,
): Promise<Stored<Organisation>[]> {
  return organisations.find(tx, refs, asOf)
}

/** Sites by reference. */
export function findSites(tx: Tx, refs: readonly string[], asOf?: Instant): Promise<Stored<Site>[]> {
  return sites.find(tx, refs, asOf)
}

/** All sites of these parties, and of the records that were merged into them. */
export async function sitesOf(tx: Tx, parties: readonly string[], asOf?: Instant): Promise<Stored<Site>[]> {
  if (parties.length === 0) return []
  const families = await familiesOf(tx, parties, asOf)
  const all = new Set(parties.flatMap((ref) => families.all(ref)))
  const found = [...all].map((organisation) => ({ organisation }))
  return await sites.whereAny(tx, found, asOf)
}

/** Every version of a party that was ever recorded, oldest first. */
export function versionsOfParty(tx: Tx, ref: string): Promise<Stored<Organisation>[]> {
  return organisations.versions(tx, ref)
}
