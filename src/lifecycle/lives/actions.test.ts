import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Act, asWritten, type Grant } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, type Store, type Tx } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { emptyStore, testStore } from '../../../test/support/store.ts'
import { faultsOf } from '../check-table.ts'
import { lifecycleMigrations } from '../migrations.ts'
import type { LifeCycle } from '../model.ts'
import { begin, type LifeKind, take, withdrawApproval } from './actions.ts'
import { viewOf } from './shown/actions.ts'

type State = 'asked' | 'given' | 'refused'
type Deed = 'give' | 'refuse'
const table: LifeCycle<State, Deed, { isWhole: boolean }> = {
  name: 'pass',
  states: { asked: 'Somebody wants it.', given: 'It counts.', refused: 'It does not.' },
  deeds: { give: 'Gives it, by two.', refuse: 'Refuses it.' },
  start: 'asked',
  starts: ['OWN_EXCEPTION'],
  transitions: [
    {
      ...{ deed: 'give', from: ['asked'], to: 'given', meets: ['OWN_EXCEPTION'] },
      approvals: [['complianceOfficer'], ['legal']],
      guard: { id: 'whole', reason: 'a page is missing', holds: ({ isWhole }) => isWhole },
    },
    {
      deed: 'refuse',
      from: ['asked'],
      to: 'refused',
      by: ['complianceOfficer', 'legal'],
      meets: ['OWN_EXCEPTION'],
    },
  ],
}
let content = 'v1'
let isWhole = true
const pass: LifeKind<State, Deed, { isWhole: boolean }> = {
  ...{ kind: 'pass', table, read: 'exception.read' },
  deeds: {
    give: { permit: 'exception.grant', event: 'exception.grant' },
    refuse: { permit: 'exception.refuse', event: 'exception.refuse' },
  },
  link: (object) => `/passes/${object}`,
  subject: async (_tx, object) => ({
    ...{ title: asWritten(object), context: { isWhole }, entity: 'se', country: 'SE', content },
  }),
}

const random = seeded('lives')
const as = (by: string, ...grants: Grant[]): Act => ({
  ...{ at: '2026-11-23T09:00:00.000Z', by, role: 'none', random, grants, reason: 'seen' },
})
const officerOf = (...entities: string[]): Grant => ({ role: 'complianceOfficer', entities })
const legalOf = (...entities: string[]): Grant => ({ role: 'legal', entities })
const anna = as('anna', officerOf('se'))
const bo = as('bo', legalOf('se'))
const both = as('eva', officerOf('se'), legalOf('se'))

let store: Store
beforeAll(async () => {
  store = await testStore({ ...lifecycleMigrations, ...logMigrations })
})
beforeEach(async () => {
  content = 'v1'
  isWhole = true
})
afterEach(() => emptyStore(store))
afterAll(() => store.close())

const inStore = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(store.db, anna.at, work)
const ask = (by: Act) =>
  inStore(async (tx) => {
    const subject = await pass.subject(tx, 'P-1', by.at)
    return await begin(tx, by, { life: pass, object: 'P-1', subject: subject! })
  })
const give = (by: Act, life = pass) => inStore((tx) => take(tx, by, { life, object: 'P-1', deed: 'give' }))
/** The same, but what is given is no signature, so that somebody may be stood in for. */
const unsigned = {
  ...pass,
  deeds: { ...pass.deeds, give: { permit: 'hit.decide', event: 'hit.decide' } },
} as const
const shown = (by: Act) => inStore((tx) => viewOf(pass).shown(tx, by, { object: 'P-1' }))
const waiting = (by: Act) => inStore((tx) => viewOf(pass).waiting(tx, by))
async function logged() {
  const { rows } = await sql<{ type: string; actor: string; role: string; body: string }>`
    select type, actor, role, body from log.entry order by nth`.execute(store.db)
  return rows
}

test('the first approval leaves it where it is, the second by another person moves it', async () => {
  await ask(as('dag', { role: 'sales', entities: ['se'] }))
  expect(await give(anna)).toMatchObject({
    value: { moved: false, needs: ['legal'], life: { state: 'asked' } },
  })
  expect(await give(bo)).toMatchObject({
    value: {
      moved: true,
      life: { state: 'given', approvals: [] },
      approvals: [{ by: 'anna' }, { by: 'bo' }],
    },
  })
  const rows = await logged()
  expect(rows.map(({ type, actor, role }) => `${type} ${actor} ${role}`)).toEqual([
    'deadline.start dag none',
    'life.approve anna complianceOfficer',
    'deadline.meet bo legal',
    'exception.grant bo legal',
  ])
  expect(JSON.parse(rows.at(-1)!.body).approvals).toEqual([
    { by: 'anna', role: 'complianceOfficer', seat: 0 },
    { by: 'bo', role: 'legal', seat: 1 },
  ])
})

