import type { ListEntry } from '#lists/model'

export const entryKinds = ['Person', 'Organization', 'Vessel', 'Aircraft'] as const

/** All names but the first. */
export const otherNames = ({ names }: Pick<ListEntry, 'names'>): readonly string[] =>
  names.slice(1).map(({ full }) => full)

const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

/** Whether a name is written in Latin letters: those who read the screen can read it. */
export const isLatin = (text: string): boolean => latin.test(text)

const scripts = [
  'Cyrillic',
  'Arabic',
  'Han',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Hebrew',
  'Greek',
  'Georgian',
  'Armenian',
  'Devanagari',
  'Thai',
] as const

/** ISO 15924 of the first letter that is not Latin; undefined where the script is none of those that lists use. */
export function scriptIn(text: string): string | undefined {
  const found = scripts.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text))
  return found && codes[found]
}

const codes: Readonly<Record<(typeof scripts)[number], string>> = {
  ...{ Cyrillic: 'Cyrl', Arabic: 'Arab', Han: 'Hani', Hangul: 'Hang', Hiragana: 'Jpan', Katakana: 'Jpan' },
  ...{ Hebrew: 'Hebr', Greek: 'Grek', Georgian: 'Geor', Armenian: 'Armn', Devanagari: 'Deva', Thai: 'Thai' },
}
