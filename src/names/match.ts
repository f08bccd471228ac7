import { add, type Ledger, openLedger } from './ledger.ts'
import { matchObjects } from './match-object.ts'
import { matchOrganisations } from './match-organisation.ts'
import { matchPersons } from './match-person.ts'
import { isSyllabic, matchSyllables } from './match-scripts.ts'
import type { AnalysedName, Note } from './model.ts'
import { isPlausible } from './plausible.ts'

/** What was seen between two names. `cost` is exact up to `limit`; above it only known to be above. */
export interface NameMatch {
  readonly cost: number
  readonly notes: readonly Note[]
}

/**
 * Compares two analysed names of one kind. Symmetric in meaning; notes call the first the query.
 * @param limit cost beyond which nobody asks for the exact figure
 */
export function matchNames(a: AnalysedName, b: AnalysedName, limit: number): NameMatch {
  const ledger = openLedger(limit, true)
  compareInto(a, b, ledger)
  return { cost: ledger.cost, notes: ledger.notes ?? [] }
}

/** As matchNames, without the notes: for the many candidates that are only scored. */
export function nameCost(a: AnalysedName, b: AnalysedName, limit: number): number {
  if (!isSyllabic(a, b) && !isPlausible(a, b, limit)) return Number.POSITIVE_INFINITY
  const ledger = openLedger(limit, false)
  compareInto(a, b, ledger)
  return ledger.cost
}

function compareInto(a: AnalysedName, b: AnalysedName, ledger: Ledger): void {
  if (a.words.length === 0 || b.words.length === 0) {
    add(ledger, 'word.replaced', { cost: 9, query: a.full, candidate: b.full })
    return
  }
  if (a.script !== 'latin' && ledger.notes) addReading(a, ledger)
  if (isSyllabic(a, b)) matchSyllables(a, b, ledger)
  else if (a.kind === 'person') matchPersons(a, b, ledger)
  else if (a.kind === 'organisation') matchOrganisations(a, b, ledger)
  else matchObjects(a, b, ledger)
}

function addReading(name: AnalysedName, ledger: Ledger): void {
  const candidate = name.words.map(({ text }) => text).join(' ')
  add(ledger, 'script.read', { cost: 0, query: name.full, candidate })
}
