import { expect, test } from 'vitest'
import {
  dataFile,
  entryIn,
  fixture,
  listFile,
  madeUp,
  noTestData,
  readList,
  refusalOf,
  text,
} from '../../../test/support/lists.ts'
import { losses } from '../bounds.ts'
import { meaningsOf } from '../meaning.ts'
import type { ListEntry } from '../model.ts'
import { facts } from './facts.ts'

const csvPath = fixture('us-csl/fixtures/consolidated-cut-2022-04.csv')
const jsonPath = fixture('us-csl/fixtures/consolidated-cut-2022-04.json')
const [csv, json] = [text(csvPath), text(jsonPath)]
const read = () => readList('us-csl', [listFile(csvPath)])
const made = (content: string, name = 'consolidated.csv') => readList('us-csl', [madeUp(name, content)])
const refused = (content: string) => refusalOf('us-csl', [madeUp('file', content)])
const header = csv.slice(0, csv.indexOf('\n') + 1)

test('the comma-separated file and the JSON read the same', async () => {
  const [fromCsv, fromJson] = [await read(), await readList('us-csl', [listFile(jsonPath)])]
  const without = (entries: readonly ListEntry[]) => entries.map(({ origin: _, ...body }) => body)
  expect(without(fromJson.entries)).toEqual(without(fromCsv.entries))
  expect(fromJson.reading.variant).toBe('json')
  expect([...fromJson.reading.unknown]).toEqual([...fromCsv.reading.unknown])
})

test('SDN rows are counted and left to the list of OFAC', async () => {
  const { entries, reading } = await read()
  expect(reading.leftOut.get('row of the SDN list (us-ofac-sdn reads it from OFAC itself)')).toBe(3)
  expect(entries.some(({ programmes }) => programmes.includes('SDN'))).toBe(false)
})

test('each of the twelve other lists is a part with its own meaning', async () => {
  const { entries } = await read()
  const found = new Set(entries.map(({ programmes: [part = ''] }) => part))
  expect([...found].toSorted()).toEqual(
    Object.keys(facts.parts ?? {})
      .filter((part) => part !== 'DPL-ENDED')
      .toSorted(),
  )
  const listings = new Set([...found].map((part) => meaningsOf(facts, [part])[0].listing))
  expect(listings.size).toBe(12)
  expect(meaningsOf(facts, ['CMIC', 'CMIC-EO13959'])).toEqual([
    expect.objectContaining({ effect: 'signal', listing: 'usCmic' }),
  ])
})

test('rows of one name on one list are one entry with all their addresses', async () => {
  const huawei = entryIn(await read(), 'EL-huawei-technologies-co-ltd-huawei')
  expect(huawei.addresses).toHaveLength(7)
  expect(huawei.remarks).toMatch(/^Federal Register: 84 FR 22963/)
  const person = entryIn(await read(), 'EL-gunther-migeotte')
  expect(person.countries.toSorted()).toEqual(['NO', 'ZA'])
  expect(person.listedOn).toBe('2010-06-28')
})

test('a name with blanks before it is the same name', async () => {
  expect(entryIn(await read(), 'DPL-i-ash').addresses).toHaveLength(3)
})

test('one name on two lists stays two entries', async () => {
  const { entries } = await made(
    `${header}1,Entity List (EL) - BIS,,,,Invented Ltd${','.repeat(23)}\n2,Unverified List (UVL) - BIS,,,,Invented Ltd${','.repeat(23)}\n`,
  )
  expect(entries.map(({ entry }) => entry)).toEqual(['EL-invented-ltd', 'UVL-invented-ltd'])
})

test('Dahua Electronics of the denied persons is not Dahua Technology of the Entity List', async () => {
  const all = await read()
  expect(entryIn(all, 'DPL-dahua-electronics-corporation').programmes).toEqual(['DPL'])
  expect(entryIn(all, 'EL-dahua-technology').programmes).toEqual(['EL'])
})

test('a start date that cannot be is left out and counted', async () => {
  const all = await read()
  expect(all.reading.leftOut.get('start date that is none')).toBe(1) // 0017-05-26
  expect(entryIn(all, 'EL-oriental-engineers').listedOn).toBe('2017-05-26')
})

