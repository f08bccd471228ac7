import { AppError } from './errors.ts'
import { inEnglish } from './wording.ts'

/**
 * The one way to write a value as JSON (RFC 8785): members sorted by UTF-16 code units, no blanks, numbers and
 * escapes as ECMAScript writes them. Equal values give equal bytes, so that a digest of them can be compared.
 * Throws AppError `invalid_input`, naming the place, for what JSON cannot hold: `undefined`, NaN, Infinity, bigint,
 * lone surrogates, and objects other than plain ones (dates, maps, bytes).
 *
 * @example canonicalJson({ b: 1.50, a: 'é' }) // '{"a":"é","b":1.5}'
 */
export function canonicalJson(value: unknown): string {
  const text = write(value)
  if (text !== undefined) return text
  const { path, because } = findUnfit(value, '') ?? { path: '', because: 'is not JSON' }
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(`The value at ${path || '/'} ${because}; JSON (RFC 8785) cannot hold it.`),
    errors: [{ path, message: because, wording: null }],
  })
}

/** The canonical text, or undefined where the value holds something unfit. */
function write(value: unknown): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : undefined
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object') return undefined
  if (Array.isArray(value)) return writeArray(value)
  return isPlain(value) ? writeObject(value) : undefined
}

function writeArray(values: readonly unknown[]): string | undefined {
  let text = ''
  for (let i = 0; i < values.length; i++) {
    const item = write(values[i])
    if (item === undefined) return undefined
    text += i === 0 ? item : `,${item}`
  }
  return `[${text}]`
}

function writeObject(object: object): string | undefined {
  let text = ''
  for (const [key, value] of sortedMembers(object)) {
    const member = write(value)
    if (member === undefined || !key.isWellFormed()) return undefined
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${member}`
  }
  return `{${text}}`
}

/** `<` on strings compares UTF-16 code units, which is the order that RFC 8785 §3.2.3 asks for. */
function sortedMembers(object: object): [string, unknown][] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

interface Unfit {
  readonly path: string
  readonly because: string
}

/** Slow second look, only after a failure: the first unfit place, as a JSON pointer. */
function findUnfit(value: unknown, path: string): Unfit | undefined {
  if (typeof value !== 'object' || value === null) {
    return write(value) === undefined ? { path, because: complaint(value) } : undefined
  }
  if (!Array.isArray(value) && !isPlain(value)) return { path, because: 'is not a plain object' }
  for (const [key, member] of Object.entries(value)) {
    if (!key.isWellFormed()) return { path, because: 'has a name with a lone surrogate' }
    const found = findUnfit(member, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    if (found) return found
  }
  return Array.isArray(value) ? findHole(value, path) : undefined
}

function findHole(values: readonly unknown[], path: string): Unfit | undefined {
  const hole = values.findIndex((_item, i) => !(i in values))
  return hole < 0 ? undefined : { path: `${path}/${hole}`, because: 'is undefined' }
}

function complaint(value: unknown): string {
  if (typeof value === 'string') return 'has a lone surrogate'
  if (typeof value === 'number') return `is ${value}`
  return value === undefined ? 'is undefined' : `is a ${typeof value}`
}
