import type { Column, Row, Said } from './model.ts'

/** A text in the four languages of the product: Swedish, Norwegian bokmål, Finnish, English. */
export function said(...[sv, nb, fi, en]: readonly [string, string, string, string]): Said {
  return { sv, nb, fi, en }
}

export const ordersColumn: Column = {
  key: 'orders',
  title: said('Order', 'Ordrer', 'Tilaukset', 'Orders'),
  kind: 'count',
}

/** One row; `link` opens the records behind its numbers. */
export function row(cells: Row['cells'], link: string | null = null): Row {
  return { cells, link }
}
