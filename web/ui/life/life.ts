import { useQuery } from '@tanstack/react-query'
import type { ShownLife } from '#lifecycle/model'
import { ask } from '../../app/client.ts'

export const lifeKey = (kind: string, id: string) => ['life', kind, id] as const

/** A thing's life as the server tells it: where it stands, what may be done now, by whom, until when, and why not. */
export const useLife = (kind: string, id: string) =>
  useQuery({
    queryKey: lifeKey(kind, id),
    queryFn: ({ signal }) =>
      ask<ShownLife>(`/api/lives/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`, { signal }),
  })
