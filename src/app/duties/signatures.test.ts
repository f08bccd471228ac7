import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp({ company: true })
  const hit = [{ type: 'hit', party: 'altyn', list: 'eu-fsf', entry: 'EU.1', score: 0.97 }]
  await desk.send('POST', '/api/records', { payload: hit })
})
afterAll(() => desk.close())

async function workOf(visitor: Visitor) {
  const { body } = await visitor.send('GET', '/api/work')
  return body.items.map(
    ({ kind, title }: { kind: string; title: { en: string } }) => `${kind} ${title.en.replace('Alert ', '')}`,
  )
}

test('a hit is work for those who decide hits, and after the first signature for another one', async () => {
  const officer = await signedInAs(desk, 'complianceOfficer')
  const lawyer = await signedInAs(desk, 'legal')
  const sales = await signedInAs(desk, 'sales')
  expect(await workOf(officer)).toContain('hit altyn · eu-fsf EU.1')
  expect(await workOf(sales)).not.toContain('hit altyn · eu-fsf EU.1')
  const payload = { verdict: 'falsePositive', reason: 'another company' }
  const url = '/api/parties/altyn/hits/eu-fsf/EU.1/decision'
  await officer.send('POST', url, { payload })
  expect(await workOf(officer)).not.toContain('hit altyn · eu-fsf EU.1')
  expect(await workOf(lawyer)).toContain('hit altyn · eu-fsf EU.1')
  await lawyer.send('POST', url, { payload })
  expect(await workOf(lawyer)).not.toContain('hit altyn · eu-fsf EU.1')
})
