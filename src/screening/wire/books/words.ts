import { groups, propertyOf, type Schema, valuesOfType } from '../ftm/schema.ts'
import type { FtmEntity } from '../model.ts'

/** Words of a text without case and accents. */
export function wordsIn(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Without case and accents: how texts are compared in a search. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const longestExact = 100

/** The terms under which an entity is found: words of its names (`n:`), of all it says (`t:`), and whole values (`f:field=value`). */
export function termsOf(schema: Schema, entity: FtmEntity): Set<string> {
  const terms = new Set<string>()
  const field = (name: string, value: string) => {
    if (value.length <= longestExact) terms.add(`f:${name}=${folded(value)}`)
  }
  for (const [name, values] of Object.entries(entity.properties)) {
    const property = propertyOf(schema, name)
    if (!property || property.type.isEntity) continue
    for (const value of values) {
      for (const form of formsOf(property.type.name, value)) field(`properties.${name}`, form)
      const isName = property.type.name === 'name'
      for (const word of wordsIn(value)) {
        terms.add(`t:${word}`)
        if (isName) terms.add(`n:${word}`)
      }
    }
  }
  for (const [group, { type }] of groups) {
    if (type === 'entity') continue
    for (const value of valuesOfType(schema, entity.properties, type))
      for (const form of formsOf(type, value)) field(group, form)
  }
  for (const [name, values] of headOf(entity)) for (const value of values) field(name, value)
  return terms
}

function headOf(entity: FtmEntity): [string, readonly string[]][] {
  return [
    ['schema', [entity.schema]],
    ['datasets', entity.datasets],
    ['referents', [entity.id, ...entity.referents]],
    ['entity_id', [entity.id]],
    ['id', [entity.id]],
    ['caption', [entity.caption]],
  ]
}

/** A date is found by its year and its month as well. */
function formsOf(type: string, value: string): string[] {
  return type === 'date'
    ? [...new Set([value, value.slice(0, 10), value.slice(0, 7), value.slice(0, 4)])]
    : [value]
}
