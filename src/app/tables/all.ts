import { namesKeptFrom, sightOf } from '#access'
import { type Act, wording } from '#kernel'
import { listStatus } from '#lists'
import { readEntries, shownTo } from '#log'
import type { SequencedEntry } from '#log/model'
import { records as orders } from '#orders'
import { records as parties, partySorts } from '#parties'
import type { Organisation } from '#parties/model'
import { records as screening } from '#screening'
import { type Db, inTransaction, type Stored } from '#storage'
import { readingOf } from '../log-reading/reading.ts'
import { listing } from '../parties/listing.ts'
import { isInSight } from '../records/permits.ts'
import { loadSetting } from '../settings.ts'
import { assetColumns, assetRows } from './assets.ts'
import {
  coverageColumns,
  coverageRows,
  priceColumns,
  priceRows,
  stopBoardColumns,
  stopBoardRows,
} from './boards.ts'
import {
  exceptionColumns,
  hitColumns,
  listColumns,
  logColumns,
  type OrderRow,
  orderColumns,
  partyColumns,
  siteColumns,
} from './columns.ts'
import { countryColumns, countryRows } from './countries.ts'
import { exceptionRows } from './exceptions.ts'
import { type Table, type TableFilter, table } from './model.ts'
import { everyRecord } from './pages.ts'
import { productColumns, productRows } from './products.ts'
import { supplierColumns, supplierRows } from './suppliers.ts'
import { surveyColumns, surveyRows } from './survey.ts'

const kinds = ['Person', 'Organization', 'Company', 'PublicBody', 'Vessel', 'Airplane'] as const

async function* partyRows(db: Db, act: Act, filter: TableFilter): AsyncGenerator<Stored<Organisation>> {
  const { q, country } = filter
  const sort = partySorts.find((one) => one === filter.sort)
  const kind = kinds.find((one) => one === filter.kind)
  let after: string | undefined
  do {
    const wish = {
      q,
      after,
      limit: 500,
      ...(country ? { country } : {}),
      ...(sort ? { sort } : {}),
      ...(kind ? { kind } : {}),
    }
    const page = await listing({ db, now: () => act.at }, act, wish)
    yield* page.items
    after = page.next ?? undefined
  } while (after !== undefined)
}

async function* orderRows(db: Db, act: Act, { state }: TableFilter): AsyncGenerator<OrderRow> {
  const sight = sightOf(act, 'order.read')
  for await (const row of everyRecord(db, act, orders.order.page))
    if (
      isInSight(sight, 'order', row.record) &&
      (state === undefined || (row.record.state ?? 'draft') === state)
    )
      yield row
}

async function* hitRows(db: Db, act: Act) {
  for await (const row of everyRecord(db, act, screening.hit.page))
    if (!namesKeptFrom(act, row.record)) yield row
}

async function* logRows(db: Db, act: Act): AsyncGenerator<SequencedEntry> {
  const may = readingOf(db, act)
  let after: number | undefined
  for (;;) {
    const page = await readEntries(db, { ...(after === undefined ? {} : { after }), limit: 500 })
    yield* await shownTo(page, may)
    after = page.at(-1)?.seq
    if (page.length < 500) return
  }
}

