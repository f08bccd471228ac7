import { useQuery } from '@tanstack/react-query'
import { useEntities } from '../administration/entities.ts'
import { fetchLists } from './api.ts'
import { fetchSupplies } from './supply/api.ts'
import type { KnownList } from './trouble.ts'

/** Every list with how it is kept current; asked again each minute, as lists keep themselves current. */
export function useLists() {
  const lists = useQuery({ queryKey: ['lists'], queryFn: fetchLists, refetchInterval: 60_000 })
  const supplies = useQuery({
    queryKey: ['list-supplies'],
    queryFn: fetchSupplies,
    refetchInterval: 60_000,
    retry: false,
  })
  const known: readonly KnownList[] = (lists.data ?? []).map((status) => ({
    status,
    supply: supplies.data?.items.find(({ list }) => list === status.name),
  }))
  const retry = () => void Promise.all([lists.refetch(), supplies.refetch()])
  return {
    lists: known,
    isLoaded: lists.data !== undefined,
    error: lists.error ?? supplies.error,
    folder: supplies.data?.folder ?? null,
    retry,
  }
}

/** The countries of our own companies: where lists bind us. Empty for those who may not know them. */
export function useOwnCountries(): readonly string[] {
  const { data = [] } = useEntities()
  return [...new Set(data.map(({ record }) => record.country))]
}
