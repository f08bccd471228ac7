import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act, Grant } from '#kernel'
import { workOf } from '#lifecycle'
import { approveException, askException, refuseException, tickExceptions, withdrawException } from '#phaseout'
import type { AskException } from '#phaseout/model'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { dutyRoutes, usedOf } from './duties.ts'
import { tickDuties } from './schedule.ts'

let product: TestApp
let desk: Parameters<typeof askException>[0]
beforeAll(async () => {
  product = await openApp({ company: true })
  desk = { db: product.services.store.db, usedOf }
})
afterAll(() => product.close())

const as = (by: string, ...grants: Grant[]): Act => ({
  ...product.services.act(),
  by,
  role: 'none',
  grants,
  reason: 'seen',
})
const holds = (role: string, ...entities: string[]): Grant => ({ role, entities })
const engineer = () => as('erik', holds('engineer', 'se'))
const officer = () => as('olga', holds('complianceOfficer', 'se'))
const lawyer = () => as('lars', holds('legal', 'se'))
const manager = () => as('mona', holds('management', 'se'))

const corridor: AskException = {
  rule: 'D-1/expansion',
  legalEntity: 'se',
  reason: 'The recorder of the prison corridor takes no other make, and the cameras watch a locked passage.',
  customer: 'lindhult',
  product: 'LG-D4',
  count: 4,
  from: '2026-11-23',
  to: '2027-02-21',
  measures: ['The cameras stay on a network of their own.', 'The recorder is replaced in the spring.'],
}
const ask = async (more: Partial<AskException> = {}, who = engineer()) => {
  const asked = await askException(desk, who, { ...corridor, ...more })
  if (!asked.ok) throw new Error(asked.refusal.detail)
  return asked.value.ref
}
const expansion = (ref: string, quantity = 4) =>
  goodOrder(ref, {}, { sku: 'LG-D4', quantity, purpose: 'expansion', site: 'lindhultsskolan' })
const release = async (ref: string) =>
  (await product.send('POST', `/api/orders/${ref}/release`, { payload: {} })).body
const shown = async (ref: string) => (await product.send('GET', `/api/exceptions/${ref}`)).body
const detailOf = (answer: { ok: boolean; refusal?: { detail: string } }) => answer.refusal?.detail

test('F6: an expansion in a prison corridor waits, is excepted by two for ninety days, and goes; the pieces are counted', async () => {
  const { send } = product
  await send('POST', '/api/orders/check', { payload: expansion('SO-F6') })
  const before = await release('SO-F6')
  expect(before).toMatchObject({ state: 'held' })

  const ref = await ask()
  expect(ref).toMatch(/^X-2026-\d+$/)
  expect(await shown(ref)).toMatchObject({
    ...{
      state: 'asked',
      days: 90,
      needsManagement: false,
      askedBy: 'erik',
      used: 0,
      remaining: 4,
      grantedBy: [],
      measures: corridor.measures,
    },
  })
  expect(await release('SO-F6')).toMatchObject({ state: 'held' })

  expect(await approveException(desk, officer(), ref)).toMatchObject({
    value: { moved: false, needs: ['legal'] },
  })
  expect(await release('SO-F6')).toMatchObject({ state: 'held' })
  expect(await approveException(desk, lawyer(), ref)).toMatchObject({ value: { moved: true } })

  expect(await release('SO-F6')).toMatchObject({ state: 'released' })
  expect(await shown(ref)).toMatchObject({
    state: 'granted',
    used: 4,
    remaining: 0,
    grantedBy: ['olga', 'lars'],
  })
  await send('POST', '/api/orders/check', { payload: expansion('SO-F6B', 1) })
  expect(await release('SO-F6B')).toMatchObject({ state: 'held' })

  expect(await tickExceptions(desk, product.services.act())).toMatchObject([
    { ref, deed: 'useUp', askedBy: 'erik' },
  ])
  expect(await shown(ref)).toMatchObject({ state: 'usedUp' })
  await send('POST', '/api/orders/SO-F6/cancel', { payload: {} })
  expect(await tickExceptions(desk, product.services.act())).toMatchObject([{ ref, deed: 'free' }])
  expect(await shown(ref)).toMatchObject({ state: 'granted', remaining: 4 })
})

