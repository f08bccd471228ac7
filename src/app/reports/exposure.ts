import { records as catalogue } from '#catalogue'
import { wording } from '#kernel'
import { exposure } from '#orders'
import type { ReportKind } from './kind.ts'
import type { Column, Row } from './model.ts'
import { ordersColumn, row } from './words.ts'

const money: readonly Column[] = [
  ordersColumn,
  { key: 'pieces', title: wording('Antal', 'Antall', 'Kappaletta', 'Pieces'), kind: 'count' },
  { key: 'value', title: wording('Värde', 'Verdi', 'Arvo', 'Value'), kind: 'money' },
  { key: 'currency', title: wording('Valuta', 'Valuta', 'Valuutta', 'Currency'), kind: 'text' },
]

export const byCountry: ReportKind = {
  id: 'exposure-by-country',
  title: wording('Exponering per land', 'Eksponering per land', 'Altistus maittain', 'Exposure by country'),
  says: wording(
    'Order i periodens register efter leveransland och läge, med värde i orderns egen valuta. Avbokade är inte med.',
    'Ordrer i perioden etter leveringsland og tilstand, med verdi i ordrens egen valuta. Avbestilte er ikke med.',
    'Jakson tilaukset toimitusmaan ja tilan mukaan, arvo tilauksen omassa valuutassa. Peruutetut eivät ole mukana.',
    'Orders of the period by country of delivery and state, with their value in the order’s own currency. Cancelled ones are left out.',
  ),
  columns: [
    { key: 'country', title: wording('Land', 'Land', 'Maa', 'Country'), kind: 'country' },
    { key: 'state', title: wording('Läge', 'Tilstand', 'Tila', 'State'), kind: 'orderState' },
    ...money,
  ],
  chart: { form: 'stacked', x: 'country', y: 'orders', by: 'state' },
  rows: async (tx, scope) =>
    grouped(await exposure(tx, scope), ({ country, state, currency }) => ({ country, state, currency })),
}

export const bySupplier: ReportKind = {
  id: 'exposure-by-supplier',
  title: wording(
    'Exponering per leverantör',
    'Eksponering per leverandør',
    'Altistus toimittajittain',
    'Exposure by supplier',
  ),
  says: wording(
    'Order i periodens register efter produktens tillverkare och läge. Visar vad ett stopp av en tillverkare skulle beröra.',
    'Ordrer i perioden etter produktets produsent og tilstand. Viser hva en stans av en produsent ville berøre.',
    'Jakson tilaukset tuotteen valmistajan ja tilan mukaan. Näyttää, mihin valmistajan pysäyttäminen vaikuttaisi.',
    'Orders of the period by maker of the product and state. Shows what a stop of a maker would touch.',
  ),
  columns: [
    { key: 'maker', title: wording('Tillverkare', 'Produsent', 'Valmistaja', 'Maker'), kind: 'party' },
    { key: 'state', title: wording('Läge', 'Tilstand', 'Tila', 'State'), kind: 'orderState' },
    ...money,
  ],
  chart: { form: 'stacked', x: 'maker', y: 'orders', by: 'state' },
  rows: async (tx, scope) => {
    const lines = await exposure(tx, scope)
    const products = await catalogue.product.table.find(tx, [...new Set(lines.map(({ sku }) => sku))])
    const makers = new Map(products.map(({ key, record }) => [key, makerIn(record)]))
    return grouped(lines, ({ sku, state, currency }) => ({ maker: makers.get(sku) ?? null, state, currency }))
  },
}

/** Sums lines that share a label; orders of several products are counted under each. */
function grouped<T extends { orders: number; pieces: number; value: number }>(
  lines: readonly T[],
  labelOf: (line: T) => Row['cells'],
): Row[] {
  const sums = new Map<string, Row['cells']>()
  for (const line of lines) {
    const label = labelOf(line)
    const key = JSON.stringify(label)
    const { orders: o = 0, pieces: p = 0, value: v = 0 } = sums.get(key) ?? {}
    sums.set(key, {
      ...label,
      orders: Number(o) + line.orders,
      pieces: Number(p) + line.pieces,
      value: Number(v) + line.value,
    })
  }
  return [...sums.values()]
    .sort((a, b) => Number(b.value) - Number(a.value))
    .map((cells) => row(cells, `/orders?state=${cells.state}`))
}

function makerIn(product: object): string | null {
  return 'maker' in product && typeof product.maker === 'string' ? product.maker : null
}
