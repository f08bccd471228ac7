import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SetGuideline, SetRating, SetTies, WeighingView } from '#casework/model'
import { ask, change, write } from '../../app/client.ts'

const pathOf = (caseRef: string) => `/api/cases/${encodeURIComponent(caseRef)}/weighing`

/** How the case is weighed; what the evidence lacks is said in the language of the reader, so that is asked anew with it. */
export function useWeighing(caseRef: string) {
  const { i18n } = useTranslation()
  return useQuery({
    queryKey: ['case', caseRef, 'weighing', i18n.language],
    queryFn: ({ signal }) => ask<WeighingView>(pathOf(caseRef), { signal }),
  })
}

export const setRating = (caseRef: string, step: SetRating) =>
  write<WeighingView>(`${pathOf(caseRef)}/ratings`, step)
export const setTies = (caseRef: string, ties: SetTies) =>
  change<WeighingView>('PUT', `${pathOf(caseRef)}/ties`, { body: ties })
export const setGuideline = (caseRef: string, verdict: SetGuideline) =>
  change<WeighingView>('PUT', `${pathOf(caseRef)}/guidelines`, { body: verdict })
