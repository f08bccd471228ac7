import type { Instant, Language, Wording } from '#kernel'
import { askFor } from './missing.ts'
import type { CouldBe, Facts, LayerVerdict, LineVerdict, Rule, Spoken } from './model.ts'
import { isInForce } from './periods.ts'
import { byStrictness, isStricter, strictest, weigh } from './rank.ts'
import { fillIn } from './template.ts'
import * as words from './words.ts'

/** What a verdict was made of: the rules that were asked, the facts of the line, the moment. */
export interface Book {
  readonly rules: readonly Rule[]
  readonly facts: Facts
  readonly asOf: Instant
}

/** The same thing said in the four languages of the house. */
export function inEachLanguage(say: (language: Language) => string): Wording {
  return { sv: say('sv'), nb: say('nb'), fi: say('fi'), en: say('en') }
}

/**
 * The sentence of a line: the outcome's word, why, what to do. Own policy is called an own decision and never the
 * law. Where something stricter is still possible, or the law asks for something besides, it says so.
 */
export function renderLine(line: LineVerdict, book: Book, language: Language): string {
  const lead = leadOf(line)
  const parts = [`${words.outcomeWords[line.outcome][language]}.`, reasonOf(line, lead, { book, language })]
  const worse = [...line.law.couldBe, ...line.policy.couldBe]
    .filter(({ outcome }) => isStricter(outcome, line.outcome))
    .sort(byStrictness)[0]
  if (worse) parts.push(couldBe(worse, language))
  const law = line.law.spoke[0]
  const isBesides = law && law !== lead && (law.outcome === 'notifyAuthority' || law.outcome === 'licence')
  if (isBesides) parts.push(words.besides(law.outcome, law.citation, language))
  return parts.filter((part) => part !== '').join(' ')
}

/** The sentence of an order: that of its strictest line, with the line's number where there are several. */
export function renderOrder(lines: readonly LineVerdict[], language: Language, sentences: readonly string[]) {
  const overall = strictest(lines)
  const index = lines.findIndex((line) => weigh(line) === weigh(overall))
  const sentence = sentences[index] ?? ''
  const line = lines[index]
  return lines.length < 2 || line === undefined || overall.outcome === 'allow'
    ? sentence
    : `${words.lineWord[language]} ${line.line}: ${sentence}`
}

/** Title and message of one rule that spoke, for those who want to see every reason. */
export function renderRule(spoken: Spoken, book: Book, language: Language) {
  const rule = ruleOf(spoken, book)
  if (!rule) return undefined
  const filling = {
    facts: book.facts,
    names: Object.keys(spoken.reads),
    language,
    citation: spoken.citation,
  }
  return { title: fillIn(rule.title[language], filling), message: fillIn(rule.message[language], filling) }
}

/** Of both layers, the first rule that gave the line's outcome; undefined where missing facts alone hold it. */
function leadOf(line: LineVerdict): Spoken | undefined {
  const leads = [line.law, line.policy].flatMap(({ spoke }) => spoke.slice(0, 1))
  return leads.filter((spoken) => weigh(spoken) === weigh(line)).sort(byStrictness)[0]
}

interface Speech {
  readonly book: Book
  readonly language: Language
}

function reasonOf(line: LineVerdict, lead: Spoken | undefined, { book, language }: Speech): string {
  if (lead) {
    const message = renderRule(lead, book, language)?.message ?? lead.citation
    return lead.verified ? message : `${message} ${words.unverified[language]}`
  }
  if (line.outcome === 'allow') return words.nothingFound[language]
  return stillMissing(line, { book, language })
}

function stillMissing({ law, policy }: LineVerdict, { book, language }: Speech): string {
  const names = [law, policy].flatMap(({ couldBe }: LayerVerdict) =>
    couldBe.flatMap(({ missing }) => missing),
  )
  const asked = new Map(names.flatMap((name) => askFor(name, book.facts)).map((ask) => [ask.fact, ask.who]))
  const told = [...asked].slice(0, 3).map(([fact, who]) => words.askWords(fact, who, language))
  const rest = asked.size > 3 ? ` (+${asked.size - 3})` : ''
  return `${words.missingWord[language]}: ${told.join(', ')}${rest}.`
}

function couldBe({ outcome, citation }: CouldBe, language: Language): string {
  return words.couldBecome(outcome, citation, language)
}

/** An id may have several entries: the one in force that gives this outcome is meant. */
function ruleOf(spoken: Spoken, { rules, asOf }: Book): Rule | undefined {
  return rules.find(
    (rule) => rule.id === spoken.rule && weigh(rule) === weigh(spoken) && isInForce(rule, asOf),
  )
}
