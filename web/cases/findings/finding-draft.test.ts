import { Compile } from 'typebox/compile'
import { expect, test } from 'vitest'
import { ChangeFinding, NewFinding } from '#casework/model'
import { articlesIn, blankFinding, changeOf, findingOf, isHalfSevere } from './finding-draft.ts'

const statement = 'According to the institute, people are watched.'
const whole = {
  ...blankFinding('en'),
  ...{ statement, right: 'Privacy', area: 'cn-xj', groups: ['religion'], involvement: 'contribute' },
  ...{ scale: '4', scope: '2', irremediability: '3', likelihood: '1' },
  instruments: [
    { id: 0, code: 'ICCPR', articles: '17, 18; 17' },
    { id: 1, code: '', articles: '' },
  ],
}

test('what is typed is a finding that the server takes; what was left blank says nothing yet', () => {
  const bare = findingOf({ ...blankFinding('sv'), statement })
  expect(Compile(NewFinding).Check(bare)).toBe(true)
  expect(bare).toMatchObject({ right: null, area: null, severity: null, likelihood: null, involvement: null })
  expect(bare).not.toHaveProperty('release')
})

test('numbers, articles and areas are read from what is typed', () => {
  const sent = findingOf(whole)
  expect(Compile(NewFinding).Check(sent)).toBe(true)
  expect(sent).toMatchObject({
    severity: { scale: 4, scope: 2, irremediability: 3 },
    ...{ likelihood: 1, area: 'CN-XJ', involvement: 'contribute' },
    instruments: [{ code: 'ICCPR', articles: ['17', '18'] }],
  })
})

test('severity is said whole or not at all', () => {
  const half = { ...whole, scope: '' }
  expect(isHalfSevere(half)).toBe(true)
  expect(findingOf(half).severity).toBeNull()
  expect(isHalfSevere(whole)).toBe(false)
  expect(isHalfSevere(blankFinding('fi'))).toBe(false)
})

test('a change carries its reason where one is given', () => {
  expect(changeOf(whole)).not.toHaveProperty('reason')
  const changed = changeOf({ ...whole, reason: ' The reply says so. ', release: 'Legal has read it' })
  expect(changed).toMatchObject({ reason: 'The reply says so.', release: 'Legal has read it' })
  expect(Compile(ChangeFinding).Check(changed)).toBe(true)
})

test('articles stand once each, in the order in which they were written', () => {
  expect(articlesIn(' 18,19 ; 18\n 7(1) ,')).toEqual(['18', '19', '7(1)'])
  expect(articlesIn('')).toEqual([])
})
