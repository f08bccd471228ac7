import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSnapshotBytes } from '../build.ts'
import { openSnapshotBytes } from '../snapshot.ts'
import { batchesOf } from './batches.ts'
import { comparePairs } from './compare-pairs.ts'
import { inOrder } from './in-order.ts'
import { sheetColumns, tableColumns } from './render.ts'
import type { RawRow } from './row.ts'
import { type RowOptions, screenRows } from './screen-stream.ts'

const entry = {
  ...{ schema: 'Person' as const, birthDates: [], birthPlaces: [], nationalities: [], countries: [] },
  ...{ titles: [], positions: [], addresses: [], identifiers: [], programmes: [], measures: [] },
  origin: { file: 'test.xml', line: 1 },
}
const bytes = await buildSnapshotBytes([
  {
    name: 'eu-fsf',
    version: '2026-11-20#a1f3',
    entries: [
      { ...entry, entry: 'EU.2', names: [{ full: 'Ilmar Vestrov', kind: 'primary' as const }] },
      { ...entry, entry: 'EU.3', names: [{ full: 'Ilmar Vestrow', kind: 'primary' as const }] },
    ],
  },
])
const snapshot = openSnapshotBytes(bytes)
const lists = { 'eu-fsf': '2026-11-20#a1f3' }

const rows: RawRow[] = [
  { number: 1, line: 2, content: ['7', 'Vestrov, Ilmar', 'x'] },
  { number: 2, line: 3, content: ['8', 'Anna Berg', 'Norrland'] },
  { number: 3, line: 4, content: ['9', '   ', ''] },
  { number: 4, line: 5, content: { fault: 'openQuote' } },
  { number: 5, line: 9, content: ['10', '\ufffdke Berg', ''] },
]
const reading = { kind: 'cells', columns: ['id', 'name', 'country'], delimiter: ';' } as const
const screened = (options: Partial<RowOptions>) =>
  screenRows(snapshot, rows, { reading, as: 'ndjson', language: 'en', ...options })

describe('what becomes of rows', () => {
  test('one object a party, in the order of the input, with the lists that were looked at', () => {
    const { counts, rendered } = screened({})
    expect(counts).toEqual({ read: 5, screened: 2, refused: 3, passed: 0, hits: 1 })
    const lines = rendered.as === 'ndjson' ? rendered.text.trim().split('\n') : []
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        ...{ id: '7', row: 2, name: 'Vestrov, Ilmar', status: 'screened', lists },
        matches: [{ list: 'eu-fsf', entry: 'EU.2' }, { entry: 'EU.3' }],
        remarks: ["The country 'x' was not understood and not compared."],
      },
      { id: '8', row: 3, status: 'screened', matches: [], lists },
      { id: '9', row: 4, status: 'refused', reason: expect.stringContaining('name is empty') },
      {
        id: '4',
        row: 5,
        status: 'refused',
        reason: expect.stringMatching(/^A quote opens .* Close the quote/),
      },
      { id: '10', row: 9, status: 'refused', reason: expect.stringContaining('U+FFFD') },
    ])
  })

  test('a table has a line for every party, and every line has a cell for every heading', () => {
    const { rendered } = screened({ as: 'table', language: 'sv' })
    const table = rendered.as === 'table' ? rendered.rows : []
    expect(table.map(({ length }) => length)).toEqual(rows.map(() => tableColumns.length))
    expect(table.map((line) => line[3])).toEqual([
      ...['träff', 'ingen träff', 'inte kontrollerad', 'inte kontrollerad', 'inte kontrollerad'],
    ])
    expect(table[0]?.[9]).toMatch(
      /^Namnlikhet: fullständig\. Talar för: en del\. Talar emot: ingenting\. Namnet är detsamma som ”Ilmar Vestrov”\. /,
    )
    expect(table[0]?.[10]).toMatch(/^eu-fsf EU.3 Ilmar Vestrow \(0\.\d+\)$/)
    expect(table[2]?.slice(11, 13)).toEqual([
      'Namnet är tomt; en part kontrolleras på sitt namn.',
      'Rätta raden och kontrollera den på nytt.',
    ])
  })

  test('a word that stands on one side only is said once', () => {
    const more = [{ number: 1, line: 2, content: ['7', 'Ilmar Vestrov Berg', ''] }]
    const { rendered } = screenRows(snapshot, more, { reading, as: 'table', language: 'sv' })
    expect(rendered.as === 'table' && String(rendered.rows[0]?.[9])).not.toContain('"')
  })

  test('sheets have a line for every hit and for every row that was not screened', () => {
    const { rendered } = screened({ as: 'sheets', language: 'fi' })
    const lines = rendered.as === 'sheets' ? rendered.text.trim().split('\n') : []
    const sheets = lines.map((line): string[] => JSON.parse(line))
    expect(sheets.map(([which, , id, , nth]) => [which, id, which === 'hits' ? nth : ''])).toEqual([
      ['hits', '7', '1/2'],
      ['hits', '7', '2/2'],
      ['refused', '9', ''],
      ['refused', '4', ''],
      ['refused', '10', ''],
    ])
    expect(sheets.map(({ length }) => length - 1)).toEqual([
      ...[sheetColumns.hits.length, sheetColumns.hits.length],
      ...[sheetColumns.refused.length, sheetColumns.refused.length, sheetColumns.refused.length],
    ])
  })

  test('more names than are looked for at once are looked for one lot after the other', () => {
    const names = Array.from({ length: 120 }, (_, n) => `Nobody Known${n}`)
    const content = (name: readonly string[]) =>
      JSON.stringify({ id: 'Q1', schema: 'Person', properties: { name } })
    const many = [
      { number: 1, line: 1, content: content([...names, 'Ilmar Vestrov']) },
      { number: 2, line: 2, content: content(Array.from({ length: 501 }, (_, n) => `Nobody Known${n}`)) },
    ]
    const ftm = { kind: 'json', format: 'ftm' } as const
    const { counts } = screenRows(snapshot, many, { reading: ftm, as: 'ndjson', language: 'en' })
    expect(counts).toEqual({ read: 2, screened: 1, refused: 1, passed: 0, hits: 1 })
  })

  test('a row on which the engine fails fails by itself', () => {
    const failing = { ...snapshot, entry: fail }
    const { counts, rendered } = screenRows(failing, rows.slice(0, 2), {
      reading,
      as: 'ndjson',
      language: 'en',
    })
    expect(counts).toMatchObject({ read: 2, screened: 1, refused: 1 })
    const [first] = rendered.as === 'ndjson' ? rendered.text.split('\n') : []
    expect(JSON.parse(first ?? '')).toMatchObject({
      ...{ id: '7', status: 'refused' },
      reason: expect.stringContaining('A fault of the program on this row: broken'),
    })
  })
  function fail(): never {
    throw new Error('broken')
  }
})

