import { type Act, wording } from '#kernel'
import { everyLine } from '#partners'
import type { SupplierLine } from '#partners/model'
import { type Db, inTransaction } from '#storage'
import { everyMove } from '../partners/desk.ts'
import type { Column, TableFilter } from './model.ts'

/** Suppliers as the screen has them, a row for each own company that deals with them. */
export async function* supplierRows(
  db: Db,
  act: Act,
  { q, state, legalEntity, category, riskBand, sort }: TableFilter,
): AsyncGenerator<SupplierLine> {
  const wish = { q, legalEntity, category, riskBand, sort, ...(state ? { state: [state] } : {}) }
  const desk = { decidedOnAll: everyMove }
  yield* await inTransaction(db, act.at, (tx) => everyLine(tx, act, { desk, wish }))
}

export const supplierColumns: readonly Column<SupplierLine>[] = [
  {
    key: 'supplier',
    title: wording('Referens', 'Referanse', 'Viite', 'Reference'),
    cell: ({ supplier }) => supplier,
  },
  { key: 'name', title: wording('Namn', 'Navn', 'Nimi', 'Name'), cell: ({ name }) => name },
  {
    key: 'legalEntity',
    title: wording('Eget bolag', 'Eget selskap', 'Oma yhtiö', 'Own company'),
    cell: ({ legalEntity }) => legalEntity,
  },
  { key: 'state', title: wording('Läge', 'Tilstand', 'Tila', 'State'), cell: ({ state }) => state },
  {
    key: 'categories',
    title: wording('Produktgrupper', 'Produktgrupper', 'Tuoteryhmät', 'Categories'),
    cell: ({ standings }) => standings.map(({ category, state }) => `${category}: ${state}`),
  },
  {
    key: 'decisions',
    title: wording('Beslut', 'Vedtak', 'Päätökset', 'Decisions'),
    cell: ({ standings }) => [...new Set(standings.flatMap(({ decision }) => decision ?? []))],
  },
  {
    key: 'riskBand',
    title: wording('Risknivå', 'Risikonivå', 'Riskitaso', 'Risk'),
    cell: ({ riskBand }) => riskBand,
  },
  {
    key: 'approvedUntil',
    title: wording('Godkänd till och med', 'Godkjent til og med', 'Hyväksytty saakka', 'Approved through'),
    cell: ({ approvedUntil }) => approvedUntil,
  },
  {
    key: 'spend',
    title: wording('Inköp på ett år', 'Innkjøp på ett år', 'Ostot vuodessa', 'Bought in a year'),
    cell: ({ spend }) => spend && spend.amount / 100,
  },
  {
    key: 'currency',
    title: wording('Valuta', 'Valuta', 'Valuutta', 'Currency'),
    cell: ({ spend }) => spend?.currency,
  },
  { key: 'year', title: wording('År', 'År', 'Vuosi', 'Year'), cell: ({ spend }) => spend?.year },
  {
    key: 'owner',
    title: wording('Ansvarig', 'Ansvarlig', 'Vastuuhenkilö', 'Owner'),
    cell: ({ owner }) => owner,
  },
]
