import { type FieldError, fieldFault, moreThan, noSuch, notBefore, type Reference, things } from '#kernel'
import { areGranted, areOrdered, noSuchLine } from './knowledge/refusal-words.ts'
import type { Licence, Order, OrderRecord } from './model.ts'

/** What exists, by kind of reference. */
export interface Known {
  readonly legalEntities: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  readonly products: ReadonlySet<string>
  readonly sites: ReadonlySet<string>
  readonly contracts: ReadonlySet<string>
}

/** The parts in an order, each played by one party. */
export const partyFields = ['buyer', 'endUser', 'consignee', 'payer', 'intermediary'] as const

/** Every name in the order that nothing answers to, with its path. An unknown serial is not one: it is a missing fact. */
export function unknownReferences(order: Order, known: Known): FieldError[] {
  const errors: FieldError[] = []
  const expect = (path: string, ref: string | null | undefined, { in: set, kind }: Expected) => {
    if (typeof ref === 'string' && !set.has(ref)) errors.push(fieldFault(path, noSuch(things[kind], ref)))
  }
  expect('/legalEntity', order.legalEntity, { in: known.legalEntities, kind: 'legalEntity' })
  for (const field of partyFields) expect(`/${field}`, order[field], { in: known.parties, kind: 'party' })
  expect('/contract', order.contract, { in: known.contracts, kind: 'contract' })
  for (const [index, { sku, site }] of order.lines.entries()) {
    expect(`/lines/${index}/sku`, sku, { in: known.products, kind: 'product' })
    expect(`/lines/${index}/site`, site, { in: known.sites, kind: 'site' })
  }
  return errors
}

interface Expected {
  readonly in: ReadonlySet<string>
  readonly kind: keyof typeof things
}

/** What an order of record points to, so that an import can refuse what does not exist. Serials may be unknown. */
export function referencesOfOrder(order: OrderRecord): readonly Reference[] {
  const parties = partyFields.flatMap((field) => {
    const ref = order[field]
    return typeof ref === 'string' ? [{ type: 'party', ref, path: `/${field}` }] : []
  })
  const lines = order.lines.flatMap(({ sku, site }, index) => [
    { type: 'product', ref: sku, path: `/lines/${index}/sku` },
    ...(site == null ? [] : [{ type: 'site', ref: site, path: `/lines/${index}/site` }]),
  ])
  const contract =
    order.contract == null ? [] : [{ type: 'contract', ref: order.contract, path: '/contract' }]
  return [
    { type: 'legalEntity', ref: order.legalEntity, path: '/legalEntity' },
    ...parties,
    ...contract,
    ...lines,
  ]
}

/** What a schema cannot say: more pieces gone out than were ordered. */
export function problemsOfOrder({ lines, shipped = [] }: OrderRecord): readonly FieldError[] {
  const tooMany = shipped.flatMap((sent, index) => {
    const ordered = lines[index]?.quantity
    if (ordered !== undefined && sent <= ordered) return []
    const said = ordered === undefined ? noSuchLine : moreThan(ordered, areOrdered)
    return [fieldFault(`/shipped/${index}`, said)]
  })
  return tooMany
}

export function referencesOfLicence({ products, endUser }: Licence): readonly Reference[] {
  const named = products.map((ref, index) => ({ type: 'product', ref, path: `/products/${index}` }))
  return endUser == null ? named : [...named, { type: 'party', ref: endUser, path: '/endUser' }]
}

/** What a schema cannot say: a licence that ends before it begins, or of which more is used than it grants. */
export function problemsOfLicence({
  validFrom,
  validTo,
  quantity,
  used = 0,
}: Licence): readonly FieldError[] {
  const problems: FieldError[] = []
  if (validFrom && validTo < validFrom)
    problems.push(fieldFault('/validTo', notBefore('validFrom', validFrom)))
  if (used > quantity) problems.push(fieldFault('/used', moreThan(quantity, areGranted)))
  return problems
}
