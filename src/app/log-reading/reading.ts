import { mayAnywhere, namesKeptFrom } from '#access'
import { hiddenAmong, isWalledOff, keptInside } from '#casework'
import { type Act, ok, type Result, refuse, type Wording, worded } from '#kernel'
import { type Reading, record } from '#log'
import type { LogEntry } from '#log/model'
import { type Db, inTransaction, type Tx } from '#storage'
import { aboutCaseWords, aboutOwnPeopleWords, walledOffWords } from '../knowledge/log-words.ts'

/** How much of the log somebody may read besides that a deed was done, by whom and when (C.4). */
export function readingOf(db: Db, act: Act): Reading {
  return {
    reasons: mayAnywhere(act, 'log.readReasons'),
    personal: mayAnywhere(act, 'log.readPersonal'),
    conceals: async (entries) => {
      const ofCases = await ofClosedCases(db, act, entries)
      return new Map(
        entries.flatMap(({ id, object, body }): [string, Wording][] => {
          if (namesKeptFrom(act, [object, body])) return [[id, aboutOwnPeopleWords]]
          return ofCases.has(id) ? [[id, aboutCaseWords]] : []
        }),
      )
    },
  }
}

/** Deeds in cases and on what belongs to them. What a signed decision stops, and what cites it, is everybody's. */
const inCases =
  /^(case|deadline|document|evidence|finding|hearing|interim|life|mandate|measure|questionnaire|request|warning)\.|^decision\.(approve|propose|return)$/

async function ofClosedCases(db: Db, act: Act, entries: readonly LogEntry[]): Promise<ReadonlySet<string>> {
  return await naming(entries, (refs) => inTransaction(db, act.at, (tx) => hiddenAmong(tx, act, refs)))
}

/** Ids of entries on cases and warnings that no other system is told of. */
export async function entriesKeptInside(tx: Tx, entries: readonly LogEntry[]): Promise<ReadonlySet<string>> {
  return await naming(entries, (refs) => keptInside(tx, refs))
}

async function naming(
  entries: readonly LogEntry[],
  hide: (refs: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<ReadonlySet<string>> {
  const named = entries
    .filter(({ type }) => inCases.test(type))
    .map(({ id, object, body }) => ({ id, refs: refsIn(JSON.stringify([object, body])) }))
  const refs = named.flatMap((one) => one.refs)
  if (refs.length === 0) return new Set()
  const hidden = await hide(refs)
  return new Set(named.filter((one) => one.refs.some((ref) => hidden.has(ref))).map(({ id }) => id))
}

function refsIn(text: string): string[] {
  return text.match(/\b(?:[A-Z]+-\d{4}-\d+|evd_[0-9a-f-]{36})\b/g) ?? []
}

/** Who is kept out of a case does not take the whole log away, in which it stands; the attempt is recorded. */
export async function mayTakeAll(db: Db, act: Act): Promise<Result<true>> {
  return await inTransaction(db, act.at, async (tx) => {
    if (!(await isWalledOff(tx, act))) return ok(true)
    const refusal = { code: 'forbidden', ...worded(walledOffWords) } as const
    await record(tx, act, { type: 'log.export', object: 'log', body: { refused: refusal.code } })
    return refuse(refusal)
  })
}
