import type { Instant } from '#kernel'
import { activeRules } from '#rules'
import type { Rule } from '#rules/model'
import type { Tx } from '#storage'
import type { Found } from './find.ts'
import { askedWords, tokensOf } from './words.ts'

interface Findable {
  readonly rule: Rule
  readonly tokens: readonly string[]
}
/** Sets of rules are immutable: each is cut into words once. */
const known = new WeakMap<readonly Rule[], readonly Findable[]>()

/** Rules in force whose id, title or citation has every word. */
export async function findRules(
  tx: Tx,
  { text, at, limit }: { readonly text: string; readonly at: Instant; readonly limit: number },
): Promise<Found[]> {
  const { rules } = await activeRules(tx, at)
  const words = askedWords(text)
  if (words.length === 0) return []
  const scored = findable(rules).flatMap(({ rule, tokens }) => {
    const scores = words.map(({ text: word }) =>
      tokens.includes(word) ? 3 : tokens.some((token) => token.startsWith(word)) ? 2 : 0,
    )
    if (scores.includes(0)) return []
    return [{ rule, score: scores.reduce((sum: number, score) => sum + score, 0) }]
  })
  return scored
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ rule: { id, title, citation }, score }) => ({
      kind: 'rule',
      key: id,
      title: title.en,
      detail: citation,
      score,
    }))
}

function findable(rules: readonly Rule[]): readonly Findable[] {
  const before = known.get(rules)
  if (before) return before
  const made = rules.map((rule) => ({
    rule,
    tokens: tokensOf([rule.id, ...Object.values(rule.title), rule.citation]),
  }))
  known.set(rules, made)
  return made
}
