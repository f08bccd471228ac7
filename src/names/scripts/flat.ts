import { codesOf } from '../edits.ts'
import type { Reading } from './lattice.ts'

/** The readings of a lattice one after the other, as numbers: what comparing walks. */
export interface FlatReadings {
  /** Readings of each place begin here; one more at the end. */
  readonly places: Uint16Array
  readonly spans: Uint8Array
  readonly costs: Float64Array
  /** Letters of each reading begin here in `letters`; one more at the end. */
  readonly starts: Uint16Array
  readonly letters: Uint8Array
}

/** Lays the readings of all places out. */
export function flatten(readings: readonly (readonly Reading[])[]): FlatReadings {
  const all = readings.flat()
  const places = new Uint16Array(readings.length + 1)
  readings.forEach((here, place) => {
    places[place + 1] = (places[place] ?? 0) + here.length
  })
  const starts = new Uint16Array(all.length + 1)
  all.forEach(({ latin }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + latin.length
  })
  return {
    places,
    spans: Uint8Array.from(all, ({ span }) => span),
    costs: Float64Array.from(all, ({ cost }) => cost),
    starts,
    letters: codesOf(all.map(({ latin }) => latin).join('')),
  }
}
