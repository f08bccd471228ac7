import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataFile, entryIn, fixture, listFile, madeUp, noTestData } from '../../../test/support/lists.ts'
import { ownRefusal, readOwn } from '../../../test/support/own-lists.ts'
import { workbookOf } from '../../../test/support/workbooks.ts'

const own = (name: string) => listFile(fixture(`own/fixtures/${name}`))

test('a table is read by its Swedish headings, with aliases parted and references made', async () => {
  const read = await readOwn('table', own('watchlist-sv.csv'))
  expect(read.entries.map(({ entry, schema, origin }) => [entry, schema, origin.line])).toEqual([
    ['person-bjorn-pahittad-1970-12-31', 'Person', 2],
    ['organization-alvdalens-fiktiva-handel-ab', 'Organization', 3],
    ['vessel-ms-uppdiktad', 'Vessel', 4],
  ])
  const [first, second] = read.entries
  expect(first?.names.map(({ full }) => full)).toEqual(['Björn Påhittad', 'B. Påhittad', 'Björne'])
  expect(first?.nationalities).toEqual(['SE'])
  expect(second?.identifiers).toEqual([{ kind: 'registration', value: '556000-0000' }])
  expect(second?.remarks).toBe('Stämd 2025; förlikning')
})

test('the same table means the same in UTF-8, UTF-16 and windows-1252', async () => {
  const text = readFileSync(fixture('own/fixtures/watchlist-sv.csv'), 'utf8')
  const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  const latin = new Uint8Array(Buffer.from(text, 'latin1'))
  const marked = `\uFEFF${text}`
  const plain = await readOwn('table', madeUp('w.csv', text))
  for (const other of [wide, latin, marked])
    expect((await readOwn('table', madeUp('w.csv', other))).entries).toEqual(plain.entries)
})

test('a workbook is read as the table it is, with its days as days and its empty cells at the end', async () => {
  const born = new Date(Date.UTC(1970, 11, 31))
  const rows = [
    ['Bevakningslista 2026', null, null, null],
    ['Namn', 'Född', 'Land', 'Anmärkning'],
    ['Björn Påhittad', born, 'Sverige', 'Betalade aldrig'],
    ['Uppdiktad Handel AB', null, null, null],
  ]
  const { entries } = await readOwn('table', madeUp('w.xlsx', await workbookOf(rows)))
  expect(entries.map(({ entry, birthDates, countries }) => [entry, birthDates[0]?.from, countries])).toEqual([
    ['person-bjorn-pahittad-1970-12-31', '1970-12-31', ['SE']],
    ['organization-uppdiktad-handel-ab', undefined, []],
  ])
})

test('a reference that is made stays when rows move', async () => {
  const [head = '', ...rows] = readFileSync(fixture('own/fixtures/watchlist-sv.csv'), 'utf8')
    .trim()
    .split('\n')
  const moved = await readOwn('table', madeUp('w.csv', [head, ...rows.toReversed()].join('\n')))
  const read = await readOwn('table', own('watchlist-sv.csv'))
  expect(moved.entries.map(({ entry }) => entry).toSorted()).toEqual(
    read.entries.map(({ entry }) => entry).toSorted(),
  )
})

test('without references, rows of one name, kind and birth date are one entry with all that they say', async () => {
  const file = madeUp(
    't.csv',
    'name,alias,country\nAcme Ltd,Acme One,SE\nBeta AB,,NO\nAcme Ltd,Acme Two,FI\n',
  )
  const read = await readOwn('table', file)
  const acme = entryIn(read, 'organization-acme-ltd')
  expect(acme.names.map(({ full }) => full)).toEqual(['Acme Ltd', 'Acme One', 'Acme Two'])
  expect(acme.countries).toEqual(['SE', 'FI'])
  expect([read.entries.length, acme.origin.line]).toEqual([2, 2])
})

test('with references, the same one twice is refused', async () => {
  const file = madeUp('t.csv', 'id,name\n1,Acme Ltd\n1,Beta AB\n')
  expect(await ownRefusal('table', file)).toBe(
    't.csv: line 3: 1 stands here and on line 2. A reference names one entry.',
  )
})

test('what a mapping says goes before what the headings say', async () => {
  const file = madeUp('t.csv', 'Namn;Kod;Född\nAnna Exempel;A-1;04/05/1970\n')
  const given = {
    columns: [
      { column: 'Namn', field: 'name' },
      { column: 'Kod', field: 'reference' },
      { column: 'Född', field: 'birthDate' },
    ],
    dates: 'monthFirst',
  } as const
  const { entries } = await readOwn('table', file, { ...given, columns: [...given.columns] })
  expect(entries.map(({ entry, birthDates }) => [entry, birthDates[0]?.from])).toEqual([
    ['A-1', '1970-04-05'],
  ])
})

