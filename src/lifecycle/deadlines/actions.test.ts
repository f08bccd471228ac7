import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Act, Grant } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, type Store } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { emptyStore, testStore } from '../../../test/support/store.ts'
import { lifecycleMigrations } from '../migrations.ts'
import { workOf } from '../work/actions.ts'
import { addDeadline, changeDeadline, type DeadlineDesk, readDeadline, tickDeadlines } from './actions.ts'
import type { Deadline, NewDeadline } from './model.ts'
import { deadlines } from './store.ts'

const random = seeded('deadlines')
const act = (by: string, grants: Grant[], more: Partial<Act> = {}): Act => ({
  ...{ at: '2026-11-23T09:00:00.000Z', by, role: 'none', random, grants },
  ...more,
})
const officer = (at?: string) =>
  act('anna', [{ role: 'complianceOfficer', entities: ['no'] }], at ? { at } : {})
const lawyer = (at?: string) => act('bo', [{ role: 'legal', entities: ['no'] }], at ? { at } : {})
const seller = act('cia', [{ role: 'sales', entities: ['no'] }])
const swede = act('dag', [{ role: 'complianceOfficer', entities: ['se'] }])
const machine = (at: string): Act => ({ at, by: 'aktsam', role: 'operator', random })

let store: Store
let desk: DeadlineDesk
beforeAll(async () => {
  store = await testStore({ ...lifecycleMigrations, ...logMigrations })
  desk = {
    db: store.db,
    countryOf: async (_tx, ref) => ({ no: 'NO', se: 'SE' })[ref],
    knowsOwner: async (_tx, { id }) => id !== 'nobody',
  }
})
afterEach(() => emptyStore(store))
afterAll(() => store.close())

const request: NewDeadline = {
  object: { kind: 'request', id: 'REQ-1' },
  legalEntity: 'no',
  duty: 'NO_TA_ANSWER',
  owner: { kind: 'role', id: 'complianceOfficer' },
}
async function added(more: Partial<NewDeadline> = {}): Promise<Deadline> {
  const answer = await addDeadline(desk, officer(), { ...request, ...more })
  if (!answer.ok) throw new Error(answer.refusal.detail)
  return answer.value
}
const work = async (who: Act) => {
  const answer = await inTransaction(store.db, who.at, (tx) =>
    workOf(tx, who, {
      contributors: [],
      linkOf: ({ object, id }) => `/${object?.kind ?? 'deadline'}/${object?.id ?? id}`,
    }),
  )
  return answer.ok ? answer.value.items : answer.refusal
}
async function logged() {
  const { rows } = await sql<{ type: string; body: string; actor: string; reason: string | null }>`
    select type, body, actor, reason from log.entry order by nth`.execute(store.db)
  return rows
}

test('a duty is set, is the work of whoever holds its role, and its end is on record', async () => {
  const { id, dueOn } = await added()
  expect(dueOn).toBe('2026-12-14')
  expect(await work(officer())).toMatchObject([
    {
      ...{ kind: 'deadline', id, dueOn: '2026-12-14', overdue: false, link: '/request/REQ-1' },
      why: { en: 'It is for the role compliance officer.' },
    },
  ])
  expect(await work(lawyer())).toEqual([])
  expect(await work(swede)).toEqual([])
  expect(await logged()).toMatchObject([{ type: 'deadline.start', actor: 'anna' }])
})

test('nobody sets a duty for a company in which they hold no role, or that does not exist', async () => {
  expect(await addDeadline(desk, swede, request)).toMatchObject({ refusal: { code: 'forbidden' } })
  const everywhere = act('eva', [{ role: 'legal', entities: 'all' }])
  expect(await addDeadline(desk, everywhere, { ...request, legalEntity: 'xx' })).toMatchObject({
    refusal: { code: 'unknown_reference' },
  })
  expect((await logged()).map(({ body }) => JSON.parse(body).refused)).toEqual([
    'forbidden',
    'unknown_reference',
  ])
})

test('nobody owes what somebody unknown is to do, or is told of', async () => {
  const owner = { kind: 'person', id: 'nobody' } as const
  for (const more of [{ owner }, { escalations: [{ days: 0, to: owner }] }])
    expect(await addDeadline(desk, officer(), { ...request, ...more })).toMatchObject({
      refusal: { code: 'unknown_reference', detail: expect.stringContaining("no person 'nobody'") },
    })
})

test('a duty of another company is not seen, and looks as if it were not there', async () => {
  const { id } = await added()
  const read = (who: Act) => inTransaction(store.db, who.at, (tx) => readDeadline(tx, who, { id }))
  expect(await read(officer())).toMatchObject({ ok: true })
  expect(await read(swede)).toMatchObject({ refusal: { code: 'not_found' } })
  expect(await changeDeadline(desk, swede, { deed: 'meet', id })).toMatchObject({
    refusal: { code: 'not_found' },
  })
})

