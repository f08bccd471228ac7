import { strict as assert } from 'node:assert'
import { sql } from 'kysely'
import { entriesOf } from '#lists'
import { replayVerdict } from '#orders'
import { screen } from '#screening'
import type { Db } from '#storage'
import type { Services } from '../../../src/app/services.ts'
import type { Acknowledged } from './acknowledged.ts'
import { markOf } from './fictional-list.ts'

/** Finds all that was acknowledged and nothing half done, or throws; answers the SHA-256 of the list in force. */
export async function findAll(services: Services, known: Acknowledged): Promise<string | undefined> {
  const { db } = services.store
  await findVerdicts(services, known)
  await findOrders(db, known)
  const list = await findList(services, known)
  const verdict = await services.log.verify()
  assert.ok(verdict.verified, `the log does not verify: ${JSON.stringify(verdict)}`)
  return list
}

async function findVerdicts({ store, orders, act }: Services, { verdicts }: Acknowledged): Promise<void> {
  const { db } = store
  const kept = await keptVerdicts(db)
  for (const { trace, digest } of verdicts)
    assert.equal(kept.get(trace), digest, `the answer ${trace} is lost`)
  assert.deepEqual(await loggedVerdicts(db), kept, 'answers and their entries in the log differ')
  for (const { trace } of verdicts.slice(-3)) {
    const replay = await replayVerdict({ db, services: orders }, act(), trace)
    assert.ok(replay.ok && replay.value.identical, `the answer ${trace} does not replay`)
  }
}

async function keptVerdicts(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ trace: string; digest: string }>`
    select trace, digest from orders.verdict order by trace`.execute(db)
  return new Map(rows.map(({ trace, digest }) => [trace, digest]))
}

async function loggedVerdicts(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ trace: string; digest: string }>`
    select body::jsonb ->> 'trace' as trace, body::jsonb ->> 'digest' as digest from log.entry
    where type like 'order.%' and body::jsonb ? 'trace' order by 1`.execute(db)
  return new Map(rows.map(({ trace, digest }) => [trace, digest]))
}

interface Standing {
  readonly key: string
  readonly state: string
  readonly version: number
  /** What the last entry of the log on this order says; a check of a draft says nothing of its state. */
  readonly loggedVersion: number
  readonly loggedState: string | null
}

/** Every order stands where the log has left it, and no further back than was acknowledged. */
async function findOrders(db: Db, { orders }: Acknowledged): Promise<void> {
  const { rows } = await sql<Standing>`
    select key, coalesce(record ->> 'state', 'draft') as state, version,
      (last.body ->> 'version')::int as "loggedVersion", last.body ->> 'state' as "loggedState"
    from orders."order" left join lateral (
      select body::jsonb as body from log.entry
      where object = key and type like 'order.%' and body::jsonb ->> 'version' is not null
      order by xid desc, nth desc limit 1) as last on true`.execute(db)
  for (const { key, state, version, loggedVersion, loggedState } of rows)
    assert.deepEqual({ key, state, version }, { key, state: loggedState ?? state, version: loggedVersion })
  const kept = new Map(rows.map((row) => [row.key, row]))
  for (const [ref, told] of Object.entries(orders)) {
    const { state, version = 0 } = kept.get(ref) ?? {}
    assert.ok(
      version > told.version || (version === told.version && state === told.state),
      `order ${ref} went back`,
    )
  }
}

interface InForce {
  readonly id: string
  readonly version: string
  readonly sha256: string
  readonly entries: number
}

async function findList({ store, snapshots }: Services, { list, begun }: Acknowledged) {
  const { db } = store
  const { rows: inForce } = await sql<InForce>`
    select id, version, sha256, (tally ->> 'entries')::int as entries from lists.version where state = 'active'`.execute(
    db,
  )
  const [active] = inForce
  const allowed = [list, ...begun.map(({ sha256 }) => sha256)]
  assert.ok(
    allowed.includes(active?.sha256 ?? null),
    `the list in force is neither the last nor the one begun: ${active?.version}`,
  )
  assert.deepEqual(
    await leftovers(db),
    { staged: 0, unnamed: 0, unused: 0 },
    'an import left something behind',
  )
  if (!active) return undefined
  let entries = 0
  for await (const _ of entriesOf(db, { list: 'eu-fsf', version: active.version })) entries++
  assert.equal(entries, active.entries, 'the list in force is not whole')
  const snapshot = snapshots.current()
  assert.deepEqual(snapshot?.versions, { 'eu-fsf': active.version }, 'screening answers from another list')
  assert.equal(snapshot.counts.entries, active.entries, 'the index is not whole')
  for (const { generation, sha256 } of begun) if (sha256 === active.sha256) findMark(snapshot, generation)
  return active.sha256
}

function findMark(snapshot: Parameters<typeof screen>[0], generation: number): void {
  const { entry, name } = markOf(generation)
  const answer = screen(snapshot, { name, schema: 'Organization' })
  const matches = answer.status === 'screened' ? answer.matches.map((match) => match.entry) : []
  assert.equal(matches[0], entry, `${name} is not found`)
}

/** Versions that never came into force, entries of no version, texts of no entry. */
async function leftovers(db: Db) {
  const { rows } = await sql<{ staged: number; unnamed: number; unused: number }>`select
    (select count(*) from lists.version where state = 'staged') as staged,
    (select count(*) from lists.entry e where not exists (select from lists.version v where v.id = e.version_id)) as unnamed,
    (select count(*) from lists.body b where not exists (select from lists.entry e where e.hash = b.hash)) as unused`.execute(
    db,
  )
  return rows[0]
}
