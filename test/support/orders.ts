import { records as assurance, assuranceMigrations } from '#assurance'
import { caseworkMigrations, signDecision } from '#casework'
import type { Decision } from '#casework/model'
import { records as catalogue, catalogueMigrations } from '#catalogue'
import { records as countries, countriesMigrations } from '#countries'
import type { Act } from '#kernel'
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

/** The company of the tests: a seller, two customers, two makers and a relabelled camera. */
export const company = [
  { type: 'legalEntity', ref: 'se', name: 'Nordvakt AB', country: 'SE' },
  { type: 'legalEntity', ref: 'fi', name: 'Nordvakt Oy', country: 'FI' },
  { type: 'organisation', ref: 'kommun', name: 'Exempel kommun', country: 'SE', publicBody: true },
  { type: 'organisation', ref: 'handel', name: 'Granby Handel AB', country: 'SE' },
  { type: 'organisation', ref: 'hotell', name: 'Exempel Hotel', country: 'KZ' },
  {
    type: 'organisation',
    ref: 'longan',
    name: 'Longan Vision Co., Ltd.',
    country: 'CN',
    listedOn: ['usEntityList'],
  },
  { type: 'organisation', ref: 'nordline', name: 'Nordline Säkerhet AB', country: 'SE' },
  { type: 'organisation', ref: 'alfa', name: 'Alfa Optik AB', country: 'SE' },
  {
    type: 'supplierRelation',
    supplier: 'longan',
    legalEntity: 'se',
    categories: ['camera'],
    state: 'approved',
  },
  {
    type: 'supplierRelation',
    supplier: 'longan',
    legalEntity: 'fi',
    categories: ['camera'],
    state: 'approved',
  },
  {
    type: 'supplierRelation',
    supplier: 'nordline',
    legalEntity: 'se',
    categories: ['camera'],
    state: 'approved',
  },
  {
    type: 'supplierRelation',
    supplier: 'alfa',
    legalEntity: 'se',
    categories: ['camera'],
    state: 'approved',
  },
  {
    type: 'product',
    ref: 'LG-D4',
    maker: 'longan',
    category: 'camera',
    cn: '8525 89 00',
    annexI: [],
    eccn: null,
    usContent: true,
    features: [],
    thermalHz: null,
  },
  {
    type: 'product',
    ref: 'NL-D4',
    maker: 'nordline',
    category: 'camera',
    cn: '8525 89 00',
    annexI: [],
    eccn: null,
    features: [],
    thermalHz: null,
  },
  {
    type: 'product',
    ref: 'AL-D4V',
    maker: 'alfa',
    category: 'camera',
    cn: '8525 89 00',
    annexI: [],
    eccn: null,
    features: [],
    thermalHz: null,
  },
  {
    type: 'product',
    ref: 'AL-T30',
    maker: 'alfa',
    category: 'camera',
    cn: '8525 89 00',
    annexI: ['6A003.b.4.b'],
    eccn: null,
    features: ['thermal'],
    thermalHz: 30,
  },
  {
    type: 'relabel',
    product: 'NL-D4',
    of: 'LG-D4',
    evidence: 'type approval, 2024',
    from: '2024-01-01',
    to: null,
  },
  { type: 'site', ref: 'skola', organisation: 'kommun', country: 'SE', area: null, siteType: 'school' },
  { type: 'site', ref: 'butik', organisation: 'handel', country: 'SE', area: null, siteType: 'retail' },
  {
    type: 'asset',
    serial: 'LG123456',
    product: 'LG-D4',
    site: 'skola',
    installedOn: '2024-05-02',
    warrantyEnd: '2027-05-02',
    contract: null,
  },
  {
    type: 'contract',
    ref: 'K1',
    kind: 'service',
    party: 'kommun',
    concludedOn: '2024-01-01',
    from: '2024-01-01',
    to: '2028-01-01',
    publicBuyer: false,
    clauses: [],
    covers: ['LG123456'],
  },
] as const

/** D-1: the phase-out of Longan from 1 October 2026. */
export const d1: Decision = {
  type: 'decision',
  ref: 'D-1',
  kind: 'phaseOut',
  supplier: 'longan',
  categories: ['camera', 'recorder'],
  legalEntities: ['se', 'fi'],
  effectiveAt: '2026-10-01T00:00:00+02:00',
  newSales: 'all',
  transition: { quotesBefore: '2026-10-01T00:00:00+02:00', honouredUntil: '2026-12-31' },
  sparePartCeiling: { share: 0.05, per: ['customer', 'product', 'calendarYear'] },
}

const says = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const asked = (id: string, more: Partial<Rule>): Rule => ({
  id,
  layer: id.startsWith('L') ? 'law' : 'policy',
  title: says(id),
  message: says(`${id} spoke.`),
  citation: `Reg. (EU) 1/2020 Art. 1 (${id})`,
  jurisdiction: id.startsWith('L') ? 'EU' : 'own',
  verified: true,
  from: '2020-01-01',
  when: { fact: 'line.number', gte: 1 },
  outcome: 'hold',
  kind: 'review',
  ...more,
})

/** A handful of rules, enough to hold, block and license. */
export const rules: readonly Rule[] = [
  asked('L-frozen', {
    when: {
      anyParty: {
        all: [
          { fact: 'party.screening', is: 'confirmed' },
          { fact: 'party.boundList', is: true },
        ],
      },
    },
    outcome: 'block',
    kind: undefined as never,
  }),
  asked('L-alert', {
    when: { anyParty: { fact: 'party.screening', in: ['alert', 'notScreened'] } },
    unless: {
      all: [
        { fact: 'screening.outage', is: true },
        { fact: 'line.purpose', in: ['service', 'support', 'warranty'] },
        { everyParty: { fact: 'party.keptClear', is: true } },
      ],
    },
    kind: 'screening',
  }),
  asked('L-licence', {
    when: {
      all: [
        { fact: 'item.annexI', isEmpty: false },
        { fact: 'shipTo.isExport', is: true },
      ],
    },
    unless: { fact: 'licence.remaining', gte: 'line.quantity' },
    outcome: 'licence',
    kind: undefined as never,
  }),
  asked('P-end-user', {
    when: { fact: 'order.endUser', isKnown: false },
    unless: { fact: 'order.type', is: 'stock' },
    kind: 'data',
  }),
].map(({ kind, ...rest }) => (kind === undefined ? rest : { ...rest, kind }))

/** An order of the municipality; `more` is what the test is about. */
export function order(ref: string, more: object = {}, line: object = {}) {
  return {
    ref,
    legalEntity: 'se',
    buyer: 'kommun',
    endUser: 'kommun',
    shipTo: { country: 'SE', area: null },
    currency: 'SEK',
    lines: [
      {
        sku: 'AL-D4V',
        quantity: 2,
        price: 1520,
        purpose: 'newSale' as const,
        site: 'skola',
        use: { scenario: null, text: 'skalskydd', functions: [] },
        ...line,
      },
    ],
    ...more,
  }
}
