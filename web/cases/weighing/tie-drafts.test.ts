import { expect, test } from 'vitest'
import { type Tie, tieKinds } from '#casework/model'
import { tieDrafts, tiesOf } from './tie-drafts.ts'

const ties: Tie[] = [
  { kind: 'contracts', strength: 'strong', says: 'A border force since 2024', evidence: [] },
  { kind: 'contracts', strength: 'some', says: 'A municipal police', evidence: [] },
]

test('what is set comes first in its kind, and every other kind is offered blank', () => {
  const drafts = tieDrafts(ties, tieKinds)
  expect(drafts).toHaveLength(tieKinds.length + 1)
  expect(drafts.filter(({ strength }) => strength !== '').map(({ says }) => says)).toEqual(
    ties.map(({ says }) => says),
  )
  expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length)
})

test('what nobody has looked at is not sent, and what is set is sent back as it was', () => {
  expect(tiesOf(tieDrafts(ties, tieKinds))).toEqual(ties)
  expect(tiesOf(tieDrafts([], tieKinds))).toEqual([])
})
