import type { Device } from '../equivalence/device.ts'
import type { AttributeId, Sheet } from '../sheet/model.ts'
import { readSheet } from '../sheet/read/read.ts'
import { type Row, textIn } from './rows.ts'

/** Where a table was read from, and on which day. */
export interface Origin {
  readonly source: string
  readonly on: string
}

export const headings = {
  brand: ['brand', 'manufacturer', 'competitor_manufacturer'],
  product: ['ref', 'sku', 'model', 'modelKey'],
  known: ['model', 'competitor_model', 'legacy_model'],
  form: ['form_factor', 'formFactor', 'competitor_type'],
  resolution: ['resolution', 'competitor_resolution'],
  replacement: ['replacement', 'axis_replacement', 'replacement_model'],
  price: ['list_price', 'msrp_usd'],
} as const satisfies Record<string, readonly string[]>

interface Column {
  readonly attribute: AttributeId
  readonly headings: readonly string[]
  /** What of the cell is the value, where it holds more than that or says nothing by it; left out, the whole. */
  readonly of?: (text: string) => string
}
const isMegapixels = (text: string) => /^\d+(\.\d+)?\s*(mp)?$/i.test(text)

/** Under which headings the tables of makers and dealers state an attribute. Headings that stand nowhere here are told. */
const columns: readonly Column[] = [
  { attribute: 'resolution', headings: ['resolutionPixels'] },
  // "0 MP" of a thermal camera is a figure that somebody rounded away.
  {
    attribute: 'megapixels',
    headings: ['resolution_mp', 'maxResolution'],
    of: (text) => (isMegapixels(text) && Number.parseFloat(text) > 0 ? text : ''),
  },
  { attribute: 'frameRate', headings: ['maxFps'] },
  // What several sensors see together is not told by one of them.
  { attribute: 'sensorWidth', headings: ['sensor'], of: (text) => (/^\d+\s*x\b/i.test(text) ? '' : text) },
  { attribute: 'focalLength', headings: ['lens_mm'] },
  { attribute: 'irRange', headings: ['ir_range_m'] },
  { attribute: 'wdr', headings: ['wdr_db'] },
  { attribute: 'ip', headings: ['ip_rating', 'ipRating'] },
  { attribute: 'ik', headings: ['ik_rating', 'ikRating'] },
  { attribute: 'poe', headings: ['poeTypeClass', 'poe'] },
  { attribute: 'power', headings: ['maxPowerWatts'] },
  { attribute: 'codecs', headings: ['codecs'] },
  { attribute: 'smartCodecs', headings: ['codecs'], of: (text) => (text.includes('+') ? text : '') },
  { attribute: 'onvif', headings: ['onvif'] },
  { attribute: 'cardSize', headings: ['max_sd_gb'] },
]
const formHeadings = ['form_factor', 'cameraType', 'productType', 'datasheetUrl', 'sensor']
const named = new Set<string>([
  ...columns.flatMap((column) => column.headings),
  ...formHeadings,
  ...headings.brand,
  ...headings.product,
  ...headings.price,
])

export interface SheetsRead {
  readonly devices: readonly Device[]
  /** List prices by SKU, all of one table and so of one currency and day. */
  readonly prices: ReadonlyMap<string, number>
  /** By attribute: how many cells hold something that is not read, with the first of them. */
  readonly unread: ReadonlyMap<AttributeId, { readonly count: number; readonly first: string }>
  /** Headings that no attribute is read from, with how many rows have something under them. */
  readonly unused: ReadonlyMap<string, number>
}

/** Reads a whole table of products. What cannot be read stays unknown and is counted; no row is left out. */
export function sheetsOf(rows: readonly Row[], origin: Origin): SheetsRead {
  const unread = new Map<AttributeId, { count: number; first: string }>()
  const unused = new Map<string, number>()
  const prices = new Map<string, number>()
  const devices = rows.map((row): Device => {
    for (const [heading, text] of Object.entries(row))
      if (text !== '' && !named.has(heading)) unused.set(heading, (unused.get(heading) ?? 0) + 1)
    const { sheet, faults } = readSheet(cellsOf(row), origin)
    for (const { attribute, given } of faults) {
      const { count, first } = unread.get(attribute) ?? { count: 0, first: given }
      unread.set(attribute, { count: count + 1, first })
    }
    const sku = textIn(row, headings.product)
    const price = Number(textIn(row, headings.price))
    if (price > 0) prices.set(sku, price)
    return { sku, maker: textIn(row, headings.brand) || 'unnamed', sheet, features: [] }
  })
  return { devices, prices, unread, unused }
}

function cellsOf(row: Row): Partial<Record<AttributeId, string>> {
  const cells: Partial<Record<AttributeId, string>> = { formFactor: formOf(row) }
  for (const { attribute, headings: from, of } of columns) {
    const text = textIn(row, from)
    cells[attribute] = of ? of(text) : text
  }
  return cells
}

/** The title of a data sheet as its maker files it: "…datasheet-axis-p3735-ple-panoramic-camera-en-US-509612.pdf". */
const filedAs =
  /datasheet-.*?-(box|block|bullet|dome|ptz|thermal|modular|panoramic|license-plate(?=-camera))-/
const unlikeCameras: Readonly<Record<string, string>> = {
  ...{ mount: 'accessory', power: 'accessory', networking: 'accessory', storage: 'accessory' },
  ...{ lens: 'accessory', 'modular-host': 'modular' },
}
const otherNames: Readonly<Record<string, string>> = {
  ...{ block: 'box', 'license-plate': 'licence plate' },
  // Not a form: what it withstands.
  'explosion-protected': '',
}

/**
 * The title of the maker's data sheet goes before the word of the table: makers of tables put boxes among the bullets.
 * A panoramic camera of one sensor is a fisheye or is not: unknown. One of several sensors is a multisensor.
 */
function formOf(row: Row): string {
  const type = textIn(row, ['productType'])
  const stated = textIn(row, ['form_factor'])
  if (stated !== '') return stated
  if (type !== '' && type !== 'camera') return unlikeCameras[type] ?? type
  const filed = filedAs.exec(textIn(row, ['datasheetUrl']).toLowerCase())?.[1]
  const form = filed ?? textIn(row, ['cameraType'])
  if (form === 'panoramic') return /^\d+\s*x\b/i.test(textIn(row, ['sensor'])) ? 'multisensor' : ''
  return otherNames[form] ?? form
}

/** What a table of recommendations states of the device that is left: its form, where it may hang, its picture. */
export function statedOf(row: Row, origin: Origin) {
  const [form, picture] = [textIn(row, headings.form), textIn(row, headings.resolution)]
  // "8MP/4K": the count is of the picture, the word beside it is what it is sold as.
  const count = /^(\d+(?:\.\d+)?)\s*mp(?:\s*\/\s*4k)?$/i.exec(picture)?.[1]
  // "4x5MP", "1080p-5MP": several pictures, or several devices; not read.
  const ofPixels = count === undefined ? picture : `${count} MP`
  return readSheet(
    {
      formFactor: form,
      placement: /outdoor|indoor/i.test(form) ? form : '',
      ...(/mp/i.test(picture) ? { megapixels: ofPixels } : { resolution: picture }),
    },
    origin,
  )
}

/** What one says and the other does not is known from the other. */
export function joined(first: Sheet, second: Sheet): Sheet {
  return { ...second, ...first }
}
