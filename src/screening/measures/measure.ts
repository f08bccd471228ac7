import { scoreOf } from '#names'
import { measureRow } from '../knowledge/measure-table.ts'
import type { Measured, MeasureName } from './model.ts'

/** A feature that was seen, and how strongly it speaks: 0 not at all, 1 as strongly as its row allows. */
export interface Felt {
  readonly feature: string
  readonly strength: number
}

/** What the names cost; undefined where none were compared. */
export interface Weighed {
  readonly nameCost: number | undefined
  readonly felt: readonly Felt[]
}

/**
 * The three numbers. Each feature takes its share of the doubt that those before it left, in whatever order: what
 * agrees never lowers the evidence, what contradicts never lowers the contradiction, and neither passes 1.
 */
export function measured({ nameCost, felt }: Weighed): Measured {
  return {
    similarity: nameCost === undefined ? 0 : round(scoreOf(nameCost)),
    evidence: shareOf('evidence', felt),
    contradiction: shareOf('contradiction', felt),
  }
}

function shareOf(measure: MeasureName, felt: readonly Felt[]): number {
  const doubt = felt.reduce((left, { feature, strength }) => {
    const row = measureRow(feature)
    return row?.feeds === measure ? left * (1 - row.weight * Math.min(1, Math.max(0, strength))) : left
  }, 1)
  return round(1 - doubt)
}

const round = (share: number) => Math.round(share * 10_000) / 10_000
