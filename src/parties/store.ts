import { type Instant, ifValid, joinKey } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { LegalEntity, Organisation, Ownership, Site } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

const legalEntities = recordTable<LegalEntity>('parties.legal_entity', 'ent', ({ ref }) => ref)
const organisations = recordTable<Organisation>('parties.organisation', 'par', ({ ref }) => ref)
const sites = recordTable<Site>('parties.site', 'sit', ({ ref }) => ref)
const ownerships = recordTable<Ownership>('parties.ownership', 'rel', ({ owner, owned, kind }) =>
  joinKey(owner, owned, kind),
)

export const partiesMigrations: Migrations = {
  'parties/0001-legal-entity': legalEntities.migration,
  'parties/0002-organisation': organisations.migration,
  'parties/0003-site': sites.migration,
  'parties/0004-ownership': ownerships.migration,
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

/** Those of the references that exist. Two queries. */
export async function findParties(tx: Tx, refs: readonly string[], asOf?: Instant): Promise<Parties> {
  return {
    organisations: await organisations.find(tx, refs, asOf),
    legalEntities: await legalEntities.find(tx, refs, asOf),
  }
}

/** Sites by reference. */
export function findSites(tx: Tx, refs: readonly string[], asOf?: Instant): Promise<Stored<Site>[]> {
  return sites.find(tx, refs, asOf)
}

/** All sites of these parties. */
export async function sitesOf(tx: Tx, parties: readonly string[], asOf?: Instant): Promise<Stored<Site>[]> {
  if (parties.length === 0) return []
  return await sites.whereAny(
    tx,
    parties.map((organisation) => ({ organisation })),
    asOf,
  )
}
