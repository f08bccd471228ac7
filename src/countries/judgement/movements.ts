import type { Assessment, Movement, TracedFigure } from './model.ts'

/**
 * Places whose band is another in the second judgement than in the first, worst news first, each with the figures that
 * differ, the largest difference first. A place that one of them does not know is unrated there.
 */
export function movementsBetween(
  before: readonly Assessment[],
  after: readonly Assessment[],
): readonly Movement[] {
  const was = new Map(before.map((each) => [keyOf(each), each]))
  const is = new Map(after.map((each) => [keyOf(each), each]))
  const keys = [...new Set([...was.keys(), ...is.keys()])].toSorted()
  return keys
    .flatMap((key) => {
      const [a, b] = [was.get(key), is.get(key)]
      const of = b ?? a
      const [from, to] = [a?.band ?? null, b?.band ?? null]
      if (!of || from === to) return []
      return [{ country: of.country, area: of.area, from, to, figures: figuresOf(a, b) }]
    })
    .toSorted((x, y) => rank(y) - rank(x))
}

const keyOf = ({ country, area }: Assessment) => `${country}/${area ?? ''}`

/** Worsened by many bands first, then bettered, then what gained or lost its band. */
function rank({ from, to }: Movement): number {
  if (from === null || to === null) return -10
  return to.charCodeAt(0) - from.charCodeAt(0)
}

function figuresOf(before: Assessment | undefined, after: Assessment | undefined): Movement['figures'] {
  const [was, is] = [countedIn(before), countedIn(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .toSorted()
    .flatMap((key) => {
      const [a, b] = [was.get(key), is.get(key)]
      const of = b ?? a
      if (!of || (a?.normal === b?.normal && a?.year === b?.year)) return []
      const { index, measure, publisher } = of
      return [{ index, measure, publisher, before: pointOf(a), after: pointOf(b) }]
    })
    .toSorted((x, y) => difference(y) - difference(x))
}

function countedIn(assessment: Assessment | undefined): ReadonlyMap<string, TracedFigure> {
  const figures = assessment ? [...assessment.humanRights.figures, ...assessment.democracy.figures] : []
  return new Map(
    figures
      .filter(({ because }) => because === 'counts')
      .map((figure) => [`${figure.publisher}/${figure.index}/${figure.measure}`, figure]),
  )
}

const pointOf = (figure: TracedFigure | undefined) =>
  figure ? { year: figure.year, normal: figure.normal } : null

function difference({ before, after }: Movement['figures'][number]): number {
  return before && after ? Math.abs(after.normal - before.normal) : 100
}
