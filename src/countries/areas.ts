import type { Wording } from '#kernel'
import list from './knowledge/areas.json' with { type: 'json' }
import type { Band } from './model.ts'

/** An area below the state that is judged apart. It may only worsen the band of its country. */
export interface Area {
  readonly country: string
  readonly area: string
  /** Whether the code is one of ISO 3166-2, or ours. */
  readonly isIso: boolean
  readonly name: Wording
  /** At least this bad, and why. */
  readonly floor: { readonly band: Band; readonly because: Wording } | null
  readonly source: string
}

/** Every area that is judged apart, by code. */
export const areas: readonly Area[] = list.areas.map(({ floor, ...area }) => ({
  ...area,
  floor: floor ? { band: 'E', because: floor.because } : null,
}))

export function areasOf(country: string): readonly Area[] {
  return areas.filter((each) => each.country === country)
}

export function areaNamed(code: string): Area | undefined {
  return areas.find(({ area }) => area === code)
}
