import { expect, test } from 'vitest'
import { diagramOf, faultsOf } from '#lifecycle'
import { requestLife } from './life.ts'

test('the life of a request has no fault: every state is reached, every duty known', () => {
  expect(faultsOf(requestLife)).toEqual([])
  expect(diagramOf(requestLife)).toContain('carriedOut')
})
