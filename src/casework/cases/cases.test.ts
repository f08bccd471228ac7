import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

let product: TestApp
let officer: Visitor
let legal: Visitor
let buyer: Visitor
let sales: Visitor
beforeAll(async () => {
  product = await openApp({ company: true })
  officer = await signedInAs(product, 'complianceOfficer')
  legal = await signedInAs(product, 'legal')
  buyer = await signedInAs(product, 'procurement')
  sales = await signedInAs(product, 'sales')
})
afterAll(() => product.close())

const charter = {
  why: 'A report says that the maker tests recognition of ethnic groups.',
  scope: 'The maker and its brands, in all our companies.',
  questions: ['Is the function sold, tested or advertised?'],
  obligations: ['Supplier code, point 3'],
  timetable: [{ what: 'Findings', dueOn: '2027-02-01' }],
}
const order = {
  kind: 'supplier',
  title: 'Recognition of ethnic groups',
  subjects: [{ kind: 'party', ref: 'longan' }],
  legalEntity: 'se',
  entities: ['no', 'fi'],
}
async function opened(more: object = {}): Promise<string> {
  const { status, body } = await officer.send('POST', '/api/cases', { payload: { ...order, ...more } })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.ref
}
const because = (reason: string) => ({ payload: { reason } })

test('a case begins with whoever opens it as its lead, for all the companies that it concerns', async () => {
  const { body } = await officer.send('POST', '/api/cases', { payload: { ...order, charter } })
  expect(body).toMatchObject({
    ...{ state: 'opened', entities: ['se', 'no', 'fi'], lacks: [], mayWork: true, country: 'SE' },
    team: [{ part: 'lead', until: null }],
  })
})

test('nobody investigates before another person has approved a charter that says why, how far and by when', async () => {
  const ref = await opened()
  const early = await legal.send('POST', `/api/cases/${ref}/approveCharter`, because('It is serious.'))
  expect(early.status).toBe(409)
  expect(early.text).toContain('charter does not yet say')
  const changed = await officer.send('PUT', `/api/cases/${ref}`, {
    payload: { charter },
    headers: { 'if-match': '"1"' },
  })
  expect(changed.body).toMatchObject({ lacks: [], version: 2 })
  const own = await officer.send('POST', `/api/cases/${ref}/approveCharter`, because('It is serious.'))
  expect(own.status).toBe(403)
  const other = await legal.send('POST', `/api/cases/${ref}/approveCharter`, because('It is serious.'))
  expect(other.body).toMatchObject({ state: 'gathering' })
  const late = await officer.send('PUT', `/api/cases/${ref}`, {
    payload: { charter: { ...charter, scope: 'Everything.' } },
    headers: { 'if-match': '"2"' },
  })
  expect(late.status).toBe(409)
  const { body } = await officer.send('GET', `/api/cases/${ref}/timeline`)
  expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
    'opened',
    'changed',
    'charterApproved',
  ])
})

test('of two who change the same version of a case the second is refused, and told both versions', async () => {
  const ref = await opened()
  const change = (title: string) =>
    officer.send('PUT', `/api/cases/${ref}`, { payload: { title }, headers: { 'if-match': '"1"' } })
  expect((await change('One title')).status).toBe(200)
  expect((await change('Another title')).status).toBe(409)
})

test('a buyer enters a case when let in, sales people never by their role, and every attempt is logged', async () => {
  const ref = await opened()
  const before = await product.events()
  expect((await buyer.send('GET', `/api/cases/${ref}`)).status).toBe(403)
  expect((await sales.send('GET', `/api/cases/${ref}`)).status).toBe(403)
  expect(await product.events()).toBeGreaterThanOrEqual(before + 2)
  expect((await buyer.send('GET', '/api/cases')).body.items).toEqual([])
  const payload = { person: buyer.person, part: 'member' }
  expect((await officer.send('POST', `/api/cases/${ref}/team`, { payload })).status).toBe(200)
  expect((await buyer.send('GET', `/api/cases/${ref}`)).body).toMatchObject({ mayWork: true })
  expect((await buyer.send('GET', '/api/cases')).body.items).toMatchObject([{ ref, isMine: true }])
})

test('behind a wall nobody sees a case, whatever their role', async () => {
  const ref = await opened()
  const payload = { person: legal.person, why: 'Her brother works for the maker.' }
  expect((await officer.send('POST', `/api/cases/${ref}/walls`, { payload })).status).toBe(200)
  const refused = await legal.send('GET', `/api/cases/${ref}`)
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('conflict of interest')
  const { body } = await legal.send('GET', '/api/cases')
  expect(body.items.map((line: { ref: string }) => line.ref)).not.toContain(ref)
  const lifted = await officer.send(
    'POST',
    `/api/cases/${ref}/walls/${legal.person}/lift`,
    because('He left the maker.'),
  )
  expect(lifted.body.walls).toEqual([])
})

test('a privileged case is for its team and for legal', async () => {
  const ref = await opened({ confidentiality: 'privileged' })
  const auditor = await signedInAs(product, 'auditor')
  expect((await auditor.send('GET', `/api/cases/${ref}`)).status).toBe(403)
  expect((await legal.send('GET', `/api/cases/${ref}`)).status).toBe(200)
})

test('a case keeps a lead: whoever leads it leaves when another does', async () => {
  const ref = await opened()
  const away = (person: string) => officer.send('DELETE', `/api/cases/${ref}/team/${person}`)
  expect((await away(officer.person)).status).toBe(409)
  const payload = { person: legal.person, part: 'lead' }
  const { body } = await officer.send('POST', `/api/cases/${ref}/team`, { payload })
  expect(body.team).toMatchObject([
    { person: officer.person, part: 'member' },
    { person: legal.person, part: 'lead' },
  ])
  expect((await away(officer.person)).status).toBe(200)
})
