import { expect, test } from 'vitest'
import type { WorkItem } from '#lifecycle/model'
import { countsOf, isIn } from './counts.ts'

const words = { sv: '', nb: '', fi: '', en: '' }
const item = (kind: string, more: Partial<WorkItem> = {}): WorkItem => ({
  ...{ kind, id: kind, title: words, why: words, due: null, dueOn: null, overdue: false },
  ...{ link: '/', legalEntity: null },
  ...more,
})
const now = '2026-11-22T09:00:00.000Z'
const late = item('deadline', { due: '2026-11-20T22:59:59.999Z', dueOn: '2026-11-20', overdue: true })
const soon = item('approval', { due: '2026-11-27T22:59:59.999Z', dueOn: '2026-11-27' })

test('what is overdue is counted as such, and what is due in seven days by itself', () => {
  expect(countsOf([late, soon, item('order'), item('order')], now)).toEqual([
    { view: 'overdue', count: 1 },
    { view: 'week', count: 1 },
    { view: 'approval', count: 1 },
    { view: 'order', count: 2 },
    { view: 'deadline', count: 1 },
  ])
})

test('a kind that a newer server knows is not lost', () => {
  expect(isIn('other', item('merge'), now)).toBe(true)
  expect(isIn('other', item('hit'), now)).toBe(false)
})
