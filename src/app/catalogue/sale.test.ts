import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { bringIn } from '../demo/records.ts'

let app: TestApp
let manager: Visitor
let officer: Visitor
beforeAll(async () => {
  app = await openApp({ company: true })
  await bringIn(app.services, 'sheets.yml', new Date(app.services.now()))
  manager = await signedInAs(app, 'productManager')
  officer = await signedInAs(app, 'complianceOfficer')
})
afterAll(() => app.close())

const payload = { reason: 'sortimentet ses över' }
const sale = (who: Visitor, ref: string, deed = '') =>
  who.send('POST', `/api/products/${ref}/sale${deed && `/${deed}`}`, { payload })
const scenario = (ref: string, more: object = {}) => ({
  ...{ type: 'scenario', ref, title: 'Skalskydd', purpose: 'se vem som går in', functions: ['lineCrossing'] },
  ...{ siteTypes: ['school'], products: ['BE-D5'], approvedOn: '2026-01-10', approvedBy: ['maja'] },
  ...more,
})
const bring = (...records: object[]) => app.send('POST', '/api/records', { payload: records })
const proposed = async () => {
  const ask = { legalEntity: 'se', serial: 'LG-240117', wanted: 20 }
  const { body } = await app.send('POST', '/api/proposals', { payload: ask })
  return body.proposals.map(({ sku }: { sku: string }) => sku)
}

test('a product without an approved scenario is not released, and is told what to do (R20)', async () => {
  expect((await sale(manager, 'BE-D5')).body.state).toBe('draft')
  expect((await sale(manager, 'BE-D5', 'propose')).body.state).toBe('scenarioReview')
  const { status, body } = await sale(officer, 'BE-D5', 'release')
  expect(status).toBe(409)
  expect(body.detail).toBe(
    'BE-D5 cannot be sold yet: there is no approved scenario for it (R20). Describe what it is for, have that approved, then try again.',
  )
})

test('nor with one for some of its functions only, not approved, or whose review is overdue', async () => {
  await bring(scenario('A', { functions: [] }), scenario('B', { approvedOn: null }))
  await bring(scenario('C', { reviewOn: '2026-02-01' }), scenario('D', { products: ['AL-D4V'] }))
  expect((await sale(officer, 'BE-D5', 'release')).body.detail).toContain(
    'no approved scenario names line crossing',
  )
})

test('with one it is released, by somebody who did not ask for it', async () => {
  await bring(scenario('E'))
  expect((await sale(manager, 'BE-D5', 'release')).status).toBe(403)
  expect((await sale(officer, 'BE-D5', 'release')).body.state).toBe('sellable')
})

test('a product whose codes are unknown is classified first', async () => {
  await bring({ type: 'product', ref: 'NEW', maker: 'beta', category: 'camera', eccn: null })
  await sale(manager, 'NEW')
  expect((await sale(manager, 'NEW', 'propose')).body.detail).toBe(
    'NEW cannot be sold yet: CN is unknown. Classify the product on its page, then try again.',
  )
})

test('what was withdrawn is not proposed; what nobody took into this life is, as before', async () => {
  expect(await proposed()).toContain('BE-D5')
  expect((await sale(manager, 'BE-D5', 'stop')).body.state).toBe('newSaleStopped')
  const now = await proposed()
  expect(now).not.toContain('BE-D5')
  expect(now).toContain('GA-D4')
})

test('an order reads where a product stands: sales that were stopped are answered with substitutes', async () => {
  const asked = async (sku: string, line: object = {}) =>
    (await app.send('POST', '/api/orders/check', { payload: goodOrder('SO-R', {}, { sku, ...line }) })).body
  const stopped = await asked('BE-D5')
  expect(stopped).toMatchObject({ outcome: 'substitute' })
  expect(stopped.lines[0].sentence).toContain('BE-D5 is no longer sold')
  expect((await asked('BE-D5', { purpose: 'warranty' })).lines[0].sentence).not.toContain('no longer sold')
  expect((await asked('NEW')).lines[0].sentence).toContain('NEW is not released for sale yet')
  expect((await asked('GA-D4')).outcome).toBe('allow')
})

test('what was in an offer and is withdrawn meanwhile is refused with its sentence', async () => {
  const make = {
    legalEntity: 'se',
    customer: 'lindhult',
    serial: 'LG-240117',
    kind: 'expansion',
    quantity: 1,
  }
  const { body: made } = await app.send('POST', '/api/replacements', { payload: make })
  const at = `/api/replacements/${made.ref}`
  const [first] = made.answer.proposals.filter(({ label }: { label: string }) =>
    ['better', 'equivalent', 'conditional'].includes(label),
  )
  const engineer = await signedInAs(app, 'engineer')
  const reviewed = await engineer.send('POST', `${at}/review`, {
    payload: { skus: [first.sku], reason: 'provad i labb' },
  })
  expect(reviewed.status).toBe(200)
  await sale(manager, first.sku)
  const { body } = await app.send('POST', `${at}/offer`, {
    payload: { skus: [first.sku], words: 'Vi föreslår den här.', until: '2027-01-31' },
  })
  expect(body.detail).toContain(first.sku)
  expect(body.type).toBe('not_allowed')
})
