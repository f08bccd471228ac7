import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask, type Page } from '../../app/client.ts'
import { type TableSearch, tableQuery } from './table-search.ts'

/** Where the rows of a table come from. */
export interface Source<Row> {
  readonly rows: readonly Row[]
  /** Sorted and filtered `here` (all rows are here), or `there`, by the server that hands them out in pages. */
  readonly arranged: 'here' | 'there'
  /** How many there are in all, where the server says so. */
  readonly total?: number | undefined
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly isLoadingMore: boolean
  readonly loadMore: () => void
  readonly error: unknown
  readonly retry: () => void
}

export interface TablePage<Row> extends Page<Row> {
  readonly total?: number
}

/** Rows that are all here already: up to some ten thousand; what can grow beyond comes in pages. */
export function wholeSource<Row>(rows: readonly Row[]): Source<Row> {
  const nothing = () => undefined
  return {
    rows,
    arranged: 'here',
    hasMore: false,
    isLoading: false,
    isLoadingMore: false,
    loadMore: nothing,
    error: undefined,
    retry: nothing,
  }
}

/** Pages of `GET path?sort=…&<column>=<text>&limit=…&after=…`, fetched as the reader gets to them. */
export function usePagedSource<Row>(path: string, search: TableSearch, limit = 100): Source<Row> {
  const query = tableQuery(search)
  query.set('limit', String(limit))
  const asked = `${path}${path.includes('?') ? '&' : '?'}${query}`
  const pages = useInfiniteQuery({
    queryKey: ['table', asked],
    queryFn: ({ pageParam, signal }) =>
      ask<TablePage<Row>>(`${asked}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const rows = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data])
  return {
    rows,
    arranged: 'there',
    total: pages.data?.pages[0]?.total,
    hasMore: pages.hasNextPage,
    isLoading: pages.isPending,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void (!pages.isFetchingNextPage && pages.fetchNextPage()),
    error: pages.error,
    retry: () => void pages.refetch(),
  }
}
