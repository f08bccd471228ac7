import { useMutation, useQueryClient } from '@tanstack/react-query'
import { step } from '../api.ts'

export interface StepOrder {
  readonly name: string
  readonly body?: object
}

/** Takes a step of the work; the page then shows the request as it stands after it. */
export function useStep(ref: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ name, body }: StepOrder) => step(ref, name, body),
    onSuccess: async (fresh) => {
      queries.setQueryData(['subject-request', ref], fresh)
      await queries.invalidateQueries({ queryKey: ['subject-requests'] })
    },
  })
}
