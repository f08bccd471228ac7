import type { ListLook, ListSource, ListSupply, LookProgress, NewListSource, SkippedLook } from '#lists/model'
import { ask, change, type Page } from '../../app/client.ts'
import { streamLines } from './stream.ts'

export interface Supplies extends Page<ListSupply> {
  /** Read instead of the publishers; null: the publishers are asked. */
  readonly folder: string | null
}

const path = (name: string) => `/api/lists/${encodeURIComponent(name)}`

export const fetchSupplies = (): Promise<Supplies> => ask<Supplies>('/api/lists/sync')

/** Newest first. */
export const fetchLooks = (name: string): Promise<Page<ListLook>> =>
  ask<Page<ListLook>>(`${path(name)}/looks?limit=20`)

export const putSource = (name: string, source: NewListSource, version: number): Promise<ListSource> =>
  change<ListSource>('PUT', `${path(name)}/source`, { body: source, version })

/** Null takes it away. */
export const putSecret = (name: string, secret: { readonly name: string; readonly value: string | null }) =>
  change<{ readonly secrets: readonly string[] }>('PUT', `${path(name)}/source/secret`, { body: secret })

type LookLine = LookProgress | ListLook | SkippedLook

/** Looks at the publishers of these lists (all that are switched on where none are named), telling each step. */
export async function lookNow(
  lists: readonly string[] | undefined,
  onLine: (line: LookLine) => void,
): Promise<void> {
  await streamLines<LookLine>('/api/lists/sync', lists ? { lists } : {}, onLine)
}
