import { type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { MadeDocument } from '#documents/model'
import type { SearchAsked, SearchLine, SearchView } from '#screening/model'
import { ask, type Page, write } from '../app/client.ts'
import type { Language } from '../app/i18n.ts'

const base = '/api/list-searches'
export const searchKey = (id: string) => ['list-search', id]
export const mineKey = ['list-searches'] as const

export const searchLists = (asked: SearchAsked) => write<SearchView>(base, asked)

/** A kept search; asked again each second until the log has given its entry a place. */
export const useSearchKept = (id: string): UseQueryResult<SearchView> =>
  useQuery({
    queryKey: searchKey(id),
    queryFn: ({ signal }) => ask<SearchView>(`${base}/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && data.proof === null ? 1_000 : false),
    retry: false,
  })

/** My own searches, newest first, fifty at a time. */
export const useMySearches = () =>
  useInfiniteQuery({
    queryKey: mineKey,
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      ask<Page<SearchLine>>(`${base}${pageParam && `?after=${encodeURIComponent(pageParam)}`}`, { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** The proof as a document, for those who read restricted ones. */
export const makeProof = (id: string, language: Language) =>
  write<MadeDocument>(`${base}/${encodeURIComponent(id)}/documents`, { language })
