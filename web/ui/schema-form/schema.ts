/** The part of JSON Schema that our questionnaires use: an object of simple fields, with branches by `if`/`then`/`else`. */
export interface FieldSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array'
  readonly title?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly oneOf?: readonly { readonly const: string; readonly title: string }[]
  readonly items?: FieldSchema
  readonly format?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}
export interface FormSchema {
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
  readonly allOf?: readonly FormSchema[]
  readonly if?: Condition
  readonly then?: FormSchema
  readonly else?: FormSchema
}
export interface Condition {
  readonly properties?: Readonly<
    Record<string, { readonly const?: unknown; readonly enum?: readonly unknown[] }>
  >
  readonly required?: readonly string[]
}

export type Answers = Readonly<Record<string, unknown>>

export interface AskedField {
  readonly name: string
  readonly field: FieldSchema
  readonly isRequired: boolean
}

/** The fields that are asked, given what has been answered so far: branches open and close as one answers. */
export function askedFields(schema: FormSchema, answers: Answers): AskedField[] {
  const required = new Set(schema.required ?? [])
  const own = Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    field,
    isRequired: required.has(name),
  }))
  const branch = schema.if && (holds(schema.if, answers) ? schema.then : schema.else)
  const more = [...(schema.allOf ?? []), ...(branch ? [branch] : [])].flatMap((part) =>
    askedFields(part, answers),
  )
  return merged([...own, ...more, ...onlyRequired(schema, own)])
}

/** A branch may also only make a field required that stands elsewhere. */
function onlyRequired(
  { required = [], properties = {} }: FormSchema,
  own: readonly AskedField[],
): AskedField[] {
  const names = new Set([...Object.keys(properties), ...own.map(({ name }) => name)])
  return required.filter((name) => !names.has(name)).map((name) => ({ name, field: {}, isRequired: true }))
}

function merged(fields: readonly AskedField[]): AskedField[] {
  const found = new Map<string, AskedField>()
  for (const { name, field, isRequired } of fields) {
    const former = found.get(name)
    found.set(name, {
      name,
      field: { ...former?.field, ...field },
      isRequired: isRequired || (former?.isRequired ?? false),
    })
  }
  return [...found.values()].filter(({ field }) => Object.keys(field).length > 0)
}

function holds({ properties = {}, required = [] }: Condition, answers: Answers): boolean {
  if (required.some((name) => answers[name] === undefined)) return false
  return Object.entries(properties).every(([name, wanted]) => {
    const answer = answers[name]
    if (answer === undefined) return true // as JSON Schema has it: what is absent breaks no rule about its value
    if (wanted.enum) return wanted.enum.includes(answer)
    return wanted.const === undefined || answer === wanted.const
  })
}

/** Only the answers to what is asked now: what a closed branch held is not sent. */
export function askedAnswers(schema: FormSchema, answers: Answers): Answers {
  const names = askedFields(schema, answers).map(({ name }) => name)
  return Object.fromEntries(
    names.flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])),
  )
}

/** Names of fields that must be answered and are not. */
export const unanswered = (schema: FormSchema, answers: Answers): string[] =>
  askedFields(schema, answers)
    .filter(({ name, isRequired }) => isRequired && isBlank(answers[name]))
    .map(({ name }) => name)

const isBlank = (answer: unknown) =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)
