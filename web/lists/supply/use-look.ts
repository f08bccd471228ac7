import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListLook, LookProgress, SkippedLook } from '#lists/model'
import { lookNow } from './api.ts'

export type Looked = ListLook | SkippedLook

/** A look at publishers under way: the step it is at, and what came of each list so far. */
export function useLook() {
  const client = useQueryClient()
  const [step, setStep] = useState<LookProgress>()
  const [looked, setLooked] = useState<readonly Looked[]>([])
  const work = useMutation({
    mutationFn: (lists: readonly string[] | undefined) => {
      setLooked([])
      return lookNow(lists, (line) => {
        if ('step' in line) setStep(line)
        else setLooked((former) => [...former, line])
      })
    },
    onSettled: async () => {
      setStep(undefined)
      for (const queryKey of [['lists'], ['list-supplies'], ['list-looks'], ['list-versions']])
        await client.invalidateQueries({ queryKey })
    },
  })
  return { work, step, looked }
}
