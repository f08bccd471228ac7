import { expect, test } from 'vitest'
import type { Wording } from '#kernel'
import { brokenBounds, losses, tooFew } from './bounds.ts'
import type { Tally } from './model.ts'
import { listNamed } from './register.ts'

const facts = listNamed('eu-fsf')?.facts
if (!facts) throw new Error('eu-fsf is not registered')

const rates = {
  entryWithProgramme: 1,
  personWithBirthDate: 0.8,
  personWithNationality: 0.5,
  nameNotLatin: 0.2,
  nameWeak: 0.1,
}
const tally = (change: Partial<Tally> = {}): Tally => ({
  entries: 5860,
  persons: 4341,
  organisations: 1519,
  vessels: 0,
  aircraft: 0,
  names: 29_826,
  aliases: 23_966,
  rates,
  ...change,
})
const publisher = (change: Partial<Tally> = {}) => ({ variant: 'publisher', tally: tally(change) })

const english = (said: readonly Wording[]) => said.map(({ en }) => en)

test('a list as it is expected breaks no bound', () => {
  expect(brokenBounds(facts, 'publisher', tally())).toEqual([])
  expect(tooFew(facts, tally())).toBeUndefined()
})

test('a list whose persons have lost their birth dates is told so, with the reason of the bound', () => {
  expect(
    english(brokenBounds(facts, 'publisher', tally({ rates: { ...rates, personWithBirthDate: 0.2 } }))),
  ).toEqual([
    'The share of persons with a birth date is 20 %, expected at least 60 % (84 % of the persons of 2026-05-01 had a year of birth; without it every namesake alerts).',
  ])
})

test('a reconstructed copy, in which all aliases are strong, is measured by its own kind', () => {
  const strong = tally({ rates: { ...rates, nameWeak: 0 } })
  expect(brokenBounds(facts, 'publisher', strong)).toHaveLength(1)
  expect(brokenBounds(facts, 'reconstructed', strong)).toEqual([])
})

test('rates of a handful of entries say nothing, but their number raises a doubt', () => {
  const small = tally({ entries: 6, rates: { personWithBirthDate: 0 } })
  expect(brokenBounds(facts, 'publisher', small)).toEqual([])
  expect(tooFew(facts, small)).toMatch(/^6 entries are fewer than the 4500 expected/)
})

test('a fifth less is taken, more than a fifth less is refused', () => {
  expect(losses(publisher({ entries: 100 }), publisher({ entries: 80 }))).toEqual([])
  expect(english(losses(publisher({ entries: 100 }), publisher({ entries: 79 })))).toEqual([
    '79 entries instead of 100 in the version in force: 21 % less, and 20 % is the limit.',
  ])
})

test('names and rates that are lost are noticed between files of the same kind only', () => {
  expect(english(losses(publisher(), publisher({ names: 10_000 })))[0]).toMatch(
    /^10000 names instead of 29826/,
  )
  const poor = publisher({ rates: { ...rates, personWithBirthDate: 0.55 } })
  expect(english(losses(publisher(), poor))).toEqual([
    'The share of persons with a birth date fell from 80 % to 55 %.',
  ])
  expect(losses({ ...publisher(), variant: 'reconstructed' }, poor)).toEqual([])
})
