import type { ListEntry } from '#lists/model'
import { analyse, costOf, matchNames } from '#names'
import { type ScreeningQuery, type Snapshot, screen } from '#screening'
import { kindOf } from './sources.ts'

/** Where an entry stands among all that its list answers at the threshold, from 0; undefined where it does not. */
export function placeOf(
  snapshot: Snapshot,
  query: ScreeningQuery,
  wanted: { readonly list: string; readonly entry: string },
): number | undefined {
  const { list, entry } = wanted
  let place: number | undefined
  const answer = screen(snapshot, query, {
    lists: [list],
    pick: (found) => {
      const at = found.findIndex((one) => one.entry === entry)
      place = at === -1 ? undefined : at
      return []
    },
  })
  return answer.status === 'refused' ? undefined : place
}

/**
 * Why a name missed its entry: the difference that weighs most against the nearest of its names; `behind others` where
 * it was found, after four or more; `not brought in` where the names are near enough and the index lost them.
 */
export function causeOf(name: string, entry: ListEntry, place: number | undefined): string {
  if (place !== undefined) return 'behind others'
  const kind = kindOf(entry.schema)
  const query = analyse(name, kind)
  const nearest = entry.names
    .map(({ full }) => matchNames(query, analyse(full, kind), Number.POSITIVE_INFINITY))
    .reduce((least, one) => (one.cost < least.cost ? one : least))
  if (nearest.cost <= costOf(0.7)) return 'not brought in'
  const heaviest = nearest.notes.reduce((most, one) => (one.cost > most.cost ? one : most))
  return heaviest.feature
}
