import { useQuery } from '@tanstack/react-query'
import type { ListStatus } from '#lists/model'
import { fetchLists } from './api.ts'

/** A list as it stands now; undefined until that is known. */
export function useListStatus(name: string): ListStatus | undefined {
  const { data } = useQuery({ queryKey: ['lists'], queryFn: fetchLists, staleTime: 60_000 })
  return data?.find((list) => list.name === name)
}

/** What a list is called; its name until that is known. */
export const useListTitle = (name: string): string => useListStatus(name)?.title ?? name
