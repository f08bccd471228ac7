import { type Wording, wordingOf } from '#kernel'
import { attributeWords } from '../knowledge/attribute-words.ts'
import { attributeHeadings, productHeadings } from '../knowledge/intake-headings.ts'
import { productFieldWords } from '../knowledge/intake-words.ts'
import { attributes } from '../sheet/attributes.ts'
import type { AttributeId } from '../sheet/model.ts'
import { readAttribute, readBase } from './read.ts'

/** A cell read as a value, as unknown (with the reason where it is not plain), or what was expected instead. */
export type CellRead =
  | { readonly value: unknown }
  | { readonly unknown: Wording | null }
  | { readonly expected: Wording }

/** What a column of a catalogue can fill: a field of the product, or `sheet.…`, an attribute of its data sheet. */
export interface ProductField {
  readonly field: string
  readonly title: Wording
  /** Headings that mean it, the surest first. */
  readonly headings: readonly string[]
  readonly read: (cell: string) => CellRead
}

export type BaseField = keyof typeof productHeadings

const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

function isBase(field: string): field is BaseField {
  return field in productHeadings
}
function isAttribute(field: string): field is AttributeId {
  return field in attributes
}

const baseFields: readonly ProductField[] = Object.keys(productHeadings)
  .filter(isBase)
  .map((field) => ({
    ...{ field, title: productFieldWords[field], headings: productHeadings[field] },
    read: (cell) => readBase(field, cell),
  }))

const sheetFields: readonly ProductField[] = Object.keys(attributes)
  .filter(isAttribute)
  .map((id) => {
    const { unit } = attributes[id]
    const title = attributeWords[id]
    const own = Object.values(wordingOf((language) => bare(title[language])))
    return {
      field: `sheet.${id}`,
      title: unit ? wordingOf((language) => `${title[language]} (${unit})`) : title,
      headings: [...(attributeHeadings[id] ?? []), bare(id), ...own],
      read: (cell: string) => readAttribute(id, cell),
    }
  })

/** In the order in which they are offered. */
export const productFields: readonly ProductField[] = [...baseFields, ...sheetFields]
