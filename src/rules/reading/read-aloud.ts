import type { Language, Wording } from '#kernel'
import type { Condition, Rule } from '../model.ts'
import { outcomeWords } from '../words.ts'
import { whoIs } from './fact-words.ts'
import { andWord, everyRole, fill, frames, holdWords, joined, orWord } from './phrases.ts'
import { sayTest } from './say-test.ts'
import { simplified } from './simplify.ts'

/** What of a rule is read aloud. */
export type Readable = Pick<Rule, 'when' | 'unless' | 'outcome' | 'kind'>

/**
 * A rule as one sentence, with every fact it reads: "Held (review) when the buyer's country is Iran (IR) – unless …".
 * Pure, and never fails on a rule that the loader takes.
 */
export function readAloud(rule: Readable, language: Language): string {
  const when = fill(frames.when[language], {
    s: sayCondition(rule.when, language),
    v: outcomeSaid(rule, language),
  })
  const unless = rule.unless ? fill(frames.unless[language], { s: sayCondition(rule.unless, language) }) : ''
  return `${when}${unless}.`
}

/** The same in the four languages of the house. */
export function readInEachLanguage(rule: Readable): Wording {
  const read = (language: Language) => readAloud(rule, language)
  return { sv: read('sv'), nb: read('nb'), fi: read('fi'), en: read('en') }
}

/** "Held (review)". */
export function outcomeSaid({ outcome, kind }: Pick<Rule, 'outcome' | 'kind'>, language: Language): string {
  const word = outcomeWords[outcome][language]
  return kind ? `${word} (${holdWords[kind][language]})` : word
}

/** A condition as a clause, in its simplest form; groups inside groups stand in brackets. */
export function sayCondition(condition: Condition, language: Language): string {
  return say(simplified(condition), language)
}

/** The same with nothing simplified: where two versions differ in what the simplest form leaves unsaid. */
export function sayWhole(condition: Condition, language: Language): string {
  return say(condition, language)
}

function say(condition: Condition, language: Language): string {
  if ('fact' in condition) return sayTest(condition, language)
  if ('all' in condition) return sayMany(condition.all, andWord, language)
  if ('any' in condition) return sayMany(condition.any, orWord, language)
  if ('not' in condition) return sayNot(condition.not, language)
  return sayParty(condition, language)
}

/** The opposite of yes or no is said as a person says it; the tree on the screen shows the `not`. */
function sayNot(condition: Condition, language: Language): string {
  if ('fact' in condition && typeof condition.is === 'boolean')
    return sayTest({ ...condition, is: !condition.is }, language)
  return fill(frames.not[language], { s: bracketed(condition, language) })
}

function sayMany(conditions: readonly Condition[], word: Wording, language: Language): string {
  const [only] = conditions
  if (only && conditions.length === 1) return say(only, language)
  return joined(
    conditions.map((one) => bracketed(one, language)),
    word,
    language,
  )
}

function bracketed(condition: Condition, language: Language): string {
  const said = say(condition, language)
  return 'fact' in condition ? said : `(${said})`
}

type OfParties = Extract<Condition, { readonly roles?: readonly string[] }>

function sayParty(condition: OfParties, language: Language): string {
  const [frame, inner] =
    'anyParty' in condition
      ? ([frames.anyParty, condition.anyParty] as const)
      : ([frames.everyParty, condition.everyParty] as const)
  return fill(frame[language], { s: say(inner, language), v: sayRoles(condition.roles, language) })
}

/** "the buyer, the end user and the consignee"; all of them where none are named. */
export function sayRoles(roles: readonly string[] | undefined, language: Language): string {
  if (!roles) return everyRole[language]
  return joined(
    roles.map((role) => whoIs(role, language)),
    andWord,
    language,
  )
}
