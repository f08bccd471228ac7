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

/** Kinds that belong to own companies: in which of them each is seen; left out: in none. */
export type Seen = Readonly<Partial<Record<'order' | 'supplier', 'all' | readonly string[]>>>

/** One thing that can be found. `entities`: only those who see its kind in one of these own companies find it. */
export interface Item {
  readonly kind: SearchKind
  readonly key: string
  readonly title: string
  readonly detail: string | null
  readonly entities: readonly string[] | null
  readonly tokens: readonly string[]
}
