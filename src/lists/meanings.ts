import { type Meaning, meaningsOf } from './meaning.ts'
import { listNamed } from './register.ts'

/** A list of the installation's own binds nobody: it is a sign that somebody here wanted to see. */
const own: Meaning = { effect: 'signal', act: 'own watchlist', listing: 'ownWatchlist' }
/** A list that nobody knows any more is taken for the gravest kind. */
const unknown: Meaning = { effect: 'freeze', act: 'a list that is no longer read' }

/** What a true match means on a list, by the programmes of its entry; strongest first. Own lists begin with `own-`. */
export function meaningsOn(list: string, programmes: readonly string[]): readonly [Meaning, ...Meaning[]] {
  const known = listNamed(list)
  if (known) return meaningsOf(known.facts, programmes)
  return [list.startsWith('own-') ? own : unknown]
}

/** The number of our reading of a list; undefined for lists of the installation's own. */
export function parserOf(list: string): number | undefined {
  return listNamed(list)?.facts.parser
}

/** Whether a publisher has closed a list: what is loaded of it is an archive. */
export function isClosed(list: string): boolean {
  return listNamed(list)?.facts.means.closed === true
}
