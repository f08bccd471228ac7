import { records as assurance, assuranceMigrations } from '#assurance'
import { caseworkMigrations, signDecision } from '#casework'
import type { Decision } from '#casework/model'
import { records as catalogue, catalogueMigrations } from '#catalogue'
import { records as countries, countriesMigrations } from '#countries'
import type { Act } from '#kernel'
import { lifecycleMigrations } from '#lifecycle'
import { logMigrations } from '#log'
import { type OrderDesk, records as orders, ordersMigrations } from '#orders'
import { records as parties, partiesMigrations } from '#parties'
import { records as partners, partnersMigrations } from '#partners'
import { records as phaseout, phaseoutMigrations } from '#phaseout'
import { addRules, rulesMigrations, rulesOfDecision } from '#rules'
import type { Rule } from '#rules/model'
import type { Hit, ScreeningQuery } from '#screening/model'
import { closeGate, inTransaction, type Migrations, type RecordTable, type Store } from '#storage'
import { records as use, useMigrations } from '#use'
import type { ListState } from '../../src/orders/dossier.ts'
import { seeded } from './log.ts'
import { testStore } from './store.ts'

/** A desk on a store of its own, with a screening that the test decides. */
export interface TestDesk extends OrderDesk {
  readonly store: Store
  /** What the index holds: list → names that match. */
  readonly listed: Map<string, string[]>
  lists: ListState
  outage: boolean
  readonly hits: Hit[]
}

const migrations = {
  ...logMigrations,
  ...lifecycleMigrations,
  ...rulesMigrations,
  ...partiesMigrations,
  ...countriesMigrations,
  ...catalogueMigrations,
  ...useMigrations,
  ...partnersMigrations,
  ...assuranceMigrations,
  ...caseworkMigrations,
  ...phaseoutMigrations,
  ...ordersMigrations,
}

/** Opens a desk. No list is loaded: every party is clear until the test says otherwise. */
export async function openDesk(open: (wanted: Migrations) => Promise<Store> = testStore): Promise<TestDesk> {
  const store = await open(migrations)
  const listed = new Map<string, string[]>()
  const hits: Hit[] = []
  const desk: TestDesk = {
    store,
    db: store.db,
    listed,
    hits,
    lists: { versions: {}, stale: [], absent: [] },
    outage: false,
    services: {
      screening: () =>
        desk.outage ? null : { lists: desk.lists.versions, screen: (query) => look(desk, query) },
      settings: async () => ({}),
      listState: async () => desk.lists,
      hitsOn: async (_tx, refs) => hits.filter(({ party }) => refs.includes(party)),
      keepFound: async () => {},
      listLaw: {
        bindsSeller: (list) => list === 'eu-fsf',
        meaningsOn: () => [{ effect: 'freeze' }],
        baseAct: (_list, programme) => (programme === 'HR' ? 'Reg. (EU) 2020/1998' : undefined),
      },
    },
  }
  return desk
}

function look({ listed, lists }: TestDesk, query: ScreeningQuery) {
  const names = [query.name].flat()
  const matches = [...listed].flatMap(([list, entries]) =>
    entries
      .filter((name) => names.includes(name))
      .map((name) => ({
        list,
        entry: `${list}/1`,
        name,
        score: 1,
        because: [],
        ...{ similarity: 1, evidence: 0, contradiction: 0, settles: [] },
        schema: 'Organization',
        programmes: ['HR'],
        entryVersion: 'a',
      })),
  )
  return { status: 'screened' as const, matches, lists: lists.versions, total: matches.length }
}

const random = seeded('orders')
/** Somebody at the desk, at a time. */
export function actAt(at: string, more: Partial<Act> = {}): Act {
  return { at: new Date(at).toISOString(), by: 'sales', role: 'sales', random, ...more }
}

const tables: Record<string, RecordTable<object>> = {
  legalEntity: parties.legalEntity.table,
  organisation: parties.organisation.table,
  site: parties.site.table,
  countryBand: countries.countryBand.table,
  supplierRelation: partners.supplierRelation.table,
  product: catalogue.product.table,
  relabel: catalogue.relabel.table,
  contract: assurance.contract.table,
  riskAssessment: assurance.riskAssessment.table,
  balanceTest: use.balanceTest.table,
  statement: use.statement.table,
  asset: phaseout.asset.table,
  exception: phaseout.exception.table,
  licence: orders.licence.table,
} as never

/** Puts records on file. */
export async function give(
  { db }: OrderDesk,
  act: Act,
  records: readonly { readonly type: string }[],
): Promise<void> {
  await inTransaction(db, act.at, async (tx) => {
    for (const record of records) {
      if (record.type === 'order') await orders.order.write(tx, act, [record])
      else await tables[record.type]!.put(tx, act, record)
    }
  })
}

/** Lets these rules count from the beginning. */
export async function rule({ db }: OrderDesk, act: Act, rules: readonly Rule[]): Promise<void> {
  await inTransaction(db, act.at, (tx) => addRules(tx, act, rules))
}

/** Signs a decision; its rules come with it. */
export async function decide({ db }: OrderDesk, act: Act, decision: Decision): Promise<void> {
  await inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    await signDecision(tx, act, decision)
    await addRules(tx, act, rulesOfDecision(decision))
  })
}
