import { describe, expect, test } from 'vitest'
import type { Device, Settlement, SiteNeed } from '#catalogue/model'
import { asWritten } from '#kernel'
import { devices, relabels, supplierStates } from '../../../test/support/equivalence-catalogue.ts'
import { compare } from './compare.ts'
import { densityAt } from './density.ts'
import { viewOf } from './gate-density.ts'
import { supplierStand } from './standing.ts'

const { hkD4, hkP25, rbD4, alD4V, beD5, gaD2, gaD4, beP30, alT8, deD4 } = devices
const records = {
  products: Object.values(devices).map(({ sku, maker }) => ({
    ...{ type: 'product' as const, ref: sku, maker, category: 'camera' as const },
  })),
  relabels,
}
const suppliers = { stateOf: (maker: string) => supplierStates[maker], nameOf: (party: string) => party }

/** A jet-washed Nordic site where it gets −35 °C; its recorder needs profiles T and G. */
const site: SiteNeed = { temperature: { from: -35, to: 40 }, ip: ['IP66'], onvif: ['T', 'G'], hfov: 103 }
const confirmed = (of: string): Settlement => ({
  kind: 'confirmed',
  of,
  by: 'anna',
  reason: 'measured side by side',
})

type Asked = readonly [old: Device, candidate: Device, need?: SiteNeed, settled?: readonly Settlement[]]

function judge(...[old, candidate, need = site, settled = []]: Asked) {
  const supplier = supplierStand(candidate.sku, { records, day: '2026-11-23', suppliers })
  const law = { verdict: 'yes' as const, says: asWritten('No restriction found.') }
  return compare({ old, candidate, need, standing: { supplier, law } }, settled)
}
const decided = (answer: ReturnType<typeof judge>) => answer.because.map(({ gate }) => gate)

describe('in place of HK-D4 at 103°', () => {
  test('HK-D4 has 1069 px/m at one metre', () => {
    const view = viewOf(hkD4, 103)
    expect(view && Math.round(densityAt(view, 1))).toBe(1069)
  })

  test('AL-D4V passes every gate; its lux is a data-sheet trap: conditional until an engineer confirms, then equivalent', () => {
    const answer = judge(hkD4, alD4V)
    expect(answer.gates.filter(({ verdict }) => verdict !== 'yes')).toEqual([])
    expect(answer.rows.filter(({ trap }) => trap).map(({ attribute }) => attribute)).toEqual(['lightColour'])
    expect(answer.label).toBe('conditional')
    expect(judge(hkD4, alD4V, site, [confirmed('lightColour')]).label).toBe('equivalent')
  })

  test('GA-D4 has the density at its widest but not the field of view, unless the scene takes no more than 100°', () => {
    const answer = judge(hkD4, gaD4)
    expect(answer.label).toBe('notEquivalent')
    expect(decided(answer)).toEqual(['fieldOfView'])
    expect(answer.gates.find(({ gate }) => gate === 'density')?.verdict).toBe('yes')
    expect(judge(hkD4, gaD4, { ...site, hfov: 100 }).label).toBe('conditional')
  })

  test('BE-D5 stands jets; only a site that is flooded refuses it; its face recognition has to stay off', () => {
    const answer = judge(hkD4, beD5)
    expect(answer.label).toBe('conditional')
    expect(answer.gates.find(({ gate }) => gate === 'scenario')?.says.en).toContain('stay off and unlicensed')
    const flooded = judge(hkD4, beD5, { ...site, ip: ['IP66', 'IP67'] })
    expect([flooded.label, decided(flooded)]).toEqual(['notEquivalent', ['water']])
  })

  test('GA-D2 is for indoors, IP42, from 0 °C', () => {
    const answer = judge(hkD4, gaD2)
    expect(answer.label).toBe('notEquivalent')
    expect(decided(answer)).toEqual(expect.arrayContaining(['placement', 'water', 'temperature']))
  })

  test('RB-D4 is HK-D4 under another brand, with the evidence', () => {
    const answer = judge(hkD4, rbD4)
    expect(answer.label).toBe('notEquivalent')
    expect(answer.because[0]).toMatchObject({ gate: 'supplier' })
    expect(answer.because[0]?.says.en).toBe('It is HK-D4 by hk under another brand (type approval, 2024).')
  })

  test('DE-D4 is left out by the state of its supplier (F46)', () => {
    const answer = judge(hkD4, deD4)
    expect([answer.label, answer.because[0]?.gate]).toEqual(['notEquivalent', 'supplier'])
    expect(answer.because[0]?.says.en).toContain('under investigation')
  })

  test('a thermal camera is another form', () => {
    expect(decided(judge(hkD4, alT8))).toContain('form')
  })

  test('the gate asks what the site needs, not the hottest day of the old sheet', () => {
    expect(judge(hkD4, alD4V).label).toBe('conditional')
    const { temperature, ...unknown } = site
    const answer = judge(hkD4, alD4V, unknown)
    expect(temperature).toBeDefined()
    expect(decided(answer)).toEqual(['temperature'])
    expect(answer.because[0]?.rests).toBe('installed')
  })
})

describe('in place of HK-P25', () => {
  test('BE-P30 passes zoom, range and light; its face recognition stays unlicensed, for no scenario covers it', () => {
    const answer = judge(hkP25, beP30, { ...site, hfov: 58 })
    expect(answer.label).toBe('conditional')
    expect(answer.rows.find(({ attribute }) => attribute === 'irRange')).toMatchObject({ verdict: 'better' })
    expect(answer.rows.find(({ attribute }) => attribute === 'poe')).toMatchObject({ verdict: 'worse' })
  })

  test('what recognises people and is always on needs a scenario', () => {
    const on = { ...beP30, features: ['gaitRecognition'], optional: [] }
    expect(decided(judge(hkP25, on, { ...site, hfov: 58 }))).toEqual(['scenario'])
    const allowed = judge(hkP25, on, { ...site, hfov: 58, allowed: ['gaitRecognition'] })
    expect(allowed.label).toBe('conditional')
  })
})

