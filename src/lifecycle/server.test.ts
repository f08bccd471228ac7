import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Act, asWritten } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, openStore, type Store, type Tx } from '#storage'
import { seeded } from '../../test/support/log.ts'
import { postgresMissing, type Server, startPostgres } from '../../test/support/postgres.ts'
import { startDeadline, tickDeadlines } from './deadlines/actions.ts'
import { cursorOf, pageOfDeadlines } from './deadlines/store.ts'
import { begin, type LifeKind, take } from './lives/actions.ts'
import { viewOf } from './lives/shown/actions.ts'
import { lifecycleMigrations } from './migrations.ts'
import type { LifeCycle } from './model.ts'

const missing = postgresMissing()
const at = '2026-11-23T09:00:00.000Z'
const random = seeded('lifecycle on a server')
const as = (by: string, ...roles: string[]): Act => ({
  ...{ at, by, role: 'none', random, grants: roles.map((role) => ({ role, entities: 'all' as const })) },
})

const table: LifeCycle<'asked' | 'given', 'give', null> = {
  ...{ name: 'pass', start: 'asked', states: { asked: 'Waits.', given: 'Counts.' } },
  ...{ deeds: { give: 'Gives it.' } },
  transitions: [
    { deed: 'give', from: ['asked'], to: 'given', approvals: [['complianceOfficer'], ['legal']] },
  ],
}
const pass: LifeKind<'asked' | 'given', 'give', null> = {
  ...{ kind: 'pass', table, read: 'exception.read', link: () => '' },
  deeds: { give: { permit: 'exception.grant', event: 'exception.grant' } },
  subject: async () => ({ title: asWritten('pass'), context: null, entity: 'se', country: 'SE' }),
}

describe.skipIf(missing !== null)(`on a PostgreSQL server${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-lifecycle-'))
  let server: Server
  let store: Store
  beforeAll(async () => {
    server = await startPostgres()
    const databaseUrl = await server.database('lifecycle')
    store = await openStore({ dataDir, databaseUrl }, { ...lifecycleMigrations, ...logMigrations })
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const inStore = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(store.db, at, work)

  test('two processes that tell at the same moment tell each thing once', async () => {
    const owner = { kind: 'role', id: 'complianceOfficer' } as const
    await inStore(async (tx) => {
      for (let n = 0; n < 30; n++)
        await startDeadline(tx, as('anna', 'legal'), {
          ...{ object: { kind: 'request', id: `R-${n}` }, legalEntity: 'se', country: 'SE' },
          ...{ duty: 'OWN_TRIAGE', owner },
        })
    })
    const machine: Act = { at: '2026-12-01T09:00:00.000Z', by: 'aktsam', role: 'operator', random }
    const told = await Promise.all([1, 2, 3].map(() => tickDeadlines(store.db, machine)))
    const ids = told.flat().map(({ deadline }) => deadline.id)
    expect(ids).toHaveLength(30)
    expect(new Set(ids).size).toBe(30)
    const filter = { entities: ['se'], owners: [], states: ['missed'], limit: 20 } as const
    const first = await inStore((tx) => pageOfDeadlines(tx, filter))
    const after = cursorOf(first.at(-1)!)
    expect(await inStore((tx) => pageOfDeadlines(tx, { ...filter, after }))).toHaveLength(10)
  })

  test('approvals given at the same moment count once each, and the last moves the thing once', async () => {
    const both = as('eva', 'complianceOfficer', 'legal')
    const subject = await inStore((tx) => pass.subject(tx, 'P-1', at))
    await inStore((tx) => begin(tx, as('dag', 'sales'), { life: pass, object: 'P-1', subject: subject! }))
    const give = (who: Act) => inStore((tx) => take(tx, who, { life: pass, object: 'P-1', deed: 'give' }))
    const twice = await Promise.all([give(both), give(both), give(both)])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    const many = await Promise.all(['lars', 'lena', 'leo'].map((by) => give(as(by, 'legal'))))
    expect(many.filter((one) => one.ok && one.value.moved)).toHaveLength(1)
    const shown = await inStore((tx) => viewOf(pass).shown(tx, both, { object: 'P-1' }))
    expect(shown).toMatchObject({ value: { state: 'given', approvals: [] } })
    const steps = shown.ok ? shown.value.history.map(({ kind }) => kind) : []
    expect(steps).toEqual(['begun', 'approved', 'approved', 'moved'])
  })
})