test('who asked for it gives no approval, and neither does somebody in their place', async () => {
  await ask(anna)
  const refused = await give(anna)
  expect(!refused.ok && refused.refusal.detail).toBe('You may not grant an exception: you asked for it.')
  const standIn = as('fia', { ...officerOf('se'), onBehalfOf: 'anna' })
  const forHer = await give(standIn, unsigned)
  expect(!forHer.ok && forHer.refusal.detail).toContain('the one you stand in for asked for it')
  expect((await logged()).at(-1)).toMatchObject({ type: 'hit.decide', actor: 'fia' })
})

test('what somebody asked for in another’s place, that other does not approve, whoever else may', async () => {
  await ask({ ...as('fia', officerOf('se')), onBehalfOf: 'anna' })
  const hers = await give(anna)
  expect(!hers.ok && hers.refusal.detail).toBe(
    'You may not grant an exception: the one who stood in for you asked for it.',
  )
  expect(await give(both)).toMatchObject({ ok: true })
})

test('an approval in another company’s role is given in the place of whoever passed that on', async () => {
  await ask(as('dag'))
  const gun = as('gun', officerOf('no'), { ...officerOf('se'), onBehalfOf: 'eva' })
  const here = {
    ...pass,
    deeds: { ...pass.deeds, give: { ...unsigned.deeds.give, permit: 'licence.change' } },
  } as const
  expect(await give(gun, here)).toMatchObject({
    value: { approvals: [{ by: 'gun', onBehalfOf: 'eva' }] },
  })
})

test('nobody gives both approvals, whatever roles they hold, themselves or through a delegate', async () => {
  await ask(as('dag'))
  await give(both)
  const again = await give(both)
  expect(!again.ok && again.refusal.detail).toContain('you gave the first approval')
  const delegate = as('gun', { ...legalOf('se'), onBehalfOf: 'eva' })
  const through = await give(delegate, unsigned)
  expect(!through.ok && through.refusal.detail).toContain('the one you stand in for gave the first approval')
})

test('an approval given in somebody’s place counts as theirs: they give no other', async () => {
  await ask(as('dag'))
  expect(await give(as('gun', { ...officerOf('se'), onBehalfOf: 'eva' }), unsigned)).toMatchObject({
    ok: true,
  })
  const eva = await give(as('eva', legalOf('se')), unsigned)
  expect(!eva.ok && eva.refusal.detail).toContain('you gave the first approval')
})

test('each approval takes its own role, in its order, in its own company', async () => {
  await ask(as('dag'))
  const early = await give(bo)
  expect(!early.ok && early.refusal.detail).toBe(
    'You may not grant an exception: the first approval takes the role complianceOfficer; you hold legal.',
  )
  const elsewhere = await give(as('hal', officerOf('fi')))
  expect(!elsewhere.ok && elsewhere.refusal.detail).toContain("not for 'se'")
})

test('a signature in a session needs a fresh proof of who signs; a key never signs', async () => {
  await ask(as('dag'))
  expect(await give({ ...anna, via: 'session' })).toMatchObject({ refusal: { code: 'step_up' } })
  expect(await give({ ...anna, via: 'key' })).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await give({ ...anna, via: 'session', verifiedAt: anna.at })).toMatchObject({ ok: true })
})

test('a guard refuses with its reason, and nothing moves', async () => {
  await ask(as('dag'))
  isWhole = false
  const refused = await give(anna)
  expect(!refused.ok && refused.refusal).toMatchObject({ code: 'not_allowed' })
  expect(!refused.ok && refused.refusal.detail).toContain('a page is missing')
})

test('an approval is taken back while it waits, by the one who gave it, and does not count any more', async () => {
  await ask(as('dag'))
  await give(anna)
  const back = (by: Act) => inStore((tx) => withdrawApproval(tx, by, { life: pass, object: 'P-1' }))
  expect(await back(bo)).toMatchObject({ refusal: { code: 'not_found' } })
  expect(await back(anna)).toMatchObject({ value: { approvals: [] } })
  expect(await give(bo)).toMatchObject({ refusal: { code: 'forbidden' } })
})

