import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Ownership, OwnershipEdge, OwnershipNode, PartyOwnership } from '#parties/model'
import { ask, change, write } from '../../app/client.ts'
import { partyPath } from '../api.ts'

export type { OwnershipEdge, OwnershipNode, PartyOwnership }

const path = (ref: string) => `${partyPath(ref)}/ownership`

/** Who owns the party and what it owns, with what each regime makes of it; as of an instant where the page is set to one. */
export function useOwnership(ref: string, asOf: string | undefined) {
  return useQuery({
    queryKey: ['party', ref, 'ownership', asOf],
    queryFn: ({ signal }) =>
      ask<PartyOwnership>(`${path(ref)}${asOf ? `?${new URLSearchParams({ asOf })}` : ''}`, { signal }),
    retry: false,
  })
}

/** Whatever rests on who owns whom is read again. */
export function useOwnershipChanged() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['party'] }),
      client.invalidateQueries({ queryKey: ['table'] }),
    ])
}

export interface HoldingWish {
  readonly edge: Omit<Ownership, 'type'>
  readonly reason: string
}

export const recordHolding = (party: string, wish: HoldingWish, version: number | undefined) =>
  write<OwnershipEdge>(path(party), wish, version)

export interface HoldingEnd {
  /** The first day without it; null where it never was. */
  readonly to: string | null
  readonly reason: string
}

export const endHolding = (party: string, { id, version }: OwnershipEdge, end: HoldingEnd) =>
  change<OwnershipEdge>('DELETE', `${path(party)}/${encodeURIComponent(id)}`, { body: end, version })

/** Where the table is taken away from. */
export function exportAddress(ref: string, how: { asOf: string | undefined; language: string }): string {
  const query = new URLSearchParams({ format: 'xlsx', language: how.language })
  if (how.asOf) query.set('asOf', how.asOf)
  return `${path(ref)}/export?${query}`
}
