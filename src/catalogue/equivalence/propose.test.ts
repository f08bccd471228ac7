import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Device, SiteNeed } from '#catalogue/model'
import { asWritten } from '#kernel'
import { devices } from '../../../test/support/equivalence-catalogue.ts'
import { compare } from './compare.ts'
import { type Candidate, propose } from './propose.ts'

const { hkD4, alD4V, beD5, gaD2, gaD4, beP30, hkP25 } = devices
const yes = { verdict: 'yes' as const, says: asWritten('yes') }
const no = { verdict: 'no' as const, says: asWritten('no') }
const site: SiteNeed = { temperature: { from: -35, to: 40 }, ip: ['IP66'], onvif: ['T', 'G'], hfov: 100 }

const candidate = (device: Device, more: Partial<Candidate> = {}): Candidate => ({
  ...{ device, family: device.maker, standing: { supplier: yes, law: yes } },
  ...more,
})
const ask = (candidates: readonly Candidate[], more: object = {}) =>
  propose({ old: hkD4, need: site, candidates, catalogue: 'c1', ...more })
const pairOf = (old: Device, device: Device) => ({
  ...{ old, candidate: device, need: site, standing: { supplier: yes, law: yes } },
})
const skus = (answer: ReturnType<typeof ask>) => answer.proposals.map(({ sku }) => sku)

test('three from two families, the cheapest first among alike', () => {
  const answer = ask([
    candidate(alD4V, { priceIndex: 1.05 }),
    candidate(beD5, { priceIndex: 1.17 }),
    candidate(gaD4, { priceIndex: 1.11 }),
    candidate(gaD2, { priceIndex: 0.6 }),
  ])
  expect(skus(answer)).toEqual(['AL-D4V', 'GA-D4', 'BE-D5'])
  expect(answer.gap).toBeNull()
})

test('where neither sheet nor place says what is needed, nothing is called equivalent until an engineer settles it', () => {
  const old = { ...hkD4, sheet: {} }
  const answer = ask([candidate(alD4V), candidate(beD5)], { old, need: {} })
  expect(answer.proposals.map(({ equivalence: { label, because } }) => [label, because.length])).toEqual([
    ['unknown', 6],
    ['unknown', 6],
  ])
  const said = answer.proposals[0]?.equivalence.because.map(({ says }) => says.en)
  expect(said).toContain(
    'Temperature: unknown. Neither the place nor the sheet of what stands there says what is needed.',
  )
  const settle = (of: string) => ({ kind: 'confirmed' as const, of, by: 'oskar', reason: 'seen there' })
  const gates = ['form', 'fieldOfView', 'density', 'water', 'temperature', 'recorder'].map(settle)
  const settled = compare({ ...pairOf(old, alD4V), need: {} }, gates as never)
  expect(settled.label).toBe('equivalent')
})

test('where the range does not allow it, the gap says which gate refused how many', () => {
  const answer = ask([
    candidate(alD4V),
    candidate(gaD2),
    candidate(beD5, { standing: { supplier: no, law: yes } }),
  ])
  expect(skus(answer)).toEqual(['AL-D4V'])
  expect(answer.gap).toEqual({ found: 1, families: 1, refusedBy: { placement: 1, supplier: 1 } })
})

test('what only a fastening keeps out is named, and stands among the others once an engineer has set that aside', () => {
  const on = (device: Device, mount: string): Device => ({
    ...device,
    sheet: { ...device.sheet, mount: { value: mount, source: 'fixture', on: '2026-11-01' } },
  })
  const asked = { old: on(hkD4, 'ring-110'), need: site, candidates: [candidate(on(alD4V, 'ring-120'))] }
  const before = propose({ ...asked, catalogue: 'c1' })
  expect(before.proposals).toEqual([])
  expect(before.waivable).toEqual([{ sku: 'AL-D4V', gate: 'mount' }])
  const waiver = { kind: 'waived' as const, of: 'mount', reason: 'An adapter plate fits both.', by: 'sanna' }
  const after = propose({ ...asked, catalogue: 'c1', settled: new Map([['AL-D4V', [waiver]]]) })
  expect(after.waivable).toEqual([])
  expect(after.proposals.map(({ sku, equivalence }) => [sku, equivalence.label])).toEqual([
    ['AL-D4V', 'conditional'],
  ])
  expect(after.proposals[0]?.tasks).toContain('mount')
})

test('one family does not fill the list where another has an answer too', () => {
  const twins = ['a', 'b', 'c'].map((sku) => candidate({ ...alD4V, sku: `AL-${sku}` }, { priceIndex: 1 }))
  const answer = ask([...twins, candidate(gaD4, { priceIndex: 1.2 })])
  expect(skus(answer)).toEqual(['AL-a', 'AL-b', 'GA-D4'])
})

test('what stands there is no proposal for itself, and the order of the catalogue decides nothing', () => {
  const all = [candidate(hkD4), candidate(alD4V), candidate(gaD4), candidate(beD5)]
  expect(skus(ask(all))).not.toContain('HK-D4')
  expect(ask(all.toReversed()).proposals).toEqual(ask(all).proposals)
})

test('a dome that takes more power than the port gives is a task; so is another maker’s recorder licence', () => {
  const [first] = propose({
    ...{ old: hkP25, need: { ...site, hfov: 58 }, catalogue: 'c1' },
    candidates: [candidate(beP30)],
  }).proposals
  expect(first?.tasks).toEqual(expect.arrayContaining(['port', 'recorderLicence', 'unlicensed', 'disposal']))
  const plain = {
    ...alD4V,
    sheet: { ...alD4V.sheet, onvif: { ...alD4V.sheet.onvif, value: ['S'] } as never },
  }
  const [ends] = ask([candidate(plain)], { need: { ...site, onvif: ['S'] } }).proposals
  expect(ends?.tasks).toContain('profile')
  const [dome] = ask([candidate(alD4V)]).proposals
  expect(dome?.tasks).not.toContain('port')
})

test('whoever is refused early would have been refused late: the answers are those of comparing each in full', () => {
  const range = [alD4V, beD5, gaD2, gaD4, beP30, hkP25]
  const one = fc.record({
    device: fc.constantFrom(...range),
    without: fc.constantFrom(...(['ik', 'onvif', 'hfov', 'temperature', 'wdr'] as const)),
    approved: fc.boolean(),
    from: fc.integer({ min: -45, max: 0 }),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (drawn) => {
      const candidates = drawn.map(({ device, without, approved }, n) => {
        const { [without]: _, ...sheet } = device.sheet
        const supplier = approved ? yes : no
        return candidate(
          { ...device, sku: `${device.sku}-${n}`, sheet },
          { standing: { supplier, law: yes } },
        )
      })
      const need = { ...site, temperature: { from: drawn[0]?.from ?? 0, to: 40 } }
      const answer = ask(candidates, { need, wanted: drawn.length })
      const plain = candidates
        .map(({ device, standing }) => ({
          sku: device.sku,
          label: compare({ old: hkD4, candidate: device, need, standing }).label,
        }))
        .filter(({ label }) => label !== 'notEquivalent')
      const given = answer.proposals.map(({ sku, equivalence }) => ({ sku, label: equivalence.label }))
      expect(given).toHaveLength(plain.length)
      expect(given).toEqual(expect.arrayContaining(plain))
    }),
  )
})
