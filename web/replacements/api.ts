import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { MakeReplacement, ReplacementView, SettleReplacement } from '#phaseout/model'
import { ask, change, write } from '../app/client.ts'
import { lifeKey } from '../ui/life/life.ts'

const pathOf = (ref: string) => `/api/replacements/${encodeURIComponent(ref)}`

export const useReplacements = () =>
  useQuery({
    queryKey: ['replacements'],
    queryFn: ({ signal }) => ask<{ items: readonly ReplacementView[] }>('/api/replacements', { signal }),
  })
export const useReplacement = (ref: string) =>
  useQuery({
    queryKey: ['replacements', ref],
    queryFn: ({ signal }) => ask<ReplacementView>(pathOf(ref), { signal }),
  })

export const makeReplacement = (made: MakeReplacement) => write<ReplacementView>('/api/replacements', made)
export const settle = (ref: string, settled: SettleReplacement) =>
  change<ReplacementView>('PUT', `${pathOf(ref)}/settled`, { body: settled })
/** One deed of its life, or `say`. */
export const doTo = (ref: string, deed: string, given: object) =>
  write<ReplacementView>(`${pathOf(ref)}/${deed}`, given)

export function useNoteReplacement(ref: string): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['replacements'] })
    await client.invalidateQueries({ queryKey: lifeKey('replacement', ref) })
  }
}
