import { expect, test } from 'vitest'
import { newEffect, rowsOf, sentImpact } from './impact.ts'

const impact = [
  {
    ...{ area: 'customers' as const, what: 'Spares run out.', mitigation: 'They are bought at once.' },
    ...{ followUpOn: '2027-06-01', seen: null },
  },
]

test('what was read is sent as it was, where nobody typed anything', () => {
  expect(sentImpact(rowsOf({ impact }))).toEqual(impact)
  expect(rowsOf({})).toEqual([])
})

test('an effect that was added and left empty is not sent', () => {
  expect(sentImpact([newEffect('workers')])).toEqual([])
  expect(sentImpact([{ ...newEffect('workers'), what: ' None. ' }])).toMatchObject([
    { area: 'workers', what: 'None.', mitigation: null, followUpOn: null, seen: null },
  ])
})
