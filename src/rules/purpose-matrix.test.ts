import { expect, test } from 'vitest'
import { toInstant } from '#kernel'
import { item, ordinary } from '../../test/support/order-facts.ts'
import { builtInPacks, evaluateLine, loadPack, rulesOfDecision } from './index.ts'
import type { Facts, Rule } from './model.ts'

const builtIn: Rule[] = (await builtInPacks()).flatMap(({ value }) => {
  const loaded = loadPack(value)
  return loaded.ok ? loaded.value.rules : []
})
const noon = toInstant('2026-11-23T12:00:00+01:00')

const states = [
  'approved',
  'conditional',
  'underInvestigation',
  'suspended',
  'phasingOut',
  'terminated',
] as const
type State = (typeof states)[number]

const go = 'allow'
const warn = 'allowWithConditions'
/** Read as: the purpose, then what is answered in each state of the supplier (domain C.3, default policy). */
const matrix: Record<string, readonly string[]> = {
  newSale: [go, warn, warn, 'block', 'block', 'block'],
  expansion: [go, go, warn, 'hold', 'substitute', 'block'],
  service: [go, go, go, go, go, go],
  support: [go, go, go, go, go, go],
  sparePart: [go, go, go, 'hold', go, 'hold'],
  warranty: [go, go, go, go, go, go],
  rma: [go, go, go, go, go, go],
  demo: [go, go, warn, 'block', 'block', 'block'],
  internal: [go, go, warn, 'block', 'block', 'block'],
}
const cells = Object.entries(matrix).flatMap(([purpose, outcomes]) =>
  states.map((state, i) => ({ purpose, state, outcome: outcomes[i]! })),
)

const kinds: Partial<Record<State, readonly string[]>> = {
  conditional: ['conditions'],
  suspended: ['suspend'],
  phasingOut: ['phaseOut'],
  terminated: ['terminateNow', 'rejectNew'],
}
const bySignature = cells.flatMap((cell) => (kinds[cell.state] ?? []).map((kind) => ({ ...cell, kind })))

const decided = (kind: string, newSales: 'all' | 'newCustomersOnly' = 'all') =>
  rulesOfDecision({
    ref: 'D-7',
    kind,
    supplier: 'longan',
    categories: ['camera'],
    legalEntities: ['se'],
    effectiveAt: '2026-10-01T00:00:00+02:00',
    newSales,
    sparePartCeiling: { share: 0.05 },
  })
/** What is asked: a line for a purpose, of a supplier in a state; `kind` is the decision that was signed, if any. */
interface Asked {
  readonly purpose: string
  readonly state: State
  readonly kind?: string
  readonly outcome?: string
}
const facts = ({ purpose, state, kind }: Asked, more: Facts): Facts => ({
  ...ordinary,
  ...item('LG-D4', {
    'item.makers': ['longan'],
    'supplier.state': state,
    'supplier.decision': kind ? 'D-7' : null,
  }),
  'line.purpose': purpose,
  'customer.existing': false,
  'spare.over': 0,
  'exceptions.rules': [],
  'transition.honoured': [],
  ...more,
})
const judged = (asked: Asked, more: Facts = {}) =>
  evaluateLine([...builtIn, ...(asked.kind ? decided(asked.kind) : [])], facts(asked, more), noon)

test.each(cells)('$purpose of a supplier that stands as $state: $outcome', (asked) => {
  for (const existing of [true, false])
    expect(judged(asked, { 'customer.existing': existing }).policy.outcome).toBe(asked.outcome)
})

/**
 * Two cells once differed: conditions spoke of expansions, which C.3 allows without; and a rejected supplier's spare
 * parts went out unseen, where C.3 has a review.
 */
test.each(bySignature)('$purpose after a signed decision "$kind" ($state): $outcome', (asked) => {
  for (const existing of [true, false])
    expect(judged(asked, { 'customer.existing': existing }).policy.outcome).toBe(asked.outcome)
})

const phasedOut = [{ state: 'phasingOut' }, { state: 'phasingOut', kind: 'phaseOut' }] as const

test('a stopped sale or expansion of a supplier being phased out offers substitutes', () => {
  for (const purpose of ['newSale', 'expansion'])
    for (const how of phasedOut)
      expect(judged({ purpose, ...how }).next.map(({ act }) => act)).toContain('substitutes')
})

test('spare parts above the ceiling are held, however the supplier came to be phased out', () => {
  for (const how of phasedOut)
    expect(judged({ purpose: 'sparePart', ...how }, { 'spare.over': 1 }).policy).toMatchObject({
      outcome: 'hold',
      kind: 'data',
    })
})

test.each([
  [true, 'allowWithConditions'],
  [false, 'block'],
] as const)('a stop of new customers only: customer of ours %s gives %s; a stop of all sales blocks both', (existing, outcome) => {
  const asked = { purpose: 'newSale', state: 'phasingOut', kind: 'phaseOut' } as const
  const line = facts(asked, { 'customer.existing': existing })
  const answer = (newSales: 'all' | 'newCustomersOnly') =>
    evaluateLine([...builtIn, ...decided('phaseOut', newSales)], line, noon).policy.outcome
  expect(answer('newCustomersOnly')).toBe(outcome)
  expect(answer('all')).toBe('block')
})
