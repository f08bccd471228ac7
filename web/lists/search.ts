import { bearings } from './bearing.ts'

/** Which lists are shown: those that want a look, those that are held, those that are not, those kept current by themselves. */
export const listShows = ['trouble', 'held', 'absent', 'on'] as const
export const listSorts = ['trouble', 'age', 'name', 'entries'] as const

/** `/lists?list=eu-fsf&show=trouble&sort=age`: what of the lists is shown, in which order, and the one that is open. */
export interface ListsSearch {
  readonly list?: string
  readonly find?: string
  readonly means?: string
  readonly show?: string
  readonly sort?: string
}

/** What of an address the page understands; the rest falls away. */
export function listsSearch(given: Readonly<Record<string, unknown>>): ListsSearch {
  const one = (name: string, known: readonly string[]) => {
    const value = given[name]
    return typeof value === 'string' && known.includes(value) ? { [name]: value } : {}
  }
  const { list, find } = given
  return {
    ...(typeof list === 'string' ? { list } : {}),
    ...(typeof find === 'string' || typeof find === 'number' ? { find: String(find) } : {}),
    ...one('means', bearings),
    ...one('show', listShows),
    ...one('sort', listSorts),
  }
}
