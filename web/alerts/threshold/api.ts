import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  LookDifference,
  LookingBoard,
  ScreeningQuality,
  ShownLooking,
  ShownRun,
  Trial,
} from '#screening/model'
import { ask, type Page, write } from '../../app/client.ts'

const base = '/api/screening/threshold'
const proposalPath = (ref: string) => `${base}/proposals/${encodeURIComponent(ref)}`
const key = 'threshold'

const isRunning = (looking: ShownLooking | null | undefined) =>
  looking?.trial?.state === 'running' || looking?.effect?.state === 'running'
/** While everybody is looked for, how far it is. */
const betweenLooks = 1_500 // milliseconds

export const useBoard = () =>
  useQuery({
    queryKey: [key, 'board'],
    queryFn: ({ signal }) => ask<LookingBoard>(base, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data && [...data.proposed, data.inForce].some(isRunning) ? betweenLooks : false,
  })

export const useProposal = (ref: string) =>
  useQuery({
    queryKey: [key, 'proposal', ref],
    queryFn: ({ signal }) => ask<ShownLooking>(proposalPath(ref), { signal }),
    refetchInterval: ({ state: { data } }) => (isRunning(data) ? betweenLooks : false),
    retry: false,
  })

/** Computed from what is kept: nobody is looked for. */
export const useTrial = (at: number | undefined) =>
  useQuery({
    queryKey: [key, 'trial', at ?? null],
    queryFn: ({ signal }) => ask<Trial>(`${base}/trial${at === undefined ? '' : `?at=${at}`}`, { signal }),
    placeholderData: (former) => former,
  })

export const useQuality = () =>
  useQuery({
    queryKey: [key, 'quality'],
    queryFn: ({ signal }) => ask<ScreeningQuality>('/api/screening/quality', { signal }),
  })

export type DifferenceKind = LookDifference['kind']

export const useDifferences = (run: string, kind: DifferenceKind) =>
  useInfiniteQuery({
    queryKey: [key, 'differences', run, kind],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      ask<Page<LookDifference>>(
        `/api/screening/looks/${encodeURIComponent(run)}/differences?kind=${kind}${pageParam && `&after=${pageParam}`}`,
        { signal },
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  })

type Seen = Pick<ShownLooking, 'ref' | 'version'>
export const propose = (threshold: number, reason: string) =>
  write<ShownLooking>(`${base}/proposals`, { threshold, reason })
export const sign = ({ ref, version, trial }: Seen & Pick<ShownLooking, 'trial'>, reason: string) =>
  write<ShownLooking>(`${proposalPath(ref)}/signature`, { reason, trial: trial?.id ?? '' }, version)
export const withdraw = ({ ref, version }: Seen, reason: string) =>
  write<ShownLooking>(`${proposalPath(ref)}/withdrawal`, { reason }, version)
export const lookAgain = ({ ref }: Seen) => write<ShownLooking>(`${proposalPath(ref)}/look`)
export const cancelLook = (run: string) =>
  write<ShownRun | null>(`/api/screening/looks/${encodeURIComponent(run)}/cancel`)

/** After a deed: what is in force, what waits, and the alerts are asked afresh. */
export function useNoteThreshold(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await Promise.all([[key], ['alerts'], ['work']].map((queryKey) => client.invalidateQueries({ queryKey })))
  }
}
