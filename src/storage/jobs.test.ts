import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { postgresMissing, type Server, startPostgres } from '../../test/support/postgres.ts'
import { emptyStore, testStore } from '../../test/support/store.ts'
import { inTransaction, openStore, type Store } from './index.ts'
import { type Jobs, openJobs, pauseAfter, type SendOptions } from './jobs.ts'
import { jobMigrations, readDeadJobs, readQueue } from './jobs-store.ts'

let at = '2026-11-23T12:00:00.000Z'
const pass = (seconds: number) => (at = new Date(Date.parse(at) + seconds * 1_000).toISOString())
const errors: string[] = []
const onError = (error: unknown) => void errors.push(String(error))
const jobsOf = ({ db }: Store) => openJobs({ db, now: () => at, onError })
const send = (store: Store, jobs: Jobs, ...[name, options]: [name: string, options?: SendOptions]) =>
  inTransaction(store.db, at, (tx) => jobs.send(tx, name, options))

describe('on the embedded store', () => {
  let store: Store
  beforeAll(async () => {
    store = await testStore(jobMigrations)
  })
  afterAll(() => store.close())
  beforeEach(async () => {
    await emptyStore(store)
    errors.length = 0
    at = '2026-11-23T12:00:00.000Z'
  })

  test('a job is done once, with what it was given', async () => {
    const jobs = jobsOf(store)
    const done: unknown[] = []
    jobs.work('mail', async ({ data, attempt }) => void done.push([data, attempt]))
    await send(store, jobs, 'mail', { data: { to: 'usr_1' } })
    await jobs.turn()
    await jobs.turn()
    expect(done).toEqual([[{ to: 'usr_1' }, 1]])
  })

  test('work that was asked for in a deed that failed is not done', async () => {
    const jobs = jobsOf(store)
    jobs.work('mail', async () => {
      throw new Error('must not be done')
    })
    const deed = inTransaction(store.db, at, async (tx) => {
      await jobs.send(tx, 'mail')
      throw new Error('refused')
    })
    await expect(deed).rejects.toThrow('refused')
    expect(await jobs.turn()).toBe(0)
  })

  test('a job waits for its time', async () => {
    const jobs = jobsOf(store)
    jobs.work('mail', async () => {})
    await send(store, jobs, 'mail', { at: '2026-11-23T12:01:00.000Z' })
    expect(await jobs.turn()).toBe(0)
    pass(60)
    expect(await jobs.turn()).toBe(1)
  })

  test('the same work asked for twice waits once', async () => {
    const jobs = jobsOf(store)
    jobs.work('index', async () => {})
    await send(store, jobs, 'index', { key: 'se' })
    await send(store, jobs, 'index', { key: 'se' })
    await send(store, jobs, 'index', { key: 'fi' })
    expect(await jobs.turn()).toBe(2)
  })

  test('work asked for while it is under way is done again', async () => {
    const jobs = jobsOf(store)
    let times = 0
    jobs.work('index', async () => {
      if (times++ === 0) await send(store, jobs, 'index', { key: 'se' })
    })
    await send(store, jobs, 'index', { key: 'se' })
    await jobs.turn()
    await jobs.turn()
    expect(times).toBe(2)
  })

  test('a job that fails comes again after a longer pause each time, and is dead in the end, with its reason', async () => {
    const jobs = jobsOf(store)
    let attempts = 0
    jobs.work(
      'mail',
      async () => {
        attempts++
        throw new Error('the server is away')
      },
      { attempts: 3 },
    )
    await send(store, jobs, 'mail', { key: 'one' })
    await jobs.turn()
    expect(await jobs.turn()).toBe(0)
    for (const attempt of [1, 2]) {
      pass(pauseAfter(attempt) / 1_000)
      await jobs.turn()
    }
    pass(86_400)
    expect(await jobs.turn()).toBe(0)
    expect(attempts).toBe(3)
    expect(errors).toHaveLength(3)
    const [dead] = await readDeadJobs(store.db, 10)
    expect(dead).toMatchObject({ name: 'mail', attempts: 3, error: 'the server is away' })
  })

  test('a job whose process ended is taken by another one a minute later', async () => {
    const gone = openJobs({ db: store.db, now: () => at, onError: () => {} }) // nobody hears of it any more
    gone.work('mail', () => new Promise(() => {}))
    await send(store, gone, 'mail')
    void gone.turn()
    await expect.poll(async () => (await heldJobs(store)).length).toBe(1)
    const jobs = jobsOf(store)
    jobs.work('mail', async () => {})
    expect(await jobs.turn()).toBe(0)
    pass(61)
    expect(await jobs.turn()).toBe(1)
    expect(await readQueue(store.db, at)).toEqual({ waiting: 0, oldest: null })
  })

  test('work that takes long keeps no other work waiting', async () => {
    const jobs = jobsOf(store)
    const { promise, resolve } = Promise.withResolvers<void>()
    let mails = 0
    jobs.work('backup', () => promise)
    jobs.work('mail', async () => void mails++)
    await send(store, jobs, 'backup')
    const stop = jobs.start()
    await expect.poll(async () => (await heldJobs(store)).length).toBe(1)
    await send(store, jobs, 'mail')
    await expect.poll(() => mails).toBe(1)
    resolve()
    await stop()
    expect(await readQueue(store.db, at)).toMatchObject({ waiting: 0 })
  })

  test('work that is under way when the process is to end breaks off, and waits as if nobody had begun', async () => {
    const long = jobsOf(store)
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => (begun = resolve))
    long.work('survey', async (_job, signal) => {
      begun()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      signal.throwIfAborted()
    })
    await send(store, long, 'survey', { key: 'D-1' })
    const stop = long.start()
    await hasBegun
    await stop()
    expect(errors).toEqual([])
    const next = jobsOf(store)
    const attempts: number[] = []
    next.work('survey', async ({ attempt }) => void attempts.push(attempt))
    expect(await next.turn()).toBe(1)
    expect(attempts).toEqual([1])
  })

  test('scheduled work comes at its time, and once where several times were missed', async () => {
    const jobs = jobsOf(store)
    const times: string[] = []
    jobs.schedule('digest', { cron: '0 7 * * 1-5' }, async () => void times.push(at))
    await jobs.turn()
    pass(19 * 3_600) // Tuesday 07:00Z is 08:00 in Stockholm
    await jobs.turn()
    pass(3 * 86_400)
    const again = jobsOf(store)
    again.schedule('digest', { cron: '0 7 * * 1-5' }, async () => void times.push(at))
    await again.turn()
    await again.turn()
    expect(times).toEqual(['2026-11-24T07:00:00.000Z', '2026-11-27T07:00:00.000Z'])
  })

  test('a schedule that cannot be read is refused at once', () => {
    expect(() => jobsOf(store).schedule('digest', { cron: 'daily' }, async () => {})).toThrow(/schedule/)
  })
})

