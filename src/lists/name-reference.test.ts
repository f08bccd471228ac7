import { expect, test } from 'vitest'
import { referenceOfName } from './name-reference.ts'

test('a reference made of a name does not change with case, accents, signs or blanks', () => {
  const reference = 'xian-aerospace-co-ltd'
  for (const name of ["Xi'an Aerospace Co., Ltd.", 'XI’AN  AEROSPACE CO LTD', 'Xïan (Aerospace) Co. Ltd*'])
    expect(referenceOfName(name)).toBe(reference)
})

test('names in other scripts keep their letters', () => {
  expect(referenceOfName('四川一土 公司')).toBe('四川一土-公司')
})
