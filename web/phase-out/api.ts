import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { RecordPrice } from '#catalogue/model'
import type {
  CoverageLine,
  GiveSupport,
  PlanView,
  PriceLine,
  SetBudget,
  StopBoard,
  SupportView,
  Survey,
} from '#phaseout/model'
import { ask, change, write } from '../app/client.ts'

interface Items<T> {
  readonly items: readonly T[]
}
const of = (path: string, plan: string | undefined) =>
  plan === undefined ? path : `${path}?plan=${encodeURIComponent(plan)}`

export const useEveryPlan = () =>
  useQuery({ queryKey: ['plans'], queryFn: ({ signal }) => ask<Items<PlanView>>('/api/plans', { signal }) })
export const useStopBoard = (ref: string | undefined) =>
  useQuery({
    queryKey: ['boards', 'stop', ref],
    queryFn: ({ signal }) =>
      ask<StopBoard>(`/api/plans/${encodeURIComponent(ref ?? '')}/phase-out-board`, { signal }),
    enabled: ref !== undefined,
  })
export const useCoverage = () =>
  useQuery({
    queryKey: ['boards', 'coverage'],
    queryFn: ({ signal }) => ask<Items<CoverageLine>>('/api/coverage', { signal }),
  })
export const usePrices = (plan: string | undefined) =>
  useQuery({
    queryKey: ['boards', 'prices', plan],
    queryFn: ({ signal }) => ask<Items<PriceLine>>(of('/api/price-board', plan), { signal }),
  })
export const useSupport = (plan: string | undefined) =>
  useQuery({
    queryKey: ['boards', 'support', plan],
    queryFn: ({ signal }) =>
      ask<SupportView>(`/api/plans/${encodeURIComponent(plan ?? '')}/support`, { signal }),
    enabled: plan !== undefined,
  })

const surveyPath = (plan = '') => `/api/plans/${encodeURIComponent(plan)}/survey`
export const useSurvey = (plan: string | undefined) =>
  useQuery({
    queryKey: ['boards', 'survey', plan],
    queryFn: ({ signal }) => ask<Survey>(surveyPath(plan), { signal }),
    enabled: plan !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1_000 : false),
  })
export const askSurvey = (plan: string) => write<Survey>(surveyPath(plan))

export const recordPrice = (price: RecordPrice) => write<unknown>('/api/prices', price)
export const setBudget = (plan: string, budget: SetBudget) =>
  change<SupportView>('PUT', `/api/plans/${encodeURIComponent(plan)}/budget`, { body: budget })
export const giveSupport = (plan: string, support: GiveSupport) =>
  write<SupportView>(`/api/plans/${encodeURIComponent(plan)}/support`, support)

export function useNoteBoards(): () => Promise<void> {
  const client = useQueryClient()
  return async () => await client.invalidateQueries({ queryKey: ['boards'] })
}
