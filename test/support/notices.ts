import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '#kernel'
import { type Log, logMigrations, openLog, record } from '#log'
import type { LogEvent } from '#log/model'
import { type NoticesDesk, noticesMigrations, type RunningNotices, sealerOf, startNotices } from '#notices'
import type { Reader } from '#notices/model'
import { inTransaction, type Migrations, type Store } from '#storage'
import { seeded } from './log.ts'
import { emptyStore, testStore } from './store.ts'

export const noticesOnLog: Migrations = { ...logMigrations, ...noticesMigrations }

/** Notices on a store, with people and a clock of their own. Nothing happens by itself: `turn` does what is due. */
export interface TestNotices {
  readonly store: Store
  readonly desk: NoticesDesk
  readonly people: Reader[]
  readonly errors: string[]
  at: string
  pass(millis: number): void
  /** Records a deed, and lets it be told. */
  happen(event: Partial<LogEvent>, by?: string): Promise<void>
  /** Records deeds without telling of them yet. */
  write(event: Partial<LogEvent>, by?: string): Promise<string>
  /** Gives what was recorded its place in the log. */
  sequence(): Promise<void>
  turn(): Promise<void>
  start(more?: Partial<NoticesDesk>): Promise<void>
  stop(): Promise<void>
  actOf(person: string): Act
}

/** Anna decides, Bo sells in Finland (in Finnish), Cia administers. */
export const threePeople: readonly Reader[] = [
  person('anna', 'complianceOfficer', { language: 'sv' }),
  person('bo', 'sales', { language: 'fi', country: 'FI', grants: [{ role: 'sales', entities: ['fi'] }] }),
  person('cia', 'administrator', { language: 'en' }),
]

function person(id: string, role: string, more: Partial<Reader>): Reader {
  return { id, email: `${id}@example.com`, language: 'en', grants: [{ role, entities: 'all' }], ...more }
}

export async function openTestNotices(given?: Store): Promise<TestNotices> {
  const store = given ?? (await testStore(noticesOnLog))
  await emptyStore(store)
  const dataDir = mkdtempSync(join(store.dataDir, 'notices-'))
  const random = seeded('notices')
  const people = [...threePeople]
  const errors: string[] = []
  let log: Log | undefined
  let running: RunningNotices | undefined
  const test: TestNotices = {
    store,
    people,
    errors,
    at: '2026-11-23T12:00:00.000Z',
    desk: {
      db: store.db,
      now: () => test.at,
      random,
      people: async () => people,
      whereOf: async (_tx, { object }) => (object.startsWith('FI-') ? { entity: 'fi' } : { entity: 'se' }),
      sealer: sealerOf(seeded('key')(32), random),
      webhookNetworks: ['127.0.0.0/8'],
      act: () => ({ at: test.at, by: 'aktsam', role: 'operator', random }),
      onError: (error) => void errors.push(String(error)),
    },
    pass: (millis) => {
      test.at = new Date(Date.parse(test.at) + millis).toISOString()
    },
    write: async (event, by = 'someone') => {
      const act: Act = { at: test.at, by, role: 'sales', random }
      const whole: LogEvent = { type: 'order.submit', object: 'SO-1', body: { state: 'held' }, ...event }
      return await inTransaction(store.db, test.at, (tx) => record(tx, act, whole))
    },
    happen: async (event, by) => {
      await test.write(event, by)
      await test.turn()
    },
    sequence: async () => await log?.sequence(),
    turn: async () => {
      await log?.sequence()
      await running?.turn()
    },
    start: async (more = {}) => {
      log ??= await openLog({
        db: store.db,
        dataDir,
        now: () => test.at,
        random,
        warn: (sentence) => void errors.push(sentence),
      })
      await running?.stop()
      running = await startNotices({ ...test.desk, ...more })
    },
    stop: async () => await running?.stop(),
    actOf: (id) => {
      const found = people.find((one) => one.id === id)
      return {
        at: test.at,
        by: id,
        role: found?.grants[0]?.role ?? 'none',
        random,
        grants: found?.grants ?? [],
      }
    },
  }
  return test
}
