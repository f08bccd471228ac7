import { expect, test } from 'vitest'
import { duplicateKeys } from './index.ts'
import type { Organisation } from './model.ts'

const party = (name: string, more: Partial<Organisation> = {}): Organisation => ({
  type: 'organisation',
  ref: 'x',
  name,
  country: 'SE',
  ...more,
})
const share = (one: Organisation, other: Organisation) =>
  duplicateKeys(one).some((key) => duplicateKeys(other).includes(key))

test('one name with another legal form, or in another order, may be one party', () => {
  expect(share(party('Granby Livs AB'), party('Granby Livs'))).toBe(true)
  expect(
    share(party('Алма Дистрибуция', { country: 'BG' }), party('Distributsiya Alma', { country: 'BG' })),
  ).toBe(true)
})

test('the same name in another country is another party', () => {
  expect(share(party('Granby Livs AB'), party('Granby Livs AB', { country: 'NO' }))).toBe(false)
})

test('one number is one party, whatever it is called and however the number is written', () => {
  const numbered = (name: string, kind: string, value: string) =>
    party(name, { identifiers: [{ kind, value }] })
  expect(share(numbered('A Ett', 'orgNo', '556012-5790'), numbered('B Två', 'regNo', '5560125790'))).toBe(
    true,
  )
  expect(
    share(numbered('A Ett', 'passport', '556012-5790'), numbered('B Två', 'passport', '5560125790')),
  ).toBe(false)
})

test('a name of nothing but a legal form is like no other', () => {
  expect(duplicateKeys(party('AB'))).toEqual([])
})
