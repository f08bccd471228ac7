import { setImmediate } from 'node:timers/promises'
import { type Act, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { digestOf, record } from '#log'
import { findAnyParties } from '#parties'
import { type Db, inTransaction } from '#storage'
import { importListFirst, notScreenedWords } from './knowledge/refusal-words.ts'
import type { Screened, ScreeningLine, ScreeningQuery, ScreenOptions } from './model.ts'
import { queryOfParty } from './party-query.ts'
import { screen } from './screen.ts'
import type { Snapshot } from './snapshot.ts'
import { printed } from './stream/printed.ts'
import { thresholdInForce } from './threshold/store.ts'

/** Where parties are screened: the store, and the index in use (none: no list is loaded, or it cannot be reached). */
export interface ScreeningDesk {
  readonly db: Db
  snapshot(): Snapshot | undefined | null
}

export interface Batch extends ScreenOptions {
  readonly queries: readonly ScreeningQuery[]
}

/**
 * Screens a batch in the order given. One log entry: digest of the queries, list versions, digest of the results; a
 * query without an id gets its number, from 1.
 */
export async function screenBatch(
  { db, snapshot }: { db: Db; snapshot: Snapshot },
  act: Act,
  { queries, ...options }: Batch,
): Promise<ScreeningLine[]> {
  const lines: ScreeningLine[] = []
  for (const [index, query] of queries.entries()) {
    lines.push(lineOf(query.id ?? String(index + 1), screen(snapshot, query, options)))
    await setImmediate() // a long batch lets the order desk in between
  }
  const body = {
    queries: queries.length,
    asked: digestOf(queries),
    lists: snapshot.versions,
    answered: digestOf(lines),
  }
  await inTransaction(db, act.at, (tx) => record(tx, act, { type: 'screening.batch', object: 'batch', body }))
  return lines
}

function lineOf(id: string, answer: ReturnType<typeof screen>): ScreeningLine {
  if (answer.status === 'refused') return { id, status: 'refused', reason: answer.reason.en }
  return {
    id,
    status: 'screened',
    matches: answer.matches.map((one) => printed(one, 'en')),
    lists: answer.lists,
  }
}

const mostMatches = 100

/**
 * Every match of a party on record, best first. Logged; what the party resembles is about a person and can be erased.
 * Refused: `not_found` for a party that is not on record, `unavailable` where we could not look.
 */
export function screenParty(desk: ScreeningDesk, act: Act, ref: string): Promise<Result<Screened>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const { organisations, legalEntities } = await findAnyParties(tx, [ref])
    const party = organisations[0] ?? legalEntities[0]
    if (!party) return refuse({ code: 'not_found', ...worded(noSuch(things.party, ref)) })
    const snapshot = desk.snapshot()
    if (!snapshot) return refuse({ code: 'unavailable', ...worded(importListFirst) })
    const threshold = await thresholdInForce(tx)
    const answer = screen(snapshot, queryOfParty(party.record), { limit: mostMatches, threshold })
    if (answer.status === 'refused')
      return refuse({ code: 'unavailable', ...worded(notScreenedWords(ref, answer.reason)) })
    const { lists, matches } = answer
    const personal = { matches: matches.map(({ list, entry, score }) => ({ list, entry, score })) }
    const body = { lists, matches: matches.length }
    await record(tx, act, { type: 'screening.party', object: ref, body, personal })
    return ok(answer)
  })
}
