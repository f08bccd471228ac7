/** The address says which threshold is tried: `/alerts/threshold?at=0.75`. */
export interface ThresholdSearch {
  readonly at?: number
}

/** Anything that is no score falls away: the threshold in force is shown. */
export function thresholdSearch({ at }: Record<string, unknown>): ThresholdSearch {
  const value = Math.round(Number(at) * 100) / 100
  return at !== undefined && value > 0 && value <= 1 ? { at: value } : {}
}
