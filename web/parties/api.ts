import { useQuery } from '@tanstack/react-query'
import type { Organisation, Ownership, Site } from '#parties/model'
import type { Outcome } from '#rules/model'
import type { Hit } from '#screening/model'
import { ask } from '../app/client.ts'
import type { PartyKind } from './words.ts'

/** A party as it stands in a table. */
export interface PartyLine {
  readonly ref: string
  readonly id: string
  readonly version: number
  readonly at: string
  readonly kind: PartyKind
  readonly record: Organisation
}

interface Kin extends Ownership {
  /** Of the one at the other end. */
  readonly name: string
}

interface OrderLine {
  readonly ref: string
  readonly at: string
  readonly legalEntity: string
  readonly state: string
  readonly outcome: Outcome | null
  readonly roles: readonly string[]
}

export interface Decided {
  readonly proposedBy: string
  readonly proposedAt: string
  readonly decidedBy?: string
  readonly decidedAt?: string
  readonly decision?: string
}

export type MergeState = 'proposed' | 'rejected' | 'merged' | 'undoProposed' | 'undone'

/** Two records that are, or were said to be, of one party. */
export interface Merge extends Decided {
  readonly ref: string
  readonly keep: string
  readonly drop: string
  readonly reason: string
  readonly state: MergeState
  readonly inForce: boolean
  readonly undo?: (Decided & { readonly reason: string }) | null
}

/** A party with all that is known of it. Null is what the reader may not see; never an empty list. */
export interface PartyFile extends PartyLine {
  readonly askedFor: string
  readonly asOf: string
  readonly present: boolean
  readonly versions: number
  readonly merged: readonly string[]
  readonly sites: readonly Site[]
  readonly owns: readonly Kin[]
  readonly ownedBy: readonly Kin[]
  readonly screening:
    | readonly { readonly at: string; readonly state: string; readonly trace: string }[]
    | null
  readonly hits: readonly Hit[] | null
  readonly orders: { readonly count: number; readonly newest: readonly OrderLine[] } | null
  readonly evidence: readonly Piece[] | null
  readonly relations: readonly Relation[]
  readonly decisions: readonly Decision[]
  readonly contracts: readonly Contract[]
  readonly merges: readonly Merge[]
}

export interface Piece {
  readonly id: string
  readonly title: string
  readonly filename: string
  readonly at: string
}
/** A supplier as one of our companies sees it; `standings` as decisions have moved it by now. */
export interface Relation {
  readonly legalEntity: string
  readonly categories: readonly string[]
  readonly standings: readonly {
    readonly category: string
    readonly state: string
    readonly decision: string | null
  }[]
}
export interface Decision {
  readonly ref: string
  readonly kind: string
  readonly effectiveAt: string
  readonly legalEntities: readonly string[]
}
export interface Contract {
  readonly ref: string
  readonly title?: string
  readonly kind: string
  readonly from?: string | null
  readonly to?: string | null
}

export const partyPath = (ref: string) => `/api/parties/${encodeURIComponent(ref)}`

/** The party, as of an instant where the page is set to one. */
export function useParty(ref: string, asOf?: string) {
  return useQuery({
    queryKey: ['party', ref, asOf],
    queryFn: ({ signal }) =>
      ask<PartyFile>(`${partyPath(ref)}${asOf ? `?${new URLSearchParams({ asOf })}` : ''}`, { signal }),
    retry: false,
  })
}

/** One version of a record, and what it changed. */
export interface Version {
  readonly version: number
  readonly at: string
  readonly changes: readonly { readonly path: string; readonly from: unknown; readonly to: unknown }[]
}

export function useVersions(ref: string, version: number) {
  return useQuery({
    queryKey: ['party-versions', ref, version],
    queryFn: ({ signal }) =>
      ask<{ items: readonly Version[] }>(`/api/records/organisation/${encodeURIComponent(ref)}/history`, {
        signal,
      }),
  })
}
