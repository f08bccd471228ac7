import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }

/** Something that a decision demands: whose, by when, and what shows that it is done. */
export const Measure = Type.Object(
  {
    ...{ ref: Ref, decision: Ref, case: Ref, legalEntity: Ref, country: Type.String() },
    /** Of the table of standard measures; null where people wrote it. */
    standard: Nullable(Type.String()),
    title: Wording,
    /** A person, or a role in the legal entity. */
    owner: Type.Object({ kind: Type.Enum(['person', 'role']), id: Type.String() }, strict),
    dueOn: DayText,
    /** What shows that it is done: words, and evidence of the case. */
    proof: Nullable(Type.Object({ says: Type.String(), evidence: Type.Array(Ref) }, strict)),
    doneBy: Nullable(Type.String()),
    doneAt: Nullable(InstantText),
    verifiedBy: Nullable(Type.String()),
    verifiedAt: Nullable(InstantText),
    /** What was seen of its effect. */
    effect: Nullable(Type.String()),
  },
  { $id: 'Measure', ...strict },
)
export type Measure = Static<typeof Measure>

export const measureStates = ['open', 'done', 'verified', 'effective', 'dropped'] as const
export const MeasureState = Type.Enum([...measureStates], { $id: 'MeasureState' })
export type MeasureState = (typeof measureStates)[number]

export const MeasureView = Type.Object(
  {
    ...{ ...Measure.properties, state: MeasureState, stateTitle: Wording, overdue: Type.Boolean() },
    version: Type.Integer(),
  },
  { $id: 'MeasureView', ...strict },
)
export type MeasureView = Static<typeof MeasureView>

const Reason = Type.String({ minLength: 3, maxLength: 5_000 })
export const FinishMeasure = Type.Object(
  { says: Reason, evidence: Type.Array(Ref, { maxItems: 50, uniqueItems: true }) },
  { $id: 'FinishMeasure', ...strict },
)
export type FinishMeasure = Static<typeof FinishMeasure>
