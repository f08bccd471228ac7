import { expect, test } from 'vitest'
import { isBlank, valueAt } from './open-points.ts'

const rule = {
  id: '',
  title: { sv: 'Skolor', nb: '' },
  when: { all: [{ fact: '' }, { fact: 'a.b', is: 1 }] },
  tests: [],
}

test('what stands at a place of a rule is found by its pointer', () => {
  expect(valueAt(rule, '/title/sv')).toBe('Skolor')
  expect(valueAt(rule, '/when/all/1/is')).toBe(1)
  expect(valueAt(rule, '/when/any/1')).toBeUndefined()
  expect(valueAt(rule, '')).toBe(rule)
})

test('a field that nobody filled in is blank, one that was filled in wrongly is not', () => {
  for (const path of ['/id', '/title/nb', '/title/fi', '/when/all/0', '/when/all/0/fact', '/tests'])
    expect([path, isBlank(rule, path)]).toEqual([path, true])
  for (const path of ['/title/sv', '/when/all/1', '/when/all/1/fact'])
    expect([path, isBlank(rule, path)]).toEqual([path, false])
})
