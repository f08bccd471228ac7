import type { ListBody } from './model.ts'

/** One field of an entry that differs between two versions. Values of lists are compared as sets. */
export interface FieldChange {
  readonly field: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly says: string
}

/** The fields of an entry in the order in which a reader wants them, and their words. */
const fields: readonly (readonly [keyof ListBody, string])[] = [
  ['schema', 'kind'],
  ['names', 'name'],
  ['birthDates', 'birth date'],
  ['birthPlaces', 'birth place'],
  ['nationalities', 'nationality'],
  ['gender', 'gender'],
  ['countries', 'country'],
  ['addresses', 'address'],
  ['identifiers', 'number'],
  ['titles', 'title'],
  ['positions', 'position'],
  ['programmes', 'programme'],
  ['measures', 'measure'],
  ['listedOn', 'listing date'],
  ['unReference', 'UN reference'],
  ['remarks', 'remarks'],
]

/** What changed in one entry, field by field, in words. Empty where both are the same. */
export function changesBetween(before: ListBody, after: ListBody): FieldChange[] {
  return fields.flatMap(([field, word]) => {
    const had = valuesOf(before, field)
    const has = valuesOf(after, field)
    const added = [...has].filter((value) => !had.has(value))
    const removed = [...had].filter((value) => !has.has(value))
    return added.length + removed.length === 0
      ? []
      : [{ field, added, removed, says: says(word, added, removed) }]
  })
}

function says(word: string, added: readonly string[], removed: readonly string[]): string {
  const [one = ''] = added
  const [other = ''] = removed
  if (added.length === 1 && removed.length === 1) return `${word} changed from ${other} to ${one}`
  const parts = [
    ...(added.length > 0 ? [`${word} added: ${added.join('; ')}`] : []),
    ...(removed.length > 0 ? [`${word} removed: ${removed.join('; ')}`] : []),
  ]
  return parts.join(', ')
}

function valuesOf(body: ListBody, field: keyof ListBody): Set<string> {
  switch (field) {
    case 'names':
      return new Set(body.names.map(({ full, kind }) => (kind === 'primary' ? full : `${full} (${kind})`)))
    case 'birthDates':
      return new Set(body.birthDates.map(({ text, circa }) => (circa ? `about ${text}` : text)))
    case 'addresses':
      return new Set(body.addresses.map(({ text }) => text))
    case 'identifiers':
      return new Set(
        body.identifiers.map(
          ({ kind, value, country }) => `${kind} ${value}${country ? ` (${country})` : ''}`,
        ),
      )
    default: {
      const value = body[field]
      return new Set(value === undefined ? [] : typeof value === 'string' ? [value] : value)
    }
  }
}
