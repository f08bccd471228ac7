import { isMoment, momentPattern } from '../ftm/moments.ts'
import type { Notebook, Place } from './faults.ts'

/** A query string taken apart: every value of every name, in the order in which they came. */
export type Query = ReadonlyMap<string, readonly string[]>

/** Reads one parameter after the other; what is wrong with any goes into the notebook. Unknown names are passed over. */
export interface Parameters {
  text(name: string, fallback: string): string
  texts(name: string, most?: number): readonly string[]
  whole(name: string, bounds: Bounds): number
  share(name: string, fallback: number): number
  flag(name: string, fallback: boolean): boolean
  moment(name: string): string | null
}
export interface Bounds {
  readonly fallback: number
  readonly least: number
  readonly most: number
}

export function parametersOf(query: Query, notes: Notebook): Parameters {
  const last = (name: string) => query.get(name)?.at(-1)
  const at = (name: string): Place => ['query', name]
  return {
    text: (name, fallback) => last(name) ?? fallback,
    texts: (name, most) => {
      const given = (query.get(name) ?? []).filter((text) => text.trim() !== '')
      if (most === undefined || given.length <= most) return given
      const ctx = { field_type: 'List', max_length: most, actual_length: given.length }
      const msg = `List should have at most ${most} items after validation, not ${given.length}`
      notes.note({ type: 'too_long', loc: at(name), msg, input: given, ctx })
      return given.slice(0, most)
    },
    whole: (name, bounds) => wholeOf(last(name), { ...bounds, loc: at(name), notes }),
    share: (name, fallback) => shareOf(last(name), { fallback, loc: at(name), notes }),
    flag: (name, fallback) => flagOf(last(name), { fallback, loc: at(name), notes }),
    moment: (name) => momentOf(last(name), { loc: at(name), notes }),
  }
}

interface At {
  readonly loc: Place
  readonly notes: Notebook
}

function wholeOf(given: string | undefined, { fallback, least, most, loc, notes }: Bounds & At): number {
  if (given === undefined || given === '') return fallback
  if (!/^\s*[+-]?\d+(\.0*)?\s*$/.test(given)) {
    const msg = 'Input should be a valid integer, unable to parse string as an integer'
    notes.note({ type: 'int_parsing', loc, msg, input: given })
    return fallback
  }
  return bounded(Number(given), { least, most, loc, notes, input: given })
}

/** A number within its bounds, or the nearest; the fault is noted. */
function bounded(
  value: number,
  { least, most, loc, notes, input }: { least: number; most: number; input: unknown } & At,
): number {
  if (value > most) {
    const msg = `Input should be less than or equal to ${most}`
    notes.note({ type: 'less_than_equal', loc, msg, input, ctx: { le: most } })
    return most
  }
  if (value < least) {
    const msg = `Input should be greater than or equal to ${least}`
    notes.note({ type: 'greater_than_equal', loc, msg, input, ctx: { ge: least } })
    return least
  }
  return value
}

function shareOf(given: string | undefined, { fallback, loc, notes }: { fallback: number } & At): number {
  if (given === undefined || given === '') return fallback
  const value = Number(given)
  if (given.trim() === '' || !Number.isFinite(value)) {
    const msg = 'Input should be a valid number, unable to parse string as a number'
    notes.note({ type: 'float_parsing', loc, msg, input: given })
    return fallback
  }
  return bounded(value, { least: 0, most: 1, loc, notes, input: given })
}

const yes = ['true', '1', 'on', 'yes', 't', 'y']
const no = ['false', '0', 'off', 'no', 'f', 'n']

function flagOf(given: string | undefined, { fallback, loc, notes }: { fallback: boolean } & At): boolean {
  if (given === undefined || given === '') return fallback
  const plain = given.toLowerCase()
  if (yes.includes(plain)) return true
  if (no.includes(plain)) return false
  const msg = 'Input should be a valid boolean, unable to interpret input'
  notes.note({ type: 'bool_parsing', loc, msg, input: given })
  return fallback
}

function momentOf(given: string | undefined, { loc, notes }: At): string | null {
  if (given === undefined || given === '') return null
  if (isMoment(given)) return given
  notes.note(oddMoment(loc, given))
  return null
}

function oddMoment(loc: Place, input: string) {
  const msg = `String should match pattern '${momentPattern}'`
  return { type: 'string_pattern_mismatch', loc, msg, input, ctx: { pattern: momentPattern } }
}
