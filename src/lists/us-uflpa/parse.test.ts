import { expect, test } from 'vitest'
import { entryIn, fixture, listFile, readList, refusalOf } from '../../../test/support/lists.ts'
import { entityNames } from './names.ts'

const page = () => readList('us-uflpa', [listFile(fixture('us-uflpa/fixtures/uflpa-fictional.html'))])
const refused = (name: string) =>
  refusalOf('us-uflpa', [listFile(fixture(`us-uflpa/fixtures/invalid-${name}.html`))])
const said = (cell: string) => entityNames(cell).names.map(({ text, kind }) => `${kind}: ${text}`)

test('aliases are parted at semicolons: a comma belongs to the name', () => {
  expect(said('X Co., Ltd. (and two aliases: A Co., Ltd.; and B (Kashgar) Co., Ltd.)')).toEqual([
    'primary: X Co., Ltd.',
    'alias: A Co., Ltd.',
    'alias: B (Kashgar) Co., Ltd.',
  ])
  expect(said('X Factory (and one alias: X Works (XW))')).toEqual([
    'primary: X Factory',
    'alias: X Works',
    'alias: XW',
  ])
})

test('former names, other names and short names are told apart from the name', () => {
  expect(said('X Group Co., Ltd., formerly known as Y Ltd.; and Z Ltd.')).toEqual([
    'primary: X Group Co., Ltd.',
    'formerly: Y Ltd.',
    'formerly: Z Ltd.',
  ])
  expect(said('X Corps (XC) and its subordinate and affiliated entities')).toEqual([
    'primary: X Corps',
    'alias: XC',
  ])
})

test('an entity of two sub-lists is one entry, with both reasons and the first day', async () => {
  const { entries, reading } = await page()
  expect(entries).toHaveLength(6)
  expect([...reading.leftOut]).toEqual([['row merged into the entry of its name', 1]])
  expect(entries[0]).toMatchObject({
    entry: 'firma-pierwsza-cotton-co-ltd',
    programmes: ['UFLPA (d)(2)(B)(i)', 'UFLPA (d)(2)(B)(v)'],
    listedOn: '2022-06-21',
  })
  expect(entries[0]?.names).toHaveLength(3)
  expect(entries[0]?.remarks).toMatch(/^Makes goods in Xinjiang .* Sources from Xinjiang/)
})

test('an entry that covers subsidiaries says so', async () => {
  expect(entryIn(await page(), 'oppdiktet-labour-services').remarks).toMatch(/With its subsidiaries\.$/)
})

test('a number of aliases that is not theirs is doubted', async () => {
  expect((await page()).reading.doubts[0]).toMatch(
    /Påhittad Hair Products has not as many aliases as the page says/,
  )
})

test('a page that is broken is refused with the place and what was expected', async () => {
  expect(await refused('renamed-column')).toMatch(
    /no table with the headings Name of Entity.*, Effective Date/,
  )
  expect(await refused('impossible-day')).toMatch(
    /line \d+: Effective Date is "August 32, 2023"; expected a day as June 21/,
  )
  expect(await refused('no-sublist')).toMatch(/line \d+: the table stands below "Another list of entities/)
  expect(await refused('cut-short')).toMatch(/line \d+: the page ends too early/)
  expect(await refused('page')).toMatch(/no table with the headings/)
  expect(await refused('no-name')).toMatch(/line \d+: Entity is empty/)
})
