import { type FieldError, joinKey } from '#kernel'
import { type BodsReading, type HoldingReading, records } from '#parties'
import type { Organisation, Ownership } from '#parties/model'
import type { Tx } from '#storage'
import { type Fault, inWords, judgeHolding, type PlannedHolding, withoutRepeats } from './plan.ts'
import { type Meant, matchParties, resolveEnds } from './resolve.ts'
import { holdingsOf } from './sheet-plan.ts'
import { cellFaults, cellWords } from './words.ts'

/** What a file of statements would do. */
export interface BodsPlan {
  readonly holdings: readonly PlannedHolding[]
  /** Parties that are new. */
  readonly parties: readonly Organisation[]
  readonly matched: number
  /** Holdings on record that a newer statement of their record does not name any more, as they will end. */
  readonly ended: readonly Ownership[]
  readonly faults: readonly Fault[]
}

/** Whom the records of the file mean, and what is wrong with those that mean nobody. */
interface Cast {
  readonly meant: ReadonlyMap<string, Meant>
  readonly parties: readonly Organisation[]
  readonly matched: number
  readonly faults: readonly Fault[]
}

/** Plans parties and holdings of a file; ends that the file does not hold are looked for on record. */
export async function planOfBods(tx: Tx, reading: BodsReading): Promise<BodsPlan> {
  const cast = await castOf(tx, reading)
  const wishes = reading.relations.flatMap((relation) => wishesOf(relation, cast))
  const known = await holdingsOf(
    tx,
    wishes.flatMap(({ key }) => key ?? []),
  )
  const holdings = withoutRepeats(wishes.map((wish) => planned(wish, known)))
  const unread = reading.faults.map(({ nth, statement, error }) => faultOf({ nth, statement }, error))
  return {
    ...{ holdings, parties: cast.parties, matched: cast.matched },
    ended: await ended(tx, reading.relations, holdings),
    faults: [...unread, ...cast.faults],
  }
}

function faultOf({ nth, statement }: { nth: number; statement: string | null }, error: FieldError): Fault {
  return { row: nth, statement, column: error.path, value: '', ...inWords(error) }
}

async function castOf(tx: Tx, { parties, relations }: BodsReading): Promise<Cast> {
  const matches = await matchParties(
    tx,
    parties.map(({ party }) => party),
  )
  const meant = new Map<string, Meant>()
  const faults: Fault[] = []
  const added = new Map<string, Organisation>()
  for (const { record, statement, party } of parties) {
    const match = matches.get(party.ref)
    const problems = match ? [] : records.organisation.problems(party)
    meant.set(record, match ?? { ref: party.ref })
    if (match && 'fault' in match)
      faults.push(endFault({ statement, record, column: '/recordDetails/identifiers' }, match))
    for (const problem of problems)
      faults.push(faultOf({ nth: 0, statement }, { ...problem, path: `/recordDetails${problem.path}` }))
    if (problems.length > 0) meant.set(record, { fault: cellFaults.unknownParty })
    else if (!match) added.set(party.ref, party)
  }
  const outside = relations
    .flatMap(({ interestedParty, subject }) => [interestedParty, subject])
    .filter((record) => !meant.has(record))
  for (const [record, found] of await resolveEnds(tx, [...new Set(outside)])) meant.set(record, found)
  return {
    meant,
    parties: [...added.values()],
    matched: [...matches.values()].filter((one) => 'ref' in one).length,
    faults,
  }
}

interface Named {
  readonly statement: string | null
  readonly record: string
  readonly column: string
}

function endFault(
  { statement, record, column }: Named,
  { fault }: { readonly fault: Fault['message'] },
  row = 0,
): Fault {
  return { row, statement, column, value: record, message: fault, expected: cellWords.party }
}

interface HoldingWish {
  readonly relation: HoldingReading
  readonly made?: Ownership
  readonly key?: string
  readonly faults: readonly Fault[]
}

function wishesOf(relation: HoldingReading, { meant }: Cast): HoldingWish[] {
  const { interestedParty, subject, statement, nth, holdings } = relation
  const [owner, owned] = [meant.get(interestedParty), meant.get(subject)]
  const faults = [
    ...(owner && 'ref' in owner ? [] : [unknownEnd(relation, interestedParty, owner)]),
    ...(owned && 'ref' in owned ? [] : [unknownEnd({ statement, nth }, subject, owned)]),
  ]
  if (!owner || !owned || !('ref' in owner) || !('ref' in owned)) return [{ relation, faults }]
  return holdings.map((holding) => ({
    ...{ relation, faults: [] },
    made: { ...holding, owner: owner.ref, owned: owned.ref },
    key: joinKey(owner.ref, owned.ref, holding.kind),
  }))
}

function unknownEnd(
  { statement, nth }: Pick<HoldingReading, 'statement' | 'nth'>,
  record: string,
  found: Meant | undefined,
): Fault {
  const fault = found && 'fault' in found ? found : { fault: cellFaults.unknownParty }
  return endFault({ statement, record, column: '/recordDetails' }, fault, nth)
}

function planned(
  { relation, made, key, faults }: HoldingWish,
  known: ReadonlyMap<string, Ownership>,
): PlannedHolding {
  const { nth: row, statement } = relation
  if (!made || key === undefined) return { row, statement, state: 'error', record: null, faults }
  const columnOf = (path: string) => ({ column: `/recordDetails/interests${path}`, value: '' })
  return judgeHolding({ row, statement, made, known: known.get(key), columnOf })
}

const step = 500

/** What an earlier file said of the same records and this one does not say any more ends on the day of its statement. */
async function ended(
  tx: Tx,
  relations: readonly HoldingReading[],
  planned: readonly PlannedHolding[],
): Promise<Ownership[]> {
  const keyOf = ({ owner, owned, kind }: Ownership) => joinKey(owner, owned, kind)
  const now = new Set(planned.flatMap(({ record }) => (record ? [keyOf(record)] : [])))
  const failed = new Set(planned.flatMap(({ record, statement }) => (record ? [] : [statement])))
  const understood = relations.filter(({ statement }) => !failed.has(statement)) // else nothing of it is ended
  const dates = new Map(understood.map(({ record, date }) => [record, date?.slice(0, 10) ?? null]))
  const all: Ownership[] = []
  for (let at = 0; at < understood.length; at += step) {
    const some = understood.slice(at, at + step).map(({ record }) => ({ statement: record }))
    for (const { record } of await records.ownership.table.whereAny(tx, some)) {
      const to = dates.get(record.statement ?? '') ?? null
      const isOver = record.to != null || to === null || (record.from ?? '') >= to
      if (!now.has(keyOf(record)) && !isOver) all.push({ ...record, to })
    }
  }
  return all
}
