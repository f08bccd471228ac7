import { isRecord } from './record.ts'

/** A field of a rule as text in one language, to be compared; undefined where the rule does not have it. */
export function fieldText(value: unknown, language: string): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  if (isRecord(value)) {
    const said = value[language]
    return typeof said === 'string' ? said : JSON.stringify(value)
  }
  if (Array.isArray(value)) return value.map((one) => fieldText(one, language) ?? '').join(', ')
  return String(value)
}
