import type { Instant, Wording } from '#kernel'
import { evaluateLine } from '../evaluate.ts'
import type { Facts, LineVerdict, Rule } from '../model.ts'
import { inForce } from '../periods.ts'
import { strictest, type Weight } from '../rank.ts'
import { whatItDoes } from '../test-cases.ts'
import type { DryRunExample, Tally } from './model.ts'

/** The newest kept answer about one order: the facts of each line as they were judged. */
export interface PastOrder {
  readonly traceId: string
  readonly order: string
  readonly at: Instant
  readonly entity: string | null
  readonly kept: DryRunExample['kept']
  readonly lines: readonly Facts[]
  /** Rules without a confirmed source were not asked. */
  readonly onlyVerified: boolean
}

/** Two sets of rules asked for the same moment, and the rules in which they differ. */
export interface Bench {
  readonly before: readonly Rule[]
  readonly after: readonly Rule[]
  readonly asOf: Instant
  readonly touched: readonly Rule[]
}

/** Makes the bench ready: what is the same in both need not be asked twice. */
export function benchOf(before: readonly Rule[], after: readonly Rule[], asOf: Instant): Bench {
  const texts = (rules: readonly Rule[]) => new Set(rules.map((rule) => JSON.stringify(rule)))
  const [was, is] = [texts(before), texts(after)]
  const only = (rules: readonly Rule[], other: ReadonlySet<string>) =>
    rules.filter((rule) => !other.has(JSON.stringify(rule)))
  const touched = [...only(before, is), ...only(after, was)]
  return { before: inForce(before, asOf), after: inForce(after, asOf), asOf, touched: inForce(touched, asOf) }
}

/** One order asked again with both sets. A line on which every changed rule is silent comes out the same. */
export function askAgain(past: PastOrder, { before, after, asOf, touched }: Bench): DryRunExample {
  const asked = (rules: readonly Rule[]) =>
    past.onlyVerified ? rules.filter((rule) => rule.verified) : rules
  const lines = past.lines.map((facts) => {
    const was = evaluateLine(asked(before), facts, asOf)
    const isTouched = touched.some((rule) => whatItDoes(rule, facts, asOf) !== 'silent')
    return lineOf(was, isTouched ? evaluateLine(asked(after), facts, asOf) : was)
  })
  const { traceId, order, entity, at, kept } = past
  return {
    ...{ traceId, order, entity, at, kept },
    before: strictest(lines.map((line) => line.before)),
    after: strictest(lines.map((line) => line.after)),
    lines,
  }
}

function lineOf(was: LineVerdict, is: LineVerdict): DryRunExample['lines'][number] {
  const [before, after] = [spokenIn(was), spokenIn(is)]
  return {
    line: was.line,
    before: weightOf(was),
    after: weightOf(is),
    gone: before.filter((id) => !after.includes(id)),
    added: after.filter((id) => !before.includes(id)),
  }
}

function weightOf({ outcome, kind }: LineVerdict) {
  return kind ? { outcome, kind } : { outcome }
}

function spokenIn({ law, policy }: LineVerdict): string[] {
  return [...new Set([...law.spoke, ...policy.spoke].map(({ rule }) => rule))].sort()
}

export const nothingAsked: Tally = {
  asked: 0,
  differ: 0,
  otherReasons: 0,
  before: {},
  after: {},
  moves: [],
  examples: [],
}
/** A hundred are enough to see what a rule does; the counts are of all. */
export const mostExamples = 100

/** The tally with one more order. */
export function tallied(tally: Tally, one: DryRunExample): Tally {
  const differs = one.lines.some((line) => nameOf(line.before) !== nameOf(line.after))
  const hasOtherReasons = !differs && one.lines.some(({ gone, added }) => gone.length + added.length > 0)
  const [before, after] = [nameOf(one.before), nameOf(one.after)]
  return {
    asked: tally.asked + 1,
    differ: tally.differ + (differs ? 1 : 0),
    otherReasons: tally.otherReasons + (hasOtherReasons ? 1 : 0),
    before: counted(tally.before, before),
    after: counted(tally.after, after),
    moves: differs ? moved(tally.moves, before, after) : tally.moves,
    examples: differs && tally.examples.length < mostExamples ? [...tally.examples, one] : tally.examples,
  }
}

/** `hold/review`. */
export function nameOf({ outcome, kind }: Weight): string {
  return kind ? `${outcome}/${kind}` : outcome
}

function counted(counts: Readonly<Record<string, number>>, name: string): Record<string, number> {
  return { ...counts, [name]: (counts[name] ?? 0) + 1 }
}

function moved(moves: Tally['moves'], before: string, after: string): Tally['moves'] {
  const at = moves.findIndex((move) => move.before === before && move.after === after)
  if (at < 0) return [...moves, { before, after, count: 1 }]
  return moves.map((move, i) => (i === at ? { ...move, count: move.count + 1 } : move))
}

/** "11 of 240 past orders would differ." */
export function saysOf({ asked, differ }: Pick<Tally, 'asked' | 'differ'>): Wording {
  if (asked === 0)
    return {
      sv: 'Det finns inga tidigare ordrar att fråga i den här tiden.',
      nb: 'Det finnes ingen tidligere ordrer å spørre i denne tiden.',
      fi: 'Tältä ajalta ei ole aiempia tilauksia, joista kysyä.',
      en: 'There are no past orders to ask in this time.',
    }
  return {
    sv: `${differ} av ${asked} tidigare ordrar skulle få ett annat utfall.`,
    nb: `${differ} av ${asked} tidligere ordrer ville fått et annet utfall.`,
    fi: `Aiemmista tilauksista ${differ}/${asked} saisi toisen lopputuloksen.`,
    en: `${differ} of ${asked} past orders would come out differently.`,
  }
}
