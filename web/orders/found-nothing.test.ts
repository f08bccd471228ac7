import { expect, test } from 'vitest'
import type { CouldBe, FactValue, LayerVerdict, LineVerdict } from '#rules/model'
import { foundNothing } from './found-nothing.ts'

const quiet: LayerVerdict = { outcome: 'allow', spoke: [], couldBe: [] }
const rule = { rule: 'L-1', citation: 'x', verified: true, outcome: 'block' as const }
const spoke = (reads: Record<string, FactValue>): LayerVerdict => ({
  ...quiet,
  spoke: [
    {
      ...rule,
      reads: Object.fromEntries(Object.entries(reads).map(([key, value]) => [key, mutable(value)])),
    },
  ],
})
const mutable = (value: FactValue) => (typeof value === 'object' && value !== null ? [...value] : value)
const lacks = (fact: string): LayerVerdict => {
  const couldBe: CouldBe = { ...rule, missing: [fact] }
  return { ...quiet, couldBe: [couldBe] }
}
const line = (law: LayerVerdict): LineVerdict => ({
  ...{
    line: 1,
    outcome: 'allow',
    sentence: 'x',
    wording: { sv: 'x', nb: 'x', fi: 'x', en: 'x' },
    law,
    policy: quiet,
    missing: [],
    next: [],
  },
})
const says = (law: LayerVerdict) => foundNothing({ lines: [line(quiet), line(law)] })

test('an answer of which no rule spoke of screening found nothing', () => {
  expect(says(quiet)).toBe(true)
  expect(says(spoke({ 'buyer.screening': 'clear', 'buyer.confirmedOn': [], 'shipTo.country': 'SE' }))).toBe(
    true,
  )
})

test.each<[string, FactValue]>([
  ['buyer.screening', 'alert'],
  ['endUser.screening', 'notScreened'],
  ['maker.confirmedOn', ['eu-fsf']],
  ['payer.alertsOn', ['un-sc']],
  ['buyer.boundList', true],
  ['lists.absent', ['eu-fsf']],
  ['lists.stale', ['eu-fsf']],
  ['screening.outage', true],
])('"no hit found" is never said when a rule spoke of %s', (fact, value) => {
  expect(says(spoke({ [fact]: value }))).toBe(false)
})

test('"no hit found" is never said when the result of a screening is missing, or screening holds the order', () => {
  expect(says(lacks('intermediary.screening'))).toBe(false)
  expect(says({ ...quiet, outcome: 'hold', kind: 'screening' })).toBe(false)
  expect(foundNothing({ kind: 'screening', lines: [] })).toBe(false)
})