async function heldJobs({ db }: Store) {
  const { rows } = await sql`select id from jobs.job where held_until is not null`.execute(db)
  return rows
}

const missing = postgresMissing()
describe.skipIf(missing)(`on a server${missing ? ` (${missing})` : ''}`, () => {
  let server: Server
  const stores: Store[] = []
  beforeAll(async () => {
    at = '2026-11-23T12:00:00.000Z'
    server = await startPostgres()
    const databaseUrl = await server.database('jobs')
    for (const dataDir of ['a', 'b', 'c'].map((name) => `/tmp/aktsam-jobs-${process.pid}-${name}`))
      stores.push(await openStore({ dataDir, databaseUrl }, jobMigrations))
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
    await server?.stop()
  })

  test('three processes at once do each of two hundred jobs once, and a schedule once', async () => {
    const done: unknown[] = []
    let digests = 0
    const all = stores.map((store) => {
      const jobs = jobsOf(store)
      jobs.work('mail', async ({ data }) => void done.push(data))
      jobs.schedule('digest', { cron: '*/5 * * * *' }, async () => void digests++)
      return jobs
    })
    const [store] = stores
    const [jobs] = all
    await inTransaction(store!.db, at, async (tx) => {
      for (let n = 0; n < 200; n++) await jobs!.send(tx, 'mail', { data: n })
    })
    await Promise.all(all.map((one) => one.turn()))
    pass(300)
    for (let n = 0; n < 20; n++) await Promise.all(all.map((one) => one.turn()))
    expect(done.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n))
    expect(digests).toBe(1)
    expect(errors).toEqual([])
  })
})
