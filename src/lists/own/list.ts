import type { List, ListFacts, ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { parseFtm } from './ftm/parse.ts'
import type { OwnLayout, OwnList } from './model.ts'
import { parseSenzing } from './senzing/parse.ts'
import { newSession, type OwnSession } from './session.ts'
import { parseTable } from './table/parse.ts'

const filesOf: Readonly<Record<OwnLayout, string>> = {
  table: 'one table: CSV, or Excel (.xlsx)',
  ftm: 'one file of FollowTheMoney entities, a JSON object a line, plain or .gz',
  senzing: 'one file of Senzing JSON, an object a line or one array, plain or .gz',
}

/** Raised when a layout is read otherwise than before, by layout. */
const parsers: Readonly<Record<OwnLayout, number>> = { table: 1, ftm: 1, senzing: 1 }
/** Numbers of readings below this are the mapping's. */
const ofLayout = 100_000

/** How the files of an own list are read: raised with the mapping, and with our own reading. */
function parserOf({ layout }: Pick<OwnList, 'layout'>, reading: number): number {
  return (parsers[layout] - 1) * ofLayout + reading
}

/**
 * An own list as a list: read, kept, compared and put in force as every other one. It binds nobody (`signal`), is fetched
 * from nowhere, and may be as short as its owner wants it.
 */
export function listOfOwn(own: OwnList, session: OwnSession = newSession(), reading = own.reading): List {
  return {
    facts: factsOf(own, reading),
    parse: (files, notes) => parseOwn(own.layout, { files, notes, session }),
  }
}

function factsOf(own: OwnList, reading: number): ListFacts {
  return {
    ...{ name: own.name, title: own.title, publisher: 'own list', jurisdiction: 'OWN' },
    ...{ url: '/lists/own', schedule: 'loaded by hand, or by its owner', files: filesOf[own.layout] },
    ...{ downloads: [], atMostEvery: 24, parser: parserOf(own, reading) },
    means: { effect: 'signal', act: 'own watchlist', listing: 'ownWatchlist' },
    entries: { atLeast: 1, because: 'a list without an entry watches nobody' },
    variants: [{ name: own.layout, rates: {} }],
  }
}

interface Parsing {
  readonly files: readonly ListFile[]
  readonly notes: Reading
  readonly session: OwnSession
}

function parseOwn(layout: OwnLayout, { files, notes, session }: Parsing): AsyncGenerator<ListEntry> {
  switch (layout) {
    case 'table':
      return parseTable(files, notes, session)
    case 'ftm':
      return parseFtm(files, notes)
    case 'senzing':
      return parseSenzing(files, notes)
  }
}
