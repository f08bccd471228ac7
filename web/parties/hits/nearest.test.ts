import { expect, test } from 'vitest'
import { nearest, shareOne } from './nearest.ts'

test('of all names the two that look most alike stand beside each other', () => {
  const listed = ['Haylain Sekyuriti', 'Vostok Optika JSC', 'Восток Оптика']
  expect(nearest(['ТОО Восток Оптика', 'Vostok Optics'], listed)).toEqual([
    'ТОО Восток Оптика',
    'Восток Оптика',
  ])
  expect(nearest(['Alfa'], [])).toEqual(['Alfa', ''])
})

test('a number is the same with blanks and without', () => {
  expect(shareOne(['556012-5790'], ['5560125790'])).toBe(true)
  expect(shareOne(['SE'], ['RU', 'BY'])).toBe(false)
})
