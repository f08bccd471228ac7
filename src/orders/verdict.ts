import type { Instant } from '#kernel'
import { evaluateLine, renderOrder, strictest } from '#rules/evaluate'
import type { Facts, LineVerdict, Rule, Verdict } from '#rules/model'
import type { Dossier } from './dossier.ts'
import { factsOf } from './facts/facts-of.ts'

/** The facts of a check as they are kept: those that all lines share once, then each line's own. */
export interface KeptFacts {
  readonly common: Facts
  readonly lines: readonly Facts[]
  /** Rules without a confirmed source were not asked. */
  readonly onlyVerified: boolean
}

/** Facts of all lines, those that are equal everywhere taken out once. */
export function keptFacts(dossier: Dossier, onlyVerified: boolean): KeptFacts {
  const all = dossier.lines.map((line) => factsOf(dossier, line))
  const [first = {}, ...others] = all
  const common: Record<string, Facts[string]> = {}
  for (const name in first) {
    const value = first[name]
    if (value !== undefined && others.every((facts) => isSame(facts[name], value))) common[name] = value
  }
  return { common, lines: all.map((facts) => without(facts, common)), onlyVerified }
}

function isSame(one: Facts[string] | undefined, other: Facts[string]): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other))
}

function without(facts: Facts, common: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !(name in common)))
}

/** Every line judged by these rules. */
export function judgeLines(
  { common, lines, onlyVerified }: KeptFacts,
  rules: readonly Rule[],
  asOf: Instant,
): LineVerdict[] {
  const asked = onlyVerified ? rules.filter(({ verified }) => verified) : rules
  return lines.map((own) => evaluateLine(asked, { ...common, ...own }, asOf))
}

/** What an answer is known by, beside what it says. */
export interface Frame {
  readonly traceId: string
  readonly asOf: Instant
  readonly order: string | null
  readonly lists: Readonly<Record<string, string>>
  readonly ruleSet: string
  readonly expiresAt: Instant
  readonly digest: string
}

/** The whole answer: the strictest of its lines, and that line's sentence. */
export function verdictOf(lines: readonly LineVerdict[], { lists, ...frame }: Frame): Verdict {
  const sentence = renderOrder(
    lines,
    'en',
    lines.map((line) => line.sentence),
  )
  return { ...frame, lists: { ...lists }, ...strictest(lines), sentence, lines: [...lines] }
}
