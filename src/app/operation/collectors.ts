import { sql } from 'kysely'
import { countSessions } from '#access'
import { listStatus } from '#lists'
import { readLag } from '#log'
import { readOutgoing } from '#notices'
import { inTransaction, readDeadJobs, readQueue } from '#storage'
import { loadSetting } from '../settings.ts'
import type { Collector, Sample, Source } from './metrics.ts'

const hour = 3600

/** How old each loaded list is: seconds since somebody last looked for a newer one. */
const listAge: Collector = {
  name: 'aktsam_list_age_seconds',
  help: 'Seconds since each loaded list was last looked at',
  labels: ['list'],
  read: async (source) =>
    (await lists(source)).flatMap(({ name, ageHours }) =>
      ageHours === null ? [] : [{ labels: { list: name }, value: Math.round(ageHours * hour) }],
    ),
}

const listState: Collector = {
  name: 'aktsam_list_state',
  help: '1 for the state that each list is in: absent, active, stale (too old), refused (last import)',
  labels: ['list', 'state'],
  read: async (source) =>
    (await lists(source)).map(({ name, state, isStale, alarm }) => ({
      labels: { list: name, state: alarm ? 'refused' : isStale ? 'stale' : state },
      value: 1,
    })),
}

async function lists({ db, at }: Source) {
  return await listStatus(db, at, await inTransaction(db, at, loadSetting))
}

const logWaiting: Collector = {
  name: 'aktsam_log_waiting_entries',
  help: 'Deeds that have no place in the log yet',
  read: async ({ db }) => [{ value: (await readLag(db)).waiting }],
}

const logLag: Collector = {
  name: 'aktsam_log_lag_seconds',
  help: 'How long the oldest deed has waited for its place in the log',
  read: async ({ db, at }) => [{ value: secondsSince((await readLag(db)).oldest, at) ?? 0 }],
}

const checkpointAge: Collector = {
  name: 'aktsam_log_checkpoint_age_seconds',
  help: 'Seconds since the newest signed checkpoint of the log',
  read: async ({ db, at }) => samplesOf(secondsSince((await readLag(db)).signedAt, at)),
}

const logSize: Collector = {
  name: 'aktsam_log_entries',
  help: 'Deeds that have their place in the log',
  read: async ({ db }) => [{ value: (await readLag(db)).size }],
}

const jobsWaiting: Collector = {
  name: 'aktsam_jobs_waiting',
  help: 'Background jobs that are due and not done',
  read: async ({ db, at }) => [{ value: (await readQueue(db, at)).waiting }],
}

const jobsOldest: Collector = {
  name: 'aktsam_jobs_oldest_seconds',
  help: 'How long the oldest due background job has waited',
  read: async ({ db, at }) => [{ value: secondsSince((await readQueue(db, at)).oldest, at) ?? 0 }],
}

const mostDead = 1000
const jobsDead: Collector = {
  name: 'aktsam_jobs_dead',
  help: `Background jobs that were given up, at most ${mostDead} counted`,
  read: async ({ db }) => [{ value: (await readDeadJobs(db, mostDead)).length }],
}

const outgoing: Collector = {
  name: 'aktsam_outgoing',
  help: 'Mails and webhook deliveries that wait to go out, or were given up',
  labels: ['what', 'state'],
  read: async ({ db }) =>
    (await readOutgoing(db)).map(({ what, state, count }) => ({ labels: { what, state }, value: count })),
}

const sessions: Collector = {
  name: 'aktsam_sessions_active',
  help: 'Sessions of signed-in people that count now',
  read: async ({ db, at }) => [{ value: await countSessions(db, at) }],
}

const databaseSize: Collector = {
  name: 'aktsam_database_bytes',
  help: 'Size of the database',
  read: async ({ db }) => {
    const { rows } = await sql<{ bytes: number }>`
      select pg_database_size(current_database()) as bytes`.execute(db)
    return rows.map(({ bytes }) => ({ value: Number(bytes) }))
  },
}

function secondsSince(then: string | null, at: string): number | undefined {
  return then === null ? undefined : Math.max(0, (Date.parse(at) - Date.parse(then)) / 1000)
}

function samplesOf(value: number | undefined): Sample[] {
  return value === undefined ? [] : [{ value }]
}

/** What every installation shows; rooms that come later register their own (`Metrics.register`). */
export const collectors: readonly Collector[] = [
  ...[listAge, listState, logWaiting, logLag, checkpointAge, logSize],
  ...[jobsWaiting, jobsOldest, jobsDead, outgoing, sessions, databaseSize],
]
