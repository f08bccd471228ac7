import { expect, test } from 'vitest'
import { askedFrom } from './asked.ts'
import { isWhole, toAsk } from './to-ask.ts'

test('an address is read back as it was written', () => {
  expect(askedFrom({ product: 'LG-D4', hfov: 100, other: 'x', customer: null })).toEqual({
    product: 'LG-D4',
    hfov: '100',
  })
})

test('what is left empty is not asked: the need on record counts', () => {
  expect(toAsk({ legalEntity: 'se', serial: 'LG1', product: 'LG-D4', hfov: '' })).toEqual({
    ...{ legalEntity: 'se', serial: 'LG1' },
  })
})

test('the need is sent as numbers and codes', () => {
  const asked = {
    coldest: '−35',
    hottest: '40',
    ip: 'ip66/IP67',
    onvif: 't, g',
    hfov: '102,5',
    distance: '8',
    density: '250',
  }
  expect(toAsk({ legalEntity: 'se', product: 'LG-D4', customer: 'kommun', ...asked })).toEqual({
    ...{ legalEntity: 'se', product: 'LG-D4', customer: 'kommun' },
    need: {
      ...{ temperature: { from: -35, to: 40 }, ip: ['IP66', 'IP67'], onvif: ['T', 'G'], hfov: 102.5 },
      targets: [{ distance: 8, density: 250 }],
    },
  })
})

test('it is asked when a company and a device are named', () => {
  expect([
    isWhole({ legalEntity: 'se' }),
    isWhole({ product: 'x' }),
    isWhole({ legalEntity: 'se', serial: 'x' }),
  ]).toEqual([...[false, false, true]])
})

test('forms approved for the place and what the recorder has left are sent; what is no form is not', () => {
  const asked = { forms: 'turret hat', channels: '2', bitrate: '12,5' }
  expect(toAsk({ legalEntity: 'se', product: 'LG-D4', ...asked }).need).toEqual({
    ...{ forms: ['turret'], left: { channels: 2, bitrate: 12.5 } },
  })
})
