import { expect, test } from 'vitest'
import { readAmount } from './amount.ts'
import * as read from './codes.ts'

test.each([
  [read.readIp, 'IP66/IP67', ['IP66', 'IP67']],
  [read.readIp, 'IP66|67', ['IP66', 'IP67']],
  [read.readIp, 'ip69k', ['IP69K']],
  [read.readIk, 'IK10', 'IK10'],
  [read.readIk, 'IK 8', 'IK08'],
  [read.readPoe, 'PoE+ (802.3at) max 18 W', 'at'],
  [read.readPoe, 'Class 3', 'af'],
  [read.readPoe, 'Class 8', 'bt4'],
  [read.readPoe, 'IEEE 802.3af', 'af'],
  [read.readCodecs, 'H.265+|H.265', { codecs: ['H.265'], smartCodecs: ['H.265+'] }],
  [read.readCodecs, 'h264, Zipstream', { codecs: ['H.264'], smartCodecs: ['Zipstream'] }],
  [read.readOnvif, 'ONVIF Profile S/G/T', ['S', 'G', 'T']],
  [read.readResolution, '2688×1520', { width: 2688, height: 1520 }],
  [read.readResolution, 'HDTV 1080P', { width: 1920, height: 1080 }],
  [read.readLight, '0.005 lux @ F1.6', { lux: 0.005, fNumber: 1.6 }],
  [read.readLight, '0,08 lux (F1.4, 1/30 s, 50 IRE)', { lux: 0.08, fNumber: 1.4, shutter: 1 / 30, ire: 50 }],
  [read.readSensorWidth, '1/2.8” Progressive Scan RGB CMOS', 5.1],
  [read.readSensorWidth, '7.2 mm', 7.2],
] as const)('%# is read from %s', (reader, given, value) => {
  expect(reader(given)).toEqual({ ok: true, value })
})

test.each([
  [read.readIp, 'yes'],
  [read.readIk, 'IK66'],
  [read.readPoe, 'PoE'],
  [read.readCodecs, 'VP9'],
  [read.readOnvif, 'yes'],
  [read.readResolution, '4 MP'],
  [read.readLight, '-0.1 lux'],
  [read.readSensorWidth, '1/5.5"'],
] as const)('%# refuses %s, and says what to write', (reader, given) => {
  const answer = reader(given)
  expect(answer.ok).toBe(false)
  expect(!answer.ok && answer.refusal.en).toContain(`'${given}' cannot be read; write for example`)
})

test.each([
  ['irRange', '30 m', 30],
  ['irRange', '100 ft', 30.48],
  ['power', 'max 12,95 W', 12.95],
  ['power', '900 mW', 0.9],
  ['wdr', '120dB', 120],
  ['opticalZoom', '25×', 25],
  ['power', 'högst 12 W', 12],
  ['power', 'Enintään 12,95 W', 12.95],
  ['irRange', 'opptil 30 m', 30],
  ['warranty', '60 months', 5],
  ['warranty', '36 månader', 3],
  ['warranty', '24 kk', 2],
  ['leadTime', '3 uker', 21],
  ['leadTime', '2 weeks', 14],
  ['bitrate', '8192 kbps', 8.192],
] as const)('%s is read from %s', (field, given, value) => {
  expect(readAmount(field, given)).toEqual({ ok: true, value })
})

test.each([
  ['irRange', '-5 m'],
  ['power', '1,000 W'],
  ['channels', '1.5'],
  ['wdr', '120 m'],
  ['opticalZoom', '0×'],
] as const)('%s refuses %s', (field, given) => {
  expect(readAmount(field, given).ok).toBe(false)
})