describe('scenarios', () => {
  test('F43: IP67 alone is not equivalent to IP66 where jets are used', () => {
    const answer = judge(hkD4, { ...alD4V, sheet: { ...alD4V.sheet, ip: { ...origin, value: ['IP67'] } } })
    expect(decided(answer)).toEqual(['water'])
    expect(answer.because[0]?.says.en).toBe('Dust and water: not met. Needed: IP66; there is: IP67.')
  })

  test('F44: 8 MP over 110° do not stand in for 4 MP over 80°: the target point decides, not megapixels', () => {
    const [before, after] = [
      { width: 2688, height: 1520 },
      { width: 3840, height: 2160 },
    ]
    const as = (of: Device, resolution: typeof before, hfov: number): Device => ({
      ...of,
      sheet: {
        ...of.sheet,
        ...{
          resolution: { ...origin, value: resolution },
          hfov: { ...origin, value: { from: hfov, to: hfov } },
        },
      },
    })
    const need = { ...site, hfov: 80, targets: [{ distance: 8, density: 250 }] }
    const answer = judge(as(hkD4, before, 80), as(alD4V, after, 110), need)
    expect(answer.because).toMatchObject([{ gate: 'density' }])
    expect(answer.because[0]?.says.en).toContain('168 px/m @ 8 m')
    expect(answer.label).toBe('unknown')
  })

  test('lux taken at another signal level is a trap, whatever aperture and shutter say', () => {
    const at = (of: Device, ire: number): Device => ({
      ...of,
      sheet: {
        ...of.sheet,
        lightColour: { ...origin, value: { lux: ire / 1000, fNumber: 1.6, shutter: 0.04, ire } },
      },
    })
    const traps = (answer: ReturnType<typeof judge>) => answer.rows.filter(({ trap }) => trap).length
    expect(traps(judge(at(hkD4, 30), at(alD4V, 50)))).toBe(1)
    const same = at(alD4V, 50)
    expect(traps(judge(at(hkD4, 50), same))).toBe(0)
  })

  test('cyber security is never lower: measures, standards and the level of FIPS', () => {
    const hardened = (of: Device, fips: 'L1' | 'L2'): Device => ({
      ...of,
      sheet: { ...of.sheet, fips: { ...origin, value: fips } },
    })
    expect(decided(judge(hardened(hkD4, 'L2'), hardened(alD4V, 'L1')))).toEqual(['security'])
    expect(judge(hardened(hkD4, 'L2'), alD4V).label).toBe('unknown')
    expect(judge(hardened(hkD4, 'L1'), hardened(alD4V, 'L2')).label).toBe('conditional')
    const declared = { ...hkD4.sheet, securityStandards: { ...origin, value: ['EN 18031' as const] } }
    expect(decided(judge({ ...hkD4, sheet: declared }, alD4V))).toEqual(['security'])
  })

  test('F45: a candidate that adds face recognition is not better for it', () => {
    const plainly = judge(hkD4, { ...alD4V, features: [] }, site, [confirmed('lightColour')])
    const recognising = judge(hkD4, { ...alD4V, optional: ['faceRecognition'] }, site, [
      confirmed('lightColour'),
    ])
    expect(recognising.label).toBe(plainly.label)
    expect(decided(judge(hkD4, { ...alD4V, features: ['faceRecognition'] }))).toEqual(['scenario'])
  })

  test('what a candidate does not state is unknown and never passes, until an engineer has looked it up', () => {
    const { ik: _, ...sheet } = alD4V.sheet
    expect(judge(hkD4, { ...alD4V, sheet }).label).toBe('unknown')
    expect(
      judge(hkD4, { ...alD4V, sheet }, site, [confirmed('impact'), confirmed('lightColour')]).label,
    ).toBe('equivalent')
  })

  test('nobody confirms away a supplier or the law, nor waives a must that is not soft', () => {
    const settled = (['supplier', 'law', 'water'] as const).flatMap((of) => [
      confirmed(of),
      { ...confirmed(of), kind: 'waived' as const },
    ])
    expect(decided(judge(hkD4, deD4, { ...site, ip: ['IP67', 'IP66'] }, settled))).toEqual([
      'supplier',
      'water',
    ])
  })

  test('two soft musts may be set aside, not three', () => {
    const origin = hkD4.sheet.ip
    const soft = (mount: string, colour: string, size: number) => ({
      mount: { ...origin, value: mount } as never,
      colour: { ...origin, value: colour } as never,
      cardSize: { ...origin, value: size } as never,
    })
    const old = { ...hkD4, sheet: { ...hkD4.sheet, ...soft('ring 105', 'white', 256) } }
    const candidate = { ...alD4V, sheet: { ...alD4V.sheet, ...soft('ring 120', 'grey', 128) } }
    const waive = (...of: string[]) => of.map((one) => ({ ...confirmed(one), kind: 'waived' as const }))
    expect(judge(old, candidate, site, waive('mount', 'colour', 'card')).label).toBe('notEquivalent')
    const same = { ...candidate, sheet: { ...candidate.sheet, cardSize: old.sheet.cardSize } as never }
    expect(judge(old, same, site, [...waive('mount', 'colour'), confirmed('lightColour')]).label).toBe(
      'conditional',
    )
  })
})

const origin = { source: 'fixture', on: '2026-11-01' }
