import { type Act, orThrow, wording } from '#kernel'
import { countStale, soldSince } from '#orders'
import { coverageBoardOf, listPlans, priceBoardOf, stopBoardOf } from '#phaseout'
import type { CoverageLine, PriceLine, StopBoard } from '#phaseout/model'
import { type Db, inTransaction } from '#storage'
import { textOf } from './cells.ts'
import type { Column, TableFilter } from './model.ts'

/** One number of a board: of which plan, of what, when, how many. */
interface Figure {
  readonly plan: string
  readonly what: string
  readonly of: string | null
  readonly count: number
}

/** The numbers of the board of one plan or of all, each with the quarter, customer or order that it is of. */
export async function* stopBoardRows(db: Db, act: Act, { plan }: TableFilter): AsyncGenerator<Figure> {
  const plans = plan === undefined ? await inTransaction(db, act.at, (tx) => listPlans(tx, act)) : []
  for (const ref of plan === undefined ? plans.map(({ decision }) => decision) : [plan])
    yield* figuresOf(
      orThrow(
        await inTransaction(db, act.at, (tx) => stopBoardOf(tx, act, { ref, soldSince, toAsk: countStale })),
      ),
    )
}

function figuresOf(board: StopBoard): Figure[] {
  const { plan, customers, exceptions } = board
  const one = (what: string, count: number, of: string | null = null) => ({ plan, what, of, count })
  return [
    ...board.installed.flatMap(({ quarter, standing, replaced }) => [
      one('standing', standing, quarter ?? '?'),
      ...(replaced > 0 ? [one('replaced', replaced, quarter ?? '?')] : []),
    ]),
    ...board.runOff.map(({ quarter, pieces }) => one('underWarranty', pieces, quarter)),
    one('warrantyUnknown', board.warranty.unknown),
    one('customers', customers.all),
    one('informed', customers.informed),
    one('answered', customers.answered),
    one('bounced', customers.bounced),
    ...customers.untold.map(({ name, assets }) => one('untold', assets, name)),
    ...board.newSales.map(({ order, pieces }) => one('newSales', pieces, order)),
    one('toAsk', board.toAsk),
    one('exceptions', exceptions.inForce),
    one('expiring', exceptions.expiring),
  ]
}

export const stopBoardColumns: readonly Column<Figure>[] = [
  { key: 'plan', title: wording('Plan', 'Plan', 'Suunnitelma', 'Plan'), cell: ({ plan }) => plan },
  { key: 'what', title: wording('Mått', 'Mål', 'Mittari', 'Measure'), cell: ({ what }) => what },
  { key: 'of', title: wording('Av vad', 'Av hva', 'Mistä', 'Of what'), cell: ({ of }) => of },
  { key: 'count', title: wording('Antal', 'Antall', 'Määrä', 'Number'), cell: ({ count }) => count },
]

/** Stopped products as the screen has them. */
export async function* coverageRows(db: Db, act: Act, wish: TableFilter): AsyncGenerator<CoverageLine> {
  const { plan, state, product, maker, sort } = wish
  const lines = await inTransaction(db, act.at, (tx) => coverageBoardOf(tx, act))
  const wanted = lines.filter(
    (one) =>
      holds(one.plan, plan) &&
      (state === undefined || one.state === state) &&
      holds(`${one.name} ${one.sku}`, product) &&
      holds(one.makerName, maker),
  )
  yield* sorted(wanted, coverageColumns, sort)
}

/** As a table on the screen looks for what is typed. */
function holds(text: string, typed: string | undefined): boolean {
  return typed === undefined || text.toLocaleLowerCase('sv').includes(typed.trim().toLocaleLowerCase('sv'))
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: string | undefined): Row[] {
  const column = columns.find(({ key }) => key === sort?.replace(/^-/, ''))
  if (!column) return [...rows]
  const way = sort?.startsWith('-') ? -1 : 1
  const place = new Intl.Collator('sv', { numeric: true })
  return rows.toSorted((a, b) => way * place.compare(textOf(column.cell(a)), textOf(column.cell(b))))
}

