import { useQuery } from '@tanstack/react-query'
import type { AssetRecord, RunOff } from '#phaseout/model'
import { ask } from '../app/client.ts'

export const useAsset = (serial: string) =>
  useQuery({
    queryKey: ['asset', serial],
    queryFn: ({ signal }) => ask<AssetRecord>(`/api/assets/${encodeURIComponent(serial)}`, { signal }),
  })

export const useRunOff = () =>
  useQuery({ queryKey: ['runOff'], queryFn: ({ signal }) => ask<RunOff>('/api/assets/run-off', { signal }) })
