import { type ProposalsAsked, propose } from '#catalogue'
import { asWritten } from '#kernel'
import { devices } from '../test/support/equivalence-catalogue.ts'
import { type Question, type Row, seconds } from './question.ts'

const products = 2000
const assets = 100_000
const yes = { verdict: 'yes' as const, says: asWritten('yes') }
const need = {
  temperature: { from: -35, to: 40 },
  ip: ['IP66'],
  onvif: ['T', 'G'] as ('T' | 'G')[],
  hfov: 100,
}

/** How long proposals take against a catalogue of which half are domes that fit. */
export const question: Question = {
  name: 'equivalence',
  target: 'proposals for one asset < 20 ms, for 100,000 < 60 s, against 2,000 products',
  needsLists: false,
  run: () => Promise.resolve([...ofOne(), ...ofMany()]),
}

const { alD4V, beD5, gaD4, deD4, rbD4, gaD2, beP30, alT8, hkD4, hkP25 } = devices
const kinds = [alD4V, beD5, gaD4, deD4, rbD4, gaD2, beP30, alT8]
const candidates = Array.from({ length: products }, (_, n) => {
  const device = kinds[n % kinds.length] ?? alD4V
  return {
    ...{ device: { ...device, sku: `${device.sku}-${n}` }, family: device.maker },
    ...{ standing: { supplier: yes, law: yes }, priceIndex: 1 + (n % 40) / 100 },
  }
})
const asked = (more: Partial<ProposalsAsked> = {}): ProposalsAsked => ({
  ...{ old: hkD4, need, candidates, catalogue: 'bench' },
  ...more,
})

function ofOne(): Row[] {
  for (let n = 0; n < 20; n++) propose(asked())
  const times = Array.from({ length: 100 }, () => {
    const from = performance.now()
    propose(asked())
    return performance.now() - from
  }).sort((a, b) => a - b)
  const [p50 = 0, p95 = 0] = [times[50], times[95]]
  return [
    { what: 'one asset, p50 / p95', target: '< 20 ms', measured: `${p50.toFixed(1)} / ${p95.toFixed(1)} ms` },
  ]
}

/** Alike assets at places with alike needs have the same answer: it is found once for each kind. */
function ofMany(): Row[] {
  const from = performance.now()
  const known = new Map<string, number>()
  for (let n = 0; n < assets; n++) {
    const old = n % 3 === 0 ? hkP25 : hkD4
    const own = {
      ...need,
      temperature: { from: -35 + (n % 20), to: 40 },
      hfov: old === hkP25 ? 58 : 80 + (n % 21),
    }
    const key = `${old.sku} ${JSON.stringify(own)}`
    if (!known.has(key)) known.set(key, propose(asked({ old, need: own })).proposals.length)
  }
  const took = seconds(performance.now() - from)
  return [{ what: `100,000 assets of ${known.size} kinds`, target: '< 60 s', measured: took }]
}
