import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { dataFile, noTestData } from '../../../test/support/lists.ts'
import { Sheet } from '../sheet/model.ts'
import { agreementOf } from './agreement.ts'
import { isSameDevice, namedBy } from './designation.ts'
import { recommendedIn } from './recommended.ts'
import { reportOf } from './report.ts'
import { type Row, rowsIn, textIn } from './rows.ts'
import { headings, sheetsOf } from './sheets.ts'

const origin = { source: 'test data', on: '2026-02-17' }
const textOf = (name: string) => readFileSync(dataFile(`catalog/${name}`), 'utf8')
const csv = (name: string): Row[] => (noTestData ? [] : parse(textOf(name), { columns: true, bom: true }))
const json = (name: string, by: readonly string[]): Row[] =>
  noTestData ? [] : rowsIn(JSON.parse(textOf(name)), by)

describe.skipIf(noTestData)('the real catalogue and cross-references (AKTSAM_TEST_DATA)', () => {
  const range = sheetsOf(csv('axis_products_2026-02.csv'), origin)
  const asJson = sheetsOf(json('axis_products_2026-02.json', headings.product), origin)
  const facts = sheetsOf(csv('phase_out_brand_products_facts.csv'), origin)
  const rows = json('crossref_competitor_to_axis_2026-02.json', headings.replacement)
  const read = recommendedIn({ rows, origin, facts: facts.devices })
  const phasedOut = { rows, origin, facts: facts.devices, brands: ['Hikvision', 'Dahua'] }
  const reported = (asked: Partial<Parameters<typeof recommendedIn>[0]> = {}) =>
    reportOf(
      agreementOf({
        ...recommendedIn({ ...phasedOut, ...asked }),
        ...{ catalogue: range.devices, prices: range.prices, version: 'test' },
      }),
    )

  test('416 products are read whole; what stays unread is told by attribute and by column', () => {
    expect(range.devices).toHaveLength(416)
    expect(new Set(range.devices.map(({ sku }) => sku)).size).toBe(416)
    expect(range.devices.flatMap(({ sheet }) => [...Value.Errors(Sheet, sheet)])).toEqual([])
    expect(Object.fromEntries(range.unread)).toEqual({
      // Radars, loudspeakers, door controllers, sensor units: no form of ours.
      formFactor: { count: 54, first: 'access-control' },
      // No format: a pixel's size, or what a thermal core or a host is.
      sensorWidth: { count: 15, first: 'Pixel Size 2.8 Μm' },
      ik: { count: 1, first: 'IK66' },
    })
    // Booleans are False everywhere and no known "no"; `lens` is what stood near that word on a web page.
    expect([...range.unused.keys()]).toEqual([
      ...['displayName', 'family', 'seriesId', 'isVarifocal', 'analytics', 'hasObjectAnalytics', 'hasLPR'],
      ...['hasAutotracking', 'productUrl', 'powerType', 'networkSpeed', 'edgeStorage', 'lens'],
      ...['resolutionLabel', 'chipset'],
    ])
    const stating = (attribute: keyof Sheet) => range.devices.filter(({ sheet }) => sheet[attribute]).length
    expect([stating('resolution'), stating('formFactor'), stating('poe'), stating('hfov')]).toEqual([
      ...[156, 351, 125, 0],
    ])
  })

  test('the same products as JSON give the same sheets', () => {
    expect(asJson.devices.map(({ sku, sheet }) => [sku, sheet])).toEqual(
      range.devices.map(({ sku, sheet }) => [sku, sheet]),
    )
  })

  test('261 recommendations and 16 successors are read whole; what is no form or picture of one sensor is told', () => {
    expect(rows).toHaveLength(277)
    expect([read.recommendations.length, read.ownSuccessors]).toEqual([261, 16])
    const counted = [...read.unread].map(([attribute, texts]) => [attribute, texts.toSorted()])
    expect(Object.fromEntries(counted)).toEqual({
      formFactor: [
        ...['Compact', 'Mini', 'Mini', 'access_control', 'audio', 'camera', 'camera', 'camera', 'camera'],
        ...['in-car', 'indoor answering unit', 'paging console'],
      ],
      // Pictures of several sensors, and a range of devices.
      megapixels: [
        ...['1080p-5MP', '20MP (4x5MP)', '2x4MP', '2x4MP', '3x4MP', '4x2MP', '4x2MP', '4x2MP + 2MP PTZ'],
        ...['4x4MP', '4x4MP', '4x5MP', '4x5MP', '4x5MP'],
      ],
      // 3840 × 2160 to some, 4096 × 2160 to others.
      resolution: ['4K', '4K'],
    })
  })

  test('of 261 recommendations 174 name a product of the range: 159 its designation, 15 its series', () => {
    const products = range.devices.map(({ sku }) => sku)
    const named = read.recommendations.map(({ replacement }) => ({
      replacement,
      products: namedBy(replacement, products),
    }))
    expect(named.filter((one) => one.products.length > 1)).toEqual([])
    const of = named.filter((one) => one.products.length === 1)
    const bySeries = of.filter(({ replacement, products: [only = ''] }) => !isSameDevice(replacement, only))
    expect([of.length, bySeries.length]).toEqual([174, 15])
    expect(new Set(bySeries.map(({ replacement }) => replacement))).toEqual(new Set(['Q6355', 'Q6358']))
  })

  test('159 devices of a dealer are read whole; none of them is a device of the cross-reference', () => {
    expect(facts.devices).toHaveLength(159)
    expect(Object.fromEntries(facts.unread)).toEqual({
      poe: { count: 53, first: 'yes' },
      onvif: { count: 14, first: 'yes' },
    })
    expect([...facts.unused.keys()]).toEqual(['category', 'audio_in', 'url'])
    expect(read.met).toBe(0)
    const skus = new Set(facts.devices.map(({ sku }) => sku))
    expect(rows.filter((row) => skus.has(textIn(row, headings.known)))).toEqual([])
  })

  test('what the command prints for the brands that are left', () => {
    const { all, brands, missed, labels, causes } = reported()
    expect(all).toEqual({
      ...{ models: 87, noFacts: 0, notInCatalogue: 18, compared: 69, below: 8, refused: 17 },
      firstThree: { sure: 17, byPrice: 20, luck: 33 },
      firstTen: { sure: 29, byPrice: 37, luck: 44 },
    })
    expect(brands.map(([brand, of]) => [brand, of.compared, of.firstThree, of.firstTen.luck])).toEqual([
      ['Hikvision', 35, { sure: 7, byPrice: 8, luck: 13 }, 20],
      ['Dahua', 34, { sure: 10, byPrice: 12, luck: 20 }, 24],
    ])
    expect(missed).toEqual({ unknownData: 16, difference: 36 })
    // No view is known of any device that is left: nobody calls a replacement equivalent.
    expect(labels).toEqual({ unknown: 52 })
    expect(causes.map((one) => [one.models, one.kind, one.by, one.old, one.recommended])).toEqual([
      // The range has no turret; the guide takes a dome, which is for the customer to say.
      [14, 'difference', 'form', 'turret', 'dome'],
      // The guide takes half the pixels (“Lightfinder approach over raw MP”); no light is known of the old ones.
      [12, 'difference', 'resolution', '4 MP', '1920x1080'],
      [7, 'equals', null, '2 MP', '1920x1080'],
      [5, 'equals', null, '8 MP', '3840x2160'],
      // Products of 4 MP stand before those of 5 MP: a surplus that nobody asked for.
      [4, 'difference', 'resolution', '4 MP', '2592x1944'],
      // The maker's table calls M3077-PLVE a dome; 2016 × 2016 behind 1.56 mm is a fisheye. The table is wrong, not unknown.
      [3, 'difference', 'form', 'fisheye', 'dome'],
      // 8 MP is nearer to 6 MP than 5 MP is, which is a loss.
      [2, 'difference', 'resolution', '6 MP', '2592x1944'],
      [2, 'equals', null, '4 MP', '2688x1512'],
      [1, 'difference', 'resolution', '5 MP', '2304x1728'],
      [1, 'equals', null, '1080p', '1920x1080'],
      [1, 'equals', null, '5 MP', '2592x1944'],
    ])
  })

  test('with a dome approved in place of a turret 14 more are proposed; no gate is asked otherwise', () => {
    const { all, missed } = reported({ alternatives: new Map([['turret', 'dome']]) })
    expect(all).toMatchObject({
      ...{ compared: 69, below: 9, refused: 3 },
      firstThree: { sure: 17, byPrice: 25, luck: 46 },
      firstTen: { sure: 29, byPrice: 49, luck: 57 },
    })
    expect(missed).toEqual({ unknownData: 29, difference: 23 })
  })

  test('what the command prints for every brand of the cross-reference', () => {
    const { all, missed } = reported({ brands: undefined })
    expect(all).toEqual({
      ...{ models: 261, noFacts: 8, notInCatalogue: 81, compared: 172, below: 19, refused: 26 },
      firstThree: { sure: 43, byPrice: 54, luck: 109 },
      firstTen: { sure: 72, byPrice: 104, luck: 127 },
    })
    expect(missed).toEqual({ unknownData: 69, difference: 60 })
  })
})
