import { counted, everyProduct } from '#catalogue'
import type { ProductLine } from '#catalogue/model'
import { type Act, wording } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { productDesk } from '../catalogue/desk.ts'
import type { Column, TableFilter } from './model.ts'

/** Products as the screen has them. */
export async function* productRows(db: Db, act: Act, wish: TableFilter): AsyncGenerator<ProductLine> {
  yield* await inTransaction(db, act.at, async (tx) =>
    counted(tx, productDesk, await everyProduct(tx, act, wish)),
  )
}

export const productColumns: readonly Column<ProductLine>[] = [
  { key: 'ref', title: wording('Referens', 'Referanse', 'Viite', 'Reference'), cell: ({ ref }) => ref },
  { key: 'name', title: wording('Namn', 'Navn', 'Nimi', 'Name'), cell: ({ name }) => name },
  { key: 'brand', title: wording('Märke', 'Merke', 'Merkki', 'Brand'), cell: ({ brandName }) => brandName },
  {
    key: 'maker',
    title: wording('Tillverkare', 'Produsent', 'Valmistaja', 'Maker'),
    cell: ({ makerName }) => makerName,
  },
  { key: 'category', title: wording('Slag', 'Type', 'Laji', 'Kind'), cell: ({ category }) => category },
  {
    key: 'saleState',
    title: wording('Försäljningsläge', 'Salgsstatus', 'Myyntitila', 'State of sale'),
    cell: ({ saleState }) => saleState,
  },
  {
    key: 'unknown',
    title: wording('Okänt', 'Ukjent', 'Tuntematonta', 'Unknown'),
    cell: ({ unknown }) => unknown,
  },
  {
    key: 'installed',
    title: wording('Hos kunder', 'Hos kunder', 'Asiakkailla', 'At customers'),
    cell: ({ installed }) => installed,
  },
  {
    key: 'classifiedUntil',
    title: wording('Klassad till', 'Klassifisert til', 'Luokiteltu saakka', 'Classified until'),
    cell: ({ classifiedUntil }) => classifiedUntil,
  },
  {
    key: 'soldUntil',
    title: wording('Säljs till', 'Selges til', 'Myynnissä saakka', 'Sold until'),
    cell: ({ soldUntil }) => soldUntil,
  },
  {
    key: 'supportedUntil',
    title: wording('Stöds till', 'Støttes til', 'Tuettu saakka', 'Supported until'),
    cell: ({ supportedUntil }) => supportedUntil,
  },
]
