import { type Bearing, bearingOf, bearings } from './bearing.ts'
import type { ListsSearch } from './search.ts'
import { type KnownList, troubleOf } from './trouble.ts'

/** What the lists of a group have in common: what they are to us, or whether they want a look. */
export type ListGroup = Bearing | 'wantsLook' | 'inOrder'

export interface PlacedList extends KnownList {
  readonly group: ListGroup
}

/** The lists that the address asks for, group by group, in the order that it asks for. */
export function arrangeLists(
  lists: readonly KnownList[],
  search: ListsSearch,
  { countries, language }: { readonly countries: readonly string[]; readonly language: string },
): readonly PlacedList[] {
  const words = (search.find ?? '').toLocaleLowerCase(language).split(/\s+/).filter(Boolean)
  const placed = lists
    .map((list) => ({ ...list, bearing: bearingOf(list.status, countries) }))
    .filter(({ bearing }) => search.means === undefined || search.means === bearing)
    .filter((list) => isShown(list, search.show))
    .filter(({ status: { name, title, publisher } }) => {
      const text = `${name} ${title} ${publisher}`.toLocaleLowerCase(language)
      return words.every((word) => text.includes(word))
    })
    .map(
      ({ bearing, ...list }) =>
        ({
          ...list,
          group: search.sort === 'trouble' ? (troubleOf(list) ? 'wantsLook' : 'inOrder') : bearing,
        }) satisfies PlacedList,
    )
  const groups: readonly ListGroup[] = ['wantsLook', 'inOrder', ...bearings]
  const compare = comparison(search.sort, language)
  return placed.toSorted(
    (one, other) => groups.indexOf(one.group) - groups.indexOf(other.group) || compare(one, other),
  )
}

function isShown(list: KnownList, show: string | undefined): boolean {
  const { status, supply } = list
  if (show === 'trouble') return troubleOf(list) !== undefined
  if (show === 'held') return status.version !== null
  if (show === 'absent') return status.version === null
  if (show === 'on') return supply?.on === true
  return true
}

type Compare = (one: KnownList, other: KnownList) => number

function comparison(sort: string | undefined, language: string): Compare {
  const age = ({ status }: KnownList) => status.ageHours ?? -1
  if (sort === 'name') {
    const collator = new Intl.Collator(language)
    return (one, other) => collator.compare(one.status.title, other.status.title)
  }
  if (sort === 'entries') return (one, other) => other.status.entries - one.status.entries
  if (sort === 'age') return (one, other) => age(other) - age(one)
  return () => 0 // as the server names them
}