test('who asks does not grant, whatever they hold; nobody grants twice; the refusals are on record', async () => {
  const both = as('ulla', holds('complianceOfficer', 'se'), holds('legal', 'se'), holds('management', 'se'))
  const own = await ask({}, both)
  expect(detailOf(await approveException(desk, both, own))).toBe(
    'You may not grant an exception: you asked for it.',
  )
  const other = await ask()
  expect(await approveException(desk, both, other)).toMatchObject({ ok: true })
  expect(detailOf(await approveException(desk, both, other))).toContain('you gave the first approval')
  expect(detailOf(await approveException(desk, as('fia', holds('legal', 'fi')), other))).toContain(
    "not for 'se'",
  )
  const { rows } = await sql<{ actor: string; body: string }>`
    select actor, body from log.entry where type = 'exception.grant' and body like '%refused%' order by nth`.execute(
    desk.db,
  )
  expect(rows.map(({ actor }) => actor)).toEqual(['ulla', 'ulla', 'fia'])
})

test('ninety-one days take management besides', async () => {
  const ref = await ask({ to: '2027-02-22' })
  await approveException(desk, officer(), ref)
  expect(await approveException(desk, lawyer(), ref)).toMatchObject({
    value: { moved: false, needs: ['management'] },
  })
  expect(await approveException(desk, manager(), ref)).toMatchObject({ value: { moved: true } })
  expect(await shown(ref)).toMatchObject({ needsManagement: true, grantedBy: ['olga', 'lars', 'mona'] })
})

test('what was refused or withdrawn does not count; only who asked or who may grant withdraws', async () => {
  const refused = await ask()
  expect(detailOf(await refuseException(desk, engineer(), refused))).toContain('it takes the role')
  await refuseException(desk, officer(), refused)
  expect(detailOf(await approveException(desk, officer(), refused))).toContain("cannot be moved by 'Grant'")

  const granted = await ask({ count: null, product: null })
  await approveException(desk, officer(), granted)
  await approveException(desk, lawyer(), granted)
  await product.send('POST', '/api/orders/check', { payload: expansion('SO-W') })
  expect(await release('SO-W')).toMatchObject({ state: 'released' })
  const colleague = as('kalle', holds('engineer', 'se'))
  expect(detailOf(await withdrawException(desk, colleague, granted))).toContain('you did not ask for it')
  expect(await withdrawException(desk, engineer(), granted)).toMatchObject({ value: { moved: true } })
  await product.send('POST', '/api/orders/check', { payload: expansion('SO-W2') })
  expect(await release('SO-W2')).toMatchObject({ state: 'held' })
})

test('an exception that nobody decided in its time expires, and its clock with it', async () => {
  const ref = await ask({ to: '2026-11-25' })
  const later = { ...product.services.act(), at: '2026-11-24T23:00:00.000Z' } // the 25th begins in Sweden
  const endedBy = async (at: string) =>
    (await tickExceptions(desk, { ...later, at })).filter((news) => news.ref === ref).map(({ deed }) => deed)
  expect(await endedBy('2026-11-24T22:59:59.999Z')).toEqual([])
  expect(await endedBy(later.at)).toEqual(['expire'])
  const life = await product.send('GET', `/api/lives/exception/${ref}`)
  expect(life.body).toMatchObject({
    ...{ state: 'expired', options: [], deadlines: [{ duty: 'OWN_EXCEPTION', state: 'cancelled' }] },
    history: [
      { kind: 'begun', by: 'erik' },
      { kind: 'moved', deed: 'expire' },
    ],
  })
})

