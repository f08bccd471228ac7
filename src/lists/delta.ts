import type { Language } from '#kernel'
import { changeSays } from './knowledge/change-words.ts'
import type { ListBody } from './model.ts'

/** One field of an entry that differs between two versions. Values of lists are compared as sets. */
export interface FieldChange {
  readonly field: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly says: string
}

/** The fields of an entry in the order in which a reader wants them. */
const fields = [
  ...(['schema', 'names', 'birthDates', 'birthPlaces', 'nationalities', 'gender', 'countries'] as const),
  ...(['addresses', 'identifiers', 'titles', 'positions', 'programmes', 'measures', 'listedOn'] as const),
  ...(['unReference', 'remarks'] as const),
]

/** What changed in one entry, field by field, in words of a language. Empty where both are the same. */
export function changesBetween(before: ListBody, after: ListBody, language: Language = 'en'): FieldChange[] {
  return fields.flatMap((field) => {
    const had = valuesOf(before, field)
    const has = valuesOf(after, field)
    const added = [...has].filter((value) => !had.has(value))
    const removed = [...had].filter((value) => !has.has(value))
    return added.length + removed.length === 0
      ? []
      : [{ field, added, removed, says: changeSays(field, { added, removed })[language] }]
  })
}

function valuesOf(body: ListBody, field: (typeof fields)[number]): Set<string> {
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
