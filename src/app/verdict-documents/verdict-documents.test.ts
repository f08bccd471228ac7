import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePdf } from '#documents'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'

let app: TestApp
let trace: string

beforeAll(async () => {
  app = await openApp({ company: true })
  const { body, text } = await app.send('POST', '/api/orders/check', {
    payload: goodOrder('SO-DOC-1'),
  })
  if (!body?.traceId) throw new Error(text)
  trace = body.traceId
  await app.services.log.sequence()
})
afterAll(async () => {
  await app.close()
  await closePdf()
})

const make = (payload: object) => app.send('POST', `/api/verdicts/${trace}/documents`, { payload })

test('a kept answer becomes a document for the customer, without rules or facts', async () => {
  const made = await make({ reader: 'sales', language: 'sv' })
  expect(made.status, made.text).toBe(201)
  expect(made.body).toMatchObject({ title: 'Besked om order SO-DOC-1', needToKnow: false })
  const { text, headers } = await app.send('GET', `/api/documents/${made.body.id}/html`)
  expect(headers['content-security-policy']).toContain("sandbox; default-src 'none'")
  expect(text).toContain(trace)
  expect(text).not.toMatch(/\bL-[A-Z]/)
})

test('for the officer it holds both layers, the lists and the place in the log', async () => {
  const made = await make({ reader: 'officer', language: 'fi' })
  expect(made.status, made.text).toBe(201)
  const { text } = await app.send('GET', `/api/documents/${made.body.id}/html`)
  for (const part of ['Laki:', 'Oma linjaus:', 'Todiste', 'Lokimerkintä', 'evt_'])
    expect(text).toContain(part)
  const again = await app.send('POST', `/api/documents/${made.body.id}/again`)
  expect(again.body).toMatchObject({ same: true })
})

test('the documents of an order are found by it', async () => {
  const { body } = await app.send('GET', '/api/documents?kind=order&id=SO-DOC-1')
  expect(body.items).toHaveLength(2)
})

test('an answer that was never given has no document', async () => {
  const { status } = await app.send('POST', '/api/verdicts/trc_none/documents', {
    payload: { reader: 'sales', language: 'en' },
  })
  expect(status).toBe(404)
})
