import type { Area } from '../areas.ts'
import { measureOf } from '../indices/register.ts'
import type { Band } from '../model.ts'
import { worst } from '../worst.ts'
import {
  type Assessment,
  type DimensionScore,
  type Evidence,
  leastPublishers,
  type TracedFigure,
  type Yardstick,
} from './model.ts'

/** Lower limits of the bands, as the country model sets them. */
const limits: readonly (readonly [number, Band])[] = [
  [80, 'A'],
  [60, 'B'],
  [40, 'C'],
  [20, 'D'],
]

/** A from 80, B from 60, C from 40, D from 20, E below. */
export function bandFor(score: number): Band {
  return limits.find(([least]) => score >= least)?.[1] ?? 'E'
}

/**
 * Judges every place that has figures, and every area given. Pure: the same figures in any order give the same
 * assessments, sorted by country and area. The band is that of the worse of human rights and democracy; each is the
 * mean of one figure a publisher. At least three publishers in all, or the country stays unrated.
 */
export function judge(
  evidence: readonly Evidence[],
  yardstick: Yardstick,
  areas: readonly Area[],
): readonly Assessment[] {
  const byPlace = Map.groupBy(evidence, keyOf)
  const codes = [...new Set(evidence.map(({ country }) => country))].toSorted()
  const countries = new Map(
    codes.map((country) => [country, judgeCountry(country, byPlace.get(`${country}/`) ?? [], yardstick)]),
  )
  const within = areas
    .map((area) => {
      const own = byPlace.get(`${area.country}/${area.area}`) ?? []
      return judgeArea(area, own, { yardstick, country: countries.get(area.country)?.band ?? null })
    })
    .filter(({ within }) => within?.own !== null || within.floor !== null)
  return [...countries.values(), ...within].toSorted(byCode)
}

const keyOf = ({ country, area }: Evidence) => `${country}/${area ?? ''}`
const byCode = (a: Assessment, b: Assessment) =>
  compare(`${a.country}/${a.area ?? ''}`, `${b.country}/${b.area ?? ''}`)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function judgeCountry(country: string, evidence: readonly Evidence[], yardstick: Yardstick): Assessment {
  const base = scoresOf(evidence, yardstick)
  const { publishers, missing, humanRights, democracy } = base
  const isWhole = missing.publishers === 0 && !missing.humanRights && !missing.democracy
  const band = isWhole ? bandOfScores(humanRights, democracy) : null
  return { type: 'countryRating', country, area: null, band, ...base, publishers }
}

interface Around {
  readonly yardstick: Yardstick
  readonly country: Band | null
}

/** An area needs no three publishers, as it may only worsen: one that looked closer is enough. */
function judgeArea(area: Area, evidence: readonly Evidence[], { yardstick, country }: Around): Assessment {
  const base = scoresOf(evidence, yardstick)
  const own = bandOfScores(base.humanRights, base.democracy)
  const floor = area.floor?.band ?? null
  const band = worst(worst(own ?? undefined, floor ?? undefined), country ?? undefined) ?? null
  return {
    ...{ type: 'countryRating', country: area.country, area: area.area, band },
    ...base,
    within: { own, floor, country },
  }
}

function scoresOf(evidence: readonly Evidence[], yardstick: Yardstick) {
  const humanRights = dimensionOf('humanRights', evidence, yardstick)
  const democracy = dimensionOf('democracy', evidence, yardstick)
  const publishers = [
    ...new Set(
      [...humanRights.figures, ...democracy.figures]
        .filter(({ because }) => because === 'counts')
        .map(({ publisher }) => publisher),
    ),
  ].toSorted()
  const missing = {
    publishers: Math.max(0, leastPublishers - publishers.length),
    humanRights: humanRights.score === null,
    democracy: democracy.score === null,
  }
  return { humanRights, democracy, publishers, missing, judgedFor: yardstick.year, years: yardstick.years }
}

function bandOfScores(a: DimensionScore, b: DimensionScore): Band | null {
  const scores = [a.score, b.score].filter((score) => score !== null)
  return scores.length === 0 ? null : bandFor(Math.min(...scores))
}

/** One figure from each publisher: the newest; of one year, that of its most exact publication. */
function dimensionOf(
  dimension: 'humanRights' | 'democracy',
  evidence: readonly Evidence[],
  { year, years }: Yardstick,
): DimensionScore {
  const offered = evidence.flatMap((each) => {
    const known = measureOf(each.index, each.measure)
    if (known?.measure.dimension !== dimension || known.measure.counts !== true) return []
    return [{ ...each, publisher: known.publisher, precedence: known.facts.precedence }]
  })
  const figures = [...Map.groupBy(offered, ({ publisher }) => publisher).values()].flatMap((ofPublisher) => {
    const [newest, ...rest] = ofPublisher.toSorted(
      (a, b) => b.year - a.year || a.precedence - b.precedence || compare(nameOf(a), nameOf(b)),
    )
    if (!newest) return []
    const isOld = newest.year < year - years
    // The newest figure of every other publication of the publisher is shown, so that nobody asks where it went.
    const others = [...Map.groupBy(rest, ({ index }) => index)].flatMap(([index, [first]]) =>
      first && index !== newest.index ? [traced(first, 'samePublisher')] : [],
    )
    return [traced(newest, isOld ? 'tooOld' : 'counts'), ...others]
  })
  const sorted = figures.toSorted((a, b) =>
    compare(`${a.publisher}/${nameOf(a)}`, `${b.publisher}/${nameOf(b)}`),
  )
  const counted = sorted.filter(({ because }) => because === 'counts')
  const mean = counted.reduce((sum, { normal }) => sum + normal, 0) / counted.length
  return { score: counted.length === 0 ? null : Math.round(mean * 100) / 100, figures: sorted }
}

const nameOf = ({ index, measure, edition }: Pick<TracedFigure, 'index' | 'measure' | 'edition'>) =>
  `${index}/${measure}/${edition}`

function traced(
  { index, measure, publisher, edition, year, raw, normal }: Evidence & { readonly publisher: string },
  because: TracedFigure['because'],
): TracedFigure {
  return { index, measure, publisher, edition, year, raw, normal, because }
}
