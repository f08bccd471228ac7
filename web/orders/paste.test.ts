import { expect, test } from 'vitest'
import { readPaste } from './paste.ts'

const order = { ref: 'SO-1', legalEntity: 'se', buyer: 'kommun', lines: [{ sku: 'NV-D4', quantity: 2 }] }

test('lines copied from a spreadsheet become order lines, with their numbers as the reader writes them', () => {
  const read = readPaste('NV-D4\t12\t1 450,50\nNV-B8\t3\t2.100,00\n')
  expect(
    read.kind === 'lines' && read.lines.map(({ sku, quantity, price }) => [sku, quantity, price]),
  ).toEqual([
    ['NV-D4', '12', '1 450,50'],
    ['NV-B8', '3', '2.100,00'],
  ])
})

test('a heading row above the lines is left out', () => {
  const read = readPaste('Article\tQty\tPrice\nNV-D4\t12\t1450')
  expect(read.kind === 'lines' && read.lines.map((line) => line.sku)).toEqual(['NV-D4'])
})

test('a row without a quantity is named by its line, and nothing is taken over', () => {
  expect(readPaste('NV-D4\t12\nNV-B8\t')).toEqual({ kind: 'unread', why: 'noQuantity', line: 2 })
})

test('a price that is no number is named by its line', () => {
  expect(readPaste('NV-D4\t12\t10\nNV-B8\t2\tcheap')).toEqual({ kind: 'unread', why: 'badPrice', line: 2 })
})

test('one order as JSON fills the form', () => {
  const read = readPaste(JSON.stringify(order, null, 2))
  expect(read.kind === 'order' && read.read.draft).toMatchObject({ ref: 'SO-1', buyer: 'kommun' })
})

test('a field that the form does not know is named, not dropped in silence', () => {
  const read = readPaste(
    JSON.stringify({ ...order, rush: true, lines: [{ ...order.lines[0], colour: 'white' }] }),
  )
  expect(read.kind === 'order' && read.read.unknown).toEqual(['/rush', '/lines/0/colour'])
})

test('many orders come as NDJSON or as an array', () => {
  const rows = [order, { ...order, ref: 'SO-2' }]
  expect(readPaste(rows.map((row) => JSON.stringify(row)).join('\n'))).toEqual({
    kind: 'orders',
    bodies: rows,
  })
  expect(readPaste(JSON.stringify(rows))).toEqual({ kind: 'orders', bodies: rows })
})

test('broken JSON is named by its line', () => {
  expect(readPaste(`${JSON.stringify(order)}\n{"ref":`)).toEqual({ kind: 'unread', why: 'badJson', line: 2 })
})

test('JSON that is no order says so, and an empty field says nothing was pasted', () => {
  expect(readPaste('{"ref":"SO-1"}')).toEqual({ kind: 'unread', why: 'noOrder', line: 1 })
  expect(readPaste('  \n')).toEqual({ kind: 'unread', why: 'empty', line: 1 })
})
