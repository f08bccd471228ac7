import type { Agreement, Compared, Outcome } from './agreement.ts'

/** How often the recommended product stands where, of the devices of a brand or of all. */
export interface Counts {
  readonly models: number
  readonly noFacts: number
  readonly notInCatalogue: number
  readonly compared: number
  readonly firstThree: Among
  /** Those among the first three too. */
  readonly firstTen: Among
  readonly below: number
  readonly refused: number
}

/** `sure`: whatever the order of equals; `byPrice`: the cheapest of equals first; `luck`: if equals fall well. */
interface Among {
  readonly sure: number
  readonly byPrice: number
  readonly luck: number
}

export interface CauseCount {
  readonly kind: 'unknown' | 'equals' | 'difference'
  readonly by: string | null
  readonly old: string
  readonly recommended: string
  readonly models: number
}

export interface Report {
  readonly all: Counts
  readonly brands: readonly (readonly [brand: string, counts: Counts])[]
  /** Why those compared do not surely stand among the first three, the most frequent first. */
  readonly causes: readonly CauseCount[]
  readonly misses: readonly Compared[]
  /** Misses by what is to blame: `unknownData` is a missing value or too few values to tell equals apart. */
  readonly missed: { readonly unknownData: number; readonly difference: number }
  /** What the engine calls the recommended products that it proposes. */
  readonly labels: Readonly<Record<string, number>>
}

export function reportOf({ compared }: Agreement): Report {
  const brands = [...Map.groupBy(compared, ({ brand }) => brand)].toSorted(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1),
  )
  const misses = compared.filter(({ cause }) => cause !== null)
  const difference = misses.filter(({ cause }) => cause?.kind === 'difference').length
  const places = compared.flatMap(({ place }) => place ?? [])
  const byLabel = Map.groupBy(places, ({ label }) => label)
  return {
    all: countsOf(compared),
    brands: brands.map(([brand, of]) => [brand, countsOf(of)]),
    causes: causesOf(compared),
    misses,
    missed: { unknownData: misses.length - difference, difference },
    labels: Object.fromEntries([...byLabel].map(([label, of]) => [label, of.length])),
  }
}

function countsOf(of: readonly Compared[]): Counts {
  const among = (outcome: Outcome) => of.filter((one) => one.outcome === outcome).length
  const [noFacts, notInCatalogue, refused] = [among('noFacts'), among('notInCatalogue'), among('refused')]
  const places = of.flatMap(({ place }) => place ?? [])
  const first = (upTo: number) => ({
    sure: places.filter(({ worst }) => worst <= upTo).length,
    byPrice: places.filter(({ byPrice }) => byPrice <= upTo).length,
    luck: places.filter(({ best }) => best <= upTo).length,
  })
  return {
    ...{ models: of.length, noFacts, notInCatalogue, compared: of.length - noFacts - notInCatalogue },
    ...{ firstThree: first(3), firstTen: first(10) },
    ...{ below: places.filter(({ best }) => best > 10).length, refused },
  }
}

function causesOf(compared: readonly Compared[]): CauseCount[] {
  const causes = compared.flatMap(({ cause }) => cause ?? [])
  const alike = Map.groupBy(causes, (one) => JSON.stringify([one.kind, one.by, one.old, one.recommended]))
  return [...alike.values()]
    .flatMap((same) => {
      const [first] = same
      if (!first) return []
      const { kind, by, old, recommended } = first
      return [{ kind, by, old, recommended, models: same.length }]
    })
    .toSorted((a, b) => b.models - a.models || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
