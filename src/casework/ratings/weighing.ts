import {
  higher,
  type Risk,
  riskDimensions,
  risks,
  type Scale,
  type Suspicion,
  suspicions,
} from './ladders.ts'
import type { RatingStep, Weighing } from './model.ts'

export const unweighed = (ref: string): Weighing => ({ case: ref, steps: [], ties: [], guidelines: [] })

/** What stands on a scale: the last step. */
export function levelOn({ steps }: Pick<Weighing, 'steps'>, scale: Scale): RatingStep['after'] | null {
  return steps.findLast((step) => step.scale === scale)?.after ?? null
}

export function suspicionIn(weighing: Pick<Weighing, 'steps'>): Suspicion | undefined {
  const level = levelOn(weighing, 'suspicion')
  return suspicions.find((one) => one === level)
}

/** The highest risk over all dimensions; undefined where nobody weighed any. */
export function riskIn(weighing: Pick<Weighing, 'steps'>): Risk | undefined {
  const levels = riskDimensions.map((scale) => levelOn(weighing, scale))
  return levels
    .map((level) => risks.find((one) => one === level))
    .reduce<Risk | undefined>((most, level) => higher(most, level), undefined)
}

/**
 * What of the weighing a decision lacks: a suspicion and a risk with what stood before, and a verdict on every point that
 * the charter tests (R39, R40).
 */
export function lacksIn(weighing: Weighing, points: readonly string[]): string[] {
  const isConcluded = (scale: Scale) => weighing.steps.some((step) => isConclusion(step, scale))
  return [
    ...(isConcluded('suspicion') ? [] : ['suspicion']),
    ...(riskDimensions.some(isConcluded) ? [] : ['risk']),
    ...(unjudgedIn(weighing, points).length === 0 ? [] : ['guidelines']),
  ]
}

/** A first setting is where one begins; a conclusion has a level before it, be it the same. */
function isConclusion(step: RatingStep, scale: Scale): boolean {
  return step.scale === scale && step.before !== null
}

/** Points of the charter without a verdict. */
export function unjudgedIn(
  { guidelines }: Pick<Weighing, 'guidelines'>,
  points: readonly string[],
): string[] {
  return points.filter((point) => !guidelines.some((one) => one.point === point))
}