/** Every table that can be taken away. A room that gets one adds its line here. */
export const tables: readonly Table[] = [
  table({
    ...{ name: 'parties', title: wording('Parter', 'Parter', 'Osapuolet', 'Parties'), deed: 'record.read' },
    ...{ filters: ['q', 'country', 'kind', 'sort'], columns: partyColumns, records: partyRows },
  }),
  table({
    ...{ name: 'orders', title: wording('Order', 'Ordrer', 'Tilaukset', 'Orders'), deed: 'order.read' },
    ...{ filters: ['state'], columns: orderColumns, records: orderRows },
  }),
  table({
    ...{ name: 'hits', title: wording('Träffar', 'Treff', 'Osumat', 'Hits'), deed: 'screening.read' },
    ...{ filters: [], columns: hitColumns },
    records: (db, act) => hitRows(db, act),
  }),
  table({
    ...{ name: 'lists', title: wording('Listor', 'Lister', 'Luettelot', 'Lists'), deed: 'list.read' },
    ...{ filters: [], columns: listColumns },
    records: async function* (db, act) {
      const limit = await inTransaction(db, act.at, loadSetting)
      yield* await listStatus(db, act.at, limit)
    },
  }),
  table({
    ...{ name: 'countries', title: wording('Länder', 'Land', 'Maat', 'Countries'), deed: 'country.read' },
    ...{ filters: ['q', 'state', 'sort'], columns: countryColumns, records: countryRows },
  }),
  table({
    ...{ name: 'log', title: wording('Logg', 'Logg', 'Loki', 'Log'), deed: 'log.read' },
    ...{ filters: [], columns: logColumns, records: logRows },
  }),
  table({
    ...{
      name: 'exceptions',
      title: wording('Undantag', 'Unntak', 'Poikkeukset', 'Exceptions'),
      deed: 'exception.read',
    },
    ...{ filters: ['state', 'sort'], columns: exceptionColumns, records: exceptionRows },
  }),
  table({
    ...{
      name: 'suppliers',
      title: wording('Leverantörer', 'Leverandører', 'Toimittajat', 'Suppliers'),
      deed: 'partner.read',
    },
    ...{ filters: ['q', 'state', 'legalEntity', 'category', 'riskBand', 'sort'], columns: supplierColumns },
    records: supplierRows,
  }),
  table({
    ...{
      name: 'products',
      title: wording('Produkter', 'Produkter', 'Tuotteet', 'Products'),
      deed: 'record.read',
    },
    ...{ filters: ['q', 'brand', 'maker', 'category', 'saleState', 'unknown', 'sort'] },
    ...{ columns: productColumns, records: productRows },
  }),
  table({
    ...{
      name: 'assets',
      title: wording(
        'Installerade enheter',
        'Installerte enheter',
        'Asennetut laitteet',
        'Installed devices',
      ),
      deed: 'record.read',
    },
    filters: [
      ...(['q', 'customer', 'site', 'maker', 'product'] as const),
      ...(['warranty', 'role', 'recorder', 'status', 'sort'] as const),
      ...(['plan', 'installedOn', 'coveredOn'] as const),
    ],
    ...{ columns: assetColumns, records: assetRows },
  }),
  table({
    ...{
      name: 'phaseOutBoard',
      title: wording('Avvecklingstavla', 'Utfasingstavle', 'Alasajotaulu', 'Phase-out board'),
      deed: 'plan.read',
    },
    ...{ filters: ['plan'], columns: stopBoardColumns, records: stopBoardRows },
  }),
  table({
    ...{
      name: 'coverage',
      title: wording('Täckning', 'Dekning', 'Kattavuus', 'Coverage'),
      deed: 'plan.read',
    },
    ...{
      filters: ['plan', 'state', 'product', 'maker', 'sort'],
      columns: coverageColumns,
      records: coverageRows,
    },
  }),
  table({
    ...{
      name: 'survey',
      title: wording('Förslag för allt', 'Forslag for alt', 'Ehdotukset kaikille', 'Proposals for all'),
      deed: 'plan.read',
    },
    ...{ filters: ['plan'], columns: surveyColumns, records: surveyRows },
  }),
  table({
    ...{ name: 'prices', title: wording('Priser', 'Priser', 'Hinnat', 'Prices'), deed: 'plan.read' },
    ...{ filters: ['plan', 'state', 'product', 'maker', 'sort'], columns: priceColumns, records: priceRows },
  }),
  table({
    ...{ name: 'sites', title: wording('Platser', 'Steder', 'Kohteet', 'Sites'), deed: 'record.read' },
    ...{ filters: [], columns: siteColumns },
    records: (db, act) => everyRecord(db, act, parties.site.table.page),
  }),
]
