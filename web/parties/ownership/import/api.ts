import { useQuery } from '@tanstack/react-query'
import type { Ownership } from '#parties/model'
import { ask, change, write } from '../../../app/client.ts'
import type { Said } from '../../../ui/said.ts'
import type { Mapping, RowState } from '../../import/api.ts'

/** What a file of holdings would do, before it does anything. */
export interface HoldingPreview {
  readonly id: string
  readonly expiresAt: string
  readonly file: {
    readonly name: string
    readonly kind: 'csv' | 'xlsx' | 'bods'
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
    readonly statement: string | null
    readonly state: RowState
    readonly record: Ownership | null
    readonly ownerName: string
    readonly ownedName: string
  }[]
  readonly counts: Readonly<Record<RowState | 'rows' | 'ended' | 'parties' | 'matched' | 'leftOut', number>>
  readonly leftOut: readonly { readonly statement: string; readonly why: Said }[]
  readonly errors: readonly HoldingFault[]
  readonly moreErrors: number
}

export interface HoldingFault {
  readonly row: number
  readonly statement: string | null
  readonly column: string
  readonly value: string
  readonly message: string
  readonly expected: string
}

export interface HoldingsDone {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly ended: number
  readonly parties: number
  readonly skipped: number
}

const path = (id: string) => `/api/imports/ownership/${encodeURIComponent(id)}`

/** A file that waits. The server keeps it for a day. */
export const useHoldingPreview = (id: string | undefined) =>
  useQuery({
    queryKey: ['holding-import', id],
    queryFn: ({ signal }) => ask<HoldingPreview>(path(id ?? ''), { signal }),
    enabled: id !== undefined,
    staleTime: 60_000,
    retry: false,
  })

export const remapHoldings = (id: string, mapping: Mapping) =>
  change<HoldingPreview>('PUT', `${path(id)}/mapping`, { body: { mapping } })
export const confirmHoldings = (
  id: string,
  body: { readonly mapping: Mapping; readonly skipErrors: boolean },
) => write<HoldingsDone>(`${path(id)}/confirm`, body)
export const forgetHoldings = (id: string) => change<null>('DELETE', path(id))
export const faultsAddress = (id: string) => `${path(id)}/errors`