test('an approval of what has changed since does not count', async () => {
  await ask(as('dag'))
  await give(anna)
  content = 'v2'
  expect(await give(bo)).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await give(as('ida', officerOf('se')))).toMatchObject({ value: { moved: false } })
  expect(await give(bo)).toMatchObject({ value: { moved: true } })
})

test('whoever may not do it is told nothing of where it stands', async () => {
  await ask(as('dag'))
  isWhole = false
  const nobody = [as('hal', officerOf('fi')), as('sten', { role: 'sales', entities: ['se'] })]
  const toldWithGuard = await Promise.all(nobody.map((one) => give(one)))
  expect(toldWithGuard).toMatchObject(nobody.map(() => ({ refusal: { code: 'forbidden' } })))
  await inStore((tx) => take(tx, bo, { life: pass, object: 'P-1', deed: 'refuse' }))
  for (const one of nobody) expect(await give(one)).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await give({ ...anna, via: 'session' })).toMatchObject({ refusal: { code: 'not_allowed_from' } })
})

test('what has been decided is not decided again', async () => {
  await ask(as('dag'))
  await inStore((tx) => take(tx, bo, { life: pass, object: 'P-1', deed: 'refuse' }))
  expect(await give(anna)).toMatchObject({ refusal: { code: 'not_allowed_from' } })
  expect(await inStore((tx) => take(tx, bo, { life: pass, object: 'P-9', deed: 'give' }))).toMatchObject({
    refusal: { code: 'not_found' },
  })
})

test('the screen shows what may be done, by whom and why not, with the clock and the history', async () => {
  await ask(as('dag'))
  await give(anna)
  expect(await shown(anna)).toMatchObject({
    value: {
      ...{ state: 'asked', link: '/passes/P-1', requestedBy: 'dag', legalEntity: 'se' },
      options: [
        {
          ...{ deed: 'give', to: 'given', may: false, given: 1, needs: [['complianceOfficer'], ['legal']] },
          ...{ signature: true, why: expect.stringContaining('the second approval takes the role legal') },
        },
        { deed: 'refuse', may: true, why: null },
      ],
      approvals: [{ by: 'anna', role: 'complianceOfficer', seat: 0 }],
      deadlines: [{ duty: 'OWN_EXCEPTION', dueOn: '2026-11-30', state: 'running' }],
      history: [{ kind: 'begun' }, { kind: 'approved', by: 'anna', reason: 'seen' }],
    },
  })
  expect(await shown({ ...bo, via: 'session' })).toMatchObject({ value: { options: [{ may: true }, {}] } })
  expect(await shown(as('hal', officerOf('fi')))).toMatchObject({ refusal: { code: 'not_found' } })
})

test('what waits for an approval is the work of those who may give the next one, and of nobody else', async () => {
  await ask(as('dag'))
  expect(await waiting(anna)).toMatchObject([
    { kind: 'approval', id: 'pass/P-1', dueOn: '2026-11-30', overdue: false, link: '/passes/P-1' },
  ])
  expect(await waiting(bo)).toEqual([])
  await give(anna)
  expect(await waiting(anna)).toEqual([])
  expect(await waiting(bo)).toHaveLength(1)
})

test('a table whose approvals are no four eyes, or that names a duty nobody knows, is faulty', () => {
  expect(faultsOf(table)).toEqual([])
  const [give] = table.transitions
  const broken = {
    ...table,
    starts: ['NO_SUCH'],
    transitions: [{ ...give!, approvals: [[]] }, table.transitions[1]!],
  }
  expect(faultsOf(broken)).toEqual([
    "approvals of 'give': a seat that no role may fill",
    "duty 'NO_SUCH' is not known",
  ])
})

test('where a thing stands, and why not, is told in the language of whoever reads', async () => {
  await ask(anna)
  const read = await inStore((tx) => viewOf(pass).shown(tx, anna, { object: 'P-1', language: 'sv' }))
  expect(read).toMatchObject({
    value: {
      options: [
        { deed: 'give', why: 'Du får inte bevilja ett undantag: du begärde det.' },
        { deed: 'refuse', why: null },
      ],
    },
  })
})
