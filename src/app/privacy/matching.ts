import type { DataSubject } from '#privacy/model'
import { askedWords, tokensOf } from '../search/words.ts'

/** Tells whether something is about the person who is looked for. In doubt it is found: a person decides later. */
export interface Matcher {
  /** One of these names has every word of one of theirs, in any order and script. */
  isNamed(names: readonly (string | null | undefined)[]): boolean
  /** One of these addresses is theirs. */
  hasEmail(emails: readonly (string | null | undefined)[]): boolean
  /** One of these identifiers is theirs. */
  hasIdentifier(values: readonly string[]): boolean
  /** A date of birth that is known and another one. */
  isBornElsewhen(birthDate: string | null | undefined): boolean
  /** Patterns (`ilike`) of text that names them whole. */
  readonly mentions: readonly string[]
  /** Patterns of text that may name them: the longest word of each name, and whatever is theirs alone. */
  readonly traces: readonly string[]
}

export function matcherOf({ name, aliases, emails, birthDate, identifiers }: DataSubject): Matcher {
  const names = [name, ...aliases]
  const asked = names.map((one) => askedWords(one)).filter((words) => words.length > 0)
  const mails = emails.map(plain)
  const numbers = identifiers.map(bare)
  const unique = [...emails, ...identifiers]
  return {
    isNamed: (given) =>
      given.some((one) => {
        const tokens = new Set(tokensOf([one]))
        return asked.some((words) =>
          words.every(({ text, key }) => tokens.has(text) || (text.length >= 5 && tokens.has(key))),
        )
      }),
    hasEmail: (given) => given.some((one) => one != null && mails.includes(plain(one))),
    hasIdentifier: (given) => given.some((one) => numbers.includes(bare(one))),
    isBornElsewhen: (given) =>
      birthDate !== null && given != null && !birthDate.startsWith(given) && !given.startsWith(birthDate),
    mentions: [...names, ...unique].map(pattern),
    traces: [...names.map(longestWord), ...unique].map(pattern),
  }
}

function plain(email: string): string {
  return email.trim().toLowerCase()
}

function bare(identifier: string): string {
  return identifier.replaceAll(/[\s.-]/g, '').toLowerCase()
}

function longestWord(name: string): string {
  return name.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

function pattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
}
