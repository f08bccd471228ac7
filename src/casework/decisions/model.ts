import { type Static, Type } from 'typebox'
import { CountryCode, DayText, InstantText, Nullable, Ref } from '#kernel'
import { Approval } from '#lifecycle/model'
import { categories, purposes } from '#rules/model'
import { decisionKinds, newSalesScopes, SparePartCeiling, Transition } from './terms.ts'

const strict = { additionalProperties: false }
const Said = Type.String({ maxLength: 4_000 })
const Title = Type.String({ minLength: 3, maxLength: 200 })

/** What may be proposed. `conclude`: of a case that is not about a supplier; it makes measures, and no rule. */
export const proposalKinds = [...decisionKinds, 'conclude'] as const
export const ProposalKind = Type.Enum([...proposalKinds], { $id: 'ProposalKind' })
export type ProposalKind = (typeof proposalKinds)[number]

/** UNGP 19: whom it hurts that we go, so that going does not do more harm than staying. */
export const ExitImpact = Type.Object(
  { customers: Said, workers: Said, rightsHolders: Said, environment: Said },
  { $id: 'ExitImpact', ...strict },
)
export type ExitImpact = Static<typeof ExitImpact>

export const Cost = Type.Object(
  {
    what: Type.String({ minLength: 3, maxLength: 200 }),
    /** In the smallest unit of the currency: 150000 is 1 500,00. */
    minor: Type.Integer({ minimum: 0, maximum: 1e15 }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  },
  { $id: 'DecisionCost', ...strict },
)
export type Cost = Static<typeof Cost>

/** One thing that could be decided, with what would come of it. */
export const DecisionOption = Type.Object(
  {
    title: Title,
    kind: ProposalKind,
    effects: Said,
    exit: ExitImpact,
    costs: Type.Array(Cost, { maxItems: 20 }),
    continues: Said,
  },
  { $id: 'DecisionOption', ...strict },
)
export type DecisionOption = Static<typeof DecisionOption>

/** One of our companies that the decision spares, and why (F11: an exception is explicit). */
export const EntityException = Type.Object(
  { legalEntity: Ref, reason: Type.String({ minLength: 3, maxLength: 2_000 }) },
  { $id: 'EntityException', ...strict },
)
export type EntityException = Static<typeof EntityException>

export const WantedMeasure = Type.Object(
  { title: Title, owner: Type.String({ minLength: 1, maxLength: 200 }), dueOn: DayText },
  { $id: 'WantedMeasure', ...strict },
)
export type WantedMeasure = Static<typeof WantedMeasure>

const Refs = Type.Array(Ref, { maxItems: 200, uniqueItems: true })

/** What people write of a proposal. A draft may lack what `lay` asks for. */
export const ProposalText = Type.Object(
  {
    options: Type.Array(DecisionOption, { maxItems: 8 }),
    /** Which of the options is proposed, from 0; null: not yet. */
    chosen: Nullable(Type.Integer({ minimum: 0, maximum: 7 })),
    reason: Said,
    /** What was tried before, and what leverage we have. */
    leverage: Said,
    /** Is the relationship crucial: is there no reasonable other source? */
    crucial: Type.Object({ is: Type.Boolean(), why: Said }, strict),
    suppliers: Refs,
    /** Companies that the suppliers own or that are kept as one with them are covered too. */
    family: Type.Boolean(),
    /** Own companies that it does not bind; all others it does. */
    exceptions: Type.Array(EntityException, { maxItems: 50 }),
    categories: Type.Array(Type.Enum([...categories]), { uniqueItems: true }),
    countries: Type.Array(CountryCode, { maxItems: 250, uniqueItems: true }),
    purposes: Type.Array(Type.Enum([...purposes]), { uniqueItems: true }),
    /** null: from the moment of the last signature. */
    effectiveAt: Nullable(InstantText),
    newSales: Type.Enum([...newSalesScopes]),
    transition: Nullable(Transition),
    sparePartCeiling: Nullable(SparePartCeiling),
    reviewOn: Nullable(DayText),
    measures: Type.Array(WantedMeasure, { maxItems: 50 }),
  },
  { $id: 'ProposalText', ...strict },
)
export type ProposalText = Static<typeof ProposalText>

/** A decision as it is proposed. Its reference becomes that of the decision. */
export const Proposal = Type.Object(
  {
    ...{ ref: Ref, case: Ref, caseTitle: Type.String(), legalEntity: Ref, country: Type.String() },
    ...ProposalText.properties,
    /** Everybody who wrote on it; none of them signs it. */
    writers: Type.Array(Type.String()),
    proposedAt: InstantText,
    /** The decisions that its signature made. */
    made: Type.Array(Ref),
  },
  { $id: 'Proposal', ...strict },
)
export type Proposal = Static<typeof Proposal>

export const proposalStates = ['draft', 'pending', 'signed', 'refused', 'withdrawn'] as const
export const ProposalState = Type.Enum([...proposalStates], { $id: 'ProposalState' })
export type ProposalState = (typeof proposalStates)[number]

/** A seat of the signature, and who fills it. */
export const Seat = Type.Object(
  {
    seat: Type.Enum(['legal', 'management', 'board']),
    by: Nullable(Type.String()),
    at: Nullable(InstantText),
  },
  { $id: 'DecisionSeat', ...strict },
)
export type Seat = Static<typeof Seat>

export const Lack = Type.Object({ path: Type.String(), says: Type.String() }, { $id: 'ProposalLack' })

export const ProposalView = Type.Object(
  {
    ...Proposal.properties,
    version: Type.Integer(),
    state: ProposalState,
    /** From when on it counts; null while that is the moment of a signature not yet given. */
    inForceFrom: Nullable(InstantText),
    /** Digest of what is approved: an approval names it, and counts for nothing else. */
    content: Type.String(),
    legalEntities: Type.Array(Ref),
    /** Named suppliers and, with `family`, those kept or owned with them. */
    covered: Type.Array(Ref),
    seats: Type.Array(Seat),
    approvals: Type.Array(Approval),
    lacks: Type.Array(Lack),
    isHigh: Type.Boolean(),
    mayWork: Type.Boolean(),
  },
  { $id: 'ProposalView', ...strict },
)
export type ProposalView = Static<typeof ProposalView>
