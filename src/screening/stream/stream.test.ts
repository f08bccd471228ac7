import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSnapshotBytes } from '../build.ts'
import type { ScreeningLine } from '../model.ts'
import { openSnapshotBytes } from '../snapshot.ts'
import { comparePairs } from './compare-pairs.ts'
import { csvRecords } from './csv.ts'
import { newStreamCounts, screenStream } from './screen-stream.ts'

const bytes = await buildSnapshotBytes([
  {
    name: 'eu-fsf',
    version: '2026-11-20#a1f3',
    entries: [
      {
        entry: 'EU.2',
        schema: 'Person',
        names: [{ full: 'Ilmar Vestrov', kind: 'primary' }],
        birthDates: [],
        birthPlaces: [],
        nationalities: [],
        countries: [],
        titles: [],
        positions: [],
        addresses: [],
        identifiers: [],
        programmes: [],
        measures: [],
        origin: { file: 'test.xml', line: 1 },
      },
    ],
  },
])
const snapshot = openSnapshotBytes(bytes)
async function lines(...text: string[]): Promise<ScreeningLine[]> {
  return await all(screenStream(snapshot, text))
}
async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of from) items.push(item)
  return items
}
const records = async (...text: string[]) => (await all(csvRecords(text))).map(({ fields }) => fields)

test('one line a party, in the order of the input, with the lists that were looked at', async () => {
  const [hit, clear] = await lines('id,schema,name\n7,Person,"Vestrov, Ilmar"\n8,Person,Anna Berg\n')
  expect(hit).toMatchObject({ id: '7', status: 'screened', matches: [{ entry: 'EU.2', list: 'eu-fsf' }] })
  expect(Object.keys(hit?.status === 'screened' ? (hit.matches[0] ?? {}) : {})).toEqual([
    'list',
    'entry',
    'name',
    'score',
    'because',
  ])
  expect(clear).toEqual({ id: '8', status: 'screened', matches: [], lists: { 'eu-fsf': '2026-11-20#a1f3' } })
})

test('NDJSON is told apart by its first character, and a row without an id gets its number', async () => {
  expect(await lines('\n{"name":"Ilmar Ve', 'strov"}\n{"name":"Anna Berg","id":"x"}')).toMatchObject([
    { id: '1', status: 'screened' },
    { id: 'x', status: 'screened' },
  ])
})

test('a row that cannot be read is refused with its line, and the next one is read', async () => {
  const counts = newStreamCounts()
  const text = ['id,name\n1,Anna,Berg\n2,\n3,Ilmar Vestrov\n']
  const answer = await all(screenStream(snapshot, text, { counts }))
  expect(answer.map(({ status }) => status)).toEqual(['refused', 'refused', 'screened'])
  expect(answer[0]).toMatchObject({ reason: expect.stringContaining('Line 2 has 3 cells') })
  expect(counts).toEqual({ read: 3, screened: 1, refused: 2, hits: 1 })
})

test('JSON that is none, an unknown field and a wrong schema are refused by line', async () => {
  const [broken, unknown, schema] = await lines(
    '{"name"\n{"name":"A B","naem":"x"}\n{"name":"A B","schema":"Ship"}\n',
  )
  expect(broken).toMatchObject({ status: 'refused', reason: expect.stringContaining('Line 1 is not JSON') })
  expect(unknown).toMatchObject({ status: 'refused', reason: expect.stringContaining("'naem'") })
  expect(schema).toMatchObject({ status: 'refused', reason: expect.stringContaining('/schema') })
})

test('an unknown column stops the file by its name', async () => {
  await expect(lines('id,nmae\n1,x\n')).rejects.toThrow("'nmae' is not known")
  await expect(lines('id,schema\n1,x\n')).rejects.toThrow('no column `name`')
})

test('a column that stands there twice stops the file: one of them would not be looked at', async () => {
  await expect(lines('id,name,name\n1,Anna Berg,Ilmar Vestrov\n')).rejects.toThrow(
    "'name' stands there twice",
  )
  await expect(lines('id,ref,name\n1,2,Anna Berg\n')).rejects.toThrow("'ref' stands there twice")
  expect(await lines('name,imo,mmsi\nAnna Berg,1,2\n')).toMatchObject([{ status: 'screened' }])
})

test('a line without end is refused before it fills the memory', async () => {
  const pieces = Array.from({ length: 30 }, () => 'x'.repeat(100_000))
  await expect(lines('{"name":"', ...pieces)).rejects.toThrow('longer than 2000000 characters')
})

test('a quote that is never closed stops the file at its line', async () => {
  await expect(lines('id,name\n1,Anna Berg\n2,"Ilmar\n3,x\n')).rejects.toThrow('Line 3: a quote')
})

test('what a CSV file says does not depend on where its text is cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ö', '"', ',', '\n', ' '), maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 5 }),
      fc.nat(40),
      async (rows, cut) => {
        const text = rows
          .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\n`)
          .join('')
        expect(await records(text.slice(0, cut), text.slice(cut))).toEqual(rows)
      },
    ),
  )
})

test('pairs keep the columns that came with them', async () => {
  const text = 'schema,name1,name2,note\nPerson,Mohammed Hasan,Muhammad Hassan,x\n'
  expect(await all(comparePairs([text]))).toMatchObject([{ note: 'x', match: true, name1: 'Mohammed Hasan' }])
})
