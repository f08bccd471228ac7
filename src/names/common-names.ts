import knowledge from './knowledge/common-names.json' with { type: 'json' }
import { romanisationKey } from './romanisation.ts'

/**
 * How much sharing a word proves, by how many people or firms bear it: for each class of the table, then for words
 * that stand in none. Read as thirds of the logarithm: one of 200 proves a tenth of what one of 100,000 does.
 */
const rarities = [0.1, 0.3, 0.5, 0.75]
const unlisted = 1
/** Few letters are soon the same by chance: no word of two, three or four proves more, known or not. */
const mostByLength: readonly number[] = [0.1, 0.1, 0.3, 0.5, 0.75]

const classes = new Map<string, number>()
/** The commonest words by key too: `Mouhammad` is no rarer for being written so. */
const classesByKey = new Map<string, number>()
knowledge.words.forEach((words, at) => {
  for (const word of words.split(' ')) {
    classes.set(word, at)
    const key = at < 2 ? romanisationKey(word) : ''
    if (key !== '' && !classesByKey.has(key)) classesByKey.set(key, at)
  }
})
const settled = new Set(knowledge.settled.split(' '))
const spanish = new Set(knowledge.spanish.split(' '))
const men = new Set(knowledge.men.split(' '))
const women = new Set(knowledge.women.split(' '))

/** 0.1 (one of 200 bears the word) to 1 (hardly anybody): by the committed table alone, whatever the lists hold. */
export function rarityOf(text: string, key: string = romanisationKey(text)): number {
  const at = Math.min(classes.get(text) ?? rarities.length, classesByKey.get(key) ?? rarities.length)
  return Math.min(rarities[at] ?? unlisted, mostByLength[text.length] ?? unlisted)
}

/** A name that so many bear that it is itself, not a slip of another. */
export function isSettled(text: string): boolean {
  return settled.has(text)
}

/** A frequent family name of Spain or Latin America, where people bear two and keep the first. */
export function isSpanishFamily(text: string): boolean {
  return spanish.has(text)
}

/** One is a man's given name and the other a woman's. */
export function areOfTwoSexes(a: string, b: string): boolean {
  return (men.has(a) && women.has(b)) || (women.has(a) && men.has(b))
}
