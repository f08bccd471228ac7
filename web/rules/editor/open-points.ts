import { isRecord } from '../record.ts'
import type { RuleText } from './rule-start.ts'

/** What stands at a JSON pointer; undefined where nothing does. */
export function valueAt(rule: RuleText, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => {
      if (Array.isArray(value)) return value[Number(step)]
      return isRecord(value) ? value[step] : undefined
    }, rule)
}

/** Nothing was written there yet: what is missing is not yet wrong. */
export function isBlank(rule: RuleText, path: string): boolean {
  const value = valueAt(rule, path)
  if (isRecord(value)) return value.fact === ''
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
