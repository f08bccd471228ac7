import { expect, test } from 'vitest'
import { isDeed, isRole } from '#access'
import { isEventType } from '#log'
import { newsworthy } from './from-log.ts'
import { newsKeys } from './knowledge/news.ts'
import { languages } from './model.ts'
import { say, tellingOf } from './words.ts'

const namesIn = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test.each(newsKeys)('%s is said in four languages that name the same things', (key) => {
  const { title, text, deed, roles } = tellingOf(key)
  for (const sentence of [title, text]) {
    for (const language of languages) {
      expect(sentence[language].length).toBeGreaterThan(5)
      expect(namesIn(sentence[language])).toEqual(namesIn(sentence.en))
    }
    expect(new Set(Object.values(sentence)).size).toBe(4)
  }
  expect(isDeed(deed)).toBe(true)
  expect(roles.filter((role) => !isRole(role))).toEqual([])
})

test('what goes into mail names no party, person or list entry', () => {
  const allowed = [
    'what',
    'dueOn',
    'untilOn',
    'decision',
    'exception',
    'hearing',
    'list',
    'mandate',
    'order',
    'pack',
    'request',
    'webhook',
  ]
  expect(
    newsKeys.flatMap((key) => namesIn(tellingOf(key).title.en)).filter((name) => !allowed.includes(name!)),
  ).toEqual([])
})

test('days are written as the reader writes them', () => {
  const params = { what: 'D-1', dueOn: '2026-12-24' }
  expect(say('deadlineNear', params, 'sv').title).toBe('D-1 ska vara klart 24 december 2026')
  expect(say('deadlineNear', params, 'fi').title).toBe('D-1: määräaika on 24. joulukuuta 2026')
  expect(say('deadlineNear', params, 'en').title).toBe('D-1 is due on 24 December 2026')
})

test('what was not supplied is a dash, and never a hole', () => {
  expect(say('orderHeld', {}, 'en').title).toBe('Order – is held')
})

test('deeds that are news are deeds that the log knows', () => {
  expect(newsworthy.filter((type) => !isEventType(type))).toEqual([])
})
