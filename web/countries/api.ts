import { queryOptions } from '@tanstack/react-query'
import type {
  CountryLine,
  CountryPage,
  ImportedEdition,
  IndexStatus,
  Movement,
  OverrideLine,
  Sitting,
} from '#countries/model'
import { ask, type Page, write } from '../app/client.ts'
import { type Upload, upload } from '../ui/upload.ts'

/** A place that moves, with who sits there. */
export interface SeenMovement extends Movement {
  readonly sitting: Sitting
}
/** Who would move if editions came into force. */
export interface SeenPreview {
  readonly digest: string
  readonly year: number
  readonly years: number
  readonly rated: number
  readonly unrated: number
  readonly movements: readonly SeenMovement[]
}
export interface Adopted extends SeenPreview {
  readonly recheckedOrders: readonly string[]
}

const at = (asOf: string | undefined) => (asOf ? `?asOf=${encodeURIComponent(asOf)}` : '')

export const countriesQuery = (asOf?: string) =>
  queryOptions({
    queryKey: ['countries', asOf ?? 'now'],
    queryFn: async () => (await ask<Page<CountryLine>>(`/api/countries${at(asOf)}`)).items,
  })

export const countryQuery = (country: string, area: string | undefined, asOf?: string) =>
  queryOptions({
    queryKey: ['countries', country, area ?? '', asOf ?? 'now'],
    queryFn: () =>
      ask<CountryPage>(
        `/api/countries/${encodeURIComponent(country)}${area ? `/areas/${encodeURIComponent(area)}` : ''}${at(asOf)}`,
      ),
  })

export const indicesQuery = queryOptions({
  queryKey: ['countries', 'indices'],
  queryFn: async () => (await ask<Page<IndexStatus>>('/api/countries/indices')).items,
})

export const overridesQuery = queryOptions({
  queryKey: ['countries', 'overrides'],
  queryFn: () =>
    ask<{ readonly items: readonly OverrideLine[]; readonly inForce: number }>('/api/countries/overrides'),
})

export const previewQuery = (editions: readonly string[]) =>
  queryOptions({
    queryKey: ['countries', 'judgement', ...editions],
    queryFn: () =>
      ask<SeenPreview>(`/api/countries/judgement?editions=${encodeURIComponent(editions.join(','))}`),
  })

export const movementsQuery = (to: string, from: string | undefined) =>
  queryOptions({
    queryKey: ['countries', 'movements', to, from ?? ''],
    queryFn: () =>
      ask<{ readonly from: string | null; readonly to: string; readonly items: readonly SeenMovement[] }>(
        `/api/countries/movements?${new URLSearchParams({ to, ...(from ? { from } : {}) })}`,
      ),
  })

export const adoptFigures = (editions: readonly string[], seen: string) =>
  write<Adopted>('/api/countries/judgement', { editions, seen })

export const loadFigures = (how: Omit<Upload, 'to'>) =>
  upload<ImportedEdition>({ ...how, to: '/api/countries/indices' })

export const askOverride = (body: unknown) => write<OverrideLine>('/api/countries/overrides', body)
export const decideOverride = (id: string, how: 'approve' | 'withdraw') =>
  write<OverrideLine & { readonly recheckedOrders: readonly string[] }>(
    `/api/countries/overrides/${encodeURIComponent(id)}/${how}`,
  )
