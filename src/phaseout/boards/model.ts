import { type Static, Type } from 'typebox'
import { PriceEvidence, priceLabels } from '#catalogue/model'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'
import { NewSale, PlanState } from '../plans/model.ts'
import { coverageStates } from './coverage/coverage.ts'

const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref, name: Type.String() }, strict)
const Count = Type.Integer()

/** How far a phase-out has come, every number as the list behind it counts. */
export const StopBoard = Type.Object(
  {
    ...{ plan: Ref, title: Type.String(), state: PlanState, stateTitle: Wording, effectiveAt: InstantText },
    suppliers: Type.Array(Named),
    ...{ standing: Count, replaced: Count },
    /** By the quarter of the installation, the oldest first; null: nobody knows when. */
    installed: Type.Array(
      Type.Object({ quarter: Nullable(Type.String()), standing: Count, replaced: Count }, strict),
    ),
    customers: Type.Object(
      {
        ...{ all: Count, informed: Count, answered: Count, bounced: Count },
        /** To whom nothing was sent; new: they got a device after the draft and are not in the plan. */
        untold: Type.Array(
          Type.Object({ customer: Ref, name: Type.String(), assets: Count, isNew: Type.Boolean() }, strict),
        ),
      },
      strict,
    ),
    /** Orders released since the stop that took what is stopped as new. The aim is none. */
    newSales: Type.Array(NewSale),
    /** Open orders with stopped products that have not been asked again since the stop; each is by its own check. */
    toAsk: Count,
    exceptions: Type.Object(
      {
        ...{ all: Count, inForce: Count, expiring: Count },
        running: Type.Array(
          Type.Object({ ref: Ref, from: DayText, to: DayText, isExpiring: Type.Boolean() }, strict),
        ),
      },
      strict,
    ),
    warranty: Type.Object({ running: Count, until: Nullable(DayText), unknown: Count }, strict),
    /** Pieces under warranty on the first day of each quarter; of the present one, today. */
    runOff: Type.Array(Type.Object({ quarter: Type.String(), on: DayText, pieces: Count }, strict)),
  },
  { $id: 'PhaseOutBoard', ...strict },
)
export type StopBoard = Static<typeof StopBoard>

/** A product that a plan stops, against what takes its place (R57). */
export const CoverageLine = Type.Object(
  {
    ...{ plan: Ref, planTitle: Type.String(), planState: Wording, legalEntity: Ref },
    ...{ sku: Ref, name: Type.String(), maker: Ref, makerName: Type.String(), standing: Count },
    replacements: Type.Array(
      Type.Object(
        {
          ...{ sku: Ref, name: Type.String(), makerName: Type.String() },
          /** Its supplier is approved and it is offered. `says` is the first of the two in words. */
          ...{ counts: Type.Boolean(), isOffered: Type.Boolean(), says: Wording },
        },
        strict,
      ),
    ),
    ...{ approved: Count, gap: Nullable(Type.String()), state: Type.Enum([...coverageStates]) },
  },
  { $id: 'CoverageLine', ...strict },
)
export type CoverageLine = Static<typeof CoverageLine>
export { type CoverageState, coverageStates, targetReplacements } from './coverage/coverage.ts'

export const missingOfPrice = ['price', 'fresh', 'reference'] as const
/** What one product costs a piece, in minor units, on the newest evidence, beside what the stopped one costs. */
export const PriceLine = Type.Object(
  {
    ...{ plan: Ref, legalEntity: Ref, sku: Ref, name: Type.String(), makerName: Type.String() },
    /** In whose place it stands; itself, where it is what is stopped. */
    ...{ stopped: Ref, isStopped: Type.Boolean() },
    price: Nullable(
      Type.Object(
        {
          ...{ amount: Count, currency: Type.String(), kind: PriceEvidence.properties.kind },
          /** Days since it was seen. */
          ...{ on: DayText, source: Type.String(), age: Count },
        },
        strict,
      ),
    ),
    reference: Nullable(
      Type.Object({ amount: Count, by: Type.Enum(['lastNet', 'framework', 'median']) }, strict),
    ),
    ...{ label: Nullable(Type.Enum([...priceLabels])), index: Nullable(Type.Number()) },
    missing: Type.Array(Type.Enum([...missingOfPrice])),
    /** What a piece lacks to be competitive. */
    support: Count,
  },
  { $id: 'PriceBoardLine', ...strict },
)
export type PriceLine = Static<typeof PriceLine>
