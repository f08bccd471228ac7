import { type Instant, toInstant, type Wording } from '#kernel'
import { decisionMessages, decisionTitles } from './decision-words.ts'
import type { Condition, HoldKind, NextStep, Outcome, Rule } from './model.ts'

/** What of a signed decision its rules are made from (the record of shapes "decision"). */
export interface RuledDecision {
  readonly ref: string
  readonly kind: string
  readonly supplier: string
  readonly categories: readonly string[]
  readonly legalEntities: readonly string[]
  readonly effectiveAt: string
  readonly newSales?: 'all' | 'newCustomersOnly' | undefined
  readonly transition?: object | null | undefined
  readonly sparePartCeiling?: object | null | undefined
  readonly countries?: readonly string[] | undefined
}

/** One cell of the purpose × supplier-state matrix (domain C.3), as a decision sets it. */
interface Cell {
  readonly name: string
  readonly says: keyof typeof decisionMessages
  readonly outcome: Outcome
  readonly kind?: HoldKind
  readonly when?: Condition
  readonly purposes?: readonly string[]
  readonly isPromiseKept?: true
}

const stop: Cell = { name: 'newSale', says: 'stop', outcome: 'block', isPromiseKept: true }
const isExisting = (is: boolean): Condition => ({ fact: 'customer.existing', is })
const stopForNewCustomers: readonly Cell[] = [
  { ...stop, says: 'stopNewCustomers', when: isExisting(false) },
  { name: 'newSale', says: 'existingCustomer', outcome: 'allowWithConditions', when: isExisting(true) },
]
const isProven = (...facts: readonly string[]): Condition => ({
  any: facts.map((fact) => ({ fact, is: true })),
})
/** A swap is promised for the customer's own unit, of that product: another's warranty proves nothing. */
const isSwapProven: Condition = {
  all: [{ fact: 'proof.asset', is: true }, isProven('proof.warranty', 'proof.contract')],
}
/** What was promised to customers goes on: contract, asset and warranty are the proof (S47). */
const promises: readonly Cell[] = [
  { name: 'service', says: 'service', outcome: 'allow', when: isProven('proof.asset', 'proof.contract') },
  { name: 'support', says: 'service', outcome: 'allow', when: isProven('proof.asset', 'proof.contract') },
  { name: 'warranty', says: 'warranty', outcome: 'allow', when: isSwapProven },
  { name: 'rma', says: 'warranty', outcome: 'allow', when: isSwapProven },
]
const spareParts: readonly Cell[] = [
  { name: 'sparePart', says: 'sparePart', outcome: 'allow', when: { fact: 'spare.over', lte: 0 } },
  {
    name: 'sparePartCeiling',
    says: 'sparePartCeiling',
    outcome: 'hold',
    kind: 'data',
    when: { fact: 'spare.over', gt: 0 },
    purposes: ['sparePart'],
  },
]
const sparePartReview: Cell = { name: 'sparePart', says: 'review', outcome: 'hold', kind: 'review' }
const noDemo: readonly Cell[] = [
  { name: 'demo', says: 'stop', outcome: 'block' },
  { name: 'internal', says: 'stop', outcome: 'block' },
]
const transition: Cell = {
  name: 'transition',
  says: 'transition',
  outcome: 'allowWithConditions',
  purposes: ['newSale', 'expansion'],
}

/** Decisions that stop nothing (`continue`, `reinstate`) make no rules. */
function cellsOf(decision: RuledDecision): readonly Cell[] {
  const isSpareKept = decision.sparePartCeiling != null
  switch (decision.kind) {
    case 'phaseOut':
      return [
        ...(decision.newSales === 'newCustomersOnly' ? stopForNewCustomers : [stop]),
        { name: 'expansion', says: 'expansion', outcome: 'substitute', isPromiseKept: true },
        ...(isSpareKept ? spareParts : [sparePartReview]),
        ...promises,
        ...noDemo,
      ]
    case 'suspend':
      return [
        stop,
        { name: 'expansion', says: 'review', outcome: 'hold', kind: 'review' },
        sparePartReview,
        ...promises,
        ...noDemo,
      ]
    case 'terminateNow':
      return [stop, { ...stop, name: 'expansion' }, sparePartReview, ...promises, ...noDemo]
    case 'rejectNew':
      return [stop, { ...stop, name: 'expansion' }, sparePartReview, ...noDemo]
    case 'conditions':
      // A system that stands is extended as before (C.3): the conditions are read by who sells anew.
      return [{ name: 'newSale', says: 'conditions', outcome: 'allowWithConditions' }]
    default:
      return []
  }
}

