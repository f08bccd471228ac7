import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../test/support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp({ company: true })
})
afterAll(() => desk.close())

type Asked = readonly [method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object]

/** One refusal of every room that a screen can meet. */
const refused: readonly Asked[] = [
  ['GET', '/api/orders/none'],
  ['POST', '/api/orders/check', goodOrder('R-1', { buyer: 'nobody' })],
  ['GET', '/api/parties/nobody'],
  ['GET', '/api/parties/nobody?asOf=2025-01-01T00:00:00Z'],
  ['POST', '/api/parties/merges', { keep: 'lindhult', drop: 'lindhult', reason: 'the same one' }],
  ['GET', '/api/parties?after=nonsense'],
  ['GET', '/api/imports/none'],
  ['GET', '/api/tables/none/export?format=csv'],
  ['GET', '/api/reports/none'],
  ['GET', '/api/search?q=a&kinds=none'],
  ['GET', '/api/lists/none/versions'],
  ['GET', '/api/parties/nobody/hits'],
  ['GET', '/api/rules/none'],
  ['GET', '/api/rules/drafts/none'],
  ['GET', '/api/evidence/none'],
  ['GET', '/api/forms/none'],
  ['GET', '/api/documents/none'],
  ['GET', '/api/templates/none/preview?language=en'],
  ['DELETE', '/api/webhooks/none'],
  ['GET', '/api/privacy/requests/none'],
  ['DELETE', '/api/privacy/holds/none', { reason: 'The dispute was settled.' }],
  ['GET', '/api/log/entries/999999'],
  ['GET', '/api/deadlines/none'],
  ['POST', '/api/calendars/due', { duty: 'none', start: '2026-11-23', country: 'SE' }],
  ['GET', '/api/records/product/none'],
  ['DELETE', '/api/keys/none'],
  ['GET', '/api/people/none'],
]

test.each(
  refused.map((asked) => ({ asked })),
)('$asked.0 $asked.1 is refused in Finnish to a Finnish reader', async ({ asked }) => {
  const [method, url, payload] = asked
  const more = payload === undefined ? {} : { payload }
  const said = await desk.send(method, url, { ...more, headers: { 'accept-language': 'fi' } })
  const plain = await desk.send(method, url, more)
  expect(said.status, said.text).toBeGreaterThanOrEqual(400)
  expect(said.status, said.text).toBeLessThan(500)
  expect(said.headers['content-language'], said.text).toBe('fi')
  expect(plain.headers['content-language']).toBe('en')
  expect(said.body.title).not.toBe(plain.body.title)
  expect(said.body.detail).not.toBe(plain.body.detail)
  expect(plain.body.detail, 'an address that leads nowhere tells nothing of the room').not.toContain(
    '/openapi.json',
  )
})
