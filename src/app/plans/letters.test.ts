import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerOf, type PlanDesk, planDesk } from '../../../test/support/plans.ts'

let plan: PlanDesk
beforeAll(async () => {
  plan = await planDesk(3)
  await plan.announce()
})
afterAll(() => plan.desk.close())

const make = (more: object = {}) => plan.send('elin', 'POST /letters', more)

/** The files of a plan's letters, as whoever downloads them unpacks them. */
async function unpacked(query = '') {
  const answer = await plan.desk.app.inject({
    method: 'GET',
    url: `/api/plans/D-2026-9/letters${query}`,
    headers: { host: 'localhost', authorization: `Bearer ${plan.desk.services.operatorKey}` },
  })
  expect(answer.headers['content-type']).toBe('application/zip')
  expect(answer.headers['content-disposition']).toContain('D-2026-9.zip')
  return unzipSync(answer.rawPayload)
}

test('letters are not handed out as one while some of them are not made', async () => {
  const early = await plan.send('elin', 'GET /letters')
  expect(early.status).toBe(409)
  expect(early.body.detail).toMatch(/^Letters that are not made yet: \d+\./)
})

test('they are made a few at a time, and each once', async () => {
  const customers = (await plan.send('elin', 'GET ')).body.customers.length
  const first = (await make({ limit: 2 })).body
  expect(first).toEqual({ made: 2, left: customers - 2 })
  expect((await make()).body).toEqual({ made: customers - 2, left: 0 })
  expect((await make()).body).toEqual({ made: 0, left: 0 })
})

test('all letters come as one download: a PDF for each customer, and a list of where each goes', async () => {
  const files = await unpacked()
  const { 'letters.csv': list, ...letters } = files
  const { items } = (await plan.send('elin', 'GET /notices')).body
  expect(Object.keys(letters)).toHaveLength(items.length)
  for (const bytes of Object.values(letters)) expect(strFromU8(bytes.subarray(0, 5))).toBe('%PDF-')
  const [head, ...rows] = strFromU8(list ?? new Uint8Array()).split('\r\n')
  expect(head).toContain('file,customer,name,language,channel,address')
  const row = rows.find((one) => one.includes(customerOf(2)))
  expect(row).toMatch(/\.pdf,kund-002,Kund 2,sv,email,security@kund-002\.example$/)
  expect(Object.keys(letters)).toContain(row?.split(',')[0])
})

test('those in one state come by themselves, and a state without letters says so', async () => {
  const sent = { customers: [customerOf(1)] }
  expect((await plan.send('elin', 'POST /notices/send', sent)).body.noted).toBe(1)
  const files = await unpacked('?state=sent')
  expect(Object.keys(files).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
  const none = await plan.send('elin', 'GET /letters?state=bounced')
  expect(none.status).toBe(409)
  expect(none.body.detail).toContain('no letter')
})

test('whoever may only read plans takes no letters away', async () => {
  expect((await plan.send('mona', 'GET /letters')).status).toBe(403)
  expect((await plan.send('mona', 'POST /letters', {})).status).toBe(403)
})
