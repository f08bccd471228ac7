import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'
import { Coverage } from '../notices/model.ts'
import { ExitEffect, impactAreas } from './impact/model.ts'

const strict = { additionalProperties: false }
const Said = Type.String({ minLength: 3, maxLength: 2_000 })

/** A product that a decision stops, what takes its place, or that nothing does. */
export const StoppedProduct = Type.Object(
  {
    sku: Ref,
    name: Type.String(),
    maker: Ref,
    /** As `partners` tells it: made by the supplier, or the same product under another brand … */
    via: Type.String(),
    replacements: Type.Array(Ref, { maxItems: 50, uniqueItems: true }),
    /** Why nothing takes its place, as people recorded it. */
    gap: Nullable(Said),
  },
  { $id: 'StoppedProduct', ...strict },
)
export type StoppedProduct = Static<typeof StoppedProduct>

/** A customer to tell: what of the stopped products stands at their sites. */
export const CustomerToTell = Type.Object(
  {
    customer: Ref,
    name: Type.String(),
    country: Nullable(Type.String()),
    /** Our company in that country, where the decision binds one. */
    legalEntity: Nullable(Ref),
    sites: Type.Integer(),
    assets: Type.Integer(),
    products: Type.Array(Ref),
  },
  { $id: 'CustomerToTell', ...strict },
)
export type CustomerToTell = Static<typeof CustomerToTell>

/** What is to be reached by when, and who sees to it: a person's id. */
export const Milestone = Type.Object(
  { what: Said, dueOn: DayText, owner: Type.Optional(Nullable(Type.String())), doneOn: Nullable(DayText) },
  { $id: 'PlanMilestone', ...strict },
)

/** What has to hold before the plan is closed, besides what is counted; `shown` says how we know that it does. */
export const ExitCriterion = Type.Object(
  { what: Said, shown: Nullable(Said) },
  { $id: 'PlanExitCriterion', ...strict },
)

/** What the letters to customers say beside what the records tell: why, and whom to ask. */
export const LetterWords = Type.Object(
  { reason: Wording, contact: Said },
  { $id: 'PlanLetterWords', ...strict },
)

/** How a supplier is phased out. It begins as a draft that the signature of a decision makes. */
export const Plan = Type.Object(
  {
    decision: Ref,
    ...{ case: Ref, title: Type.String(), legalEntity: Ref, country: Type.String(), kind: Type.String() },
    ...{ suppliers: Type.Array(Ref), categories: Type.Array(Type.String()), legalEntities: Type.Array(Ref) },
    effectiveAt: InstantText,
    stopped: Type.Array(StoppedProduct),
    customers: Type.Array(CustomerToTell),
    /** When those whom it concerns are asked; proposed, until somebody sets it. */
    consultation: Type.Object({ from: DayText, to: DayText }, strict),
    draftedAt: InstantText,
    milestones: Type.Optional(Type.Array(Milestone, { maxItems: 100 })),
    exit: Type.Optional(Type.Array(ExitCriterion, { maxItems: 50 })),
    impact: Type.Optional(Type.Array(ExitEffect, { maxItems: 100 })),
    letter: Type.Optional(Nullable(LetterWords)),
  },
  { $id: 'PhaseOutPlan', ...strict },
)
export type Plan = Static<typeof Plan>

export const planStates = [
  'draft',
  'consulting',
  'ready',
  'announced',
  'running',
  'runOff',
  'closed',
] as const
export const PlanState = Type.Enum([...planStates], { $id: 'PlanState' })
export type PlanState = (typeof planStates)[number]

export const PlanView = Type.Object(
  {
    ...{ ...Plan.properties, version: Type.Integer(), state: PlanState, stateTitle: Wording },
    /** Stopped products with neither a replacement nor a recorded gap: it is not announced before. */
    uncovered: Type.Array(Ref),
    assets: Type.Integer(),
    /** What leaving does there nobody has said. */
    unassessed: Type.Array(Type.Enum([...impactAreas])),
  },
  { $id: 'PhaseOutPlanView', ...strict },
)
export type PlanView = Static<typeof PlanView>

/** What people set of a plan. `version` is the one they read: another's change is not written over. */
export const PlanContent = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    consultation: Type.Optional(Plan.properties.consultation),
    milestones: Type.Optional(Type.Array(Milestone, { maxItems: 100 })),
    exit: Type.Optional(Type.Array(ExitCriterion, { maxItems: 50 })),
    impact: Type.Optional(Type.Array(ExitEffect, { maxItems: 100 })),
    letter: Type.Optional(LetterWords),
  },
  { $id: 'PlanContent', ...strict },
)
export type PlanContent = Static<typeof PlanContent>

/** What takes the place of a stopped product, or why nothing does. */
export const CoverProduct = Type.Object(
  { replacements: Type.Array(Ref, { maxItems: 50, uniqueItems: true }), gap: Nullable(Said) },
  { $id: 'CoverProduct', ...strict },
)
export type CoverProduct = Static<typeof CoverProduct>

/** Pieces of what is stopped that one order took as new sales, under an exception or by a promise from before the stop. */
export const NewSale = Type.Object(
  { order: Ref, pieces: Type.Integer(), isExcepted: Type.Boolean(), isPromised: Type.Boolean() },
  { $id: 'PlanNewSale', ...strict },
)
export type NewSale = Static<typeof NewSale>

/** What the board of a plan counts. `years`: pieces by the year in which their warranty ends; null: none is known. */
export const PlanBoard = Type.Object(
  {
    plan: PlanView,
    coverage: Coverage,
    installed: Type.Integer(),
    underWarranty: Type.Integer(),
    years: Type.Array(Type.Object({ year: Nullable(Type.String()), count: Type.Integer() }, strict)),
    exceptions: Type.Integer(),
    /** What customers were offered in place of what is stopped: waiting for them, chosen, put up and seen. */
    offers: Type.Object(
      { open: Type.Integer(), accepted: Type.Integer(), installed: Type.Integer(), replaced: Type.Integer() },
      strict,
    ),
    /** Customers who got one of the products after the draft: not in the plan, and counted as not reached. */
    newcomers: Type.Array(CustomerToTell),
    /** Orders released since the stop with pieces of what is stopped as new sales. The aim is none. */
    newSales: Type.Array(NewSale),
    /** Customers who had the last word and wait for ours, those who wait longest first. */
    questions: Type.Array(Ref),
    gates: Type.Array(Type.Object({ id: Type.String(), holds: Type.Boolean(), says: Wording }, strict)),
  },
  { $id: 'PlanBoard', ...strict },
)
export type PlanBoard = Static<typeof PlanBoard>
