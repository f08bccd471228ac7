import type { Language, Wording } from '#kernel'
import { definitionOf, listings } from '../facts.ts'
import { itemWords } from '../knowledge/item-words.ts'
import { orderWords } from '../knowledge/order-words.ts'
import { partyWords, whoseWords, whoWords } from '../knowledge/party-words.ts'
import { useWords } from '../knowledge/use-words.ts'
import { valueWords } from '../knowledge/value-words.ts'
import type { FactWords } from '../knowledge/words-of.ts'
import type { FactValue } from '../model.ts'

const own: Readonly<Record<string, FactWords>> = { ...orderWords, ...itemWords, ...useWords }

/** The words of a fact as a rule names it (`buyer.country`, `party.country`, `item.cn`); undefined where it has none. */
export function wordsOfFact(fact: string): FactWords | undefined {
  if (Object.hasOwn(own, fact)) return own[fact]
  const [role = '', property = ''] = split(fact)
  if (!isRole(role) || !Object.hasOwn(partyWords, property)) return undefined
  const of = partyWords[property]
  if (!of) return undefined
  return 'name' in of
    ? { name: ofRole(of.name, role) }
    : { yes: ofRole(of.yes, role), no: ofRole(of.no, role) }
}

/** What a fact is called on a form or a screen: its name, or the clause that is true or not. */
export function labelOf(fact: string, language: Language): string {
  const found = wordsOfFact(fact)
  if (!found) return fact
  return ('name' in found ? found.name : found.yes)[language]
}

/** The same in the four languages. */
export function labelsOf(fact: string): Wording {
  const label = (language: Language) => labelOf(fact, language)
  return { sv: label('sv'), nb: label('nb'), fi: label('fi'), en: label('en') }
}

/** A value of a fact in words: a word of its vocabulary, a country by name, a number as the language writes it. */
export function showValue(fact: string, value: FactValue, language: Language): string {
  if (value === null || value === '') return '–'
  if (typeof value === 'number') return value.toLocaleString(language)
  if (typeof value === 'boolean') return value ? yes[language] : no[language]
  if (typeof value !== 'string') return value.map((one) => showValue(fact, one, language)).join(', ')
  if (fact.endsWith('.country') && /^[A-Z]{2}$/.test(value)) return countryName(value, language)
  return vocabularyOf(fact).includes(value) ? wordOf(fact, value, language) : value
}

const yes: Wording = { sv: 'ja', nb: 'ja', fi: 'kyllä', en: 'yes' }
const no: Wording = { sv: 'nej', nb: 'nei', fi: 'ei', en: 'no' }

/** The words that a fact may hold, in the four languages; undefined where its vocabulary is open. */
export function wordsOfValues(fact: string): { value: string; words: Wording }[] | undefined {
  const values = definitionOf(fact)?.values
  return values?.map((value) => ({
    value,
    words: {
      sv: wordOf(fact, value, 'sv'),
      nb: wordOf(fact, value, 'nb'),
      fi: wordOf(fact, value, 'fi'),
      en: wordOf(fact, value, 'en'),
    },
  }))
}

/** How a role stands in a sentence: "the buyer". */
export function whoIs(role: string, language: Language): string {
  return isRole(role) ? whoWords[role][language] : role
}

type RoleWord = keyof typeof whoWords

function isRole(text: string): text is RoleWord {
  return Object.hasOwn(whoWords, text)
}

function split(fact: string): [string, string] {
  const dot = fact.indexOf('.')
  return [fact.slice(0, dot), fact.slice(dot + 1)]
}

function ofRole(wording: Wording, role: RoleWord): Wording {
  const fill = (language: Language) =>
    wording[language]
      .replaceAll('{whose}', whoseWords[role][language])
      .replaceAll('{who}', whoWords[role][language])
  return { sv: fill('sv'), nb: fill('nb'), fi: fill('fi'), en: fill('en') }
}

/** Listings of makers along the chain are those of parties; their fact stays open for list names. */
function vocabularyOf(fact: string): readonly string[] {
  return definitionOf(fact)?.values ?? (fact === 'item.makersListedOn' ? listings : [])
}

function wordOf(fact: string, value: string, language: Language): string {
  const key = `${fact}/${value}`
  const found = Object.hasOwn(valueWords, key) ? valueWords[key] : undefined
  return (found ?? (Object.hasOwn(valueWords, value) ? valueWords[value] : undefined))?.[language] ?? value
}

const countries = new Map<Language, Intl.DisplayNames>()

function countryName(code: string, language: Language): string {
  let names = countries.get(language)
  if (!names) {
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' })
    countries.set(language, names)
  }
  const name = names.of(code)
  return name === undefined || name === code ? code : `${name} (${code})`
}
