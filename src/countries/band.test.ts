import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInPacks, evaluateLine, loadPack } from '#rules'
import type { Facts, Rule } from '#rules/model'
import { customer, item, ordinary, place } from '../../test/support/order-facts.ts'
import { areas } from './areas.ts'
import { countryCodes } from './codes.ts'
import ofAreas from './knowledge/area-regimes.json' with { type: 'json' }
import { regimeKeys, regimesOf } from './regimes.ts'

const rules: Rule[] = (await builtInPacks()).flatMap(({ value }) => {
  const loaded = loadPack(value)
  return loaded.ok ? loaded.value.rules : []
})
const at = '2026-11-23T11:00:00.000Z'

/** A private company abroad that buys ordinary cameras for an ordinary use, with every paper in place or with none. */
function clean(country: string, band: string, more: Facts): Facts {
  return {
    ...ordinary,
    ...place(country, { 'shipTo.band': band, 'shipTo.regimes': [] }),
    ...customer({ country, inEu: false, inEea: false, band, regimes: [] }),
    ...item('AL-D4V', { 'item.chp': false, 'item.chpBelarus': false }),
    ...more,
  }
}

test('a band alone never blocks: from A to E a clean order of a private buyer is asked about, and not refused', () => {
  const anyPapers = fc.record({
    'statement.endUse': fc.boolean(),
    'redFlags.unanswered': fc.constantFrom([], ['q1']),
    'line.purpose': fc.constantFrom('newSale', 'expansion', 'demo', 'service', 'sparePart'),
    'contract.clauses': fc.constantFrom([], ['noReExportRussia', 'noReExportBelarus']),
  })
  fc.assert(
    fc.property(fc.constantFrom('BR', 'AE', 'VN', 'SA', 'TH'), anyPapers, (country, papers) => {
      const judged = (band: string) => evaluateLine(rules, clean(country, band, papers), at)
      expect(judged('A').outcome).not.toBe('block')
      for (const band of ['B', 'C', 'D', 'E']) {
        const line = judged(band)
        expect([line.outcome, ...line.law.spoke.map(({ outcome }) => outcome)]).not.toContain('block')
        expect(line.law.outcome === 'block' || line.policy.outcome === 'block').toBe(false)
      }
    }),
  )
})

test('no rule of any layer blocks for a reason that only a band gives', () => {
  const country = 'BR'
  const before = evaluateLine(rules, clean(country, 'A', { 'statement.endUse': true }), at)
  const after = evaluateLine(rules, clean(country, 'E', { 'statement.endUse': true }), at)
  const blocks = ({ law, policy }: typeof before) =>
    [...law.spoke, ...policy.spoke].filter(({ outcome }) => outcome === 'block').map(({ rule }) => rule)
  expect([blocks(before), blocks(after)]).toEqual([[], []])
})

test('the areas that the law packs name are those of our data', () => {
  const pack = readFileSync(new URL('../rules/packs/law/russia-belarus.yml', import.meta.url), 'utf8')
  const named = new Set(
    [...pack.matchAll(/(?:shipTo|site|party)\.area, in: \[([^\]]*)\]/g)].flatMap(([, list]) =>
      (list ?? '').split(', '),
    ),
  )
  const ofEu = ofAreas.regimes.filter(({ issuer }) => issuer === 'EU').flatMap(({ areas }) => areas)
  expect([...named].toSorted()).toEqual(ofEu.toSorted())
  const judged = areas.filter(({ country, floor }) => country === 'UA' && floor).map(({ area }) => area)
  expect(judged.toSorted()).toEqual(ofEu.toSorted())
})

test('the regimes of an area come on top of its country’s, from the day that the act counts', () => {
  expect(regimeKeys('UA', 'UA-43', '2026-11-22')).toContain('EU-692-2014')
  expect(regimeKeys('UA', 'UA-43', '2014-06-24')).not.toContain('EU-692-2014')
  expect(regimeKeys('UA', 'UA-65', '2022-10-06')).not.toContain('EU-2022-263')
  expect(regimeKeys('UA', 'UA-65', '2022-10-07')).toContain('EU-2022-263')
  expect(regimeKeys('UA', 'UA-30', '2026-11-22')).toEqual(regimeKeys('UA', null, '2026-11-22'))
  expect(regimeKeys('BY', null, '2026-11-22')).toEqual(expect.arrayContaining(['EU-BLR', 'GB-BLR']))
})

test('Security Council resolution 1533 is on the Democratic Republic of the Congo, not on the Republic', () => {
  expect(regimeKeys('CD', null, '2026-11-22')).toContain('UN-SC1533')
  expect(regimeKeys('CG', null, '2026-11-22')).not.toContain('UN-SC1533')
})

test('a regime is on a country that has a code, with measures that have words', () => {
  for (const country of countryCodes)
    for (const { key, url } of regimesOf(country, null, '2026-11-22')) {
      expect(key).toMatch(/^[A-Z]+-/)
      expect(url).toMatch(/^https?:|^$/)
    }
})
