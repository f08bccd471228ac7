import type { FactValue, Test } from './model.ts'
import { toMillis } from './periods.ts'

/** True, false, or undefined: not known (Kleene). */
export type Truth = boolean | undefined
export type Operator = Exclude<keyof Test, 'fact'>
/** Reads another fact by its name; undefined where that is unknown. */
export type ReadFact = (name: string) => FactValue | undefined

/** Blanks and dots are ignored, so that `8525 89` finds `8525.89.00`. */
const bare = (code: string) => code.replace(/[\s.]/g, '')

/** Answers one question about a value that is known; `null` is the known none. */
export function testFact(test: Test, value: FactValue, other: ReadFact): Truth {
  if (test.isKnown !== undefined) return test.isKnown
  if (test.is !== undefined) return value === test.is
  if (test.in) return isOneOf(value, test.in)
  if (test.notIn) return !isOneOf(value, test.notIn)
  if (test.has !== undefined) return isList(value) && value.includes(test.has)
  if (test.hasAny) return isList(value) && test.hasAny.some((word) => value.includes(word))
  if (test.startsWith) return startsWith(value, test.startsWith)
  if (test.isEmpty !== undefined) return isEmpty(value) === test.isEmpty
  if (test.sameAs !== undefined) return isSame(value, other(test.sameAs))
  return compare(test, value, other)
}

function isList(value: FactValue): value is readonly string[] {
  return Array.isArray(value)
}

function isOneOf(value: FactValue, words: readonly (string | number)[]): boolean {
  return (typeof value === 'string' || typeof value === 'number') && words.includes(value)
}

function startsWith(value: FactValue, prefixes: readonly string[]): boolean {
  if (isList(value)) return value.some((one) => startsWith(one, prefixes))
  return typeof value === 'string' && prefixes.some((prefix) => bare(value).startsWith(bare(prefix)))
}

function isEmpty(value: FactValue): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0)
}

function isSame(value: FactValue, other: FactValue | undefined): Truth {
  return other === undefined ? undefined : value === other
}

const orders: readonly [keyof Test & ('lt' | 'lte' | 'gt' | 'gte'), (a: number, b: number) => boolean][] = [
  ['lt', (a, b) => a < b],
  ['lte', (a, b) => a <= b],
  ['gt', (a, b) => a > b],
  ['gte', (a, b) => a >= b],
]

/** Nothing known to be none is larger or smaller than anything. */
function compare(test: Test, value: FactValue, other: ReadFact): Truth {
  for (const [operator, holds] of orders) {
    const bound = test[operator]
    if (bound === undefined) continue
    const limit = boundOf(bound, other)
    if (limit === undefined) return undefined
    const [a, b] = [toNumber(value), toNumber(limit)]
    return a !== null && b !== null && holds(a, b)
  }
  return undefined
}

/** A number, a day or an instant stands for itself; any other text is the name of a fact. */
function boundOf(bound: number | string, other: ReadFact): FactValue | undefined {
  return typeof bound === 'number' || /^\d{4}-/.test(bound) ? bound : other(bound)
}

function toNumber(value: FactValue): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? toMillis(value) : null
}
