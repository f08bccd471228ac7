import { sql } from 'kysely'
import type { Act, Instant, Refusal } from '#kernel'
import { json, type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { openTo } from '../alerts/store.ts'
import { severalInForce } from '../knowledge/looking-words.ts'
import { defaultThreshold } from '../model.ts'
import type { KeptDecision, KeptOpen, KeptWork } from './kept/trial.ts'
import { type LookDifference, Looking, type LookRun } from './model.ts'

export const lookings = recordTable<Looking>('screening.looking', 'thr', ({ ref }) => ref)

const runs = [
  sql`create table screening.look_run (
    id text primary key,
    n bigint generated always as identity,
    looking text not null,
    at timestamptz(3) not null,
    state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
    record jsonb not null)`,
  sql`create index look_run_of on screening.look_run (looking, n)`,
  // One look at everybody at a time.
  sql`create unique index look_run_running on screening.look_run (state) where state = 'running'`,
  sql`create table screening.look_difference (
    n bigint generated always as identity primary key,
    run text not null,
    kind text not null,
    party text not null,
    list text not null,
    entry text not null,
    name text,
    before double precision,
    after double precision,
    state text,
    alert text)`,
  sql`create index look_difference_of on screening.look_difference (run, kind, n)`,
]

export const thresholdMigrations: Migrations = {
  'screening/0005-looking': lookings.migration,
  'screening/0006-look-runs': {
    async up(db) {
      for (const statement of runs) await statement.execute(db)
    },
  },
  'screening/0007-one-looking-in-force': {
    async up(db) {
      await sql`create unique index looking_in_force on screening.looking ((record ->> 'state'))
        where record ->> 'state' = 'inForce'`.execute(db)
    },
  },
}

/** Thresholds and engines as files carry them. One that is brought in as in force ends the one that was. */
export const lookingRecords = {
  type: 'looking',
  schema: Looking,
  table: lookings,
  async write(tx: Tx, act: Act, given: readonly object[]): Promise<Refusal | undefined> {
    const records = given.filter(isLooking).map((one): Looking => ({ ...one, type: 'looking' }))
    const [now, ...more] = records.filter(({ state }) => state === 'inForce')
    if (more.length > 0) return severalInForce
    const former = now ? await lookingInForce(tx) : undefined
    if (former && !records.some(({ ref }) => ref === former.key))
      await lookings.put(tx, act, { ...former.record, state: 'superseded', endedAt: act.at })
    const others = records.filter((one) => one !== now)
    await lookings.putMany(tx, act, others) // first, so that at no moment two are in force
    if (now) await lookings.put(tx, act, now)
    return undefined
  },
  find: (tx: Tx, keys: readonly string[]): Promise<Stored<Looking>[]> => lookings.find(tx, keys),
  page: (tx: Tx, from: { after?: string; limit: number }): Promise<Stored<Looking>[]> =>
    lookings.page(tx, from),
} as const

/** Records were judged by their schema before they are written. */
function isLooking(record: object): record is Looking {
  return 'ref' in record && 'threshold' in record && 'engine' in record
}

/** How everybody is looked for now; undefined before the first list. */
export async function lookingInForce(tx: Tx): Promise<Stored<Looking> | undefined> {
  const [found] = await lookings.where(tx, { state: 'inForce' })
  return found
}

/** The lowest score that makes an alert of a likeness. */
export async function thresholdInForce(tx: Tx): Promise<number> {
  return (await lookingInForce(tx))?.record.threshold ?? defaultThreshold
}

export async function insertRun(tx: Tx, run: LookRun): Promise<void> {
  await sql`insert into screening.look_run (id, looking, at, state, record)
    values (${run.id}, ${run.looking}, ${run.at}, ${run.state}, ${json(run)})`.execute(tx)
}

export async function findRun(tx: Tx, id: string): Promise<LookRun | undefined> {
  const { rows } = await sql<{ record: LookRun }>`
    select record from screening.look_run where id = ${id}`.execute(tx)
  return rows[0]?.record
}

/** The one that is under way. */
export async function runningRun(tx: Tx): Promise<LookRun | undefined> {
  const { rows } = await sql<{ record: LookRun }>`
    select record from screening.look_run where state = 'running'`.execute(tx)
  return rows[0]?.record
}

/** The latest run of each kind of each of these. */
export async function latestRuns(tx: Tx, refs: readonly string[]): Promise<LookRun[]> {
  const { rows } = await sql<{ record: LookRun }>`
    select distinct on (looking, record ->> 'kind') record from screening.look_run
    where looking = any(${[...refs]}::text[]) order by looking, record ->> 'kind', n desc`.execute(tx)
  return rows.map(({ record }) => record)
}

/**
 * Writes a run that is still under way, and, where `after` is given, still stands there; false where it has ended
 * meanwhile, or another process has gone on with it.
 */
export async function saveRun(tx: Tx, run: LookRun, after?: string | null): Promise<boolean> {
  const stands = after === undefined ? sql`true` : sql`record ->> 'after' is not distinct from ${after}::text`
  const { numAffectedRows } = await sql`update screening.look_run
    set record = ${json(run)}, state = ${run.state}
    where id = ${run.id} and state = 'running' and ${stands}`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

type Written = Omit<LookDifference, 'n' | 'partyName'>

export async function insertDifferences(tx: Tx, run: string, rows: readonly Written[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into screening.look_difference (run, kind, party, list, entry, name, before, after, state, alert)
    select ${run}, kind, party, list, entry, name, before, after, state, alert
    from jsonb_to_recordset(${json(rows)}) as given (kind text, party text, list text, entry text, name text,
      before double precision, after double precision, state text, alert text)`.execute(tx)
}

export async function deleteDifferences(tx: Tx, run: string): Promise<void> {
  await sql`delete from screening.look_difference where run = ${run}`.execute(tx)
}

/** A new report of a proposal takes the place of those before, whose counts alone stay. */
export async function deleteFormerDifferences(tx: Tx, looking: string): Promise<void> {
  await sql`delete from screening.look_difference where run in (
    select id from screening.look_run where looking = ${looking})`.execute(tx)
}

export interface DifferenceWish {
  readonly run: string
  readonly kind?: LookDifference['kind'] | undefined
  readonly after?: number | undefined
  readonly limit: number
  /** Own employees and signatories too. */
  readonly ownPeople: boolean
}

/** What a run found, in the order in which it did. */
export async function differencesIn(
  tx: Tx,
  { run, kind, after = 0, ownPeople, limit }: DifferenceWish,
): Promise<Omit<LookDifference, 'partyName'>[]> {
  const { rows } = await sql<Omit<LookDifference, 'partyName'>>`
    select n, kind, party, list, entry, name, before, after, state, alert from screening.look_difference
    where run = ${run} and n > ${after} and ${openTo(ownPeople, sql`party`)} and ${kind === undefined ? sql`true` : sql`kind = ${kind}`}
    order by n limit ${limit}`.execute(tx)
  return rows
}

/** More are never read at once: a group that decides more within a year is told of the latest. */
const most = 50_000

/** Open alerts, and the verdicts that came into force in a period `[from, to)`; see `alertFigures` for what counts. */
export async function keptWork(
  tx: Tx,
  { from, to, ownPeople }: { readonly from: Instant; readonly to: Instant; readonly ownPeople: boolean },
): Promise<KeptWork> {
  const named = sql`record ->> 'party' as party, record ->> 'list' as list, record ->> 'name' as name,
    (record ->> 'score')::float8 as score`
  const { rows: open } = await sql<KeptOpen>`
    select id as alert, ${named}, screening.state_of(record) as state,
      (record ? 'foundBy' and record ->> 'verdict' is null and not record ? 'proposed'
        and record ->> 'question' is null) as "isOnlyFound"
    from screening.hit
    where screening.state_of(record) not in ('trueMatch', 'falsePositive', 'lapsed') and ${openTo(ownPeople)}
    order by at desc limit ${most}`.execute(tx)
  const { rows: decisions } = await sql<KeptDecision>`
    with version as (
      select id, key, version, record from screening.hit
      union all select id, key, version, record from screening.hit_history
    ), step as (
      select id, key, version, record, record ->> 'decidedAt' as decided,
        lag(record ->> 'decidedAt') over line as before,
        lead(record -> 'done' ->> 'deed') over line as next
      from version window line as (partition by key order by version)
    )
    select id as alert, ${named}, record ->> 'verdict' as verdict, decided as "decidedAt",
      (extract(epoch from decided::timestamptz
        - greatest((record ->> 'foundAt')::timestamptz, (record -> 'reopened' ->> 'at')::timestamptz)) / 3600)::float8 as hours
    from step
    where decided is distinct from before and next is distinct from 'undo' and ${openTo(ownPeople)}
      and screening.state_of(record) in ('trueMatch', 'falsePositive')
      and decided::timestamptz >= ${from}::timestamptz and decided::timestamptz < ${to}::timestamptz
    order by decided desc limit ${most}`.execute(tx)
  return { open, decisions }
}
