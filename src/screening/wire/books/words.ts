import { propertyOf, type Schema } from '../ftm/schema.ts'
import type { FtmEntity } from '../model.ts'

/** Words of a text without case and accents. */
export function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Without case and accents: how texts are compared in a search. */
export function folded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain letters, the common case, need no more
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const longestExact = 100
/** Groups whose values are looked for by their words alone. */
const byWords = ['names', 'addresses']

/**
 * The terms under which an entity is found: words of its names (`n:`), of all it says (`t:`), and whole values
 * (`f:field=value`), by property, by the group of their type, and of its head.
 */
export function termsOf(schema: Schema, entity: FtmEntity): Set<string> {
  const terms = new Set<string>()
  const field = (name: string, value: string) => {
    if (value.length <= longestExact) terms.add(`f:${name}=${folded(value)}`)
  }
  for (const [name, values] of Object.entries(entity.properties)) {
    const type = propertyOf(schema, name)?.type
    if (!type || type.isEntity) continue
    const fields = [
      `properties.${name}`,
      ...(type.group && !byWords.includes(type.group) ? [type.group] : []),
    ]
    for (const value of values) {
      for (const form of formsOf(type.name, value)) for (const one of fields) field(one, form)
      for (const word of wordsIn(value)) {
        terms.add(`t:${word}`)
        if (type.name === 'name') terms.add(`n:${word}`)
      }
    }
  }
  field('schema', entity.schema)
  field('caption', entity.caption)
  for (const dataset of entity.datasets) field('datasets', dataset)
  return terms
}

/** Of these, what scopes are judged by: datasets and topics. */
export function factsOf({ datasets, properties }: FtmEntity): string[] {
  const topics = (properties.topics ?? []).map((topic) => `f:topics=${folded(topic)}`)
  return [...datasets.map((dataset) => `f:datasets=${folded(dataset)}`), ...topics]
}

/** A date is found by its year and its month as well. */
function formsOf(type: string, value: string): string[] {
  if (type !== 'date') return [value]
  return [...new Set([value, value.slice(0, 10), value.slice(0, 7), value.slice(0, 4)])]
}
