import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Ref } from '#kernel'
import { AboutThing } from '../evidence/model.ts'
import { LetterLanguage } from '../templates/model.ts'

const Said = Type.String({ minLength: 1, maxLength: 2000 })
const InFour = Type.Object({ sv: Said, nb: Said, fi: Said, en: Said }, { additionalProperties: false })
const Name = Type.String({
  pattern: '^[a-z][A-Za-z0-9]{0,59}$',
  description: 'letters and digits, e.g. endUser',
})
const Value = Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()])

/** When a question is asked: by answers to questions before it. A question that was not asked has no answer. */
export type Condition =
  | { readonly question: string; readonly is: string | number | boolean }
  | { readonly question: string; readonly in: readonly (string | number | boolean)[] }
  | { readonly question: string; readonly isAnswered: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

const Asked = { question: Name }
const closed = { additionalProperties: false }
export const ShowIf = Type.Cyclic(
  {
    Condition: Type.Union([
      Type.Object({ ...Asked, is: Value }, closed),
      Type.Object({ ...Asked, in: Type.Array(Value, { minItems: 1, maxItems: 100 }) }, closed),
      Type.Object({ ...Asked, isAnswered: Type.Boolean() }, closed),
      Type.Object({ all: Type.Array(Type.Ref('Condition'), { minItems: 1, maxItems: 20 }) }, closed),
      Type.Object({ any: Type.Array(Type.Ref('Condition'), { minItems: 1, maxItems: 20 }) }, closed),
      Type.Object({ not: Type.Ref('Condition') }, closed),
    ]),
  },
  'Condition',
)

export const questionTypes = ['string', 'boolean', 'integer', 'number', 'array'] as const
const bound = Type.Optional(Type.Number())
const count = Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 }))
const Choices = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
  minItems: 1,
  maxItems: 300,
  uniqueItems: true,
})

/** One question: the part of JSON Schema (2020-12) that forms need, and `x-` words about how it is asked. */
export const Question = Type.Object(
  {
    type: Type.Enum([...questionTypes]),
    enum: Type.Optional(Choices),
    const: Type.Optional(Type.Literal(true)), // of a boolean: it must be agreed to
    minLength: count,
    maxLength: count,
    minimum: bound,
    maximum: bound,
    format: Type.Optional(Type.Enum(['date', 'email', 'uri'])),
    items: Type.Optional(Type.Object({ type: Type.Literal('string'), enum: Type.Optional(Choices) }, closed)),
    minItems: count,
    maxItems: count,
    uniqueItems: Type.Optional(Type.Boolean()),
    'x-order': Type.Integer({ minimum: 1, maximum: 10_000 }),
    'x-title': InFour,
    'x-help': Type.Optional(InFour),
    /** The words of each choice. */
    'x-options': Type.Optional(Type.Record(Type.String(), InFour)),
    'x-section': Type.Optional(Name),
    'x-showIf': Type.Optional(Type.Unsafe<Condition>(ShowIf)),
    'x-evidence': Type.Optional(Type.Enum(['required', 'optional'])),
    'x-long': Type.Optional(Type.Boolean()), // asked for in several lines
    'x-personal': Type.Optional(Type.Boolean()), // a name, a number of a person …
  },
  { $id: 'FormQuestion', ...closed },
)
export type Question = Static<typeof Question>

/** A form or questionnaire: a JSON Schema of its answers. */
export const Form = Type.Object(
  {
    $schema: Type.Optional(Type.Literal('https://json-schema.org/draft/2020-12/schema')),
    type: Type.Literal('object'),
    'x-ref': Type.String({ pattern: '^[a-z][a-z0-9-]{0,79}$', description: 'e.g. end-use-statement' }),
    'x-version': Type.Integer({ minimum: 1 }),
    'x-title': InFour,
    'x-says': InFour,
    'x-sections': Type.Optional(Type.Record(Type.String(), InFour)),
    properties: Type.Record(Type.String(), Question),
    required: Type.Optional(Type.Array(Name, { uniqueItems: true })),
  },
  { $id: 'Form', ...closed },
)
export type Form = Static<typeof Form>

/** As the API gives and takes it: any object; `checkForm` says what is wrong with it. */
export const AnyForm = Type.Object(
  {},
  { additionalProperties: true, description: 'JSON Schema 2020-12 of the answers, with `x-` words' },
)
export const FormView = Type.Object(
  { ref: Type.String(), version: Type.Integer(), digest: Type.String(), form: Type.Unsafe<Form>(AnyForm) },
  { $id: 'FormView' },
)
export type FormView = Static<typeof FormView>
export const FormLine = Type.Object(
  { ref: Type.String(), version: Type.Integer(), title: InFour, says: InFour, questions: Type.Integer() },
  { $id: 'FormLine' },
)
export type FormLine = Static<typeof FormLine>

export const Answer = Type.Union([
  Type.String({ maxLength: 20_000, pattern: '^[^\\u0000]*$' }),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String({ maxLength: 500 }), { maxItems: 500 }),
])
export type Answer = Static<typeof Answer>
export const Answers = Type.Record(Type.String(), Answer)
export type Answers = Readonly<Record<string, Answer>>
export const AnswerEvidence = Type.Record(
  Type.String(),
  Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50 }),
)

export const AnswerRecord = Type.Object({
  id: Type.String(),
  form: Type.String(),
  formVersion: Type.Integer(),
  about: Type.Array(AboutThing),
  legalEntity: Nullable(Ref),
  party: Nullable(Ref),
  language: LetterLanguage,
  state: Type.Enum(['draft', 'submitted']),
  answers: Answers,
  evidence: AnswerEvidence,
  begunBy: Type.String(),
  submittedBy: Nullable(Type.String()),
  submittedAt: Nullable(InstantText),
  isOptional: Type.Optional(Type.Boolean()), // every question may be left out
  erasedAt: Type.Optional(InstantText),
})
export type AnswerRecord = Static<typeof AnswerRecord>

const FieldFault = Type.Object({ path: Type.String(), message: Type.String() })
/** Answers as they stand, the questions that are asked, and what keeps them from being submitted. */
export const AnswerSet = Type.Object(
  {
    ...AnswerRecord.properties,
    version: Type.Integer(),
    at: InstantText,
    visible: Type.Array(Type.String()),
    problems: Type.Array(FieldFault),
  },
  { $id: 'AnswerSet' },
)
export type AnswerSet = Static<typeof AnswerSet>

export const NewAnswers = Type.Object(
  {
    form: Type.String({ maxLength: 80 }),
    language: Type.Optional(LetterLanguage),
    about: Type.Optional(Type.Array(AboutThing, { maxItems: 50 })),
    legalEntity: Type.Optional(Nullable(Ref)),
    party: Type.Optional(Nullable(Ref)), // the outside party whose people are to answer
    answers: Type.Optional(Answers),
  },
  { $id: 'NewAnswers', ...closed },
)
export type NewAnswers = Static<typeof NewAnswers>

/** Part by part: what is named replaces what was there, `null` takes it away, the rest stays. */
export const AnswerChange = Type.Object(
  {
    answers: Type.Optional(Type.Record(Type.String(), Nullable(Answer))),
    evidence: Type.Optional(AnswerEvidence),
  },
  { $id: 'AnswerChange', ...closed },
)
export type AnswerChange = Static<typeof AnswerChange>