test('terms of licences and orders are measures, and their end is told', async () => {
  const all = await read()
  expect(entryIn(all, 'EL-dahua-technology').measures).toEqual([
    expect.stringMatching(/^Licence required: For all items subject to the EAR/),
    expect.stringMatching(/^Licence policy: /),
  ])
  const denied = entryIn(all, 'DPL-i-ash')
  expect(denied.measures).toEqual(['Export privileges denied (standard order)'])
  expect(denied.remarks).toMatch(/Until: 2056-06-29/)
})

test('an order whose end has passed is kept as long as the publisher keeps it', async () => {
  const all = await made(csv.replaceAll('2056-06-29', '2006-06-29'))
  expect(entryIn(all, 'DPL-i-ash').remarks).toMatch(/Until: 2006-06-29/)
})

test('an order that had ended when the file was made denies nobody anything any more', async () => {
  const records: Record<string, unknown>[] = JSON.parse(json).results
  const denied = records.find(({ name }) => String(name).trim() === 'I. ASH')
  const order = (name: string, start_date: string, end_date: string) => ({
    ...{ ...denied, name, start_date, end_date },
  })
  const more = [
    ...[1, 2, 3, 4, 5].map((n) => order(`Ny Nekad ${n}`, `2022-02-0${n}`, '2032-02-01')),
    order('Fri Igen', '2012-01-01', '2021-12-31'),
    order('Nekad Tills Vidare', '2012-01-01', '2023-12-31'),
  ]
  const all = await made(JSON.stringify({ results: [...records, ...more] }), 'consolidated.json')
  expect(entryIn(all, 'DPL-fri-igen').programmes).toEqual(['DPL-ENDED'])
  expect(entryIn(all, 'DPL-nekad-tills-vidare').programmes).toEqual(['DPL'])
  const [means] = meaningsOf(facts, ['DPL-ENDED'])
  expect([means.effect, means.listing, means.closed]).toEqual(['signal', undefined, true])
})

test('numbers are read from the right, and from the left as it has been written since 2023', async () => {
  const row = (ids: string) =>
    `${header}1,Capta List (CAP) - Treasury Department,1,Entity,X,INVENTED BANK${','.repeat(23)}"${ids}"\n`
  const expected = [
    { kind: 'nationalId', value: '28940000602', country: 'QA', label: 'National ID No.' },
    { kind: 'swift', value: 'INVTQAQA', label: 'SWIFT/BIC' },
  ]
  const older = await made(
    row('QA, 28940000602, National ID No.; INVTQAQA, SWIFT/BIC; 03 Jun 2021, Listing Date (CMIC)'),
  )
  const newer = await made(
    row('National ID No., 28940000602, QA; SWIFT/BIC, INVTQAQA; Listing Date (CMIC), 03 Jun 2021'),
  )
  for (const { entries } of [older, newer])
    expect(entries[0]).toMatchObject({ identifiers: expected, listedOn: '2021-06-03' })
})

test('Treasury’s individuals are turned, years and days of birth are read', async () => {
  expect(entryIn(await read(), 'FSE-17526')).toMatchObject({
    schema: 'Person',
    names: [{ full: 'Halis BEKTAS', parts: { given: 'Halis', family: 'BEKTAS' } }],
    birthDates: [{ from: '1966-02-13', to: '1966-02-13' }],
    nationalities: ['CH'],
  })
})

test('a name in brackets after the name is another name; the name of a country is not', async () => {
  const all = await read()
  const centre = entryIn(all, 'EL-china-aerodynamics-research-and-development-center-cardc')
  expect(centre.names.map(({ full }) => full)).toEqual(
    expect.arrayContaining(['China Aerodynamics Research and Development Center', 'CARDC']),
  )
  const { entries } = await made(
    `${header}1,Entity List (EL) - BIS,,,,Broad Engineering (Pakistan)${','.repeat(23)}\n`,
  )
  expect(entries[0]?.names.map(({ full }) => full)).toEqual(['Broad Engineering (Pakistan)'])
})

test('"a.k.a." within a name parts names', async () => {
  const { names } = entryIn(await read(), 'DTC-far-east-trading-company-inc-a-k-a-fetco-inc')
  expect(names.map(({ full }) => full)).toEqual(['Far East Trading Company, Inc.', 'FETCO, Inc.'])
})

