import { records as assurance } from '#assurance'
import { records as casework } from '#casework'
import { records as catalogue } from '#catalogue'
import { records as orders } from '#orders'
import { duplicateKeys, familiesOf, findOrganisations, namesOf, records as parties } from '#parties'
import type { Organisation } from '#parties/model'
import { records as partners } from '#partners'
import type { Tx } from '#storage'
import type { Item, SearchKind, Source } from './sources.ts'
import { tokensOf } from './words.ts'

/** What is to be in the index for these records now: `keys` of `kinds` are replaced by `items`. */
export interface Indexed {
  readonly kinds: readonly SearchKind[]
  readonly keys: readonly string[]
  readonly items: readonly Item[]
}
type Keys = readonly string[]

/** How the records of each source become things that can be found. */
export const indexers: Readonly<Record<Source, (tx: Tx, keys: Keys) => Promise<Indexed>>> = {
  organisation: indexParties,
  partyMerge: async (tx, keys) => {
    const found = await parties.partyMerge.table.find(tx, keys)
    return await indexParties(tx, [...new Set(found.flatMap(({ record: { keep, drop } }) => [keep, drop]))])
  },
  supplierRelation: async (tx, keys) => {
    const suppliers = keys.map((key) => decodeURIComponent(key.split('/')[0] ?? ''))
    return await indexParties(tx, [...new Set(suppliers)])
  },
  legalEntity: async (tx, keys) => {
    const found = await parties.legalEntity.table.find(tx, keys)
    const items = found.map(({ key, record }) => ({
      ...plain('entity', key, record.name),
      detail: record.country,
      tokens: tokensOf([record.name, key, ...(record.identifiers ?? []).map(({ value }) => value)]),
    }))
    return { kinds: ['entity'], keys, items }
  },
  site: async (tx, keys) => {
    const found = await parties.site.table.find(tx, keys)
    const items = found.map(({ key, record: { name, organisation, address, country } }) => ({
      ...plain('site', key, name ?? key),
      detail: organisation,
      tokens: tokensOf([key, name, organisation, address?.text, address?.street, address?.city, country]),
    }))
    return { kinds: ['site'], keys, items }
  },
  product: async (tx, keys) => {
    const found = await catalogue.product.table.find(tx, keys)
    const items = found.map(({ key, record: { name, maker } }) => ({
      ...plain('product', key, name ?? key),
      detail: key,
      tokens: tokensOf([key, name, maker]),
    }))
    return { kinds: ['product'], keys, items }
  },
  contract: async (tx, keys) => {
    const found = await assurance.contract.table.find(tx, keys)
    const items = found.map(({ key, record: { party, kind } }) => ({
      ...plain('contract', key, key),
      detail: party,
      tokens: tokensOf([key, party, kind]),
    }))
    return { kinds: ['contract'], keys, items }
  },
  decision: async (tx, keys) => {
    const found = await casework.decision.table.find(tx, keys)
    const names = await namesBy(
      tx,
      found.map(({ record }) => record.supplier),
    )
    const items = found.map(({ key, record: { supplier } }) => ({
      ...plain('decision', key, key),
      detail: names.get(supplier)?.[0] ?? supplier,
      tokens: tokensOf([key, supplier, ...(names.get(supplier) ?? [])]),
    }))
    return { kinds: ['decision'], keys, items }
  },
  order: indexOrders,
}

function plain(kind: SearchKind, key: string, title: string) {
  return { kind, key, title, entities: null }
}

async function indexOrders(tx: Tx, keys: Keys): Promise<Indexed> {
  const found = await orders.order.table.find(tx, keys)
  const named = found.map(({ record: { buyer, endUser } }) => [buyer, ...(endUser ? [endUser] : [])])
  const names = await namesBy(tx, named.flat())
  const items = found.map(({ key, record: { buyer, legalEntity } }, index): Item => {
    const everyName = (named[index] ?? []).flatMap((ref) => [ref, ...(names.get(ref) ?? [])])
    return {
      ...plain('order', key, key),
      detail: names.get(buyer)?.[0] ?? buyer,
      entities: [legalEntity],
      tokens: tokensOf([key, ...everyName]),
    }
  })
  return { kinds: ['order'], keys, items }
}

/** A party is found by everything it is called, and by what was merged into it; that itself is found no more. */
async function indexParties(tx: Tx, keys: Keys): Promise<Indexed> {
  const families = await familiesOf(tx, keys)
  const everyKey = [...new Set(keys.flatMap((key) => families.all(key)))]
  const found = await findOrganisations(tx, everyKey)
  const records = new Map(found.map(({ key, record }) => [key, record]))
  const relations = await partners.supplierRelation.table.whereAny(
    tx,
    everyKey.map((supplier) => ({ supplier })),
  )
  const suppliers = Map.groupBy(relations, ({ record }) => families.kept(record.supplier))
  const kept = [...new Set(keys.map((key) => families.kept(key)))]
  const items = kept.flatMap((key): Item[] => {
    const record = records.get(key)
    if (!record) return []
    const merged = families.all(key).flatMap((ref) => records.get(ref) ?? [])
    const party: Item = {
      ...plain('party', key, record.name),
      detail: [record.nativeName, record.country].filter((part) => part !== undefined).join(' · ') || null,
      tokens: [
        ...new Set([...merged.flatMap(tokensOfParty), ...duplicateKeys(record).map((one) => `=${one}`)]),
      ],
    }
    const { tokens } = party
    const asSupplier = tokens.filter((token) => !token.startsWith('='))
    const entities = suppliers.get(key)?.map(({ record: { legalEntity } }) => legalEntity)
    return entities ? [party, { ...party, kind: 'supplier', tokens: asSupplier, entities }] : [party]
  })
  return { kinds: ['party', 'supplier'], keys: everyKey, items }
}

function tokensOfParty(party: Organisation): string[] {
  const numbers = (party.identifiers ?? []).flatMap(({ value }) => [
    value,
    value.replaceAll(/[^0-9A-Za-z]/g, ''),
  ])
  return tokensOf([party.ref, ...namesOf(party), ...numbers])
}

async function namesBy(tx: Tx, refs: Keys): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await findOrganisations(tx, [...new Set(refs)])
  return new Map(found.map(({ key, record }) => [key, namesOf(record)]))
}
