import { type Static, Type } from 'typebox'
import { DayText, Nullable, Prose, Ref } from '#kernel'
import { clauses } from '#rules/model'

const strict = { additionalProperties: false }

export const Clause = Type.Enum([...clauses], { $id: 'Clause' })
export type Clause = (typeof clauses)[number]
export const contractKinds = ['framework', 'service', 'distribution', 'sale', 'supply'] as const

/**
 * An agreement with a customer, distributor or supplier. It runs from `from` until the day before `to`; `covers` are
 * the serials under service. `clauses` and `covers` left out are empty.
 */
export const Contract = Type.Object(
  {
    type: Type.Literal('contract'),
    ref: Ref,
    kind: Type.Enum([...contractKinds]),
    party: Ref,
    legalEntity: Type.Optional(Ref), // which of our companies signed; left out: the group
    concludedOn: DayText,
    from: Type.Optional(Nullable(DayText)),
    to: Type.Optional(Nullable(DayText)),
    publicBuyer: Type.Optional(Type.Boolean()),
    clauses: Type.Optional(Type.Array(Clause)),
    covers: Type.Optional(Type.Array(Ref)),
    title: Type.Optional(Prose),
  },
  { $id: 'Contract', ...strict },
)
export type Contract = Static<typeof Contract>

export const riskBases = ['art12gb', 'art8ga', 'endUse'] as const
/** A documented risk assessment; `party` left out covers every party. */
export const RiskAssessment = Type.Object(
  {
    type: Type.Literal('riskAssessment'),
    ref: Ref,
    basis: Type.Enum([...riskBases]),
    party: Type.Optional(Nullable(Ref)),
    madeOn: DayText,
    validTo: Type.Optional(Nullable(DayText)),
    by: Type.Optional(Prose),
  },
  { $id: 'RiskAssessment', ...strict },
)
export type RiskAssessment = Static<typeof RiskAssessment>
