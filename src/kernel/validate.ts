import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { type FieldError, ok, refuse } from './result.ts'
import { schemaWords, unknownField } from './schema-words.ts'
import {
  fieldFault,
  type Language,
  nothingKept,
  type Wording,
  worded,
  wording,
  wordingOf,
} from './wording.ts'

interface Problem {
  readonly keyword: string
  readonly schemaPath: string
  readonly instancePath: string
  readonly message: string
  readonly params: object
}
type Check = { Check(value: unknown): boolean; Errors(value: unknown): readonly Problem[] }
const compiled = new WeakMap<TSchema, Check>()

/** The value as its schema's type, or every problem by path. Unknown fields are refused by name. */
export function validate<S extends TSchema>(schema: S, value: unknown) {
  let check = compiled.get(schema)
  if (!check) {
    check = Compile(schema)
    compiled.set(schema, check)
  }
  const unfit = unfitText(value, '')
  if (unfit.length === 0 && isValid(schema, value, check)) return ok(value)
  const errors = unfit.length > 0 ? unfit : explain(check.Errors(value), schema)
  const unknown = errors.find(({ message }) => message.startsWith('unknown field'))
  return refuse({ code: unknown ? 'unknown_field' : 'invalid_input', ...worded(sentenceOf(errors)), errors })
}

/** A function of one kind of record, for callers that hold any object: what is not of that kind gives nothing. */
export function ifValid<S extends TSchema, R>(schema: S, read: (value: Static<S>) => readonly R[]) {
  return (value: object): readonly R[] => {
    const checked = validate(schema, value)
    return checked.ok ? read(checked.value) : []
  }
}

function isValid<S extends TSchema>(_schema: S, value: unknown, check: Check): value is Static<S> {
  return check.Check(value)
}

const input = wording('Indata', 'Inndata', 'Syöte', 'The input')
const others = wording('till', 'til', 'muuta', 'more')
const ands = wording('och', 'og', 'ja', 'and')

/** One sentence for all that was wrong with an input: the first fault, and how many more there are. */
export function sentenceOf(errors: readonly FieldError[]): Wording {
  const [first, ...rest] = errors
  if (!first) return unfitInput
  const more = (language: Language) =>
    rest.length > 0 ? ` (${ands[language]} ${rest.length} ${others[language]})` : ''
  const about = (language: Language) =>
    first.path ? `${first.path}: ` : `${input[language]}${language === 'en' ? ' ' : ': '}`
  return wordingOf(
    (language) => `${about(language)}${first.wording?.[language] ?? first.message}${more(language)}`,
  )
}

/** Every fault with its place: `/name: is missing; /country: …`. */
export function allFaults(errors: readonly FieldError[]): Wording {
  return wordingOf((language) =>
    errors.map(({ path, message, wording: said }) => `${path}: ${said?.[language] ?? message}`).join('; '),
  )
}

/** The same of what came in to be kept: `/name: is missing (and 2 more). Nothing was kept.` */
export function unkeptFor(errors: readonly FieldError[]): Wording {
  const said = sentenceOf(errors)
  return wordingOf((language) => `${said[language].replace(/\.$/, '')}. ${nothingKept[language]}`)
}

const unfitInput = wording(
  'Indata har inte den form som väntas.',
  'Inndata har ikke den formen som ventes.',
  'Syöte ei ole odotetussa muodossa.',
  'The input does not have the expected form.',
)

/** `anyOf` repeats each branch's complaint: keep one line a path, and name unknown fields. */
function explain(problems: readonly Problem[], schema: TSchema): FieldError[] {
  const byPath = new Map<string, Wording>()
  for (const problem of problems) {
    const { keyword, instancePath, params } = problem
    if (keyword === 'boolean') continue
    if (
      keyword === 'additionalProperties' &&
      'additionalProperties' in params &&
      Array.isArray(params.additionalProperties)
    ) {
      for (const name of params.additionalProperties)
        byPath.set(`${instancePath}/${name}`, unknownField(String(name)))
    } else if (keyword === 'enum' && 'allowedValues' in params) {
      const message = `must be one of ${JSON.stringify(params.allowedValues)}`
      byPath.set(instancePath, schemaWords({ keyword, params, message }))
    } else if (!byPath.has(instancePath) || keyword === 'required') {
      byPath.set(instancePath, schemaWords({ keyword, params, message: says(problem, schema) }))
    }
  }
  return [...byPath].map(([path, said]) => fieldFault(path, said))
}

/** A pattern is for machines: people read what the schema says of itself. */
function says({ keyword, schemaPath, message }: Problem, schema: TSchema): string {
  if (keyword !== 'pattern') return message
  const description = textAt(schema, [...schemaPath.split('/').slice(1), 'description'])
  return description === undefined ? message : `expected: ${description}`
}

function textAt(schema: unknown, [step, ...rest]: readonly string[]): string | undefined {
  if (step === undefined) return typeof schema === 'string' ? schema : undefined
  if (typeof schema !== 'object' || schema === null) return undefined
  const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
  return textAt(Object.entries(schema).find(([key]) => key === name)?.[1], rest)
}

/** Text that no database keeps and no list holds: NUL, and half of a surrogate pair. */
function unfitText(value: unknown, path: string): FieldError[] {
  if (typeof value === 'string') {
    if (value.includes('\0')) return [unfitField(path, 'holds a NUL byte')]
    return value.isWellFormed() ? [] : [unfitField(path, 'holds half a character (an unpaired surrogate)')]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [
    ...unfitText(name, path),
    ...unfitText(member, `${path}/${name}`),
  ])
}

function unfitField(path: string, message: string): FieldError {
  return fieldFault(path, schemaWords({ message }))
}
