import { type Static, Type } from 'typebox'
import { Nullable, Ref, Wording } from '#kernel'
import { supplierStates } from '#rules/model'
import { SupplierFamily } from '../family/model.ts'
import { RelationMoveView } from '../moves/model.ts'
import { ObligationStanding } from '../obligations/model.ts'

const strict = { additionalProperties: false }
const State = Type.Enum([...supplierStates])
const causes = ['record', 'hand', 'decision', 'ranOut'] as const

/** Where one category stands today, and what makes it so. */
export const SupplierStandingView = Type.Object(
  {
    category: Type.String(),
    state: State,
    stateTitle: Wording,
    cause: Type.Enum([...causes]),
    since: Nullable(Type.String()),
    decision: Nullable(Type.String()),
    approvedUntil: Nullable(Type.String()),
  },
  { $id: 'SupplierStandingView', ...strict },
)
export type SupplierStandingView = Static<typeof SupplierStandingView>

/** One supplier as one of our companies stands with it. */
export const SupplierLine = Type.Object(
  {
    key: Type.String({ description: 'supplier/legalEntity' }),
    supplier: Ref,
    name: Type.String(),
    legalEntity: Ref,
    version: Type.Integer(),
    /** The strictest of its categories. */
    state: State,
    stateTitle: Wording,
    standings: Type.Array(SupplierStandingView),
    riskBand: Nullable(Type.String()),
    approvedUntil: Nullable(Type.String()),
    spend: Nullable(
      Type.Object({ amount: Type.Integer(), currency: Type.String(), year: Type.Integer() }, strict),
    ),
    owner: Nullable(Type.String()),
    since: Nullable(Type.String()),
  },
  { $id: 'SupplierLine', ...strict },
)
export type SupplierLine = Static<typeof SupplierLine>

export const supplierSorts = [
  'name',
  'supplier',
  'legalEntity',
  'state',
  'riskBand',
  'approvedUntil',
  'spend',
  'owner',
] as const

/** One change of state that ever was, with who and why. */
export const SupplierStep = Type.Object(
  {
    at: Type.String(),
    legalEntity: Ref,
    category: Type.String(),
    from: Nullable(State),
    to: State,
    cause: Type.Enum([...causes]),
    /** The decision or the move by hand. */
    ref: Nullable(Type.String()),
    by: Nullable(Type.String()),
    approvedBy: Type.Array(Type.String()),
    reason: Nullable(Type.String()),
  },
  { $id: 'SupplierStep', ...strict },
)
export type SupplierStep = Static<typeof SupplierStep>

const Counted = Nullable(Type.Object({ count: Type.Integer(), refs: Type.Array(Type.String()) }, strict))
/** What other rooms know of the supplier, as far as the one who asks may see it; null: they may not, or nobody looked. */
export const SupplierAround = Type.Object(
  {
    warnings: Counted,
    cases: Counted,
    hits: Counted,
    screening: Nullable(Type.Object({ state: Type.String(), at: Type.String() }, strict)),
    assets: Nullable(Type.Integer()),
    contracts: Nullable(
      Type.Array(
        Type.Object(
          {
            ...{ ref: Type.String(), kind: Type.String(), legalEntity: Nullable(Type.String()) },
            ...{
              from: Nullable(Type.String()),
              to: Nullable(Type.String()),
              clauses: Type.Array(Type.String()),
            },
          },
          strict,
        ),
      ),
    ),
    decisions: Type.Array(
      Type.Object({ ref: Type.String(), kind: Type.String(), effectiveAt: Type.String() }, strict),
    ),
  },
  { $id: 'SupplierAround', ...strict },
)
export type SupplierAround = Static<typeof SupplierAround>

/** Where do we stand with them: everything on one answer. */
export const SupplierRecord = Type.Object(
  {
    ref: Ref,
    name: Type.String(),
    country: Nullable(Type.String()),
    relations: Type.Array(
      Type.Object(
        {
          ...SupplierLine.properties,
          note: Nullable(Type.String()),
          obligations: Nullable(Type.Array(ObligationStanding)),
        },
        strict,
      ),
    ),
    waiting: Type.Array(RelationMoveView),
    history: Type.Array(SupplierStep),
    family: SupplierFamily,
    around: SupplierAround,
  },
  { $id: 'SupplierRecord', ...strict },
)
export type SupplierRecord = Static<typeof SupplierRecord>
