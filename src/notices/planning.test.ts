import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayIn } from '#kernel'
import { seeded } from '../../test/support/log.ts'
import { deliveryPauses, jittered, mailPauses, nextAttempt } from './backoff.ts'
import { nextDigest, weekdays } from './digest.ts'
import { newsOf } from './from-log.ts'
import type { Reader } from './model.ts'
import { type Told, urgencyOf, wayTo, whoIsTold } from './told.ts'

const reader = (id: string, role: string, more: Partial<Reader> = {}): Reader => ({
  id,
  email: `${id}@example.com`,
  language: 'sv',
  grants: [{ role, entities: 'all' }],
  ...more,
})
const anna = reader('anna', 'complianceOfficer')
const bo = reader('bo', 'sales', { grants: [{ role: 'sales', entities: ['fi'] }] })
const cia = reader('cia', 'auditor')
const held: Told = {
  key: 'orderHeld',
  about: { kind: 'order', id: 'SO-1', link: '/orders/SO-1' },
  entity: 'se',
  by: 'someone',
}
const ids = (news: Told, mayRead = (_: Reader) => true) =>
  whoIsTold(news, [anna, bo, cia], mayRead).map(({ id }) => id)

describe('who is told', () => {
  test('those whose role it is, for the legal entity that sells', () => {
    expect(ids(held)).toEqual(['anna'])
    expect(ids({ ...held, entity: 'fi' })).toEqual(['anna', 'bo'])
  })
  test('never the one who did it', () => expect(ids({ ...held, by: 'anna' })).toEqual([]))
  test('nobody who may not read it', () => expect(ids(held, () => false)).toEqual([]))
  test('persons who are named, instead of roles', () =>
    expect(ids({ ...held, persons: ['cia'] })).toEqual(['cia']))
  test('persons and roles, where both are named', () =>
    expect(ids({ ...held, persons: ['cia'], roles: ['complianceOfficer'] })).toEqual(['anna', 'cia']))
})

describe('how they are told', () => {
  const preferences = { atOnce: 'digest', digest: 'app' } as const
  test('as they wish, by urgency', () => {
    expect(wayTo(anna, preferences, 'atOnce')).toBe('digest')
    expect(wayTo(anna, preferences, 'digest')).toBe('app')
  })
  test('without an address, in the application', () =>
    expect(wayTo({ ...anna, email: null }, preferences, 'atOnce')).toBe('app'))
  test('news may be more urgent than its key', () => {
    expect(urgencyOf({ key: 'deadlineNear' })).toBe('digest')
    expect(urgencyOf({ key: 'deadlineNear', urgency: 'atOnce' })).toBe('atOnce')
  })
})

describe('the digest', () => {
  test.each([
    ['2026-11-20T05:00:00.000Z', 'SE', '2026-11-20T06:00:00.000Z', 'this morning, while it is early'],
    ['2026-11-20T06:00:00.000Z', 'SE', '2026-11-23T06:00:00.000Z', 'from Friday seven to Monday'],
    ['2026-11-20T06:00:00.000Z', 'FI', '2026-11-23T05:00:00.000Z', 'in Finland an hour earlier'],
    ['2026-10-23T12:00:00.000Z', 'SE', '2026-10-26T06:00:00.000Z', 'the clocks went back'],
    ['2027-03-26T12:00:00.000Z', 'SE', '2027-03-29T05:00:00.000Z', 'the clocks went forward'],
  ])('after %s in %s comes at %s: %s', (after, country, expected) => {
    expect(nextDigest(after, country, weekdays)).toBe(expected)
  })
  test('holidays are passed over', () => {
    const holiday = (country: string, day: string) => weekdays(country, day) && day !== '2026-11-23'
    expect(nextDigest('2026-11-20T12:00:00.000Z', 'SE', holiday)).toBe('2026-11-24T06:00:00.000Z')
  })
  test('is always a working morning at seven, and none lies between', () => {
    const from = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-12-31') })
    fc.assert(
      fc.property(from, fc.constantFrom('SE', 'FI', 'NO'), (millis, country) => {
        const after = new Date(millis).toISOString()
        const at = nextDigest(after, country, weekdays)
        const zone = country === 'FI' ? 'Europe/Helsinki' : 'Europe/Stockholm'
        expect(new Date(at).toLocaleTimeString('sv-SE', { timeZone: zone })).toBe('07:00:00')
        expect(weekdays(country, dayIn(zone, at))).toBe(true)
        expect(at > after).toBe(true)
        expect(Date.parse(at) - millis).toBeLessThanOrEqual(73 * 3_600_000)
      }),
      { numRuns: 200 },
    )
  })
})

