/** The tables whose records can be found, each with a column `key`. */
export const sources = [
  { source: 'organisation', table: 'parties.organisation' },
  { source: 'legalEntity', table: 'parties.legal_entity' },
  { source: 'partyMerge', table: 'parties.merge' },
  { source: 'site', table: 'parties.site' },
  { source: 'supplierRelation', table: 'partners.supplier_relation' },
  { source: 'product', table: 'catalogue.product' },
  { source: 'contract', table: 'assurance.contract' },
  { source: 'decision', table: 'casework.decision' },
  { source: 'order', table: 'orders.order' },
] as const
export type Source = (typeof sources)[number]['source']

/** What a search finds, in the order in which it is shown. */
export const searchKinds = [
  'party',
  'supplier',
  'entity',
  'order',
  'product',
  'site',
  'contract',
  'decision',
  'rule',
  'evidence',
  'person',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** One thing that can be found. `entity`: only those who see the orders of this own company find it. */
export interface Item {
  readonly kind: SearchKind
  readonly key: string
  readonly title: string
  readonly detail: string | null
  readonly entity: string | null
  readonly tokens: readonly string[]
}
