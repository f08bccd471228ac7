import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventSentences } from '../../src/log/event-types.ts'
import { definitionOf, orderFacts, partyFacts } from '../../src/rules/facts.ts'
import { acts, holdKinds, outcomes } from '../../src/rules/model.ts'
import en from './en.json' with { type: 'json' }
import fi from './fi.json' with { type: 'json' }
import nb from './nb.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }

type Catalogue = { readonly [key: string]: string | Catalogue }
const flat = (catalogue: Catalogue, path = ''): [string, string][] =>
  Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
const keys = (catalogue: Catalogue) => flat(catalogue).map(([key]) => key)
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
const web = new URL('..', import.meta.url)
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^(dist|node_modules)|\.test\./.test(path))
  .map((path) => readFileSync(new URL(path, web), 'utf8'))
  .join('\n')

test.each(Object.entries({ sv, nb, fi }))('%s says everything that English says, and no more', (_, own) => {
  expect(keys(own)).toEqual(keys(en))
})

test.each(Object.entries({ sv, nb, fi }))('%s fills no slot that English does not give', (_, own) => {
  const english = new Map(flat(en))
  const odd = flat(own).filter(([key, text]) => {
    const given = slots(english.get(key) ?? '')
    return !slots(text).every((slot) => given.includes(slot))
  })
  expect(odd).toEqual([])
})

test('no sentence of the screen shouts', () => {
  expect(
    [en, sv, nb, fi].flatMap((catalogue) => flat(catalogue)).filter(([, text]) => text.includes('!')),
  ).toEqual([])
})

test('every outcome, hold, next step and deed of the log has its words', () => {
  expect(Object.keys(en.outcome).sort()).toEqual([...outcomes].sort())
  expect(Object.keys(en.holdKind).sort()).toEqual([...holdKinds].sort())
  expect(Object.keys(en.act).sort()).toEqual([...acts].sort())
  const words = new Set(keys(en))
  expect(Object.keys(eventSentences).filter((type) => !words.has(`event.${type}`))).toEqual([])
})

test('every fact that a rule can read has its words', () => {
  const words = new Set(keys(en))
  const facts = [...Object.keys(orderFacts), ...Object.keys(partyFacts).map((name) => `party.${name}`)]
  expect(facts.filter((name) => definitionOf(name) && !words.has(`fact.${name}`))).toEqual([])
})

test('every key that a screen names is in the catalogue', () => {
  const known = new Set(keys(en).map((key) => key.replace(/_(one|other)$/, '')))
  const named = [...sources.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => key ?? '')
  expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([])
  expect(named.length).toBeGreaterThan(150)
})
