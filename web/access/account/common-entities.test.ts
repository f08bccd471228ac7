import { expect, test } from 'vitest'
import { commonEntities } from './common-entities.ts'

const grants = [
  { role: 'sales', entities: ['se', 'no'] },
  { role: 'sales', entities: ['fi'] },
  { role: 'legal', entities: ['no'] },
  { role: 'auditor', entities: 'all' as const },
  { role: 'management', entities: 'all' as const, onBehalfOf: 'usr_bo' },
]

test.each([
  [['auditor'], 'all'],
  [['sales'], ['se', 'no', 'fi']],
  [
    ['sales', 'auditor'],
    ['se', 'no', 'fi'],
  ],
  [['sales', 'legal'], ['no']],
  [['management'], []],
])('%j are passed on together for %j', (roles, entities) => {
  expect(commonEntities(grants, roles)).toEqual(entities)
})