test('who neither owes it nor oversees it changes nothing', async () => {
  const { id } = await added()
  expect(await changeDeadline(desk, seller, { deed: 'meet', id })).toMatchObject({
    refusal: {
      code: 'forbidden',
      detail: "You may not change 'Answer a request for information': it is for the role complianceOfficer.",
    },
  })
  expect((await logged()).at(-1)).toMatchObject({ type: 'deadline.meet', actor: 'cia' })
})

test('a pause and an extension need a reason, which the log keeps', async () => {
  const { id } = await added()
  expect(await changeDeadline(desk, officer(), { deed: 'pause', id })).toMatchObject({
    refusal: { errors: [{ path: '/reason' }] },
  })
  const why = { ...officer('2026-12-10T09:00:00.000Z'), reason: 'ten suppliers are asked about' }
  expect(await changeDeadline(desk, why, { deed: 'extend', id })).toMatchObject({
    value: { dueOn: '2027-01-23' },
  })
  expect((await logged()).at(-1)).toMatchObject({ type: 'deadline.extend', reason: why.reason })
})

test('what is missed is told once, marked, and becomes the work of the next role as well', async () => {
  const { id } = await added()
  const told = await tickDeadlines(store.db, machine('2026-12-15T06:00:00.000Z'))
  expect(told).toHaveLength(1)
  expect(told[0]?.signals.map(({ kind }) => kind)).toEqual([
    ...['reminder', 'reminder', 'reminder', 'reminder'],
    ...['missed', 'escalation'],
  ])
  expect(await tickDeadlines(store.db, machine('2026-12-15T06:00:00.000Z'))).toEqual([])
  expect(await tickDeadlines(store.db, machine('2026-12-15T06:59:59.000Z'))).toEqual([])
  const next = await tickDeadlines(store.db, machine('2026-12-15T07:00:00.000Z'))
  expect(next.flatMap(({ signals }) => signals)).toMatchObject([{ kind: 'overdue', left: -1 }])
  const later = lawyer('2026-12-15T08:00:00.000Z')
  expect(await work(later)).toMatchObject([{ id, overdue: true, why: { en: 'It was escalated to you.' } }])
  expect(await changeDeadline(desk, later, { deed: 'meet', id })).toMatchObject({
    value: { state: 'met' },
  })
  expect(await tickDeadlines(store.db, machine('2027-12-15T07:00:00.000Z'))).toEqual([])
  expect((await logged()).map(({ type }) => type)).toEqual([
    ...['deadline.start', 'deadline.tell', 'deadline.tell', 'deadline.meet'],
  ])
})

test('what one owes oneself, and what somebody owes for whom one stands in, is one’s work', async () => {
  const owner = { kind: 'person', id: 'bo' } as const
  await addDeadline(desk, officer(), {
    ...{ legalEntity: 'no', title: 'Ring tillbaka', dueOn: '2026-12-01', owner },
  })
  expect(await work(lawyer())).toMatchObject([
    { title: { sv: 'Ring tillbaka' }, why: { en: 'It is yours.' } },
  ])
  const standIn = act('eva', [{ role: 'legal', entities: ['no'], onBehalfOf: 'bo' }])
  expect(await work(standIn)).toMatchObject([{ why: { en: 'You stand in for bo.' } }])
  expect(await work(seller)).toEqual([])
})

test('a duty is handed over with a reason, to somebody who is there, and is their work from then on', async () => {
  const { id } = await added()
  const why = { ...officer(), reason: 'on leave until Monday' }
  const to = (who: string) => ({ deed: 'assign', id, owner: { kind: 'person', id: who } }) as const
  expect(await changeDeadline(desk, officer(), to('bo'))).toMatchObject({
    refusal: { errors: [{ path: '/reason' }] },
  })
  expect(await changeDeadline(desk, why, to('nobody'))).toMatchObject({
    refusal: { code: 'unknown_reference' },
  })
  expect(await changeDeadline(desk, why, to('bo'))).toMatchObject({ value: { owner: { id: 'bo' } } })
  expect(await work(lawyer())).toMatchObject([{ id, why: { en: 'It is yours.' } }])
  expect(await work(officer())).toEqual([])
})

test('many duties are told in batches, and none is left out', async () => {
  const one = await added()
  const many = Array.from({ length: 401 }, (_, n) => ({ ...one, id: `dln_${n}` }))
  await inTransaction(store.db, officer().at, (tx) => deadlines.putMany(tx, officer(), many))
  const told = await tickDeadlines(store.db, machine('2026-12-07T07:00:00.000Z'))
  expect(new Set(told.map(({ deadline }) => deadline.id)).size).toBe(402)
  expect(await tickDeadlines(store.db, machine('2026-12-07T07:00:00.000Z'))).toEqual([])
})
