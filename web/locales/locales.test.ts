import { expect, test } from 'vitest'
import { roles } from '../../src/access/model.ts'
import { eventSentences } from '../../src/log/event-types.ts'
import { definitionOf, orderFacts, partyFacts } from '../../src/rules/facts.ts'
import { acts, holdKinds, outcomes } from '../../src/rules/model.ts'
import { allWords, areas, isNamed, namedKeys, sources, stem, wordsOf } from './catalogues.ts'

const others = ['sv', 'nb', 'fi'] as const
const en = allWords('en')
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
const under = (path: string) =>
  [...en.keys()].filter((key) => key.startsWith(`${path}.`)).map((key) => key.slice(path.length + 1))

test.each(others)('%s says everything that English says, and no more, area by area', (language) => {
  for (const area of areas)
    expect([...wordsOf(language, area).keys()], area).toEqual([...wordsOf('en', area).keys()])
})

test('no two areas hold the same key', () => {
  const all = areas.flatMap((area) => [...wordsOf('en', area).keys()])
  expect(all.length).toBe(new Set(all).size)
})

test.each(others)('%s fills no slot that English does not give', (language) => {
  const odd = [...allWords(language)].filter(([key, text]) => {
    const given = slots(en.get(key) ?? '')
    return !slots(text).every((slot) => given.includes(slot))
  })
  expect(odd).toEqual([])
})

test('no sentence of the screen shouts', () => {
  const all = ['en', ...others].flatMap((language) => [...allWords(language)])
  expect(all.filter(([, text]) => text.includes('!'))).toEqual([])
})

/** Texts that are the same in English and in another language, and rightly so. */
const shared = [
  'Administration',
  'Administrator',
  'Auto',
  'Demonstration',
  'Finland',
  'FollowTheMoney',
  'Order {{ref}}',
  'Organisation',
  'partner',
  'Partner',
  'Person',
  'Senzing JSON',
  'Status',
  'Service',
  'Support',
  'System',
  'Version',
  'Version {{version}}, {{at}}',
  'export',
  'version {{version}}',
  '{{count}} person',
  '{{count}} order',
  '{{count}} order.',
]

test.each(others)('%s is translated: what reads as in English is a shared word', (language) => {
  const same = [...allWords(language)].filter(
    ([key, text]) => text === en.get(key) && /\p{L}{3}/u.test(text.replaceAll(/\{\{\w+\}\}/g, '')),
  )
  expect(same.filter(([, text]) => !shared.includes(text))).toEqual([])
})

test('every outcome, hold, next step, role and deed of the log has its words', () => {
  expect(under('outcome').sort()).toEqual([...outcomes].sort())
  expect(under('holdKind').sort()).toEqual([...holdKinds].sort())
  expect(under('act').sort()).toEqual([...acts].sort())
  expect(under('personRole').sort()).toEqual([...roles, 'reporter'].sort())
  expect(Object.keys(eventSentences).filter((type) => !en.has(`event.${type}`))).toEqual([])
})

test('every fact that a rule can read has its words', () => {
  const facts = [...Object.keys(orderFacts), ...Object.keys(partyFacts).map((name) => `party.${name}`)]
  expect(facts.filter((name) => definitionOf(name) && !en.has(`fact.${name}`))).toEqual([])
})

const known = new Set([...en.keys()].map(stem))

test('every key that a screen names is in the catalogue', () => {
  const named = sources.flatMap(({ text }) => namedKeys(text))
  expect([...new Set(named)].filter((key) => !known.has(key))).toEqual([])
  expect(named.length).toBeGreaterThan(300)
})

test('every key of the catalogue is named by a screen', () => {
  expect([...known].filter((key) => !isNamed(key))).toEqual([])
})

/** Areas that a room's screens bring: those named in its `routes.ts`. */
const broughtBy = (room: string): string[] => {
  const routes = sources.find(({ path }) => path === `${room}/routes.ts`)?.text ?? ''
  return [...routes.matchAll(/screen\([^[]*\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([\w-]+)'/g)].map(([, area]) => area ?? ''),
  )
}
const areaOf = new Map(
  areas.flatMap((area) => [...wordsOf('en', area).keys()].map((key) => [stem(key), area] as const)),
)

test('a screen names only words that are there when it is shown', () => {
  const rooms = [...new Set(sources.map(({ path }) => path.split('/')[0] ?? ''))]
  const lost = rooms.flatMap((room) => {
    const here = ['shell', 'outcomes', ...broughtBy(room)]
    return sources
      .filter(({ path }) => path.startsWith(`${room}/`))
      .flatMap(({ path, text }) => namedKeys(text).map((key) => ({ path, key, area: areaOf.get(key) ?? '' })))
      .filter(({ area }) => !here.includes(area))
      .map(({ path, key, area }) => `${path}: ${key} of ${area}`)
  })
  expect(lost).toEqual([])
})
