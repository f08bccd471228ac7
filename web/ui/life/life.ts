import { useQuery } from '@tanstack/react-query'
import { ask } from '../../app/client.ts'

/** A thing's life as the server tells it: where it stands, what may be done now, by whom, until when, and why not. */
export interface Life {
  readonly state: string
  /** The word of the state, and the sentence that says what it means, in the reader's language. */
  readonly title: string
  readonly says: string
  readonly since: string
  readonly options: readonly LifeOption[]
  readonly approvals: readonly Approval[]
  readonly deadlines: readonly Deadline[]
  readonly history: readonly Step[]
}

export interface LifeOption {
  readonly deed: string
  readonly title: string
  readonly may: boolean
  /** Why not, where it may not. */
  readonly why?: string
  /** Roles that may. */
  readonly by: readonly string[]
}
export interface Approval {
  readonly deed: string
  readonly title: string
  readonly needed: number
  readonly given: readonly { readonly by: string; readonly at: string; readonly reason?: string | null }[]
}
export interface Deadline {
  readonly id: string
  readonly title: string
  readonly due: string
  readonly state: 'running' | 'paused' | 'met' | 'missed'
  /** How the day was found: the duty, its days and its calendar. */
  readonly because?: string
}
export interface Step {
  readonly at: string
  readonly title: string
  readonly by: string
  readonly reason?: string | null
}

export const lifeKey = (kind: string, id: string) => ['life', kind, id] as const

export const useLife = (kind: string, id: string) =>
  useQuery({
    queryKey: lifeKey(kind, id),
    queryFn: ({ signal }) =>
      ask<Life>(`/api/lives/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`, { signal }),
  })