export const coverageColumns: readonly Column<CoverageLine>[] = [
  { key: 'plan', title: wording('Plan', 'Plan', 'Suunnitelma', 'Plan'), cell: ({ plan }) => plan },
  { key: 'product', title: wording('Produkt', 'Produkt', 'Tuote', 'Product'), cell: ({ sku }) => sku },
  { key: 'name', title: wording('Namn', 'Navn', 'Nimi', 'Name'), cell: ({ name }) => name },
  {
    key: 'maker',
    title: wording('Tillverkare', 'Produsent', 'Valmistaja', 'Maker'),
    cell: ({ makerName }) => makerName,
  },
  {
    key: 'standing',
    title: wording('Hos kunder', 'Hos kunder', 'Asiakkailla', 'At customers'),
    cell: ({ standing }) => standing,
  },
  { key: 'state', title: wording('Läge', 'Tilstand', 'Tila', 'State'), cell: ({ state }) => state },
  {
    key: 'approved',
    title: wording(
      'Godkända ersättare',
      'Godkjente erstattere',
      'Hyväksytyt korvaajat',
      'Approved replacements',
    ),
    cell: ({ approved }) => approved,
  },
  {
    key: 'replacements',
    title: wording('Ersättare', 'Erstattere', 'Korvaajat', 'Replacements'),
    cell: ({ replacements }) => replacements.map(({ sku }) => sku),
  },
  {
    key: 'gap',
    title: wording('Noterad lucka', 'Notert hull', 'Kirjattu aukko', 'Recorded gap'),
    cell: ({ gap }) => gap,
  },
]

/** Prices as the screen has them. */
export async function* priceRows(db: Db, act: Act, wish: TableFilter): AsyncGenerator<PriceLine> {
  const { plan, state, product, maker, sort } = wish
  const lines = await inTransaction(db, act.at, (tx) => priceBoardOf(tx, act, { plan }))
  const wanted = lines.filter(
    (one) =>
      (state === undefined || one.label === state) &&
      holds(`${one.name} ${one.sku}`, product) &&
      holds(one.makerName, maker),
  )
  yield* sorted(wanted, priceColumns, sort)
}

const inUnits = (amount: number | undefined) => (amount === undefined ? null : amount / 100)
export const priceColumns: readonly Column<PriceLine>[] = [
  { key: 'plan', title: wording('Plan', 'Plan', 'Suunnitelma', 'Plan'), cell: ({ plan }) => plan },
  {
    key: 'stopped',
    title: wording('Stoppad produkt', 'Stanset produkt', 'Pysäytetty tuote', 'Stopped product'),
    cell: ({ stopped }) => stopped,
  },
  { key: 'product', title: wording('Produkt', 'Produkt', 'Tuote', 'Product'), cell: ({ sku }) => sku },
  {
    key: 'price',
    title: wording('Pris per styck', 'Pris per stykk', 'Kappalehinta', 'Price a piece'),
    cell: ({ price }) => inUnits(price?.amount),
  },
  {
    key: 'currency',
    title: wording('Valuta', 'Valuta', 'Valuutta', 'Currency'),
    cell: ({ price }) => price?.currency,
  },
  { key: 'on', title: wording('Sett den', 'Sett den', 'Nähty', 'Seen on'), cell: ({ price }) => price?.on },
  {
    key: 'source',
    title: wording('Källa', 'Kilde', 'Lähde', 'Source'),
    cell: ({ price }) => price?.source,
  },
  {
    key: 'reference',
    title: wording('Referenspris', 'Referansepris', 'Viitehinta', 'Reference price'),
    cell: ({ reference }) => inUnits(reference?.amount),
  },
  {
    key: 'index',
    title: wording('Prisindex', 'Prisindeks', 'Hintaindeksi', 'Price index'),
    cell: ({ index }) => index && Math.round(index * 1000) / 1000,
  },
  { key: 'state', title: wording('Omdöme', 'Vurdering', 'Arvio', 'Verdict'), cell: ({ label }) => label },
  {
    key: 'missing',
    title: wording('Saknas', 'Mangler', 'Puuttuu', 'Missing'),
    cell: ({ missing }) => missing,
  },
]
