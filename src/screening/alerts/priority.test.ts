import { expect, test } from 'vitest'
import { priorityOf, type Weighed } from './priority.ts'

const nothing = { evidence: 0, contradiction: 0 }
const alert: Weighed = { force: 'risk', score: 0.7, against: [], measured: nothing, held: null, days: 0 }
const value = (more: Partial<Weighed>) => priorityOf({ ...alert, ...more }).value

test('a list that binds us, a closer match and waiting orders go before', () => {
  expect(value({ force: 'law' })).toBeGreaterThan(value({}))
  expect(value({ score: 0.95 })).toBeGreaterThan(value({ score: 0.75 }))
  expect(value({ held: { orders: 1, value: 1000, days: 0 } })).toBeGreaterThan(value({}))
  expect(value({ held: { orders: 1, value: 900_000, days: 3 } })).toBeGreaterThan(
    value({ held: { orders: 1, value: 1000, days: 0 } }),
  )
})

test('what speaks against it puts it behind, and age brings it forward again', () => {
  const against = { evidence: 0, contradiction: 0.6 }
  expect(value({ force: 'law', measured: against })).toBeLessThan(value({ force: 'law' }))
  const unmeasured = { force: 'law', measured: null } as const
  expect(value({ ...unmeasured, against: ['birthDate.differs'] })).toBeLessThan(value(unmeasured))
  expect(value({ days: 4 })).toBeGreaterThan(value({}))
})

test('a score that nobody knows counts as the highest', () => {
  expect(value({ score: null })).toBe(value({ score: 1 }))
})

test('it says what weighs most, and stays between 0 and 100', () => {
  const most = priorityOf({
    ...{ force: 'law', score: 1, against: [], measured: null, days: 90 },
    held: { orders: 9, value: 1e12, days: 90 },
  })
  expect(most).toMatchObject({ value: 100, level: 'high' })
  expect(most.because[0]?.says.en).toBe('The list is law for one of our companies.')
  expect(priorityOf({ ...alert, measured: { evidence: 0, contradiction: 1 } })).toMatchObject({
    ...{ value: 0, level: 'low' },
    because: [{ points: -20 }],
  })
})

test('a birth date and a rare name go before a common name alone; what nobody measured stands between', () => {
  const rare = value({ measured: { evidence: 0.8, contradiction: 0 } })
  const common = value({ measured: { evidence: 0.1, contradiction: 0 } })
  const unknown = value({ measured: null })
  expect(rare).toBeGreaterThan(unknown)
  expect(unknown).toBeGreaterThan(common)
})
