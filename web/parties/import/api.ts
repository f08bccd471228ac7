import { useQuery } from '@tanstack/react-query'
import { ask, change, write } from '../../app/client.ts'
import { currentLanguage } from '../../app/i18n.ts'
import type { Said } from '../../ui/said.ts'

/** What a row of a file is. */
export type ImportedKind = 'party' | 'product' | 'asset'
/** What somebody says of a file of products besides its columns. */
export interface ImportOptions {
  readonly maker?: string
  readonly wholeRange?: boolean
  readonly leaveUnread?: boolean
}

export type Mapping = readonly (string | null)[]
export const rowStates = ['new', 'changed', 'unchanged', 'error'] as const
export type RowState = (typeof rowStates)[number]

/** What a file would do, before it does anything. */
export interface Preview {
  readonly id: string
  readonly kind: ImportedKind
  readonly options: ImportOptions
  readonly expiresAt: string
  readonly file: {
    readonly name: string
    readonly kind: 'csv' | 'xlsx' | 'json'
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
    readonly record: Readonly<
      Partial<Record<'ref' | 'name' | 'country' | 'serial' | 'product' | 'site' | 'maker', string>>
    > | null
    readonly duplicates: readonly string[]
  }[]
  readonly counts: Readonly<Record<RowState | 'rows' | 'possibleDuplicates', number>>
  readonly errors: readonly RowFault[]
  readonly moreErrors: number
  /** Cells that stay unknown, and why. */
  readonly left: readonly LeftUnknown[]
  /** Where the file is said to be all that a maker sells. */
  readonly range: WholeRange | null
}

export interface LeftUnknown {
  readonly column: string
  readonly value: string
  readonly rows: number
  readonly because: string
}

export interface WholeRange {
  readonly maker: string
  readonly onRecord: number
  readonly inFile: number
  readonly isHalved: boolean
  readonly gone: readonly string[]
  readonly goneCount: number
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

const places: Readonly<Record<ImportedKind, string>> = {
  party: '/api/imports',
  product: '/api/imports/products',
  asset: '/api/imports/assets',
}
/** A file that waits: which, and what its rows are. */
interface Waiting {
  readonly kind: ImportedKind
  readonly id: string
}
const path = ({ kind, id }: Waiting) => `${places[kind]}/${encodeURIComponent(id)}`

/** The server keeps it for a day. */
export const usePreview = (id: string | undefined, kind: ImportedKind = 'party') =>
  useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => ask<Preview>(path({ kind, id: id ?? '' }), { signal }),
    enabled: id !== undefined,
    staleTime: 60_000,
    retry: false,
  })

export const remap = (
  waiting: Waiting,
  wish: { readonly mapping: Mapping; readonly options?: ImportOptions },
) => change<Preview>('PUT', `${path(waiting)}/mapping`, { body: wish })
export const confirm = (
  waiting: Waiting,
  body: { readonly mapping: Mapping; readonly skipErrors: boolean; readonly acceptLoss?: boolean },
) => write<Done>(`${path(waiting)}/confirm`, body)
export const forget = (waiting: Waiting) => change<null>('DELETE', path(waiting))
export const errorsAddress = (waiting: Waiting) => `${path(waiting)}/errors?language=${currentLanguage()}`
export const mappingOf = ({ columns }: Pick<Preview, 'columns'>): Mapping => columns.map(({ field }) => field)
