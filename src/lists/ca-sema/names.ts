import type { Named } from '../entry.ts'
import { distinct, tidy } from '../tidy.ts'

const legalForms = 'Ltd|Limited|LLC|LLP|Inc|Co|Corp|S\\.?A|GmbH|JSC|OJSC|PJSC|CJSC|OOO|OAO|ZAO|PLC|AG|BV'
const comma = new RegExp(String.raw`,(?!\s*(?:${legalForms})\b)`, 'i')

/** Aliases as they stand in one cell, parted by commas; a comma before a legal form belongs to the name. */
export function aliasesIn(text: string): string[] {
  return distinct(text.split(comma).map((alias) => alias.trim().replace(/^\((.*)\)$/, '$1')))
}

/** The names of a body, a ship or a regime: English and French may stand with a stroke between. */
export function entityNames(name: string, aliases: string): Named[] {
  const [main = '', ...french] = inLanguages(name)
  return [
    { text: main, kind: 'primary' },
    ...french.map((text): Named => ({ text, kind: 'alias', language: 'fr' })),
    ...aliasesIn(aliases)
      .flatMap(inLanguages)
      .map((text): Named => ({ text, kind: 'alias' })),
  ]
}

/** "X Corps/Corps des X" is two names; a stroke within brackets or between a few letters is part of one. */
function inLanguages(name: string): string[] {
  const parts = name.split(/\/(?![^(]*\))/)
  return parts.length > 1 && parts.every((part) => /\p{L}{3}/u.test(part)) ? parts.map(tidy) : [tidy(name)]
}

/**
 * The names of a person. Aliases often give one part in another spelling: "Andrei" of Andrey Igorevich AKIMOV,
 * "IVANOFF" in capitals of IVANOV. They are put into the whole name. Another single word is a nickname, and weak.
 */
export function personNames(given: string, family: string, aliases: string): Named[] {
  const [first, last] = [tidy(given), tidy(family)]
  const parts = (one: string, other: string): Named['parts'] | undefined =>
    one !== '' && other !== '' ? { given: one, family: other } : undefined
  const named = (one: string, other: string, kind: Named['kind']): Named => {
    const both = parts(one, other)
    return { text: `${one} ${other}`, kind, ...(both ? { parts: both } : {}) }
  }
  return [
    named(first, last, 'primary'),
    ...aliasesIn(aliases).map((alias): Named => {
      const words = alias.split(' ')
      if (words.length === 1 && isCapitals(alias) && isCapitals(last)) return named(first, alias, 'alias')
      const givens = first.split(' ')
      if (
        words.length <= givens.length &&
        words.every((word, at) => skeleton(word) === skeleton(givens[at] ?? ''))
      )
        return named([...words, ...givens.slice(words.length)].join(' '), last, 'alias')
      return { text: alias, kind: words.length === 1 ? 'weak' : 'alias' }
    }),
  ]
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** What stays of a word in whatever way it is put into Latin letters: Andrei and Andrey, Alexei and Aleksey. */
function skeleton(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/x/g, 'ks')
    .replace(/[^a-z]|[aeiouyj]/g, '')
}
