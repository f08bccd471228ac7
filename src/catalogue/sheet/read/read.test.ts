import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { dataFile, noTestData } from '../../../../test/support/lists.ts'
import { attributes } from '../attributes.ts'
import { type AttributeId, Sheet } from '../model.ts'
import { readSheet, readValue } from './read.ts'

const origin = { source: 'catalogue 12', on: '2026-02-17' }
const cells: Partial<Record<AttributeId, string>> = {
  ...{ formFactor: 'Turret', placement: 'Outdoor', resolution: '2688x1520', megapixels: '4 MP' },
  ...{
    focalLength: '2.8–12 mm',
    hfov: '103°–30°',
    lightColour: '0.005 lux @ F1.6',
    wdr: '120 dB',
    irRange: '30 m',
  },
  ...{
    ip: 'IP66/IP67',
    ik: 'IK10',
    temperature: '-40 °C to 55 °C',
    poe: 'PoE+ (802.3at) max 18 W',
    power: '18 W',
  },
  ...{
    codecs: 'H.265+|H.264',
    onvif: 'S, T',
    security: 'signed fw, secure boot, TPM',
    fips: 'FIPS 140-3 L1',
  },
  ...{ microphone: 'ja', warranty: '5 years', supportedUntil: '2033-06-30', mount: ' ', speaker: 'n/a' },
}

test('a row becomes a sheet of the published form; every value keeps its source and how it was written', () => {
  const { sheet, faults } = readSheet(cells, origin)
  expect(faults).toEqual([])
  expect([...Value.Errors(Sheet, sheet)]).toEqual([])
  expect(sheet.hfov).toEqual({ ...origin, value: { from: 30, to: 103 }, given: '103°–30°' })
  expect(sheet.mount).toBeUndefined()
  expect(sheet.speaker).toBeUndefined()
})

test('what cannot be read stays unknown and is told, with what was written', () => {
  const { sheet, faults } = readSheet({ ...cells, ik: 'IK66', poe: 'yes', resolution: '4 MP' }, origin)
  expect(faults.map(({ attribute, given }) => [attribute, given])).toEqual([
    ['resolution', '4 MP'],
    ['ik', 'IK66'],
    ['poe', 'yes'],
  ])
  expect(sheet.ik).toBeUndefined()
})

test('no attribute reads nonsense as a code, a number or a day', () => {
  const free: readonly string[] = ['mount', 'colour', 'iris', 'supply', 'drivers']
  for (const attribute of Object.keys(attributes) as AttributeId[])
    expect([attribute, readValue(attribute, '¿qué?').ok]).toEqual([attribute, free.includes(attribute)])
})

describe.skipIf(noTestData)('the catalogue of a dealer in the test data', () => {
  const rows: Record<string, string>[] = noTestData
    ? []
    : parse(readFileSync(dataFile('catalog/phase_out_brand_products_facts.csv')), { columns: true })

  test('159 products are read; what stays unread is told by field', () => {
    const told = new Map<string, number>()
    for (const row of rows) {
      const { sheet, faults } = readSheet(
        {
          ...{
            formFactor: row.form_factor ?? '',
            megapixels: row.resolution_mp ?? '',
            irRange: row.ir_range_m ?? '',
          },
          ...{
            focalLength: row.lens_mm ?? '',
            ip: row.ip_rating ?? '',
            ik: row.ik_rating ?? '',
            poe: row.poe ?? '',
          },
          ...{
            onvif: row.onvif ?? '',
            wdr: row.wdr_db ?? '',
            cardSize: row.max_sd_gb ?? '',
            codecs: row.codecs ?? '',
          },
        },
        origin,
      )
      expect([...Value.Errors(Sheet, sheet)]).toEqual([])
      for (const { attribute } of faults) told.set(attribute, (told.get(attribute) ?? 0) + 1)
    }
    expect(rows).toHaveLength(159)
    // "yes" names neither a class of PoE nor a profile of ONVIF.
    expect(Object.fromEntries(told)).toEqual({ poe: 53, onvif: 14 })
  })
})
