import { expect, test } from 'vitest'
import { proposalSentence } from './proposal-sentence.ts'

const row = (
  attribute: 'warranty' | 'ik' | 'temperature' | 'irRange' | 'wdr',
  verdict: string,
  ratio: number,
) => ({
  ...{ attribute, verdict, ratio },
})

test('one sentence says what is better, what is worse, what is adapted and what it costs, the most telling first', () => {
  const told = proposalSentence({
    label: 'conditional',
    rows: [
      row('warranty', 'better', 1.1),
      row('temperature', 'better', 1.25),
      row('ik', 'equal', 1),
      row('irRange', 'worse', 0.8),
    ],
    gates: [
      { gate: 'mount', verdict: 'yes', settled: { kind: 'waived' } },
      { gate: 'water', verdict: 'yes' },
    ],
    priceIndex: 1.048,
  })
  expect(told.en).toBe(
    'Equivalent on conditions; better: temperature, warranty; worse: IR range; adapted on site: mount; 5 % above the price before.',
  )
  expect(told.sv).toContain('anpassas på plats: fäste; 5 % över priset förut.')
})

test('what nobody knows is named, and no price is said where there is none', () => {
  const told = proposalSentence({
    ...{ label: 'unknown', rows: [], priceIndex: null },
    gates: [{ gate: 'recorder', verdict: 'unknown' }],
  })
  expect(told.en).toBe('May be equivalent; to be looked up: recorder.')
})

test('a long list is cut, and says how much more there is', () => {
  const rows = (['warranty', 'ik', 'temperature', 'irRange', 'wdr'] as const).map((one) =>
    row(one, 'better', 1.2),
  )
  const told = proposalSentence({ label: 'better', rows, gates: [], priceIndex: 1 })
  expect(told.en).toMatch(/\(\+2\); the price as before\.$/)
})
