import type { LayerVerdict, Verdict } from '#rules/model'
import { sentenceOf } from './sentence.ts'

/** One row of a comparison: what was said first and what is said today. */
export interface Row {
  readonly subject: 'outcome' | 'sentence' | 'law' | 'policy' | 'rules' | 'missing' | 'lists' | 'ruleSet'
  /** 0 where the row is about the whole order. */
  readonly line: number
  readonly first: readonly string[]
  readonly today: readonly string[]
}

/** Two verdicts on one order, aligned row by row. */
export function compareVerdicts(first: Verdict, today: Verdict): readonly Row[] {
  const row = (subject: Row['subject'], pick: (verdict: Verdict) => readonly string[]): Row => ({
    subject,
    line: 0,
    first: pick(first),
    today: pick(today),
  })
  return [
    row('outcome', (verdict) => [outcomeKey(verdict)]),
    row('sentence', (verdict) => [sentenceOf(verdict)]),
    ...first.lines.flatMap(({ line }) => lineRows(first, today, line)),
    row('lists', ({ lists }) => Object.entries(lists).map(([name, version]) => `${name} ${version}`)),
    row('ruleSet', ({ ruleSet }) => [ruleSet.slice(0, 12)]),
  ]
}

function lineRows(first: Verdict, today: Verdict, number: number): readonly Row[] {
  const at = (verdict: Verdict) => verdict.lines.find(({ line }) => line === number)
  const row = (subject: Row['subject'], pick: (line: Verdict['lines'][number]) => readonly string[]): Row => {
    const [before, after] = [at(first), at(today)]
    return { subject, line: number, first: before ? pick(before) : [], today: after ? pick(after) : [] }
  }
  return [
    row('law', ({ law }) => [outcomeKey(law)]),
    row('policy', ({ policy }) => [outcomeKey(policy)]),
    row('rules', ({ law, policy }) => [...rulesOf(law), ...rulesOf(policy)]),
    row('missing', ({ missing }) => missing.map(({ fact }) => fact)),
  ]
}

const outcomeKey = ({ outcome, kind }: Pick<Verdict, 'outcome' | 'kind'>) =>
  kind ? `${outcome}/${kind}` : outcome
const rulesOf = ({ spoke }: LayerVerdict) => spoke.map(({ rule }) => rule)

/** Items of one side that the other side lacks: these are marked. */
export const onlyIn = (own: readonly string[], other: readonly string[]): ReadonlySet<string> =>
  new Set(own.filter((item) => !other.includes(item)))