/**
 * The rules that a signed decision makes, named `<ref>/<purpose>`, in force from its effective moment; of own policy,
 * so that an exception or a transition promise can free a line, and a sanction never yields to them. Pure: the deed
 * that signs stores them in its own transaction (`addRules`).
 */
export function rulesOfDecision(decision: RuledDecision): Rule[] {
  const cells = cellsOf(decision)
  const isTransitional = decision.transition != null && cells.some(({ isPromiseKept }) => isPromiseKept)
  return (isTransitional ? [...cells, transition] : cells).map((cell) => ruleOf(decision, cell))
}

function ruleOf(decision: RuledDecision, cell: Cell): Rule {
  const id = `${decision.ref}/${cell.name}`
  const from: Instant = toInstant(decision.effectiveAt)
  const excuses: Condition[] = []
  if (cell.outcome !== 'allow' && cell.outcome !== 'allowWithConditions')
    excuses.push({ fact: 'exceptions.rules', has: id })
  if (cell.isPromiseKept) excuses.push({ fact: 'transition.honoured', has: decision.ref })
  return {
    id,
    layer: 'policy',
    title: withRef(decisionTitles[cell.says], decision.ref),
    message: withRef(decisionMessages[cell.says], decision.ref),
    citation: `Decision ${decision.ref}; UNGP 19`,
    verified: true,
    jurisdiction: 'own',
    from,
    when: whenOf(decision, cell),
    ...(excuses.length > 0 ? { unless: { any: excuses } } : {}),
    outcome: cell.outcome,
    ...(cell.kind ? { kind: cell.kind } : {}),
    next: nextOf(cell),
  }
}

function whenOf(decision: RuledDecision, cell: Cell): Condition {
  const { ref, supplier, categories, legalEntities, countries } = decision
  const promised: Condition[] = cell.name === 'transition' ? [{ fact: 'transition.honoured', has: ref }] : []
  return {
    all: [
      { fact: 'line.purpose', in: [...(cell.purposes ?? [cell.name])] },
      { fact: 'item.makers', has: supplier },
      { fact: 'item.category', in: [...categories] },
      { fact: 'seller.entity', in: [...legalEntities] },
      ...(countries?.length ? [{ fact: 'shipTo.country', in: [...countries] }] : []),
      ...promised,
      ...(cell.when ? [cell.when] : []),
      // Read only to be shown: the edge by which a relabelled product belongs to the supplier.
      ...(cell.isPromiseKept ? [relabelShown] : []),
    ],
  }
}

const relabelShown: Condition = {
  any: [
    { fact: 'item.relabelEvidence', isKnown: true },
    { fact: 'item.relabelEvidence', isKnown: false },
  ],
}

const nextSteps: Partial<Record<keyof typeof decisionMessages, readonly NextStep[]>> = {
  stop: [{ act: 'substitutes' }, { act: 'requestException' }],
  stopNewCustomers: [{ act: 'substitutes' }, { act: 'requestException' }],
  expansion: [{ act: 'substitutes' }, { act: 'requestException' }],
  existingCustomer: [{ act: 'acknowledge' }, { act: 'substitutes' }],
  transition: [{ act: 'acknowledge' }],
  conditions: [{ act: 'acknowledge' }],
  review: [{ act: 'complianceReview' }],
  sparePartCeiling: [{ act: 'convertPurpose', to: 'expansion' }, { act: 'requestException' }],
}

function nextOf({ says }: Cell): NextStep[] {
  return [...(nextSteps[says] ?? [])]
}

function withRef(wording: Wording, ref: string): Wording {
  const put = (text: string) => text.replaceAll('{decision}', ref)
  return { sv: put(wording.sv), nb: put(wording.nb), fi: put(wording.fi), en: put(wording.en) }
}
