import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { checkRule } from '../api.ts'
import type { RuleText } from './rule-start.ts'

/** What is wrong with the rule as it stands, how it reads, and how its examples come out: asked while one writes. */
export function useChecked(rule: RuleText) {
  const [settled] = useDebouncedValue(rule, 500)
  return useQuery({
    queryKey: ['rule-check', settled],
    queryFn: ({ signal }) => checkRule(settled, signal),
    placeholderData: keepPreviousData,
    retry: false,
  })
}
