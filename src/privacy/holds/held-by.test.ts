import { expect, test } from 'vitest'
import type { HeldThing, LegalHold } from '../model.ts'
import { holdsOn } from './held-by.ts'

const hold = (about: HeldThing, more: Partial<LegalHold> = {}): LegalHold => ({
  ...{
    id: 'hld_1',
    about,
    reason: 'A dispute.',
    until: null,
    placedBy: 'olga',
    placedAt: '2026-01-01T00:00:00Z',
  },
  ...{ liftedBy: null, liftedAt: null, liftReason: null },
  ...more,
})
const letter = {
  ...({
    dataClass: 'document',
    kind: 'document',
    id: 'doc_1',
    about: [{ kind: 'party', id: 'granby' }],
  } as const),
  texts: ['Brev till Åsa Öberg, asa@granby.example'],
}
const holds = (about: HeldThing, more?: Partial<LegalHold>) =>
  holdsOn([hold(about, more)], letter, '2026-11-22').length > 0

test('a hold keeps a class, a thing, what is about the thing, and what names somebody', () => {
  expect(holds({ dataClass: 'document' })).toBe(true)
  expect(holds({ dataClass: 'evidence' })).toBe(false)
  expect(holds({ thing: { kind: 'document', id: 'doc_1' } })).toBe(true)
  expect(holds({ thing: { kind: 'party', id: 'granby' } })).toBe(true)
  expect(holds({ thing: { kind: 'party', id: 'doc_1' } })).toBe(false)
  expect(holds({ subject: 'öberg ASA' })).toBe(true)
  expect(holds({ subject: 'asa@granby.example' })).toBe(true)
  expect(holds({ subject: 'Åsa Berg' })).toBe(false)
})

test('a hold that was lifted, or whose day has come, keeps nothing', () => {
  expect(holds({ dataClass: 'document' }, { until: '2026-11-23' })).toBe(true)
  expect(holds({ dataClass: 'document' }, { until: '2026-11-22' })).toBe(false)
  expect(holds({ dataClass: 'document' }, { liftedAt: '2026-11-01T00:00:00Z' })).toBe(false)
})
