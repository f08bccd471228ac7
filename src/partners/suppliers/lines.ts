import type { Day, Instant } from '#kernel'
import { riskBands, type StateMove, type SupplierRelation, type SupplierState } from '../model.ts'
import { relationLife } from '../moves/relation-life.ts'
import { standingOf, strictness } from '../standing.ts'
import type { SupplierLine, SupplierStandingView } from './model.ts'

/** A relation as it is kept, and what is needed to say where it stands. */
export interface LineGround {
  readonly key: string
  readonly version: number
  readonly relation: SupplierRelation
  readonly name: string
  readonly moves: readonly StateMove[]
  readonly at: Instant
  /** Today in its legal entity. */
  readonly day: Day
}

/** The words of a state. */
export function stateTitle(state: SupplierState): SupplierLine['stateTitle'] {
  return relationLife.titles?.states[state] ?? { sv: state, nb: state, fi: state, en: state }
}

/** How a relation is shown: each category as it stands today, and the strictest of them. */
export function lineOf({ key, version, relation, name, moves, at, day }: LineGround): SupplierLine {
  const { supplier, legalEntity, categories } = relation
  const standings = categories.flatMap((category): SupplierStandingView[] => {
    const found = standingOf(relation, moves, { supplier, legalEntity, category, at, day })
    return found ? [{ category, ...found, stateTitle: stateTitle(found.state) }] : []
  })
  const [strictest] = standings.toSorted((one, other) => strictness[other.state] - strictness[one.state])
  const state = strictest?.state ?? relation.state
  const ends = standings.flatMap(({ approvedUntil }) => approvedUntil ?? []).sort()
  return {
    ...{ key, supplier, name, legalEntity, version, state, stateTitle: stateTitle(state), standings },
    ...{ riskBand: relation.riskBand ?? null, approvedUntil: ends[0] ?? null, spend: relation.spend ?? null },
    ...{ owner: relation.owner ?? null, since: relation.since ?? null },
  }
}

/** What a list is asked for. */
export interface LineWish {
  readonly q?: string | undefined
  readonly state?: readonly string[] | undefined
  readonly legalEntity?: string | undefined
  readonly category?: string | undefined
  readonly riskBand?: string | undefined
  /** A field, with a minus in front for the other way round. */
  readonly sort?: string | undefined
}

export function isWished(line: SupplierLine, wish: LineWish): boolean {
  const q = wish.q?.trim().toLocaleLowerCase('sv')
  return (
    (wish.state === undefined || wish.state.includes(line.state)) &&
    (wish.legalEntity === undefined || line.legalEntity === wish.legalEntity) &&
    (wish.category === undefined || line.standings.some(({ category }) => category === wish.category)) &&
    (wish.riskBand === undefined || line.riskBand === wish.riskBand) &&
    (!q || `${line.name} ${line.supplier}`.toLocaleLowerCase('sv').includes(q))
  )
}

const bandPlace = new Map<string, number>(riskBands.map((band, i) => [band, i]))
const values: Readonly<Record<string, (line: SupplierLine) => string | number>> = {
  name: ({ name }) => name.toLocaleLowerCase('sv'),
  supplier: ({ supplier }) => supplier,
  legalEntity: ({ legalEntity }) => legalEntity,
  state: ({ state }) => strictness[state],
  riskBand: ({ riskBand }) => bandPlace.get(riskBand ?? '') ?? -1,
  approvedUntil: ({ approvedUntil }) => approvedUntil ?? '9999',
  spend: ({ spend }) => spend?.amount ?? -1,
  owner: ({ owner }) => owner ?? '',
}

/** In the order asked for, by reference if none is; those alike by key, so that pages never overlap. */
export function sortedLines(lines: readonly SupplierLine[], sort = 'supplier'): SupplierLine[] {
  const value = values[sort.replace(/^-/, '')] ?? values.name
  const way = sort.startsWith('-') ? -1 : 1
  const byKey = (one: SupplierLine, other: SupplierLine) => (one.key < other.key ? -1 : 1)
  if (!value) return lines.toSorted(byKey)
  const placed = lines.map((line) => ({ line, place: value(line) }))
  placed.sort((one, other) =>
    one.place === other.place ? byKey(one.line, other.line) : (one.place < other.place ? -1 : 1) * way,
  )
  return placed.map(({ line }) => line)
}
