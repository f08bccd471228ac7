import { type Act, orThrow, wording } from '#kernel'
import { soldSince } from '#orders'
import { coverageBoardOf, stopBoardOf } from '#phaseout'
import type { CoverageLine, StopBoard } from '#phaseout/model'
import { type Db, inTransaction } from '#storage'
import type { Column, TableFilter } from './model.ts'

/** One number of a board: of what, when, how many. */
interface Figure {
  readonly what: string
  readonly of: string | null
  readonly count: number
}

/** The numbers of the board of one plan, each with the quarter, customer or order that it is of. */
export async function* stopBoardRows(
  db: Db,
  act: Act,
  { plan: ref = '' }: TableFilter,
): AsyncGenerator<Figure> {
  yield* figuresOf(orThrow(await inTransaction(db, act.at, (tx) => stopBoardOf(tx, act, { ref, soldSince }))))
}

function figuresOf(board: StopBoard): Figure[] {
  const { customers, exceptions } = board
  const one = (what: string, count: number, of: string | null = null) => ({ what, of, count })
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
    one('exceptions', exceptions.inForce),
    one('expiring', exceptions.expiring),
  ]
}

export const stopBoardColumns: readonly Column<Figure>[] = [
  { key: 'what', title: wording('Mått', 'Mål', 'Mittari', 'Measure'), cell: ({ what }) => what },
  { key: 'of', title: wording('Av vad', 'Av hva', 'Mistä', 'Of what'), cell: ({ of }) => of },
  { key: 'count', title: wording('Antal', 'Antall', 'Määrä', 'Number'), cell: ({ count }) => count },
]

/** Stopped products as the screen has them. */
export async function* coverageRows(db: Db, act: Act, { plan }: TableFilter): AsyncGenerator<CoverageLine> {
  yield* await inTransaction(db, act.at, (tx) => coverageBoardOf(tx, act, plan))
}

export const coverageColumns: readonly Column<CoverageLine>[] = [
  { key: 'plan', title: wording('Plan', 'Plan', 'Suunnitelma', 'Plan'), cell: ({ plan }) => plan },
  { key: 'sku', title: wording('Referens', 'Referanse', 'Viite', 'Reference'), cell: ({ sku }) => sku },
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
