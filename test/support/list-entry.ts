import type { ListEntry } from '#lists/model'

/** An entry of a list with these names, the first of them its own; `more` is what the test is about. */
export function listEntry(entry: string, names: readonly string[], more: Partial<ListEntry> = {}): ListEntry {
  return {
    entry,
    schema: 'Person',
    names: names.map((full, i) => ({ full, kind: i === 0 ? 'primary' : 'alias' })),
    ...{ birthDates: [], birthPlaces: [], nationalities: [], countries: [], titles: [], positions: [] },
    ...{ addresses: [], identifiers: [], programmes: [], measures: [] },
    origin: { file: 'test.xml', line: 1 },
    ...more,
  }
}
