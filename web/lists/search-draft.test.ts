import { expect, test } from 'vitest'
import { askedOf, emptySearch } from './search-draft.ts'

test('a name alone is asked of all lists and every kind', () => {
  expect(askedOf({ ...emptySearch, name: 'Хиквижн' })).toEqual({ name: 'Хиквижн' })
})

test('what is filled in is sent, and blanks are not', () => {
  const draft = { ...emptySearch, name: 'Anna Berg', kind: 'Person', birthDate: ' 1961 ', identifier: '  ' }
  expect(askedOf({ ...draft, country: 'SE', lists: ['eu-fsf'] })).toEqual({
    ...{ name: 'Anna Berg', schema: 'Person', birthDate: '1961', country: 'SE', lists: ['eu-fsf'] },
  })
})

test('a vessel has no birth date, though one was written before its kind was chosen', () => {
  const draft = { ...emptySearch, name: 'Ocean Star', kind: 'Vessel', birthDate: '1961' }
  expect(askedOf(draft)).toEqual({ name: 'Ocean Star', schema: 'Vessel' })
})