async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of from) items.push(item)
  return items
}

describe('work that is handed out', () => {
  const counted = async function* (count: number, taken: number[] = []) {
    for (let n = 0; n < count; n++) {
      taken.push(n)
      yield n
    }
  }
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

  test('comes back in the order in which it went, whatever takes how long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (spans, most) => {
          const work = async (n: number) => {
            await pause(spans[n] ?? 0)
            return n * 2
          }
          const answers = await all(inOrder(counted(spans.length), { work, most }))
          expect(answers).toEqual(spans.map((_, n) => ({ item: n, answer: n * 2 })))
        },
      ),
      { numRuns: 20 },
    )
  })

  test('no more is taken than there is room for', async () => {
    const taken: number[] = []
    const answers = inOrder(counted(100, taken), { work: async (n) => n, most: 4 })
    await answers.next()
    await pause(5)
    expect(taken.length).toBeLessThanOrEqual(6)
    await answers.return(undefined)
  })

  test('an answer is given as soon as it is there, though no more work has come', async () => {
    const slow = async function* () {
      yield 1
      await new Promise(() => {}) // a pipe into which nobody writes
    }
    const { value } = await inOrder(slow(), { work: async (n) => n, most: 8 }).next()
    expect(value).toEqual({ item: 1, answer: 1 })
  })

  test('what fails is told when its turn has come', async () => {
    const work = async (n: number) => (n === 1 ? Promise.reject(new Error('broken')) : n)
    const seen: number[] = []
    const run = async () => {
      for await (const { item } of inOrder(counted(3), { work, most: 3 })) seen.push(item)
    }
    await expect(run()).rejects.toThrow('broken')
    expect(seen).toEqual([0])
  })
})

test('parcels hold every row once, in order, from where an earlier run ended', async () => {
  const pieces = async function* (sizes: readonly number[]) {
    let number = 0
    for (const size of sizes) {
      const part = Array.from({ length: size }, () => ({ number: ++number, line: number, content: 'x' }))
      yield { rows: part, at: number }
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(700), { maxLength: 4 }), fc.nat(800), async (sizes, skip) => {
      const batches = await all(batchesOf(pieces(sizes), skip))
      const total = sizes.reduce((sum, size) => sum + size, 0)
      const numbers = batches.flatMap((batch) => batch.rows.map((row) => row.number))
      expect(numbers).toEqual(Array.from({ length: Math.max(0, total - skip) }, (_, n) => skip + n + 1))
      expect(batches.every((batch) => batch.rows.length > 0 && batch.rows.length <= 256)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('pairs keep the columns that came with them', async () => {
  const text = 'schema,name1,name2,note\nPerson,Mohammed Hasan,Muhammad Hassan,x\n'
  expect(await all(comparePairs([text]))).toMatchObject([{ note: 'x', match: true, name1: 'Mohammed Hasan' }])
})
