import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandsOf, figuresOf } from './bands.ts'
import { curveOf, isThreshold, type KeptDecision, type KeptOpen, type KeptWork, trialOf } from './trial.ts'

const noon = '2026-11-22T12:00:00.000Z'
const open = (score: number | null, more: Partial<KeptOpen> = {}): KeptOpen => ({
  ...{ alert: `hit_${score}`, party: 'p', list: 'eu-fsf', name: 'N', score, state: 'new', isOnlyFound: true },
  ...more,
})
const decided = (
  verdict: KeptDecision['verdict'],
  score: number | null,
  hours: number | null = 1,
): KeptDecision => ({
  ...{ alert: `hit_${verdict}_${score}`, party: 'p', list: 'eu-fsf', name: 'N', score },
  ...{ verdict, hours, decidedAt: noon },
})
const asked = { inForce: 0.7, from: noon }

test('a higher threshold closes open alerts below it and spares the false positives, and says which true matches it loses', () => {
  const work = {
    open: [open(0.72), open(0.74), open(0.75), open(0.9)],
    decisions: [decided('trueMatch', 0.73), decided('trueMatch', 0.95), decided('falsePositive', 0.71)],
  }
  expect(trialOf(work, { ...asked, at: 0.75 })).toMatchObject({
    isLower: false,
    open: { stay: 2, close: 2, people: 0 },
    decided: { matches: 2, falsePositives: 1 },
    lost: {
      matches: { count: 1, items: [{ alert: 'hit_trueMatch_0.73', score: 0.73 }] },
      falsePositives: { count: 1 },
      open: { count: 2, items: [{ score: 0.74 }, { score: 0.72 }] },
    },
  })
})

test('an alert that somebody asked about or signed stays open below the threshold, and so does one without a score', () => {
  const work = {
    open: [open(0.72, { isOnlyFound: false, state: 'proposed' }), open(null, { isOnlyFound: false })],
    decisions: [decided('trueMatch', null)],
  }
  expect(trialOf(work, { ...asked, at: 0.8 })).toMatchObject({
    open: { stay: 2, close: 0, people: 1, unscored: 1 },
    decided: { matches: 0, unscored: 1 },
    lost: { matches: { count: 0 } },
  })
})

test('below the threshold in force what is kept says nothing, and says so', () => {
  const trial = trialOf({ open: [open(0.72)], decisions: [] }, { ...asked, at: 0.65 })
  expect(trial).toMatchObject({ isLower: true, open: { close: 0, stay: 1 } })
  expect(trial.curve[0]?.threshold).toBe(0.65)
})

const score = fc.integer({ min: 6500, max: 10_000 }).map((n) => n / 10_000)
const work: fc.Arbitrary<KeptWork> = fc.record({
  open: fc.array(fc.tuple(score, fc.boolean()).map(([at, isOnlyFound]) => open(at, { isOnlyFound }))),
  decisions: fc.array(
    fc
      .tuple(score, fc.constantFrom<KeptDecision['verdict']>('trueMatch', 'falsePositive'))
      .map(([at, verdict]) => decided(verdict, at)),
  ),
})

test('the curve never rises, and at each threshold it says what the trial of that threshold says', () => {
  fc.assert(
    fc.property(work, fc.integer({ min: 70, max: 95 }), (kept, hundredth) => {
      const at = hundredth / 100
      const curve = curveOf(kept, 0.7)
      for (const [n, point] of curve.entries()) {
        const before = curve[n - 1] ?? point
        expect(point.open <= before.open && point.matches <= before.matches).toBe(true)
      }
      const trial = trialOf(kept, { ...asked, at })
      const point = curve.find(({ threshold }) => threshold === at)
      expect(point?.open).toBe(trial.open.stay)
      expect(point?.matches).toBe(trial.decided.matches - trial.lost.matches.count)
      expect(point?.falsePositives).toBe(trial.decided.falsePositives - trial.lost.falsePositives.count)
    }),
  )
})

test('the bands hold every decision once, and those of them all are the figures of the whole', () => {
  fc.assert(
    fc.property(work, (kept) => {
      const bands = bandsOf(kept)
      const sum = (of: 'matches' | 'falsePositives' | 'open') =>
        bands.reduce((total, band) => total + band[of], 0)
      const all = figuresOf(kept.decisions)
      expect([sum('matches'), sum('falsePositives'), sum('open')]).toEqual([
        ...[all.matches, all.falsePositives, kept.open.length],
      ])
    }),
  )
})

test('precision and time to decide are told for each band; a full score belongs to the last', () => {
  const decisions = [
    decided('trueMatch', 1, 4),
    decided('falsePositive', 0.95, 2),
    decided('falsePositive', 0.7),
  ]
  const bands = bandsOf({ open: [], decisions })
  expect(bands[0]).toMatchObject({ from: 0.7, to: 0.75, matches: 0, falsePositives: 1, precision: 0 })
  expect(bands.at(-1)).toMatchObject({ from: 0.95, to: 1, precision: 0.5, medianHours: 3 })
})

test('a threshold has two decimals and lies between 0.50 and 0.95', () => {
  expect([0.5, 0.57, 0.7, 0.95].map(isThreshold)).toEqual([true, true, true, true])
  expect([0.49, 0.96, 0.705, 1, Number.NaN].map(isThreshold)).toEqual([false, false, false, false, false])
})
