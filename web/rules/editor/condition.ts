import { isRecord, textOf, textsOf } from '../record.ts'

/** A condition as it is being written: whatever it holds is shown, and judged by the server. */
export type Shape =
  | { readonly op: 'all' | 'any'; readonly parts: readonly unknown[] }
  | { readonly op: 'not'; readonly part: unknown }
  | { readonly op: 'anyParty' | 'everyParty'; readonly part: unknown; readonly roles: readonly string[] }
  | { readonly op: 'test'; readonly fact: string; readonly operator: string; readonly operand: unknown }
export type Op = Shape['op']
export const ops = ['test', 'all', 'any', 'not', 'anyParty', 'everyParty'] as const

export const emptyTest: Readonly<Record<string, unknown>> = { fact: '' }

/** What a node is: by the word it is written with; a question where there is none. */
export function shapeOf(value: unknown): Shape {
  if (!isRecord(value)) return { op: 'test', fact: '', operator: '', operand: undefined }
  if ('all' in value || 'any' in value) {
    const op = 'all' in value ? 'all' : 'any'
    const parts: unknown = value[op]
    return { op, parts: Array.isArray(parts) ? parts : [] }
  }
  if ('not' in value) return { op: 'not', part: value.not }
  if ('anyParty' in value || 'everyParty' in value) {
    const op = 'anyParty' in value ? 'anyParty' : 'everyParty'
    return { op, part: value[op], roles: textsOf(value.roles) }
  }
  const operator = Object.keys(value).find((key) => key !== 'fact') ?? ''
  return { op: 'test', fact: textOf(value.fact), operator, operand: value[operator] }
}

/** The node as a rule writes it. No roles: all of them. */
export function written(shape: Shape): Readonly<Record<string, unknown>> {
  if ('parts' in shape) return { [shape.op]: shape.parts }
  if (shape.op === 'test')
    return shape.operator === ''
      ? { fact: shape.fact }
      : { fact: shape.fact, [shape.operator]: shape.operand }
  if (!('roles' in shape)) return { not: shape.part }
  return { [shape.op]: shape.part, ...(shape.roles.length > 0 ? { roles: shape.roles } : {}) }
}

function partsOf(shape: Shape): readonly unknown[] {
  if ('parts' in shape) return shape.parts
  return 'part' in shape ? [shape.part] : [written(shape)]
}

/** The same questions under another word: nothing of what was written is lost, unless one question is asked for. */
export function converted(value: unknown, op: Op): unknown {
  const shape = shapeOf(value)
  if (shape.op === op) return value
  if (op === 'test') return firstTest(value)
  const parts = partsOf(shape)
  if (op === 'all' || op === 'any') return { [op]: parts.length > 0 ? parts : [emptyTest] }
  const inner = parts.length === 1 ? parts[0] : { all: parts.length > 0 ? parts : [emptyTest] }
  return { [op]: inner }
}

function firstTest(value: unknown): unknown {
  const shape = shapeOf(value)
  if (shape.op === 'test') return written(shape)
  const [first] = partsOf(shape)
  return first === undefined ? emptyTest : firstTest(first)
}

/** The facts that a condition asks about, each once; those of `party` under the first role they are asked of. */
export function factsOf(value: unknown, role = 'endUser'): readonly string[] {
  const shape = shapeOf(value)
  if (shape.op === 'test') {
    const fact = shape.fact.startsWith('party.') ? shape.fact.replace('party.', `${role}.`) : shape.fact
    return fact === '' ? [] : [fact]
  }
  const inside = shape.op === 'anyParty' || shape.op === 'everyParty' ? (shape.roles[0] ?? role) : role
  return [...new Set(partsOf(shape).flatMap((part) => factsOf(part, inside)))]
}

/** A list with one member in the place of another; left out where there is none. */
export function replaced<T>(list: readonly T[], index: number, member?: T): readonly T[] {
  return list.flatMap((one, i) => (i === index ? (member === undefined ? [] : [member]) : [one]))
}
