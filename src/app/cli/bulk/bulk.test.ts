import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchesOf, buildSnapshot, newStreamCounts, openCurrentBytes, screenRows } from '#screening'
import type { Output } from '../output.ts'
import { interruptedRun, type OutputFormat, toFile } from './destination.ts'
import { openInput } from './input.ts'
import { progressText, spanText } from './progress.ts'
import { type Bulk, runBulk } from './run.ts'

const place = mkdtempSync(join(tmpdir(), 'aktsam-bulk-'))
const at = (name: string) => join(place, name)
const never = new AbortController().signal
let index: Bulk['index']
beforeAll(async () => {
  const entry = {
    ...{ schema: 'Person' as const, birthDates: [], birthPlaces: [], nationalities: [], countries: [] },
    ...{ titles: [], positions: [], addresses: [], identifiers: [], programmes: [], measures: [] },
    ...{ entry: 'EU.2', names: [{ full: 'Ilmar Vestrov', kind: 'primary' as const }] },
    origin: { file: 'test.xml', line: 1 },
  }
  await buildSnapshot([{ name: 'eu-fsf', version: '1', entries: [entry] }], place)
  const opened = await openCurrentBytes(place)
  if (opened) index = opened
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A whole run in this process, and what it said. */
async function run(file: string, output: string, given: Partial<Bulk['input']> = {}) {
  const said: string[] = []
  const out: Output = {
    ...{ isJson: true, isTerminal: false, json: () => {}, line: () => {}, progress: () => {} },
    ...{ write: async () => {}, complain: (text: string) => void said.push(text) },
  }
  const format: OutputFormat = output.endsWith('.xlsx') ? 'xlsx' : output.endsWith('.csv') ? 'csv' : 'ndjson'
  const exit = await runBulk({
    ...{ out, index, workers: 1, language: 'sv', progress: undefined },
    stopping: { signal: never, exit: () => undefined, end: () => {} },
    identity: { program: '1', file, lists: index.sha256, options: {} },
    input: { file: at(file), signal: never, ...given },
    output: { file: at(output), format, resume: false, overwrite: false },
    screening: { threshold: 0.7, limit: 5 },
  })
  return { exit, said: said.join('\n') }
}

async function sheetsOf(file: string) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(at(file))
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : [])),
  }))
}

describe('a workbook', () => {
  test('comes in by its first sheet, dates and all, and the other is named', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Kunder')
    sheet.addRow(['Kundnr', 'Namn', 'Född', 'Typ'])
    sheet.addRow([1, 'Ilmar Vestrov', new Date('1960-04-21'), 'person'])
    sheet.addRow([])
    sheet.addRow([2, 'Anna Berg', null, null, 'utan rubrik'])
    book.addWorksheet('Annat').addRow(['Ilmar Vestrov'])
    await book.xlsx.writeFile(at('in.xlsx'))
    const { exit, said } = await run('in.xlsx', 'in.ndjson')
    expect(exit).toBe(1)
    const lines = readFileSync(at('in.ndjson'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: '1', row: 2, matches: [{ entry: 'EU.2' }] },
      { id: '2', row: 4, matches: [] },
    ])
    expect(said).toContain("the sheet 'Annat' was not read: --sheet 'Annat'")
    await expect(run('in.xlsx', 'x.csv', { sheet: 'Inget' })).rejects.toThrow(
      "there is no sheet 'Inget'; there are 'Kunder', 'Annat'",
    )
  })

  test.each([
    true,
    false,
  ])('written as a stream is read like any other (texts shared: %s)', async (useSharedStrings) => {
    const name = `streamed-${useSharedStrings}`
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: at(`${name}.xlsx`), useSharedStrings })
    const sheet = book.addWorksheet('Kunder')
    sheet.addRow(['namn', 'annat']).commit()
    const random = fc.sample(fc.string({ minLength: 80, maxLength: 80 }), { numRuns: 3000, seed: 1 })
    for (const text of random) sheet.addRow(['Anna Berg', text]).commit()
    sheet.addRow(['Ilmar Vestrov', '']).commit()
    sheet.commit()
    await book.commit()
    expect(await run(`${name}.xlsx`, `${name}.ndjson`)).toMatchObject({
      exit: 1,
      said: expect.stringContaining('3,001 read: 3,001 screened'),
    })
  })

  test('goes out with hits, with what was not screened, and with what it is about; no cell is a formula', async () => {
    const rows = ['id,name', '1,Ilmar Vestrov', '"=1+1",Vestrov Ilmar', '2,', '"=cmd",']
    writeFileSync(at('some.csv'), rows.join('\n'))
    expect((await run('some.csv', 'some.xlsx')).exit).toBe(5)
    const [hits, refused, about] = await sheetsOf('some.xlsx')
    expect(hits).toMatchObject({ name: 'Träffar' })
    expect(hits?.rows.slice(1).map((row) => row.toSpliced(4, 1).slice(0, 6))).toEqual([
      [2, '1', 'Ilmar Vestrov', '1 av 1', 'eu-fsf', 'EU.2'],
      [3, "'=1+1", 'Vestrov Ilmar', '1 av 1', 'eu-fsf', 'EU.2'],
    ])
    expect(refused).toMatchObject({ name: 'Inte kontrollerade' })
    expect(refused?.rows.slice(1).map((row) => [row[0], row[1], row[3]])).toEqual([
      [4, '2', 'Namnet är tomt; en part kontrolleras på sitt namn.'],
      [5, "'=cmd", 'Namnet är tomt; en part kontrolleras på sitt namn.'],
    ])
    expect(about?.rows).toEqual(
      expect.arrayContaining([
        ['Lista', 'eu-fsf', '1'],
        ['Tröskel', 0.7],
        ['Kolumn', 'name', 'name'],
        ['Inlästa parter', 4],
        ['Parter med träff', 2],
        ['Ingen träff är inte ett godkännande.'],
      ]),
    )
  })
})

