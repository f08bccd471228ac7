import { useQuery } from '@tanstack/react-query'
import { ask, change, write } from '../../app/client.ts'
import { currentLanguage } from '../../app/i18n.ts'
import type { Said } from '../../ui/said.ts'

export type Mapping = readonly (string | null)[]
export const rowStates = ['new', 'changed', 'unchanged', 'error'] as const
export type RowState = (typeof rowStates)[number]

/** What a file would do, before it does anything. */
export interface Preview {
  readonly id: string
  readonly expiresAt: string
  readonly file: {
    readonly name: string
    readonly kind: 'csv' | 'xlsx'
    readonly encoding: string | null
    readonly delimiter: string | null
  }
  readonly columns: readonly {
    readonly header: string
    readonly field: string | null
    readonly from: 'kept' | 'guessed' | 'given' | 'none'
    readonly samples: readonly string[]
  }[]
  readonly fields: readonly { readonly field: string; readonly title: Said; readonly required: boolean }[]
  readonly rows: readonly {
    readonly row: number
    readonly state: RowState
    readonly record: { readonly ref?: string; readonly name?: string; readonly country?: string } | null
    readonly duplicates: readonly string[]
  }[]
  readonly counts: Readonly<Record<RowState | 'rows' | 'possibleDuplicates', number>>
  readonly errors: readonly RowFault[]
  readonly moreErrors: number
}

export interface RowFault {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly message: string
  readonly expected: string
}

export interface Done {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly skipped: number
}

const path = (id: string) => `/api/imports/${encodeURIComponent(id)}`

/** A file that waits. The server keeps it for a day. */
export const usePreview = (id: string | undefined) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => ask<Preview>(path(id ?? ''), { signal }),
    enabled: id !== undefined,
    staleTime: 60_000,
    retry: false,
  })

export const remap = (id: string, mapping: Mapping) =>
  change<Preview>('PUT', `${path(id)}/mapping`, { body: { mapping } })
export const confirm = (id: string, body: { readonly mapping: Mapping; readonly skipErrors: boolean }) =>
  write<Done>(`${path(id)}/confirm`, body)
export const forget = (id: string) => change<null>('DELETE', path(id))
export const errorsAddress = (id: string) => `${path(id)}/errors?language=${currentLanguage()}`
export const mappingOf = ({ columns }: Pick<Preview, 'columns'>): Mapping => columns.map(({ field }) => field)
