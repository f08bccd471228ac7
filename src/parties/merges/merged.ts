import { canonicalJson, type Result, validate } from '#kernel'
import { Organisation } from '../model.ts'
import { type ChosenField, chosenFields, type FieldChoices } from './model.ts'

/** One field of two records, side by side. `same`: there is nothing to choose. */
export interface FieldPair {
  readonly field: ChosenField
  readonly keep: unknown
  readonly drop: unknown
  readonly same: boolean
}

/** What a person has to choose between: fields that one of the records has at least. */
export function fieldPairs(keep: Organisation, drop: Organisation): FieldPair[] {
  return chosenFields
    .filter((field) => keep[field] !== undefined || drop[field] !== undefined)
    .map((field) => ({
      field,
      keep: keep[field] ?? null,
      drop: drop[field] ?? null,
      same: drop[field] === undefined || isSame(keep[field], drop[field]),
    }))
}

/**
 * The one record made of two: single values as chosen, what the kept one does not know from the other, lists joined.
 * Every name that is not the chosen one stays as an alias, so that screening goes on looking for it.
 */
export function mergedRecord(
  keep: Organisation,
  drop: Organisation,
  choices: FieldChoices,
): Result<Organisation> {
  const merged = valuesOf(keep)
  for (const field of chosenFields)
    merged.set(field, choices[field] === 'drop' ? drop[field] : (keep[field] ?? drop[field]))
  for (const field of joinedFields) merged.set(field, joined<unknown>(keep[field], drop[field]))
  const shown = [merged.get('name'), merged.get('nativeName')]
  const names = [keep.name, drop.name, keep.nativeName, drop.nativeName].filter((one) => one !== undefined)
  const all = joined<unknown>([...names, ...(keep.aliases ?? []), ...(drop.aliases ?? [])])
  merged.set(
    'aliases',
    all.filter((one) => !shown.includes(one)),
  )
  return validate(Organisation, recordOf(merged))
}

const joinedFields = ['listedOn', 'nationality', 'identifiers', 'addresses', 'contacts'] as const

/** The record as it stood before a merge, with what others changed since. */
export function unmergedRecord(now: Organisation, { before, after }: Undoing): Result<Organisation> {
  const [current, merged, former] = [valuesOf(now), valuesOf(after), valuesOf(before)]
  const fields = new Set([...current.keys(), ...former.keys()])
  const restored = new Map(
    [...fields].map((field) => {
      const isUntouched = isSame(current.get(field), merged.get(field))
      return [field, (isUntouched ? former : current).get(field)]
    }),
  )
  return validate(Organisation, recordOf(restored))
}
interface Undoing {
  readonly before: Organisation
  readonly after: Organisation
}

function valuesOf(record: Organisation): Map<unknown, unknown> {
  return new Map(Object.entries(record))
}

/** What is unknown, and lists of nothing, are left out. */
function recordOf(values: ReadonlyMap<unknown, unknown>): object {
  const known = [...values].filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(known)
}

/** Each value once, in the order of the first. */
function joined<T>(one: readonly T[] = [], other: readonly T[] = []): T[] {
  const kept = new Map([...one, ...other].reverse().map((value) => [canonicalJson(value), value]))
  return [...kept.values()].reverse()
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other
  return canonicalJson(one) === canonicalJson(other)
}
