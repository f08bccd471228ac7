import { saidBy, validate } from '#kernel'
import { ScreeningQuery } from '../../model.ts'
import type { Read } from '../row.ts'
import { firstText } from './texts.ts'

/** A party in our own shape, read strictly: an unknown field is a misspelt one. */
export function readOwn(value: Readonly<Record<string, unknown>>): Read {
  const head = { id: typeof value.id === 'string' ? value.id : undefined, name: firstText(value.name) }
  const checked = validate(ScreeningQuery, value)
  if (!checked.ok) return { ...head, problem: { what: saidBy(checked.refusal), todo: null } }
  return { ...head, query: checked.value }
}
