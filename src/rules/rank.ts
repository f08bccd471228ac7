import { type HoldKind, type Outcome, outcomes } from './model.ts'

/** What a layer, a line or an order comes to. */
export interface Weight {
  readonly outcome: Outcome
  readonly kind?: HoldKind | undefined
}

/** Holds of several kinds: the one told is the one that takes longest to lift. */
const kinds: readonly HoldKind[] = ['screening', 'legal', 'licence', 'clause', 'balance', 'review', 'data']
const rankOf = new Map<string, number>([
  ...outcomes.map((outcome, rank): [string, number] => [outcome, rank * 10]),
  ...kinds.map((kind, rank): [string, number] => [`hold/${kind}`, outcomes.indexOf('hold') * 10 + rank]),
])

/** Below zero where `a` is stricter. Equal weights keep their order (sorts here are stable). */
export function byStrictness(a: Weight, b: Weight): number {
  return weigh(a) - weigh(b)
}

/** Ten apart from outcome to outcome, so that `weigh(a) < weigh(b)` also compares kinds of hold. */
export function weigh({ outcome, kind }: Weight): number {
  return (kind && rankOf.get(`${outcome}/${kind}`)) ?? rankOf.get(outcome) ?? 0
}

/** Whether the first outcome is stricter than the second, kinds of hold aside. */
export function isStricter(a: Outcome, b: Outcome): boolean {
  return outcomes.indexOf(a) < outcomes.indexOf(b)
}

/** The strictest of several; `allow` where nothing was said. */
export function strictest(weights: readonly Weight[]): { outcome: Outcome; kind?: HoldKind } {
  let first: Weight = { outcome: 'allow' }
  for (const weight of weights) if (byStrictness(weight, first) < 0) first = weight
  return first.kind ? { outcome: first.outcome, kind: first.kind } : { outcome: first.outcome }
}