test('a mapping whose columns the file does not have is refused by name', async () => {
  const given = { columns: [{ column: 'Nimi', field: 'name' as const }], dates: 'dayFirst' as const }
  expect(await ownRefusal('table', own('watchlist-sv.csv'), given)).toContain('the column Nimi is missing')
})

test('every row that cannot be taken over is told with its line and column, and nothing is taken', async () => {
  expect(await ownRefusal('table', own('invalid-rows.csv'))).toBe(
    'invalid-rows.csv: line 3: name: the row has no name. Fill one in, or take the row out. 2 more faults; the preview shows them.',
  )
})

test('a title above the headings is passed over, and a row of data is never taken for the headings', async () => {
  const titled = 'Watchlist of 2026\n\nName;Country\nAnna Exempel;SE\n'
  expect((await readOwn('table', madeUp('t.csv', titled))).entries.map(({ entry }) => entry)).toEqual([
    'person-anna-exempel',
  ])
  const unnamed = 'Who;Kind\nAcme AB;company\n'
  expect(await ownRefusal('table', madeUp('t.csv', unnamed))).toContain('no column is named as the name')
})

test('a table that is cut short is refused', async () => {
  expect(await ownRefusal('table', own('invalid-cut-short.csv'))).toBe(
    'invalid-cut-short.csv: line 3: the row has 2 cells, the header 3. The file is cut short, or a separator stands without quotes.',
  )
})

test.each([
  ['a page', '<html><body>no</body></html>', 'is no table'],
  ['nothing', '', 'empty'],
  ['headings without a name', 'a,b\n1,2\n', 'no column is named as the name'],
])('%s is no own list', async (_, content, says) => {
  expect(await ownRefusal('table', madeUp('t.csv', content))).toContain(says)
})

test('targets.simple.csv is understood by its columns: kinds, partial dates, IMO numbers, values with line breaks', async () => {
  const read = await readOwn('table', own('targets.simple.csv'))
  expect(read.entries.map(({ entry, schema }) => [entry, schema])).toEqual([
    ['XX-1', 'Person'],
    ['XX-2', 'Vessel'],
    ['XX-4', 'Organization'],
  ])
  expect(entryIn(read, 'XX-1').birthDates).toEqual([
    { from: '1961-04-01', to: '1961-04-30', text: '1961-04' },
  ])
  expect(entryIn(read, 'XX-2').identifiers).toEqual([{ kind: 'imo', value: '9999999' }])
  expect([...read.reading.leftOut]).toEqual([['row of kind "CryptoWallet"', 1]])
})

test('FollowTheMoney: persons, companies, vessels and aircraft; positions and what is no target are counted', async () => {
  const read = await readOwn('ftm', own('entities.ftm.json'))
  expect(read.entries.map(({ entry, schema }) => [entry, schema])).toEqual([
    ['FT-1', 'Person'],
    ['FT-2', 'Organization'],
    ['FT-3', 'Vessel'],
    ['FT-4', 'Aircraft'],
  ])
  expect(entryIn(read, 'FT-1')).toMatchObject({
    names: [
      { full: 'Ivar Inventsen', kind: 'primary' },
      { full: 'Ivar von Inventsen', kind: 'alias' },
      { full: 'Ивар Инвентсен', kind: 'alias' },
      { full: 'Ivar Annan', kind: 'formerly' },
      { full: 'Iffe', kind: 'weak' },
    ],
    birthDates: [{ from: '1961-04-01', to: '1961-04-30' }],
    nationalities: ['NO', 'RU'],
    identifiers: [{ kind: 'passport', value: 'N1234567' }],
    programmes: ['XX-SAMPLE'],
    measures: ['role.pep'],
  })
  expect(Object.fromEntries(read.reading.leftOut)).toEqual({
    'entity of kind Position': 1,
    'Person that is no target': 1,
  })
  expect([...read.reading.unknown]).toEqual([['country "su"', 1]])
})

test('FollowTheMoney that is cut short is refused with its line', async () => {
  const text = readFileSync(fixture('own/fixtures/entities.ftm.json'), 'utf8')
  expect(await ownRefusal('ftm', madeUp('e.json', text.slice(0, -40)))).toMatch(/^e\.json: line 6: .*JSON/)
})

test('Senzing: an array of records, features in lists and flat, two sources, lines kept', async () => {
  const read = await readOwn('senzing', own('senzing.json'))
  expect(read.entries.map(({ entry, schema, origin }) => [entry, schema, origin.line])).toEqual([
    ['S-1', 'Person', 2],
    ['S-2', 'Organization', 16],
    ['OTHER/S-1', 'Vessel', 27],
  ])
  expect(entryIn(read, 'S-1')).toMatchObject({
    names: [
      { full: 'Ivar B Inventsen', parts: { given: 'Ivar', middle: 'B', family: 'Inventsen' } },
      { full: 'Iffe "the [made] {up}" Inventsen', kind: 'alias' },
    ],
    addresses: [{ text: 'Storgata 1, Ingensteds, Norway', country: 'NO' }],
    identifiers: [{ kind: 'passport', value: 'N1234567', country: 'NO' }],
  })
  expect(entryIn(read, 'S-2').names.map(({ full, kind }) => [full, kind])).toEqual([
    ['Påhitt AB', 'primary'],
    ['Annat Påhitt AB', 'formerly'],
  ])
  expect([...read.reading.leftOut, ...read.reading.unknown]).toEqual([
    ['record of type none', 1],
    ['attribute SHOE_SIZE', 1],
  ])
})