test('nobody asks for an exception from the law, in words; nor for another company than their own', async () => {
  const law = await product.send('POST', '/api/exceptions', { payload: { ...corridor, rule: 'L-EU-FREEZE' } })
  expect(law).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('exception from the law') },
  })
  const elsewhere = await askException(desk, engineer(), { ...corridor, legalEntity: 'fi' })
  expect(detailOf(elsewhere)).toContain("not for 'fi'")
  const unknown = await product.send('POST', '/api/exceptions', {
    payload: { ...corridor, rule: 'P-NO-SUCH' },
  })
  expect(unknown.body).toMatchObject({ errors: [{ path: '/rule' }] })
})

test('exceptions are listed by state, in pages, and summed by rule', async () => {
  const all = (await product.send('GET', '/api/exceptions')).body
  expect(all.next).toBeNull()
  const first = (await product.send('GET', '/api/exceptions?limit=2')).body
  expect(first.items).toHaveLength(2)
  const second = (await product.send('GET', `/api/exceptions?limit=500&after=${first.next}`)).body
  expect([...first.items, ...second.items]).toEqual(all.items)
  const expired = (await product.send('GET', '/api/exceptions?state=expired')).body.items
  expect(expired.map(({ state }: { state: string }) => state)).toEqual(['expired'])
  const { items } = (await product.send('GET', '/api/exceptions/summary')).body
  expect(items).toMatchObject([{ rule: 'D-1/expansion', legalEntity: 'se', total: all.items.length }])
})

test('exceptions are taken away as a file, as they are filtered and sorted on the screen', async () => {
  const lines = async (query: string) =>
    (await product.send('GET', `/api/tables/exceptions/export?${query}`)).text.trim().split('\r\n').slice(1)
  const all = await lines('format=csv&sort=-ref')
  expect(all).toHaveLength((await product.send('GET', '/api/exceptions')).body.items.length)
  expect(all).toEqual((await lines('format=csv&sort=ref')).toReversed())
  expect(await lines('format=csv&state=expired')).toEqual([
    expect.stringContaining(',expired,D-1/expansion,'),
  ])
})

test('it is told from which rules an exception can be asked: none of them is law', async () => {
  const { items } = (await product.send('GET', '/api/exceptions/rules')).body
  const ids = items.map(({ id }: { id: string }) => id)
  expect(ids).toContain('D-1/expansion')
  expect(ids.filter((id: string) => id.startsWith('L-'))).toEqual([])
})

test('what waits for an approval is the work of who may give it; a held order that of who sells', async () => {
  const ref = await ask()
  const { contributors, kinds, linkOf } = dutyRoutes(product.services, () => officer())
  const work = async (who: Act) => {
    const all = [...kinds.map((kind) => kind.waiting), ...contributors]
    const links = linkOf ?? (() => '')
    const answer = await inTransaction(desk.db, who.at, (tx) =>
      workOf(tx, who, { contributors: all, linkOf: links }),
    )
    return answer.ok ? answer.value.items.map(({ kind, link }) => `${kind} ${link}`) : answer.refusal
  }
  expect(await work(officer())).toEqual(
    expect.arrayContaining([
      `deadline /exceptions/${ref}`,
      `approval /exceptions/${ref}`,
      'order /orders/SO-W2',
    ]),
  )
  expect(await work(lawyer())).not.toContain(`approval /exceptions/${ref}`)
  expect(await work(as('sara', holds('sales', 'se')))).toContain('order /orders/SO-W2')
  expect(await work(as('fia', holds('sales', 'fi')))).toEqual([])
})

test('the clock of the house tells what fell due, and the log holds it', async () => {
  const services = { ...product.services, now: () => '2026-12-02T12:00:00.000Z' }
  const later = { ...services, act: (more = {}) => ({ ...product.services.act(more), at: services.now() }) }
  const { deadlines } = await tickDuties(later)
  expect(deadlines.length).toBeGreaterThan(0)
  expect(deadlines.every(({ deadline }) => deadline.state === 'missed')).toBe(true)
  expect((await tickDuties(later)).deadlines).toEqual([])
  expect(await product.services.log.verify()).toMatchObject({ verified: true })
})
