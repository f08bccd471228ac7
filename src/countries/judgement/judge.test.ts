import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areas } from '../areas.ts'
import { bandFor, judge } from './judge.ts'
import type { Evidence } from './model.ts'
import { movementsBetween } from './movements.ts'

const now = { year: 2026, years: 5 }
type Given = readonly [index: string, measure: string, normal: number, more?: Partial<Evidence>]
const figure = (...[index, measure, normal, more]: Given): Evidence => ({
  ...{ index, measure, edition: `${index}-1`, country: 'UA', area: null, year: 2024, raw: normal, normal },
  ...more,
})
const three = [
  figure('v-dem', 'liberal', 50),
  figure('freedom-house', 'politicalRights', 60),
  figure('freedom-house', 'civilLiberties', 55),
  figure('idea-gsod', 'fundamentalRights', 65),
  figure('idea-gsod', 'representation', 70),
]
const country = (evidence: readonly Evidence[]) =>
  judge(evidence, now, areas).find((each) => each.country === 'UA' && each.area === null)
const area = (evidence: readonly Evidence[], code: string) =>
  judge(evidence, now, areas).find((each) => each.area === code)

test('the band is that of the worse of human rights and democracy, each the mean of its publishers', () => {
  expect(country(three)).toMatchObject({
    band: 'B',
    humanRights: { score: 60 },
    democracy: { score: 60 },
    publishers: ['Freedom House', 'International IDEA', 'V-Dem Institute, University of Gothenburg'],
  })
  expect(country([...three, figure('eiu', 'democracy', 30)])).toMatchObject({
    band: 'C',
    democracy: { score: 52.5 },
  })
})

test('the limits are 80, 60, 40 and 20, each within the better band', () => {
  expect([80, 79.99, 60, 59.99, 40, 39.99, 20, 19.99, 0].map(bandFor).join('')).toBe('ABBCCDDEE')
})

test('five indices of V-Dem are one publisher: with Freedom House alone beside them a country stays unrated', () => {
  const five = ['liberal', 'electoral', 'participatory', 'deliberative', 'egalitarian'].map((measure) =>
    figure('v-dem', measure, 50),
  )
  const house = three.filter(({ index }) => index === 'freedom-house')
  expect(country([...five, ...house])).toMatchObject({ band: null, missing: { publishers: 1 } })
})

test('a figure older than five years does not count, and the trace says so', () => {
  const old = three.map((each) => (each.index === 'idea-gsod' ? { ...each, year: 2020 } : each))
  const judged = country(old)
  expect(judged).toMatchObject({ band: null, missing: { publishers: 1 } })
  expect(judged?.humanRights.figures).toContainEqual(
    expect.objectContaining({ index: 'idea-gsod', year: 2020, because: 'tooOld' }),
  )
})

test('of one publisher the newest figure counts, of one year that of its own file', () => {
  const judged = country([
    ...three,
    figure('freedom-house-ratings', 'civilLiberties', 10, { year: 2022 }),
    figure('digest', 'liberal', 1),
  ])
  expect(judged).toMatchObject({ band: 'B', humanRights: { score: 60 }, democracy: { score: 60 } })
  expect(judged?.democracy.figures.filter(({ because }) => because === 'samePublisher')).toMatchObject([
    { index: 'digest' },
  ])
})

test('what is made of other publishers’ figures stands beside the band', () => {
  expect(country([...three, figure('wgi', 'voice', 1), figure('cpi', 'score', 1)])?.band).toBe('B')
})

test('Crimea is as bad as its own figures or the floor, whatever Ukraine is; Xinjiang without any figure has its floor', () => {
  expect(area(three, 'UA-43')).toMatchObject({ band: 'E', within: { own: null, floor: 'E', country: 'B' } })
  expect(area([], 'CN-XJ')).toMatchObject({ band: 'E', within: { floor: 'E', country: null } })
  expect(area(three, 'MD-SN')).toBeUndefined()
})

test('Tibet by one publisher may worsen China and never better it', () => {
  const china = three.map((each) => ({ ...each, country: 'CN', normal: 15 }))
  const tibet = figure('freedom-house', 'civilLiberties', 90, { country: 'CN', area: 'CN-XZ' })
  expect(area([...china, tibet], 'CN-XZ')).toMatchObject({ band: 'E', within: { own: 'A', country: 'E' } })
})

const anyEvidence = fc.array(
  fc
    .tuple(
      fc.constantFrom(...three.map(({ index, measure }) => [index, measure] as const), [
        'eiu',
        'democracy',
      ] as const),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 2015, max: 2026 }),
      fc.constantFrom(null, null, 'UA-43', 'UA-30'),
    )
    .map(([[index, measure], normal, year, at]) => figure(index, measure, normal, { year, area: at })),
  { maxLength: 20 },
)

/** One figure for each place, year and measure, as a publication holds it. */
const once = (evidence: readonly Evidence[]) => [
  ...new Map(evidence.map((each) => [`${each.index}${each.measure}${each.year}${each.area}`, each])).values(),
]

test('the order of the figures does not matter', () => {
  const anyOrder = anyEvidence.chain((evidence) => {
    const given = once(evidence)
    return fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))
  })
  fc.assert(
    fc.property(anyOrder, ([given, shuffled]) => {
      expect(judge(shuffled, now, areas)).toEqual(judge(given, now, areas))
    }),
  )
})

test('an area is never better than its country', () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const state = country(evidence)?.band
      for (const each of judge(evidence, now, areas))
        if (each.area !== null && each.country === 'UA' && state)
          expect((each.band ?? 'A') >= state).toBe(true)
    }),
  )
})

test('a figure that gets better never makes the band worse', () => {
  fc.assert(
    fc.property(anyEvidence, fc.nat(19), fc.integer({ min: 0, max: 100 }), (evidence, at, by) => {
      const better = evidence.map((each, n) =>
        n === at ? { ...each, normal: Math.min(100, each.normal + by) } : each,
      )
      const [before, after] = [country(evidence)?.band, country(better)?.band]
      if (before && after) expect(after <= before).toBe(true)
    }),
  )
})

test('what moved is told with the figure that moved it, worst news first', () => {
  const before = judge([...three, ...three.map((each) => ({ ...each, country: 'SE', normal: 95 }))], now, [])
  const after = judge(
    [
      ...three.map((each) => (each.measure === 'civilLiberties' ? { ...each, normal: 1, year: 2025 } : each)),
      ...three.map((each) => ({ ...each, country: 'SE', normal: 95 })),
    ],
    now,
    [],
  )
  expect(movementsBetween(before, after)).toEqual([
    {
      ...{ country: 'UA', area: null, from: 'B', to: 'D' },
      figures: [
        {
          ...{ index: 'freedom-house', measure: 'civilLiberties', publisher: 'Freedom House' },
          ...{ before: { year: 2024, normal: 55 }, after: { year: 2025, normal: 1 } },
        },
      ],
    },
  ])
})
