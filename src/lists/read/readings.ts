import { analyse, scriptOf } from '#names'
import type { EntryView, ListEntry } from '../model.ts'

/** Scripts whose letters have one reading. Arabic and Hebrew leave vowels out: what they spell is not a reading. */
const read = ['cyrillic', 'greek', 'han', 'hangul', 'kana']

const kinds = {
  Person: 'person',
  Organization: 'organisation',
  Vessel: 'object',
  Aircraft: 'object',
} as const

/**
 * How names that are not in Latin letters read, as screening reads them: words in Latin letters, legal forms left out.
 * Only names of scripts that can be read letter by letter are in it.
 */
export function readingsOf({ schema, names }: Pick<ListEntry, 'schema' | 'names'>): EntryView['readings'] {
  return names.flatMap(({ full }) => {
    if (!read.includes(scriptOf(full))) return []
    const reads = analyse(full, kinds[schema])
      .words.map(({ text }) => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase()))
      .join(' ')
    return reads === '' ? [] : [{ name: full, reads }]
  })
}
