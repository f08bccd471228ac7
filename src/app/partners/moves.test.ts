import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { records as catalogue } from '#catalogue'
import type { Act, Grant } from '#kernel'
import { approveMove, askMove, records as partners, refuseMove, withdrawMove } from '#partners'
import type { AskMove } from '#partners/model'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { partnersDesk } from './desk.ts'

let product: TestApp
let desk: ReturnType<typeof partnersDesk>
beforeAll(async () => {
  product = await openApp({ company: true })
  desk = partnersDesk(product.services)
})
afterAll(() => product.close())

const as = (by: string, ...grants: Grant[]): Act => ({
  ...product.services.act(),
  ...{ by, role: 'none', grants, reason: 'seen' },
})
const holds = (role: string): Grant => ({ role, entities: ['se'] })
const buyer = () => as('petra', holds('procurement'))
const officer = () => as('olga', holds('complianceOfficer'))
const manager = () => as('mona', holds('management'))

const versionOf = async (supplier: string) => {
  const { rows } = await sql<{ version: number; record: { state: string } }>`
    select version, record from partners.supplier_relation where key = ${`${supplier}/se`}`.execute(desk.db)
  return rows[0] ?? { version: 0, record: { state: 'none' } }
}
const ask = async (supplier: string, move: Partial<AskMove>, who = buyer()) =>
  await askMove(desk, who, {
    ...{ supplier, legalEntity: 'se', version: (await versionOf(supplier)).version },
    ask: { deed: 'investigate', reason: 'A report names them.', ...move },
  })
const detail = (answer: { ok: boolean; refusal?: { detail: string } }) => answer.refusal?.detail
const refOf = (answer: Awaited<ReturnType<typeof ask>>) => (answer.ok ? answer.value.ref : '')
let supplier = ''
beforeEach(async () => {
  supplier = await approvedSupplier()
})
/** The maker of the camera that the good order buys, approved as if nobody had ever moved it. */
async function approvedSupplier() {
  return await inTransaction(desk.db, product.services.act().at, async (tx) => {
    const [sold] = await catalogue.product.table.find(tx, ['AL-D4V'])
    const maker = sold?.record.maker ?? ''
    const [kept] = await partners.supplierRelation.table.find(tx, [`${maker}/se`])
    if (!kept) throw new Error(`no relation with ${maker}`)
    const { type, legalEntity, categories } = kept.record
    const plain = { type, supplier: maker, legalEntity, categories, state: 'approved' } as const
    await partners.supplierRelation.table.put(tx, product.services.act(), plain)
    return maker
  })
}

test('a supplier is put under investigation at once; to approve it again takes another person, and orders follow', async () => {
  expect(await ask(supplier, {})).toMatchObject({ value: { to: 'underInvestigation', askedBy: 'petra' } })
  expect((await versionOf(supplier)).record.state).toBe('underInvestigation')

  const asked = await ask(supplier, { deed: 'approve', approvedUntil: '2027-11-30' }, officer())
  const ref = refOf(asked)
  expect(ref).toMatch(/^S-2026-\d+$/)
  expect((await versionOf(supplier)).record.state).toBe('underInvestigation')
  expect(detail(await approveMove(desk, officer(), ref))).toContain('you asked for it')
  expect(detail(await approveMove(desk, buyer(), ref))).toContain('You may not approve a move of a supplier')
  expect(await approveMove(desk, manager(), ref)).toMatchObject({ value: { moved: true } })
  expect((await versionOf(supplier)).record).toMatchObject({
    state: 'approved',
    approvedUntil: '2027-11-30',
  })
})

test('who was suspended comes back by compliance and management, neither of whom asked', async () => {
  await ask(supplier, { deed: 'suspend' })
  const ref = refOf(await ask(supplier, { deed: 'approve' }))
  expect(detail(await approveMove(desk, manager(), ref))).toContain('takes')
  expect(await approveMove(desk, officer(), ref)).toMatchObject({ value: { moved: false } })
  expect((await versionOf(supplier)).record.state).toBe('suspended')
  expect(await approveMove(desk, manager(), ref)).toMatchObject({ value: { moved: true } })
  expect((await versionOf(supplier)).record.state).toBe('approved')
})

test('two browsers at once: the second is refused, for somebody changed it meanwhile', async () => {
  const { version } = await versionOf(supplier)
  const at = (deed: AskMove['deed']) =>
    askMove(desk, buyer(), { supplier, legalEntity: 'se', version, ask: { deed, reason: 'A report.' } })
  const [one, other] = await Promise.all([at('investigate'), at('suspend')])
  expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1)
  const refused = one.ok ? other : one
  expect(refused).toMatchObject({ refusal: { code: 'stale_version' } })
  expect(detail(refused)).toContain('Somebody changed the relation')
  await ask(supplier, { deed: 'suspend' })
})

test('an approval that was asked for before somebody moved the supplier on counts no more', async () => {
  await ask(supplier, {})
  const ref = refOf(await ask(supplier, { deed: 'approve' }))
  await ask(supplier, { deed: 'suspend' })
  expect(detail(await approveMove(desk, manager(), ref))).toContain('has changed since')
  expect(await refuseMove(desk, manager(), ref)).toMatchObject({ value: { moved: true } })
})

test('what a decision moved, only a decision moves back', async () => {
  const moved = await ask('longan', { deed: 'approve' }, officer())
  expect(moved).toMatchObject({ refusal: { code: 'not_allowed' } })
  expect(detail(moved)).toMatch(/^The decision D-1 of 2026-\d\d-\d\d moved the supplier to 'phasing out'/)
})

test('only who asked takes it back; whoever holds no fitting role asks for nothing; all of it is in the log', async () => {
  await ask(supplier, {})
  const ref = refOf(await ask(supplier, { deed: 'approve' }))
  expect(detail(await withdrawMove(desk, officer(), ref))).toContain('Only who asked')
  expect(await withdrawMove(desk, buyer(), ref)).toMatchObject({ value: { moved: true } })
  expect(detail(await ask(supplier, {}, as('sara', holds('sales'))))).toContain('You may not move a supplier')
  const { rows } = await sql<{ type: string }>`
    select distinct type from log.entry where type like 'supplier.%' order by type`.execute(desk.db)
  expect(rows.map(({ type }) => type)).toEqual([
    ...['supplier.approve', 'supplier.ask', 'supplier.move', 'supplier.refuse', 'supplier.withdraw'],
  ])
  expect(await product.services.log.verify()).toMatchObject({ verified: true })
})

test('an open order is asked again when its supplier is suspended', async () => {
  const { send } = product
  await send('POST', '/api/orders/check', { payload: goodOrder('SO-SUP') })
  const released = await send('POST', '/api/orders/SO-SUP/release', { payload: {} })
  expect(released.body).toMatchObject({ state: 'released' })
  await ask(supplier, { deed: 'suspend' })
  const after = await send('GET', '/api/orders/SO-SUP')
  expect(after.body).toMatchObject({ state: 'blocked' })
})
