import { expect, test } from 'vitest'
import { priorityOf, type Weighed } from './priority.ts'

const alert: Weighed = { force: 'risk', score: 0.7, against: [], held: null, days: 0 }
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
  expect(value({ force: 'law', against: ['birthDate.differs'] })).toBeLessThan(value({ force: 'law' }))
  expect(value({ days: 4 })).toBeGreaterThan(value({}))
})

test('a score that nobody knows counts as the highest', () => {
  expect(value({ score: null })).toBe(value({ score: 1 }))
})

test('it says what weighs most, and stays between 0 and 100', () => {
  const most = priorityOf({
    ...{ force: 'law', score: 1, against: [], days: 90 },
    held: { orders: 9, value: 1e12, days: 90 },
  })
  expect(most).toMatchObject({ value: 100, level: 'high' })
  expect(most.because[0]?.says.en).toBe('The list is law for one of our companies.')
  expect(priorityOf({ ...alert, against: ['birthDate.differs', 'gender.differs'] })).toMatchObject({
    ...{ value: 0, level: 'low' },
    because: [{ points: -20 }],
  })
})