describe('trying again', () => {
  const at = '2026-11-23T12:00:00.000Z'
  test('a mail is tried after a minute, and in the end after a day', () => {
    expect(nextAttempt(mailPauses, 1, at)).toBe('2026-11-23T12:01:00.000Z')
    expect(nextAttempt(mailPauses, 6, at)).toBe('2026-11-24T12:00:00.000Z')
    expect(nextAttempt(mailPauses, 7, at)).toBeNull()
  })
  test('a delivery is tried ten times in about three days', () => {
    expect(deliveryPauses.map((_, n) => nextAttempt(deliveryPauses, n + 1, at)).includes(null)).toBe(false)
    expect(nextAttempt(deliveryPauses, 10, at)).toBeNull()
    expect(deliveryPauses.reduce((sum, pause) => sum + pause, 0) / 86_400_000).toBeCloseTo(3.1, 0)
  })
  test('pauses differ by at most a tenth', () => {
    const random = seeded('jitter')
    for (const [n, pause] of jittered(deliveryPauses, random).entries()) {
      expect(pause).toBeGreaterThanOrEqual(deliveryPauses[n]! * 0.9 - 1)
      expect(pause).toBeLessThanOrEqual(deliveryPauses[n]! * 1.1 + 1)
    }
  })
})

describe('what is news', () => {
  const entry = (type: string, body: unknown) => newsOf({ type, object: 'X', body })[0]
  test('an order that a submission left held', () => {
    expect(entry('order.submit', { state: 'held' })).toMatchObject({
      key: 'orderHeld',
      params: { order: 'X' },
    })
    expect(entry('order.submit', { state: 'submitted' })).toBeUndefined()
    expect(entry('order.submit', { state: 'held', refused: 'forbidden' })).toBeUndefined()
  })
  test('an order that a new list held; not one that somebody only asked about', () => {
    expect(entry('order.check', { state: 'held' })?.key).toBe('orderHeld')
    expect(entry('order.check', { outcome: 'hold' })).toBeUndefined()
  })
  test('an order that waits for screening, to the compliance officer; to sales, that it waits', () => {
    const body = { state: 'held', kind: 'screening' }
    expect(newsOf({ type: 'order.submit', object: 'SO-1', body })).toMatchObject([
      { key: 'screeningHolds' },
      { key: 'orderHeld', roles: ['sales'] },
    ])
  })
  test('a hit that was confirmed; not one that was cleared', () => {
    expect(entry('hit.decide', { verdict: 'trueMatch', party: 'p', list: 'eu-fsf' })?.key).toBe(
      'hitConfirmed',
    )
    expect(entry('hit.decide', { verdict: 'falsePositive' })).toBeUndefined()
  })
  test('each signal of a deadline, to whom it goes', () => {
    const signals = [
      { kind: 'reminder', to: { kind: 'person', id: 'usr_1' } },
      { kind: 'escalation', to: { kind: 'role', id: 'management' } },
      { kind: 'overdue', to: { kind: 'role', id: 'legal' } },
    ]
    const body = { object: { kind: 'request', id: 'PR-7' }, dueOn: '2026-12-24', signals }
    expect(newsOf({ type: 'deadline.tell', object: 'dln_1', body })).toMatchObject([
      { key: 'deadlineNear', persons: ['usr_1'], params: { what: 'PR-7', dueOn: '2026-12-24' } },
      { key: 'deadlineEscalated', roles: ['management'] },
      { key: 'deadlineMissed', roles: ['legal'], urgency: 'digest' },
    ])
    expect(newsOf({ type: 'deadline.tell', object: 'dln_1', body: { signals: [{ kind: 'x' }] } })).toEqual([])
  })
  test('a deed that nobody heard of is no news', () => expect(entry('toString', {})).toBeUndefined())
})
