import { expect, test } from 'vitest'
import {
  dataFile,
  entryIn,
  fixture,
  listFile,
  noTestData,
  readList,
  refusalOf,
} from '../../../test/support/lists.ts'
import { furtherInformation } from './further.ts'
import { namesOfCell } from './names.ts'

const file = (name: string) => listFile(fixture(`wb-debarred/fixtures/${name}`))
const answer = () => readList('wb-debarred', [file('wb-fictional.json')])
const refused = (name: string) => refusalOf('wb-debarred', [file(`invalid-${name}`)])
const said = (cell: string, place = '') =>
  namesOfCell(cell, place).names.map(({ text, kind }) => `${kind}: ${text}`)

test('a name loses its footnotes and titles, and what it says of other names is told apart', async () => {
  expect(entryIn(await answer(), '1')).toMatchObject({
    schema: 'Organization',
    names: [
      { full: 'OPPDIKTET BYGG AS', kind: 'primary' },
      { full: 'OBYGG', kind: 'alias' },
      { full: 'Diktet Anlegg AS', kind: 'formerly' },
    ],
    identifiers: [{ kind: 'registration', value: '999 000 111', label: 'Reg' }],
    addresses: [{ text: '1 OPPDIKTET GATE, OSLO, Norway', country: 'NO' }],
  })
  expect(entryIn(await answer(), '2')).toMatchObject({ schema: 'Person', titles: ['MR.'] })
  expect(entryIn(await answer(), '3').names[0]).toMatchObject({ full: 'FIKTIVNI, VYMYSL', kind: 'primary' })
})

test('a debarment has an end, is permanent, or stands until the bank lifts it', async () => {
  const read = await answer()
  expect(entryIn(read, '1').remarks).toMatch(
    /^Debarred from 2020-02-01 to 2026-01-31\. Grounds: .*Footnotes of the list: 302/,
  )
  expect(entryIn(read, '2').remarks).toMatch(/^Debarred permanently since 2020-02-01/)
  expect(entryIn(read, '3').remarks).toMatch(/^Debarred since 2020-02-01, until the bank lifts it/)
})

test('a debarment that had ended on the day of the answer is left out and counted', async () => {
  const { entries, reading } = await answer()
  expect(entries.map(({ entry }) => entry)).toEqual(['1', '2', '3', '4', '6', '7', '8'])
  expect(reading).toMatchObject({
    publishedOn: '2021-01-18',
    leftOut: new Map([['debarment that has ended', 1]]),
  })
})

test('a cross debarment says whose it is', async () => {
  expect(entryIn(await answer(), '4')).toMatchObject({
    programmes: ['Cross debarment: IDB'],
    measures: ['Debarred by the IDB; the World Bank follows'],
    names: [{ full: 'XUGOU ROAD CO., LTD.' }, { full: '虚构道路有限公司', kind: 'alias', script: 'Hani' }],
    identifiers: [{ value: '91650100599156836G' }],
  })
})

test('what stands before a name in a field of its own belongs to it; a type that is not known is told by the name', async () => {
  const read = await answer()
  expect(entryIn(read, '6').names[0]?.full).toBe('PT RIFA KHAYALI')
  expect(entryIn(read, '7').schema).toBe('Person')
  expect(entryIn(read, '8')).toMatchObject({
    schema: 'Organization',
    names: [{ full: 'FANTASI CONSULTING (NORWAY)' }],
  })
  expect(entryIn(read, '8').remarks).toMatch(/Further: KENYA BRANCH OFFICE\./)
})

test('an abbreviation that is short, or that the name has not, is weak; a place, a form, an office is no name', () => {
  expect(said('SOCIÉTÉ GRANDS TRAVAUX (GTM)')).toEqual(['primary: SOCIÉTÉ GRANDS TRAVAUX', 'weak: GTM'])
  expect(said('URAL PKF ZAO (TAMBOV)')).toEqual(['primary: URAL PKF ZAO', 'weak: TAMBOV'])
  expect(said('SERVICIOS DE INGENIERÍA Y CONSTRUCCIONES, S.A. (SICSA)')[1]).toBe('alias: SICSA')
  expect(said('S.D.C CO., LTD. (CAMBODIA)')).toEqual(['primary: S.D.C CO., LTD. (CAMBODIA)'])
  expect(said('S.D.C CO., LTD. (PUNE)', 'PUNE 411001')).toEqual(['primary: S.D.C CO., LTD. (PUNE)'])
  expect(said('EXECUTING AGENCY (THE)')).toEqual(['primary: EXECUTING AGENCY'])
})

