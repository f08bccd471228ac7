import { expect, test } from 'vitest'
import type { Device, SiteNeed } from '#catalogue/model'
import { asWritten } from '#kernel'
import { devices } from '../../../test/support/equivalence-catalogue.ts'
import { askGate } from './gates.ts'
import type { GateId } from './model.ts'

const { hkD4, alD4V } = devices
const yes = { verdict: 'yes' as const, says: asWritten('yes') }
const stated = <T>(value: T) => ({ value, source: 'fixture', on: '2026-11-01' })
const withSheet = (device: Device, sheet: Device['sheet']): Device => ({
  ...device,
  sheet: { ...device.sheet, ...sheet },
})
const gate = (name: GateId, need: SiteNeed, candidate: Device = alD4V) =>
  askGate(name, { old: hkD4, candidate, need, standing: { supplier: yes, law: yes } })

test('a turret stands in for a dome where an engineer approved it for the place, and nowhere else', () => {
  const turret = withSheet(alD4V, { formFactor: stated('turret' as const) })
  expect(gate('form', {}, turret)?.verdict).toBe('no')
  expect(gate('form', { forms: ['bullet'] }, turret)?.verdict).toBe('no')
  const approved = gate('form', { forms: ['turret'] }, turret)
  expect(approved).toMatchObject({ verdict: 'yes', rests: 'need' })
  expect(gate('form', { forms: ['turret'] })?.verdict).toBe('yes') // a dome stays a dome
})

test('the recorder has a channel, bits and decoding left, or it is said what is short', () => {
  const camera = withSheet(alD4V, {
    bitrate: stated(6),
    resolution: stated({ width: 2000, height: 1000 }),
    frameRate: stated(25),
  })
  expect(gate('capacity', {}, camera)).toBeUndefined()
  expect(gate('capacity', { left: { channels: 1, bitrate: 6, decoding: 50 } }, camera)?.verdict).toBe('yes')
  expect(gate('capacity', { left: { channels: 0, bitrate: 60 } }, camera)?.verdict).toBe('no')
  expect(gate('capacity', { left: { bitrate: 5 } }, camera)?.says().en).toBe(
    'Room in the recorder: not met. Needed: ≤ 5 Mbit/s; there is: 6 Mbit/s.',
  )
  expect(gate('capacity', { left: { decoding: 49 } }, camera)?.verdict).toBe('no')
})

test('a camera whose stream nobody stated leaves the room in the recorder unknown', () => {
  const { bitrate: _left, ...sheet } = { ...alD4V.sheet }
  expect(gate('capacity', { left: { channels: 2, bitrate: 8 } }, { ...alD4V, sheet })?.verdict).toBe(
    'unknown',
  )
})
