import { wording } from '#kernel'
import type { Column, Row } from './model.ts'

export const ordersColumn: Column = {
  key: 'orders',
  title: wording('Order', 'Ordrer', 'Tilaukset', 'Orders'),
  kind: 'count',
}

/** One row; `link` opens the records behind its numbers. */
export function row(cells: Row['cells'], link: string | null = null): Row {
  return { cells, link }
}
