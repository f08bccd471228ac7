import type { Device, Relabel, Sheet } from '#catalogue/model'

/** The illustrative catalogue of the specification: invented products, plausible figures. */
const origin = { source: 'fixture', on: '2026-11-01' }

type Plain = { [Id in keyof Sheet]?: NonNullable<Sheet[Id]>['value'] }

/** A data sheet from bare values. */
export function sheetOf(values: Plain): Sheet {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, ...origin }]))
}

const outdoor = { formFactor: 'dome', placement: 'outdoor', wdr: 120, ik: 'IK10' } as const
const px = (width: number, height: number) => ({ width, height })
const angle = (from: number, to = from) => ({ from, to })
const lux = (colour: number) => ({ lightBw: { lux: 0 }, lightColour: { lux: colour } })

const hk: Plain = {
  ...{ ...outdoor, resolution: px(2688, 1520), hfov: angle(103), ...lux(0.005), irRange: 30, ip: ['IP67'] },
  ...{
    temperature: angle(-30, 60),
    poe: 'af',
    power: 7,
    onvif: ['S', 'G', 'T'],
    security: ['signedFirmware'],
  },
  warranty: 3,
}
type Named = readonly [sku: string, maker: string]
const device = ([sku, maker]: Named, values: Plain, more: Partial<Device> = {}): Device => ({
  ...{ sku, maker, sheet: sheetOf(values), features: [] },
  ...more,
})

export const devices = {
  hkD4: device(['HK-D4', 'hk'], hk),
  hkP25: device(
    ['HK-P25', 'hk'],
    {
      ...{
        formFactor: 'ptz',
        placement: 'outdoor',
        resolution: px(2560, 1440),
        hfov: angle(3, 58),
        opticalZoom: 25,
      },
      ...{ ...lux(0.005), wdr: 120, irRange: 100, ip: ['IP66'], ik: 'IK10', temperature: angle(-30, 65) },
      ...{ poe: 'at', power: 18, onvif: ['S', 'G', 'T'], security: ['signedFirmware'], warranty: 3 },
    },
    { features: ['faceRecognition'] },
  ),
  rbD4: device(['RB-D4', 'nordline'], { ...hk, onvif: ['S', 'T'], warranty: 2 }),
  alD4V: device(['AL-D4V', 'alpha'], {
    ...{ ...outdoor, resolution: px(2688, 1520), hfov: angle(50, 105), ...lux(0.08), irRange: 40 },
    ...{
      ip: ['IP66', 'IP67'],
      temperature: angle(-40, 50),
      poe: 'af',
      power: 9,
      onvif: ['S', 'G', 'T', 'M'],
    },
    ...{ security: ['signedFirmware', 'secureBoot', 'tpm'], warranty: 5 },
  }),
  beD5: device(
    ['BE-D5', 'beta'],
    {
      ...{
        ...outdoor,
        resolution: px(3072, 1728),
        hfov: angle(104),
        ...lux(0.03),
        irRange: 30,
        ip: ['IP66'],
      },
      ...{ temperature: angle(-40, 55), poe: 'af', power: 8, onvif: ['G', 'T', 'M'] },
      ...{ security: ['signedFirmware', 'secureBoot'], warranty: 5 },
    },
    { optional: ['faceRecognition'] },
  ),
  gaD2: device(['GA-D2', 'gamma'], {
    ...{ formFactor: 'dome', placement: 'indoor', resolution: px(1920, 1080), hfov: angle(108), ...lux(0.1) },
    ...{ wdr: 120, irRange: 20, ip: ['IP42'], ik: 'IK08', temperature: angle(0, 45), poe: 'af', power: 6 },
    ...{ onvif: ['S', 'T'], security: ['signedFirmware'], warranty: 3 },
  }),
  gaD4: device(['GA-D4', 'gamma'], {
    ...{ ...outdoor, resolution: px(2560, 1440), hfov: angle(32, 100), ...lux(0.05), wdr: 130, irRange: 40 },
    ...{ ip: ['IP66', 'IP67'], temperature: angle(-40, 55), poe: 'af', power: 9, onvif: ['G', 'T', 'M'] },
    ...{ security: ['signedFirmware', 'secureBoot'], fips: 'L1', warranty: 5 },
  }),
  beP30: device(
    ['BE-P30', 'beta'],
    {
      ...{
        formFactor: 'ptz',
        placement: 'outdoor',
        resolution: px(3840, 2160),
        hfov: angle(2, 60),
        opticalZoom: 30,
      },
      ...{ ...lux(0.04), wdr: 120, irRange: 200, ip: ['IP66'], ik: 'IK10', temperature: angle(-50, 60) },
      ...{ poe: 'bt3', power: 40, onvif: ['G', 'T', 'M'], security: ['signedFirmware', 'tpm'], warranty: 5 },
    },
    { optional: ['faceRecognition'] },
  ),
  alT8: device(['AL-T8', 'alpha'], {
    ...{
      formFactor: 'thermal',
      placement: 'outdoor',
      resolution: px(640, 480),
      hfov: angle(32),
      ip: ['IP66'],
    },
    ...{ ik: 'IK09', temperature: angle(-40, 60), poe: 'at', onvif: ['T'], security: ['signedFirmware'] },
    warranty: 3,
  }),
  deD4: device(['DE-D4', 'delta'], {
    ...{ ...outdoor, resolution: px(2688, 1520), hfov: angle(103), ...lux(0.02), irRange: 40, ip: ['IP67'] },
    ...{
      temperature: angle(-40, 60),
      poe: 'af',
      onvif: ['G', 'T'],
      security: ['signedFirmware'],
      warranty: 3,
    },
  }),
} as const

/** What the record of any of them says besides its sheet: a camera on no list of goods. */
export const cameraRecord = {
  ...{ type: 'product', category: 'camera', cn: '8525 89 00' },
  ...{ annexI: [], eccn: null, thermalHz: null },
} as const

export const relabels: readonly Relabel[] = [
  { type: 'relabel', product: 'RB-D4', of: 'HK-D4', evidence: 'type approval, 2024' },
]
export const supplierStates: Readonly<Record<string, string>> = {
  ...{ hk: 'phasingOut', alpha: 'approved', beta: 'approved', gamma: 'approved', nordline: 'approved' },
  delta: 'underInvestigation',
}
