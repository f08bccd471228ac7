import { expect, test } from 'vitest'
import type { Rule } from '../model.ts'
import { differencesOf } from './difference.ts'

const words = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const rule = (more: Partial<Rule> = {}): Rule => ({
  id: 'P-A',
  layer: 'policy',
  title: words('A rule'),
  message: words('Because.'),
  citation: 'Own policy 1',
  verified: true,
  jurisdiction: 'own',
  from: '2026-01-01',
  when: { fact: 'line.quantity', gt: 5 },
  outcome: 'hold',
  kind: 'review',
  ...more,
})
const saying = (before: Rule, after: Rule) =>
  differencesOf([before], [after]).rules.flatMap(({ fields }) => fields.map(({ says }) => says.en))

test('what stays as it was is not told, whoever signed it', () => {
  const none = { added: 0, removed: 0, changed: 0, rules: [] }
  expect(differencesOf([rule()], [rule({ author: 'bo', approver: 'anna' })])).toEqual(none)
})

test('a changed field is told in words, with its value before and after', () => {
  expect(saying(rule(), rule({ when: { fact: 'line.quantity', gt: 10 } }))).toEqual([
    'Condition: from ”the quantity of the line is more than 5” to ”the quantity of the line is more than 10”',
  ])
  expect(saying(rule(), rule({ to: '2027-01-01' }))).toEqual(['In force until: new, 2027-01-01'])
  expect(saying(rule({ source: 'a page' }), rule())).toEqual(['Read in: taken away, was a page'])
})

test('a stricter outcome is called stricter, a looser one looser', () => {
  const [{ outcome: _o, kind: _k, ...bare }] = [rule()]
  const block: Rule = { ...bare, outcome: 'block' }
  expect(differencesOf([rule()], [block]).rules).toMatchObject([{ direction: 'stricter' }])
  expect(differencesOf([block], [rule()]).rules).toMatchObject([{ direction: 'looser' }])
  expect(differencesOf([rule()], [rule({ kind: 'data' })]).rules).toMatchObject([{ direction: 'looser' }])
})

test('of several entries of one id each is compared with its own', () => {
  const allow: Rule = { ...rule(), outcome: 'block' }
  const { kind: _kind, ...block } = allow
  const found = differencesOf([rule(), block], [block, rule({ when: { fact: 'line.quantity', gt: 9 } })])
  expect(found).toMatchObject({ added: 0, removed: 0, changed: 1, rules: [{ fields: [{ field: 'when' }] }] })
})

test('a condition that differs only in what its simplest form leaves unsaid is said in full', () => {
  const plain = { fact: 'site.country', is: 'VE' }
  const careful = { all: [{ fact: 'site.country', isKnown: true }, plain] }
  expect(saying(rule({ when: plain }), rule({ when: careful }))).toEqual([
    "Condition: from ”the site's country is Venezuela (VE)” to ”the fact “the site's country” is known and the site's country is Venezuela (VE)”",
  ])
})

test('rules that come and go are told with how they read', () => {
  const found = differencesOf([rule()], [rule({ id: 'P-B' })])
  expect(found.rules.map(({ rule: id, change }) => [id, change])).toEqual([
    ['P-A', 'removed'],
    ['P-B', 'added'],
  ])
  expect(found.rules[1]).toMatchObject({ before: null, after: { sv: expect.stringMatching(/^Pausad/) } })
})
