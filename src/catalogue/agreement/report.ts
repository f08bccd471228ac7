import type { Agreement, Compared, Outcome } from './agreement.ts'

/** How often the recommended product stands where, of the devices of a brand or of all. */
export interface Counts {
  readonly models: number
  readonly noFacts: number
  readonly notInCatalogue: number
  readonly compared: number
  /** Each counts those before it. `sure`: whatever the order of equals; `luck`: if equals fall well. */
  readonly firstThree: { readonly sure: number; readonly luck: number }
  readonly firstTen: { readonly sure: number; readonly luck: number }
  readonly below: number
  readonly refused: number
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
}

export function reportOf({ compared }: Agreement): Report {
  const brands = [...Map.groupBy(compared, ({ brand }) => brand)].toSorted(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1),
  )
  return {
    all: countsOf(compared),
    brands: brands.map(([brand, of]) => [brand, countsOf(of)]),
    causes: causesOf(compared),
    misses: compared.filter(({ cause }) => cause !== null),
  }
}

function countsOf(of: readonly Compared[]): Counts {
  const among = (outcome: Outcome) => of.filter((one) => one.outcome === outcome).length
  const [noFacts, notInCatalogue, refused] = [among('noFacts'), among('notInCatalogue'), among('refused')]
  const places = of.flatMap(({ place }) => place ?? [])
  const first = (upTo: number) => ({
    sure: places.filter(({ worst }) => worst <= upTo).length,
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
