import type { Product } from '#catalogue/model'
import type { Organisation } from '#parties/model'
import { refOf } from '../../access/ref-of.ts'
import { ask, type Page, write } from '../../app/client.ts'
import type { FoundRecord } from '../records.ts'

export interface NewParty {
  readonly name: string
  readonly ref: string
  readonly country: string
}
export interface NewProduct {
  readonly ref: string
  readonly name: string
  readonly category: Product['category']
  /** Name or reference of who makes it; a maker that is not known yet is added with its country. */
  readonly maker: string
  readonly makerCountry: string
}

const organisation = ({ name, ref, country }: NewParty): Organisation => ({
  ...{ type: 'organisation', ref, name: name.trim() },
  ...(country ? { country } : {}),
})

/** Adds a party; throws `Problem` where the reference is taken or a field is wrong. Answers its reference. */
export async function addParty(party: NewParty): Promise<string> {
  const ref = await freeRef(party.ref)
  await write('/api/records', [organisation({ ...party, ref })])
  return ref
}

/** Adds a product, and its maker where that one is new: both or neither. Answers the product's reference. */
export async function addProduct({ maker, makerCountry, ...product }: NewProduct): Promise<string> {
  const known = await find('organisation', maker)
  const key = known ?? (await freeRef(refOf(maker)))
  const made: Product = { ...product, type: 'product', ref: product.ref.trim(), maker: key }
  const added = known ? [] : [organisation({ name: maker, ref: key, country: makerCountry })]
  await write('/api/records', [...added, made])
  return made.ref
}

/** The key of the only record with this key or name. */
export async function find(type: 'organisation' | 'product', text: string): Promise<string | undefined> {
  const plain = text.trim().toLocaleLowerCase()
  const { items } = await ask<Page<FoundRecord>>(
    `/api/records?${new URLSearchParams({ type, q: plain, limit: '200' })}`,
  )
  const keyed = items.find(({ key }) => key.toLocaleLowerCase() === plain)
  const named = items.filter(({ record }) => record.name?.toLocaleLowerCase() === plain)
  return (keyed ?? (named.length === 1 ? named[0] : undefined))?.key
}

/** The reference itself, or with a number behind it where somebody else has it: an import would overwrite theirs. */
async function freeRef(ref: string): Promise<string> {
  const { items } = await ask<Page<FoundRecord>>(
    `/api/records?${new URLSearchParams({ type: 'organisation', q: ref, limit: '200' })}`,
  )
  const taken = new Set(items.map(({ key }) => key))
  for (let number = 1; ; number++) {
    const free = number === 1 ? ref : `${ref}-${number}`
    if (!taken.has(free)) return free
  }
}
