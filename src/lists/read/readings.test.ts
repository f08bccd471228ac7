import { expect, test } from 'vitest'
import { listEntry } from '../../../test/support/list-entry.ts'
import { readingsOf } from './readings.ts'

const reads = (...names: string[]) => readingsOf(listEntry('X.1', names)).map((one) => one.reads)

test('a name in letters of its own is read in Latin ones, as screening reads it', () => {
  expect(reads('Ильмар Вестров')).toEqual(['Ilmar Vestrov'])
  expect(reads('Δημήτρης Παπαδόπουλος')).toEqual(['Dimitris Papadopoulos'])
  expect(reads('李明')).toEqual(['Li Ming'])
})

test('what is Latin already has no reading, and where vowels are not written none is made up', () => {
  expect(reads('Ilmar Vestrov', 'حسن نصر', 'דוד כהן')).toEqual([])
})