test('the field for further information: numbers, names in their own script, and words that are neither', () => {
  expect(furtherInformation('(Reg. No: CNPJ: 15.122/0001-75 (Ministério))*461').identifiers).toEqual([
    { kind: 'registration', value: '15.122/0001-75', label: 'Reg' },
  ])
  expect(furtherInformation('(Tax Registration No. 251002-9510) *387').identifiers).toEqual([
    { kind: 'taxId', value: '251002-9510', label: 'Tax Registration' },
  ])
  expect(furtherInformation('(NATIONAL ID: 8192223142650)').identifiers[0]).toMatchObject({
    kind: 'nationalId',
  })
  expect(furtherInformation('虚构, 北京市朝阳区 104 号').names).toEqual([{ text: '虚构', kind: 'alias' }])
  expect(furtherInformation('(Previously known as X Limited)*553').names).toEqual([
    { text: 'X Limited', kind: 'formerly' },
  ])
  expect(furtherInformation('CONSTRUCTION INC.*150')).toEqual({
    names: [],
    identifiers: [],
    said: ['CONSTRUCTION INC.'],
  })
})

test('the copy says the same, but for the fields that stand with other records there', async () => {
  const { entries, reading } = await readList('wb-debarred', [file('wb-copy-fictional.ndjson')])
  expect(entries).toHaveLength(8)
  expect(reading).toMatchObject({ variant: 'copy', publishedOn: null })
  expect(reading.leftOut.get('further information of the copy: it stands with other records')).toBe(4)
  expect(entries[3]?.names).toHaveLength(1)
})

test('an answer that is broken is refused with the place and what was expected', async () => {
  expect(await refused('cut-short.json')).toMatch(/line \d+: cannot be read as JSON/)
  expect(await refused('renamed-field.json')).toMatch(
    /line 3: \/response\/ZPROCSUPP\/1\S* is not of the expected shape/,
  )
  expect(await refused('other-root.json')).toMatch(/line 1: \/RESPONSE\S* is not of the expected shape/i)
  expect(await refused('impossible-day.json')).toMatch(
    /line 6: DEBAR_TO_DATE is "2021-02-30"; expected a day as YYYY/,
  )
  expect(await refused('other-type.json')).toMatch(
    /line 9: SUPP_TYPE_CODE is "Z"; expected one of I, F, C, U/,
  )
  expect(await refused('twice.json')).toMatch(/line 3: 1 stands here and on line 2/)
  expect(await refused('no-name.json')).toMatch(/line 8: 7 has no name/)
  expect(await refused('page.json')).toMatch(/line 1: cannot be read as JSON/)
  expect(await refused('copy-renamed-field.ndjson')).toMatch(/line 1: \S* is not of the expected shape/)
})

test.skipIf(noTestData !== false)(
  'the real answer of January 2021 has 1,264 records, none ended (AKTSAM_TEST_DATA)',
  async () => {
    const path = 'lists/wb/history/worldbank_original_2021-01.json.gz'
    const { tally, reading } = await readList('wb-debarred', [listFile(dataFile(path))])
    // 300 of type I and three of the eight whose type is not known
    expect(tally).toMatchObject({ entries: 1264, persons: 303, organisations: 961 })
    expect(reading).toMatchObject({
      publishedOn: '2021-01-18',
      variant: 'publisher',
      unknown: new Map(),
      leftOut: new Map(),
    })
  },
)

test.skipIf(noTestData !== false)(
  'the real copy of 2026-03-15 has 1,370 records (AKTSAM_TEST_DATA)',
  async () => {
    const path = 'lists/wb/worldbank_debarred_2026-03-15.ndjson.gz'
    const { tally, reading } = await readList('wb-debarred', [listFile(dataFile(path))])
    expect(tally).toMatchObject({ entries: 1370, persons: 271, organisations: 1099 })
    expect([...reading.leftOut.values()]).toEqual([954])
  },
)