test.each([
  ['packed.csv', new Uint8Array([0x1f, 0x8b, 8]), 'is packed'],
  ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11]), 'old Excel file'],
  ['broken.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'cannot be read as an Excel workbook'],
  ['list.json', new TextEncoder().encode('[{"name":"x"}]'), "jq -c '.[]'"],
  ['headless.csv', new TextEncoder().encode('Ilmar;1960\nAnna;1970\n'), 'no column looks like a name'],
])('%s is refused before anything is written', async (name, bytes, says) => {
  writeFileSync(at(name), bytes)
  await expect(run(name, `${name}.out.csv`)).rejects.toThrow(says)
  expect(() => readFileSync(at(`${name}.out.csv.journal`))).toThrow()
})

test('an empty file holds no party, and that is no fault', async () => {
  writeFileSync(at('empty.csv'), '')
  expect(await run('empty.csv', 'empty.ndjson')).toMatchObject({
    exit: 0,
    said: expect.stringContaining('0 read'),
  })
  expect(readFileSync(at('empty.ndjson'), 'utf8')).toBe('')
})

test.each([
  ['UTF-16', Buffer.from('\ufeffnamn\tland\r\nIlmar Vestrov\tSverige\r\nÅsa\tNorge\r\n', 'utf16le')],
  ['old line ends', Buffer.from('namn;land\rIlmar Vestrov;Sverige\rÅsa;Norge\r')],
  ['quotes and commas', Buffer.from('namn,land\n"Vestrov, Ilmar","Sverige, Norge"\n"Åsa",Norge')],
])('a file with %s is read as it is meant', async (kind, bytes) => {
  const name = kind.replaceAll(' ', '-')
  writeFileSync(at(name), bytes)
  expect((await run(name, `${name}.ndjson`)).exit).toBe(1)
  const lines = readFileSync(at(`${name}.ndjson`), 'utf8')
    .trim()
    .split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { row: 2, matches: [{ entry: 'EU.2' }] },
    { row: 3, name: 'Åsa', matches: [] },
  ])
})

