import { type Act, wording } from '#kernel'
import { listAssets } from '#phaseout'
import type { AssetLine } from '#phaseout/model'
import { type Db, inTransaction } from '#storage'
import type { Column, TableFilter } from './model.ts'

/** Devices as the screen has them, a page a transaction. */
export async function* assetRows(db: Db, act: Act, wish: TableFilter): AsyncGenerator<AssetLine> {
  let after: string | undefined
  do {
    const asked = { ...wish, after, limit: 500 }
    const page = await inTransaction(db, act.at, (tx) => listAssets(tx, act, asked))
    yield* page.items
    after = page.next ?? undefined
  } while (after !== undefined)
}

export const assetColumns: readonly Column<AssetLine>[] = [
  {
    key: 'serial',
    title: wording('Serienummer', 'Serienummer', 'Sarjanumero', 'Serial'),
    cell: ({ serial }) => serial,
  },
  {
    key: 'product',
    title: wording('Produkt', 'Produkt', 'Tuote', 'Product'),
    cell: ({ product }) => product,
  },
  {
    key: 'maker',
    title: wording('Märke', 'Merke', 'Merkki', 'Brand'),
    cell: ({ makerName }) => makerName,
  },
  {
    key: 'customer',
    title: wording('Kund', 'Kunde', 'Asiakas', 'Customer'),
    cell: ({ customerName }) => customerName,
  },
  { key: 'site', title: wording('Plats', 'Sted', 'Kohde', 'Site'), cell: ({ siteName }) => siteName },
  {
    key: 'installedOn',
    title: wording('Installerad', 'Installert', 'Asennettu', 'Installed'),
    cell: ({ installedOn }) => installedOn,
  },
  {
    key: 'warranty',
    title: wording('Garanti', 'Garanti', 'Takuu', 'Warranty'),
    cell: ({ warranty }) => warranty,
  },
  {
    key: 'warrantyEnd',
    title: wording('Garanti till', 'Garanti til', 'Takuu saakka', 'Warranty until'),
    cell: ({ warrantyEnd }) => warrantyEnd,
  },
  { key: 'role', title: wording('Vikt', 'Betydning', 'Merkitys', 'Role'), cell: ({ role }) => role },
  {
    key: 'recorder',
    title: wording('Inspelare', 'Opptaker', 'Tallennin', 'Recorder'),
    cell: ({ recorder }) => recorder,
  },
  {
    key: 'firmware',
    title: wording('Fast programvara', 'Fastvare', 'Laiteohjelmisto', 'Firmware'),
    cell: ({ firmware }) => firmware,
  },
  { key: 'status', title: wording('Status', 'Status', 'Tila', 'Status'), cell: ({ status }) => status },
]
