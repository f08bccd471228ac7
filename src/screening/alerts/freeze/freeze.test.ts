import { afterAll, beforeAll, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { deadlinesOf } from '#lifecycle'
import { listNames, meaningsOn } from '#lists'
import { inTransaction } from '#storage'
import { openApp, type TestApp } from '../../../../test/support/app.ts'
import { recordKinds } from '../../../app/records/all.ts'
import { importRecords } from '../../../app/records/import.ts'
import { dutyOf } from '../../../lifecycle/knowledge/duties.ts'
import type { Hit } from '../../hits/model.ts'
import { freezeDutiesIn, freezeLists } from '../../knowledge/freeze-duties.ts'
import { turnFreeze } from './actions.ts'

let product: TestApp
beforeAll(async () => {
  product = await openApp({ company: true })
  const countries = ['GB', 'CH', 'US', 'AU', 'CA', 'NZ', 'TR', 'IS', 'JP']
  const records = countries.map((country) => ({
    value: { type: 'legalEntity', ref: country.toLowerCase(), name: `Skärvakt ${country}`, country },
    where: country,
  }))
  const { services } = product
  orThrow(await importRecords(services.store.db, services.act(), { kinds: recordKinds, records }))
})
afterAll(() => product.close())

/** The duties that a true match on a list opens, by company. */
async function openedBy(list: string): Promise<string[]> {
  const { store, act } = product.services
  const by = act()
  const id = `hit_${list}`
  return await inTransaction(store.db, by.at, async (tx) => {
    const after = { verdict: 'trueMatch', decidedAt: by.at, list } as Hit
    await turnFreeze(tx, by, { id, before: undefined, after })
    const owed = await deadlinesOf(tx, { kind: 'alert', id })
    return owed.map(({ legalEntity, duty }) => `${legalEntity} ${duty}`).sort()
  })
}

test('the lists that open duties of freezing are those that freeze', () => {
  const frozen = listNames.filter((list) => meaningsOn(list, [])[0].effect === 'freeze')
  expect([...freezeLists].sort()).toEqual(frozen.sort())
})

test.each([
  'SE',
  'NO',
  'GB',
  'CH',
  'US',
  'AU',
  'CA',
  'NZ',
  'TR',
  'JP',
])('what a company in %s owes is in the table of duties', (country) => {
  for (const duty of freezeDutiesIn({ country, inEu: country === 'SE' })) expect(dutyOf(duty)).toBeDefined()
})

test.each([
  ['ch-seco', 'ch', 'CH'],
  ['au-dfat', 'au', 'AU'],
  ['ca-sema', 'ca', 'CA'],
  ['nz-mfat', 'nz', 'NZ'],
  ['tr-masak', 'tr', 'TR'],
  ['uk-sl', 'gb', 'GB'],
  ['us-ofac-sdn', 'us', 'US'],
])('a true match on %s binds the company there alone, by the law there', async (list, company, law) => {
  expect(await openedBy(list)).toEqual([`${company} ${law}_FREEZE`, `${company} ${law}_FREEZE_REPORT`])
})

test('the Union’s list binds companies in the Union and Norway by their law, and Iceland’s by a law that nobody wrote down', async () => {
  const laws = ['fi EU', 'is NATIONAL', 'no NO', 'se EU']
  expect(await openedBy('eu-fsf')).toEqual(laws.flatMap((law) => [`${law}_FREEZE`, `${law}_FREEZE_REPORT`]))
})

test('the list of the UN binds every company, each by the law of its country, also where we do not know it', async () => {
  const opened = await openedBy('un-sc')
  expect(opened).toEqual(
    expect.arrayContaining([
      'ch CH_FREEZE',
      'gb GB_FREEZE_REPORT',
      'jp NATIONAL_FREEZE',
      'se EU_FREEZE',
      'us US_FREEZE',
    ]),
  )
  expect(opened).not.toContain('us EU_FREEZE')
})