test('addresses end in a code, in the name of a country, or in a state and its ZIP code', async () => {
  const all = await made(
    ['A St, Tehran, IR', 'Kwun Tong, Hong Kong', '1 Pease Drive, OH, 44116', 'Nanchang, 330002']
      .map((at, n) => `${n},Entity List (EL) - BIS,,,,Invented ${n} Ltd,,"${at}"${','.repeat(21)}\n`)
      .reduce((whole, line) => whole + line, header),
  )
  expect(all.entries.map(({ countries }) => countries)).toEqual([['IR'], ['HK'], ['US'], []])
  expect(all.reading.unknown.get('address of no country that can be told')).toBe(1)
})

test('a list that is new to us is kept under its abbreviation, and noted', async () => {
  const { entries, reading } = await made(csv.replaceAll('Unverified List (UVL)', 'Novel List (NVL)'))
  expect(entries.some(({ programmes }) => programmes.includes('NVL'))).toBe(true)
  expect([...reading.unknown.keys()]).toContain('list "Novel List (NVL) - Bureau of Industry and Security"')
})

test.each([
  [
    'addresses of text',
    json.replace(/"addresses": \[[^\]]*\]/, '"addresses": "X"'),
    /addresses is not of the expected/,
  ],
  ['a broken record', json.replace('"source":', '"source"'), /line 3: cannot be read as JSON/],
  ['nothing in it', '{"results": []}', /there is no entry in it/],
])('a JSON file with %s is refused', async (_, content, sentence) => {
  expect(await refused(content)).toMatch(sentence)
})

const real = noTestData === false
const ofData = (name: string) => listFile(dataFile(`lists/us-csl/${name}`))

test.skipIf(!real)(
  'the list of 2022-04: 14,160 rows, 10,026 of SDN, 4,134 rows of the others in 4,045 entries (AKTSAM_TEST_DATA)',
  async () => {
    const { entries, tally, reading } = await readList('us-csl', [ofData('consolidated.csv.gz')])
    const counts: Record<string, number> = {}
    for (const { programmes } of entries) counts[programmes[0] ?? ''] = (counts[programmes[0] ?? ''] ?? 0) + 1
    expect(reading.leftOut.get('row of the SDN list (us-ofac-sdn reads it from OFAC itself)')).toBe(10_026)
    // Published: EL 2,001, DTC 727, DPL 462, SSI 290, UVL 201, ISN 163, PLC 78, MEU 71, CMIC 68, CAP 53, MBS 17, FSE 3.
    expect(counts).toEqual({
      ...{ EL: 1_947, DTC: 723, DPL: 435, SSI: 290, UVL: 201, ISN: 160 },
      ...{ PLC: 78, MEU: 71, CMIC: 68, CAP: 52, MBS: 17, FSE: 3 },
    })
    expect(tally.entries + (reading.leftOut.get('row merged into the entry of its name') ?? 0)).toBe(4_134)
    // Of some 4,600 addresses: towns, streets and provinces without their country.
    expect([...reading.unknown]).toEqual([['address of no country that can be told', 35]])
  },
)

test.skipIf(!real)(
  'the partial copy of 2023-11 is refused: a header stands within it (AKTSAM_TEST_DATA)',
  async () => {
    expect(await refusalOf('us-csl', [ofData('consolidated_2023-11_partial.csv.gz')])).toBe(
      'consolidated_2023-11_partial.csv.gz: line 2: the header stands here once more. Two files were joined, or the file is a copy that was cut short; download it again.',
    )
  },
)

test.skipIf(!real)(
  'were its header and last row whole, the loss against 2022 would refuse it (AKTSAM_TEST_DATA)',
  async () => {
    let partial = ''
    for await (const piece of ofData('consolidated_2023-11_partial.csv.gz').text()) partial += piece
    const [head = '', ...lines] = partial.split('\n')
    expect(await refusalOf('us-csl', [madeUp('joined.csv', [head, ...lines.slice(1)].join('\n'))])).toMatch(
      /^joined.csv: line \d+: cannot be read/,
    )
    const whole = lines.slice(
      1,
      lines.findLastIndex((line) => line.startsWith('"')),
    )
    const now = await readList('us-csl', [madeUp('whole.csv', `${[head, ...whole].join('\n')}\n`)])
    const before = await readList('us-csl', [ofData('consolidated.csv.gz')])
    const [first] = losses(
      { variant: 'publisher', tally: before.tally },
      { variant: 'publisher', tally: now.tally },
    )
    expect(first?.en).toMatch(/entries/)
  },
)
