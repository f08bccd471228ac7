import { type RatingStep, risks, type Scale, suspicions } from '#casework/model'

export type Level = RatingStep['after']

/** One rung of a ladder, as it is drawn. */
export interface Rung {
  readonly level: Level
  /** 1 is the lowest. */
  readonly height: number
  readonly isNow: boolean
  /** Which steps led here: 1 is the first that was ever set on this scale. */
  readonly visits: readonly number[]
  /** Below what stands now, or that itself: the part of the ladder that was climbed. */
  readonly isReached: boolean
}

type Step = Pick<RatingStep, 'scale' | 'before' | 'after'>

/** The steps of one scale, the oldest first. */
export function stepsOn<One extends Step>(steps: readonly One[], scale: Scale): One[] {
  return steps.filter((step) => step.scale === scale)
}

/** The levels of a scale from the lowest, each with the steps that led to it and whether it stands now. */
export function rungsOf(steps: readonly Step[], scale: Scale): Rung[] {
  const levels: readonly Level[] = scale === 'suspicion' ? suspicions : risks
  const moves = stepsOn(steps, scale)
  const last = moves.at(-1)?.after
  const top = last === undefined ? -1 : levels.indexOf(last)
  return levels.map((level, n) => ({
    ...{ level, height: n + 1, isNow: n === top, isReached: n <= top },
    visits: moves.flatMap(({ after }, at) => (after === level ? [at + 1] : [])),
  }))
}
