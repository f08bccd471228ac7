import { expect, test } from 'vitest'
import type { DataClass } from '../model.ts'
import { decided, itemsOf, proposalOf } from './items.ts'
import type { FoundItem } from './model.ts'

const found = (id: string, dataClass: DataClass = 'contact', value = 'Åsa') => ({
  ...{ dataClass, kind: 'contact', id, title: id, link: null, about: [] },
  fields: [{ label: { sv: 'Namn', nb: 'Navn', fi: 'Nimi', en: 'Name' }, value }],
  source: { sv: 'x', nb: 'x', fi: 'x', en: 'x' } satisfies FoundItem['source'],
})
const gather = (right: 'access' | 'erasure', before: ReturnType<typeof itemsOf> = [], ids = ['a', 'b']) =>
  itemsOf(
    ids.map((id) => found(id)),
    { right, before, isHeld: ({ id }) => id === 'held' },
  )
const by = { by: 'olga', at: '2026-11-22T10:00:00.000Z', isHeld: () => false }

test('the house proposes, and decides nothing', () => {
  expect(gather('erasure').map(({ decision }) => decision)).toEqual([null, null])
  expect(gather('erasure', [], ['a', 'held']).map(({ proposal }) => proposal.use)).toEqual(['erase', 'keep'])
  expect(proposalOf('hit', 'erasure', false).use).toBe('keep')
  expect(proposalOf('contact', 'portability', false).because.en).toContain('Art. 20(1)')
})

test('a decision stays when all is gathered again, unless the thing changed', () => {
  const decisions = [{ key: 'contact/contact/a', use: 'include' as const }]
  const once = decided(gather('access'), { ...by, decisions, right: 'access' })
  const items = once.ok ? once.value : []
  expect(gather('access', items).map(({ decision }) => decision?.use)).toEqual(['include', undefined])
  const changed = itemsOf([found('a', 'contact', 'Åse')], {
    right: 'access',
    before: items,
    isHeld: () => false,
  })
  expect(changed[0]?.decision).toBeNull()
})

test('what was erased stays as a line without content when all is gathered again', () => {
  const erased = gather('erasure').map((item) => ({
    ...{ ...item, title: '–', fields: [] },
    erased: { at: by.at, by: 'lars', failed: null },
  }))
  expect(gather('erasure', erased, ['b']).map(({ key }) => key)).toEqual([
    'contact/contact/b',
    'contact/contact/a',
  ])
})

test('leaving out, keeping and erasing take a reason; each right has its own uses; what is held is not erased', () => {
  const deciding = (right: 'access' | 'erasure', decision: object) =>
    decided(gather(right), {
      ...by,
      right,
      decisions: [{ key: 'contact/contact/a', use: 'include', ...decision }],
      isHeld: ({ id }) => right === 'erasure' && id === 'a',
    })
  expect(deciding('access', { use: 'exclude' })).toMatchObject({ refusal: { code: 'invalid_input' } })
  expect(deciding('access', { use: 'erase', reason: 'Old.' })).toMatchObject({
    refusal: { detail: expect.stringContaining('include or exclude') },
  })
  expect(deciding('erasure', { use: 'erase', reason: 'Old.' })).toMatchObject({
    refusal: { code: 'not_allowed' },
  })
  expect(deciding('erasure', { use: 'keep', reason: 'The law.' })).toMatchObject({ ok: true })
  expect(deciding('access', { key: 'x' })).toMatchObject({ refusal: { code: 'unknown_reference' } })
})