describe('a run that is cut off', () => {
  const options = { as: 'table', language: 'en' } as const
  const identity = { program: '1', file: 'rows.csv', size: 1, lists: 'x', options: {} }

  /** Goes on until so many parcels are written. `killed`: as if nobody had had the time to keep the journal. */
  async function some(name: string, parcels: number, killed: boolean): Promise<boolean> {
    const asked = {
      file: at(name),
      format: 'csv' as const,
      language: 'en' as const,
      run: identity,
      startedAt: 'then',
    }
    const past = await interruptedRun(asked, { resume: true, overwrite: false })
    const input = await openInput({ file: at('rows.csv'), signal: never, before: past?.at ?? undefined })
    const destination = await toFile(asked, past)
    const journal = readFileSync(at(`${name}.journal`))
    const counts = { ...(past?.counts ?? newStreamCounts()) }
    let done = 0
    for await (const { rows, at: reached } of batchesOf(input.pieces, past?.rows ?? 0)) {
      const answer = screenRows(index.snapshot, rows, { reading: input.reading, ...options })
      for (const key of ['read', 'screened', 'refused', 'passed', 'hits'] as const)
        counts[key] += answer.counts[key]
      await destination.write(answer.rendered, { rows: counts.read, at: reached, counts })
      if (++done < parcels) continue
      await destination.pause()
      if (killed) writeFileSync(at(`${name}.journal`), journal)
      if (killed) appendFileSync(at(`${name}.part`), '17,half a li')
      return false
    }
    await destination.finish()
    return true
  }

  test('comes to the same, byte for byte, wherever it was cut, however often, and whether it was killed or stopped', async () => {
    const long = 'x'.repeat(150)
    const kinds = ['Ilmar Vestrov', '"Berg, ""Anna"""', '"Berg', '', '"two\nlines"', 'Åsa Öst,one more']
    const rows = Array.from(
      { length: 3000 },
      (_, n) => `${n},${kinds[(n * 7 + (n >> 3)) % kinds.length]},${long}`,
    )
    writeFileSync(at('rows.csv'), ['id,name,comment', ...rows].join('\n'))
    expect(await some('whole.csv', Number.POSITIVE_INFINITY, false)).toBe(true)
    const whole = readFileSync(at('whole.csv'), 'utf8')
    expect(whole.split('\r\n').length).toBeGreaterThan(2600)
    let nth = 0
    const cuts = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(cuts, async (all) => {
        const name = `cut-${nth++}.csv`
        let isDone = false
        for (const [parcels, killed] of all) if (!isDone) isDone = await some(name, parcels, killed)
        if (!isDone) await some(name, Number.POSITIVE_INFINITY, false)
        expect(readFileSync(at(name), 'utf8') === whole).toBe(true)
      }),
      { numRuns: 8 },
    )
  })

  test('is not gone on with over another file, or over one that was changed', async () => {
    await some('other.csv', 3, false)
    const asked = { file: at('other.csv'), run: { ...identity, size: 2 } }
    await expect(interruptedRun(asked, { resume: true, overwrite: false })).rejects.toThrow(
      'rows.csv has changed since',
    )
    const lists = { ...asked, run: { ...identity, lists: 'y' } }
    await expect(interruptedRun(lists, { resume: true, overwrite: false })).rejects.toThrow(
      'The lists have changed',
    )
    const past = await interruptedRun({ ...asked, run: identity }, { resume: true, overwrite: false })
    const text = readFileSync(at('rows.csv'), 'utf8')
    writeFileSync(at('rows.csv'), text.replace('Vestrov', 'Vestrow'))
    const again = async () => {
      const input = await openInput({ file: at('rows.csv'), signal: never, before: past?.at ?? undefined })
      for await (const _ of input.pieces);
    }
    await expect(again()).rejects.toThrow('has changed since the run over it was interrupted')
  })

  test('and nothing is written over unless somebody says so', async () => {
    writeFileSync(at('there.csv'), 'precious')
    const asked = { file: at('there.csv'), run: identity }
    await expect(interruptedRun(asked, { resume: false, overwrite: false })).rejects.toThrow(
      'exists. Name a new file',
    )
    await expect(interruptedRun(asked, { resume: true, overwrite: false })).rejects.toThrow('is whole')
    await expect(interruptedRun(asked, { resume: true, overwrite: true })).rejects.toThrow(
      'name one of the two',
    )
    expect(await interruptedRun(asked, { resume: false, overwrite: true })).toBeUndefined()
  })
})

test('progress says how fast, how far and how long', () => {
  const counts = { read: 412_000, screened: 411_998, refused: 2, passed: 0, hits: 37 }
  const told = { counts, bytes: 41, size: 100, before: { rows: 0, bytes: 0 }, seconds: 41 }
  expect(progressText(told)).toBe(
    '412,000 rows · 10,049 a second · 41 % · 59 s left · 37 with a hit · 2 not screened',
  )
  expect(progressText({ ...told, size: undefined })).toBe(
    '412,000 rows · 10,049 a second · 37 with a hit · 2 not screened',
  )
  expect([spanText(59.4), spanText(61), spanText(7_320)]).toEqual(['59 s', '1 min 1 s', '2 h 2 min'])
})
