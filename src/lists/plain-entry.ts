import type { ListEntry } from './model.ts'

/** What every entry has, and of the rest what its list knows. */
export type KnownOfEntry = Pick<ListEntry, 'entry' | 'schema' | 'names' | 'origin'> & Partial<ListEntry>

/** An entry of a list that knows little: what is not known is empty. */
export function plainEntry(known: KnownOfEntry): ListEntry {
  return {
    birthDates: [],
    birthPlaces: [],
    nationalities: [],
    countries: [],
    titles: [],
    positions: [],
    addresses: [],
    identifiers: [],
    programmes: [],
    measures: [],
    ...known,
  }
}
