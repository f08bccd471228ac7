import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask, type Page } from '../app/client.ts'

/** A record as `/api/records` hands it out; the page reads names and references only. */
export interface FoundRecord {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly record: {
    readonly ref?: string
    readonly name?: string
    readonly country?: string
    readonly category?: string
    readonly organisation?: string
    readonly siteType?: string
    readonly variants?: readonly { readonly ref: string; readonly name?: string }[]
  }
}

const path = (type: string, q: string, limit: number) =>
  `/api/records?${new URLSearchParams({ type, ...(q ? { q } : {}), limit: String(limit) })}`

/** Records of a type that hold the words in name or reference, best first. */
export function useRecords(type: string, q: string, limit = 8) {
  return useQuery({
    queryKey: ['records', type, q, limit],
    queryFn: ({ signal }) => ask<Page<FoundRecord>>(path(type, q, limit), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

const onlyNamed = (items: readonly FoundRecord[], name: string): FoundRecord | null => {
  const named = items.filter(({ record }) => record.name?.toLocaleLowerCase() === name.toLocaleLowerCase())
  return named.length === 1 ? (named[0] ?? null) : null
}

/** The one record with this key, else the only one with this name, if the house knows it. */
export function useRecord(type: string, key: string) {
  return useQuery({
    queryKey: ['record', type, key],
    queryFn: async ({ signal }) => {
      const page = await ask<Page<FoundRecord>>(path(type, key, 200), { signal })
      return page.items.find((item) => item.key === key) ?? onlyNamed(page.items, key)
    },
    enabled: key !== '',
    staleTime: 60_000,
  })
}
