import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CsvRecord, csvCutter, csvRecords, longestRecord } from './csv.ts'
import { lineCutter } from './lines.ts'

function cut(delimiter: string, ...pieces: string[]): CsvRecord[] {
  const cutter = csvCutter(delimiter)
  return [...pieces.flatMap((piece) => cutter.push(piece)), ...cutter.end()]
}
const fieldsOf = (...pieces: string[]) => cut(',', ...pieces).map(({ fields }) => fields)

/** A text cut in two and in three comes out as it does whole. */
const anyCut = (text: string, delimiter = ',') => {
  const whole = cut(delimiter, text)
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      expect(cut(delimiter, text.slice(0, from), text.slice(from, to), text.slice(to))).toEqual(whole)
    }),
    { numRuns: 60 },
  )
  return whole
}

test('quotes, doubled quotes, line breaks within cells and both kinds of line end', () => {
  const text = 'a,"b ""x"" c",d\r\n"two\nlines","",\n'
  expect(anyCut(text)).toEqual([
    { line: 1, fields: ['a', 'b "x" c', 'd'] },
    { line: 2, fields: ['two\nlines', '', ''] },
  ])
})

test('what a CSV file says does not depend on where its text is cut', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ö', '"', ',', '\n', ' '), maxLength: 6 })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }),
      fc.nat(40),
      (rows, at) => {
        const text = rows
          .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\n`)
          .join('')
        expect(fieldsOf(text.slice(0, at), text.slice(at))).toEqual(rows)
      },
    ),
  )
})

test('broken text too comes out the same wherever it is cut, and no line of it is lost', () => {
  const broken = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '""'), maxLength: 40 })
  fc.assert(
    fc.property(broken, fc.nat(40), (text, at) => {
      const whole = cut(',', text)
      expect(cut(',', text.slice(0, at), text.slice(at))).toEqual(whole)
      const lines = text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0)
      const taken = whole.map((one) => one.line)
      expect(new Set(taken).size).toBe(taken.length)
      expect(taken.every((line) => line >= 1 && line <= Math.max(1, lines))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a quote that is never closed costs its own row, and the next is read', () => {
  expect(anyCut('id,name\n1,"Ilmar\n2,Anna Berg\n3,x\n')).toEqual([
    { line: 1, fields: ['id', 'name'] },
    { line: 2, fields: ['1', '"Ilmar'], fault: 'openQuote' },
    { line: 3, fields: ['2', 'Anna Berg'] },
    { line: 4, fields: ['3', 'x'] },
  ])
})

test('a stray quote does not swallow rows up to the next quoted cell', () => {
  const records = anyCut('id,name\n1,"Ilmar\n2,Anna\n3,"Berg, Eva"\n4,x\n')
  expect(records.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, 'openQuote'],
    [3, undefined],
    [4, undefined],
    [5, undefined],
  ])
  expect(records[3]?.fields).toEqual(['3', 'Berg, Eva'])
})

test('letters after a closing quote on one line are part of the cell, as spreadsheets read it', () => {
  expect(fieldsOf('"Acme" AB,SE\n')).toEqual([['Acme AB', 'SE']])
})

test('a line without end is refused before it fills the memory, and the line after it is read', () => {
  const long = 'x'.repeat(longestRecord + 1)
  const records = cut(',', `id,name\n1,${long.slice(0, 1_000_000)}`, long.slice(1_000_000), `\n2,Anna\n`)
  expect(records.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, 'tooLong'],
    [3, undefined],
  ])
  expect(cut(',', `id,name\n1,${long}\n2,Anna\n`)).toEqual(records)
})

test('lines of JSON: blank ones are none, one without end is a fault of its own', () => {
  const cutter = lineCutter()
  const long = 'x'.repeat(1_500_000)
  const lines = ['{"a":1}\r\n\n', long, long, long, '\n{"b"', ':2}'].flatMap((piece) => cutter.push(piece))
  expect([...lines, ...cutter.end()]).toEqual([
    { line: 1, text: '{"a":1}' },
    { line: 3, text: '', fault: 'tooLong' },
    { line: 4, text: '{"b":2}' },
  ])
})

test('a file that must be whole stops at the line on which a quote opens', async () => {
  const all = async () => {
    for await (const _ of csvRecords(['id,name\n1,Anna Berg\n2,"Ilmar\n3,x\n']));
  }
  await expect(all()).rejects.toThrow('Line 3: a quote that opens here is never closed')
})
