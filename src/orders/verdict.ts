import type { Instant } from '#kernel'
import { evaluateLine, inEachLanguage, renderOrder, strictest } from '#rules/evaluate'
import type { Facts, LineVerdict, Rule, Verdict } from '#rules/model'
import type { Dossier } from './dossier.ts'
import { ownFacts, sharedFacts } from './facts/facts-of.ts'

/** The facts of a check as they are kept: those that all lines share once, then each line's own. */
export interface KeptFacts {
  readonly common: Facts
  readonly lines: readonly Facts[]
  /** Rules without a confirmed source were not asked. */
  readonly onlyVerified: boolean
}

/** The facts of an order and of each of its lines. */
export function keptFacts(dossier: Dossier, onlyVerified: boolean): KeptFacts {
  return {
    common: sharedFacts(dossier),
    lines: dossier.lines.map((line) => ownFacts(dossier, line)),
    onlyVerified,
  }
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
  const wording = inEachLanguage((language) =>
    renderOrder(
      lines,
      language,
      lines.map((line) => line.wording[language]),
    ),
  )
  return {
    ...frame,
    lists: { ...lists },
    ...strictest(lines),
    sentence: wording.en,
    wording,
    lines: [...lines],
  }
}
