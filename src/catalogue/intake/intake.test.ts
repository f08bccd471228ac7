import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { Product } from '../model.ts'
import { productFields } from './fields.ts'
import { productFrom } from './product.ts'
import { wholeRange } from './range.ts'

const read = (field: string, cell: string) => productFields.find((one) => one.field === field)?.read(cell)
const valuesOf = (cells: Record<string, string>) =>
  new Map(
    Object.entries(cells).flatMap(([field, cell]): [string, unknown][] => {
      const one = read(field, cell)
      return one && 'value' in one ? [[field, one.value]] : []
    }),
  )
const row = { ref: 'X1', known: undefined, source: 'range.csv', on: '2026-02-17' }

test('no heading means two fields, but for the model, which is a number or a name', () => {
  const fields = productFields.flatMap(({ field, headings }) =>
    [...new Set(headings)].map((heading) => ({ heading, field })),
  )
  const twice = fields.filter(({ heading, field }) =>
    fields.some((other) => other.heading === heading && other.field !== field),
  )
  expect(new Set(twice.map(({ heading }) => heading))).toEqual(new Set(['model', 'modell', 'malli']))
})

test.each([
  ['sheet.megapixels', '0 MP'],
  ['sheet.megapixels', 'HDTV 1080P'],
  ['sheet.poe', 'yes'],
  ['sheet.onvif', 'yes'],
  ['sheet.microphone', 'False'],
  ['sheet.audioIn', 'yes'],
  ['sheet.sensorWidth', '4 x 1/2.8"'],
])('in %s the cell %s says nothing, and why', (field, cell) => {
  expect(read(field, cell)).toMatchObject({ unknown: { en: expect.any(String) } })
})

test.each(['–', 'n/a', 'unknown', 'okänt', '?'])('%s is unknown without more ado', (cell) => {
  expect(read('sheet.irRange', cell)).toEqual({ unknown: null })
})

test('what cannot be read says what was expected', () => {
  expect(read('sheet.ik', 'IK66')).toMatchObject({ expected: { en: expect.stringContaining('IK10') } })
  expect(read('category', 'gadget')).toMatchObject({ expected: { en: expect.stringContaining('camera') } })
  expect(read('sheet.microphone', 'nej')).toEqual({ value: { value: false, given: 'nej' } })
})

test('a row becomes a product of the published form; a plus beside a codec names a mode of the maker’s own', () => {
  const cells = {
    maker: 'm',
    'sheet.formFactor': 'Turret',
    'sheet.codecs': 'H.265+|H.265',
    source: 'https://x.example/1',
  }
  const product = productFrom({ ...row, values: valuesOf(cells) })
  expect([...Value.Errors(Product, product)]).toEqual([])
  expect(product).toMatchObject({
    category: 'camera',
    sheet: { smartCodecs: { value: ['H.265+'], source: 'https://x.example/1', on: '2026-02-17' } },
  })
})

test('what the row does not mention stays, and the same value of the same source keeps its first day', () => {
  const first = productFrom({
    ...row,
    values: valuesOf({ maker: 'm', category: 'camera', 'sheet.ip': 'IP66', 'sheet.wdr': '120 dB' }),
  })
  const known = Value.Parse(Product, first)
  const later = { ...row, known, on: '2026-03-01' }
  expect(productFrom({ ...later, values: valuesOf({ 'sheet.ip': 'IP66' }) })).toEqual(first)
  const other = productFrom({ ...later, values: valuesOf({ 'sheet.ip': 'IP67' }) })
  expect(other.sheet).toMatchObject({ ip: { value: ['IP67'], on: '2026-03-01' }, wdr: { on: '2026-02-17' } })
})

test('a range is halved where less than half of it is left', () => {
  const onRecord = ['a', 'b', 'c', 'd', 'e']
  expect(wholeRange('m', { onRecord, inFile: new Set(['a', 'b']) })).toMatchObject({
    ...{ isHalved: true, gone: ['c', 'd', 'e'] },
  })
  expect(wholeRange('m', { onRecord, inFile: new Set(['a', 'b', 'x']) }).isHalved).toBe(false)
})