test('a Senzing file means the same as an array and as an object a line', async () => {
  const records: unknown = JSON.parse(readFileSync(fixture('own/fixtures/senzing.json'), 'utf8'))
  const lines = Array.isArray(records) ? records.map((record) => JSON.stringify(record)).join('\n') : ''
  const bodies = (read: Awaited<ReturnType<typeof readOwn>>) =>
    read.entries.map(({ origin, ...body }) => body)
  expect(bodies(await readOwn('senzing', madeUp('s.json', lines)))).toEqual(
    bodies(await readOwn('senzing', own('senzing.json'))),
  )
})

test.each([
  ['cut short', (text: string) => text.slice(0, -30), 'the array does not end'],
  ['not JSON', () => 'name,alias\nAnna,\n', 'neither one JSON object a line nor one array'],
  ['without a record id', (text: string) => text.replace('"RECORD_ID": "S-1",', ''), '/RECORD_ID'],
])('Senzing that is %s is refused', async (_, change, says) => {
  const text = readFileSync(fixture('own/fixtures/senzing.json'), 'utf8')
  expect(await ownRefusal('senzing', madeUp('s.json', change(text)))).toContain(says)
})

const counts = async (layout: 'table' | 'ftm' | 'senzing', path: string) => {
  const { tally, reading } = await readOwn(layout, listFile(dataFile(path)))
  return { entries: tally.entries, persons: tally.persons, leftOut: Object.fromEntries(reading.leftOut) }
}

test.skipIf(noTestData)(
  'the 281 entities, the 20 nested targets and the 20 rows of one dataset are the same 20 persons',
  async () => {
    const flat = await counts('ftm', 'formats/ftm/small.entities.ftm.json')
    expect(flat).toEqual({
      ...{ entries: 20, persons: 20 }, // 281 less 181 that are no party, less 80 relatives that are no target
      leftOut: {
        'entity of kind Position': 21,
        'entity of kind Family': 139,
        'entity of kind Occupancy': 21,
        'Person that is no target': 80,
      },
    })
    const files = [
      readOwn('ftm', listFile(dataFile('formats/ftm/small.entities.ftm.json'))),
      readOwn('ftm', listFile(dataFile('formats/ftm/small.targets.nested.json'))),
      readOwn('table', listFile(dataFile('formats/ftm/small.targets.simple.csv'))),
    ]
    const [one, ...others] = (await Promise.all(files)).map(({ entries }) =>
      entries.map(({ entry, names }) => `${entry} ${names.length}`).toSorted(),
    )
    for (const other of others) expect(other).toEqual(one)
  },
)

test.skipIf(noTestData)('of 1,565 entities on Saudi politicians 423 are targets', async () => {
  expect(await counts('ftm', 'formats/ftm/wikidata_peps_sa_2024-03.entities.ftm.json')).toEqual({
    ...{ entries: 423, persons: 423 }, // 607 persons less 184 relatives that are no target; 958 entities are no party
    leftOut: {
      'entity of kind Position': 100,
      'entity of kind Family': 756,
      'entity of kind Occupancy': 102,
      'Person that is no target': 184,
      'birth date that cannot be read': 9, // the person is there, the date is not
    },
  })
})

test.skipIf(noTestData)(
  'Senzing records: those of type null are positions, all others are there',
  async () => {
    expect(await counts('senzing', 'formats/senzing/small.senzing.json')).toEqual({
      ...{ entries: 100, persons: 100, leftOut: { 'record of type none': 21 } }, // 121 in all
    })
    expect(await counts('senzing', 'formats/senzing/us_congress_senzing.json')).toEqual({
      ...{ entries: 1317, persons: 1317, leftOut: { 'record of type none': 2 } }, // 1,319 in all
    })
  },
)

test.skipIf(noTestData)('all 5,600 rows of a bought table are entries', async () => {
  const path = 'opensanctions/ua_war_sanctions/targets.simple_2026-03-13.csv'
  const { tally, reading } = await readOwn('table', listFile(dataFile(path)))
  const { persons, organisations, vessels } = tally
  expect([tally.entries, persons, organisations, vessels]).toEqual([5600, 1543, 2717, 1340])
  expect([...reading.leftOut]).toEqual([])
})
