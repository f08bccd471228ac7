import type { Language } from '#kernel'
import { definitionOf, type FactDefinition } from '../facts.ts'
import type { ClaimedFact } from '../knowledge/words-of.ts'
import type { Test } from '../model.ts'
import { labelOf, showValue, wordsOfFact } from './fact-words.ts'
import { andWord, fill, joined, orWord, type Phrase, phrases } from './phrases.ts'

/** One question about one fact, as a clause: "the buyer's country is Iran (IR)". Any test that the loader takes. */
export function sayTest(test: Test, language: Language): string {
  const found = wordsOfFact(test.fact)
  if (found && !('name' in found)) return sayClaim(test, found, language)
  const s = labelOf(test.fact, language)
  const { phrase, v } = phraseOf(test, language)
  return fill(phrases[phrase][language], { s, v })
}

/** A fact that is true or false is said as the clause itself. */
function sayClaim(test: Test, claim: ClaimedFact, language: Language): string {
  const s = claim.yes[language]
  if (test.is === true) return s
  if (test.is === false) return claim.no[language]
  const ask = (phrase: Phrase) => fill(phrases[phrase][language], { s })
  if (test.isKnown !== undefined) return ask(test.isKnown ? 'knownWhether' : 'unknownWhether')
  if (test.sameAs !== undefined)
    return fill(phrases.sameClause[language], { s, v: labelOf(test.sameAs, language) })
  return ask(test.isEmpty === false ? 'anAnswer' : 'noAnswer')
}

interface Said {
  readonly phrase: Phrase
  readonly v: string
}

function phraseOf(test: Test, language: Language): Said {
  const show = (value: string | number | boolean) => showValue(test.fact, value, language)
  if (test.is === null) return { phrase: 'empty', v: '' }
  if (test.is !== undefined) return { phrase: 'is', v: show(test.is) }
  if (test.in) return { phrase: 'is', v: joined(test.in.map(show), orWord, language) }
  if (test.notIn) return sayNotIn(test.notIn.map(show), language)
  if (test.has !== undefined) return { phrase: 'has', v: show(test.has) }
  if (test.hasAny) return sayHasAny(test.hasAny.map(show), language)
  if (test.startsWith) return sayStart(test.fact, joined(test.startsWith, orWord, language))
  if (test.isEmpty !== undefined) return { phrase: test.isEmpty ? 'empty' : 'filled', v: '' }
  if (test.isKnown !== undefined) return { phrase: test.isKnown ? 'known' : 'unknown', v: '' }
  if (test.sameAs !== undefined) return { phrase: 'sameAs', v: labelOf(test.sameAs, language) }
  return sayBound(test, language)
}

function sayNotIn(values: readonly string[], language: Language): Said {
  const isOne = values.length === 1
  return { phrase: isOne ? 'isNot' : 'notIn', v: joined(values, orWord, language) }
}

function sayHasAny(values: readonly string[], language: Language): Said {
  const isOne = values.length === 1
  return { phrase: isOne ? 'has' : 'hasAny', v: joined(values, andWord, language) }
}

function sayStart(fact: string, v: string): Said {
  return { phrase: definitionOf(fact)?.type === 'strings' ? 'startsWithAny' : 'startsWith', v }
}

const onNumbers = { lt: 'lt', lte: 'lte', gt: 'gt', gte: 'gte' } as const
const onTimes = { lt: 'before', lte: 'notAfter', gt: 'after', gte: 'notBefore' } as const

function sayBound(test: Test, language: Language): Said {
  const type: FactDefinition['type'] | undefined = definitionOf(test.fact)?.type
  const table = type === 'day' || type === 'instant' ? onTimes : onNumbers
  for (const operator of ['lt', 'lte', 'gt', 'gte'] as const) {
    const bound = test[operator]
    if (bound === undefined) continue
    const isFact = typeof bound === 'string' && definitionOf(bound) !== undefined
    return {
      phrase: table[operator],
      v: isFact ? labelOf(bound, language) : showValue(test.fact, bound, language),
    }
  }
  return { phrase: 'known', v: '' }
}
