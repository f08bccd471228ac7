import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePdf } from '#documents'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { loadList } from '../demo/lists.ts'

let product: TestApp
let officer: Visitor
let sales: Visitor
beforeAll(async () => {
  product = await openApp({ company: true })
  officer = await signedInAs(product, 'complianceOfficer')
  sales = await signedInAs(product, 'sales')
  await loadList(product.services, product.services.act())
}, 240_000)
afterAll(async () => {
  await product.close()
  await closePdf()
})

const search = async (who: Visitor, payload: object) =>
  await who.send('POST', '/api/list-searches', { payload })
const document = async (who: Visitor, id: string, language = 'sv') =>
  await who.send('POST', `/api/list-searches/${id}/documents`, { payload: { language } })

test('a hit names the line of the publisher file, the programme, and the entry of the log that holds the search', async () => {
  const made = await search(sales, { name: 'Хайлайн Секьюрити Системс' })
  expect(made.status, made.text).toBe(201)
  await product.services.log.sequence()
  const { body } = await sales.send('GET', `/api/list-searches/${made.body.id}`)
  const [match] = body.matches
  expect(match).toMatchObject({ list: 'eu-fsf', source: { file: expect.stringMatching(/xml$/) } })
  expect(match.source.line).toBeGreaterThan(0)
  const version = encodeURIComponent(match.version)
  const listed = await sales.send('GET', `/api/lists/eu-fsf/entries/${match.entry}?version=${version}`)
  expect(listed.status).toBe(200)
  const entry = await officer.send('GET', `/api/log/entries/${body.proof.seq}`)
  expect(entry.body).toMatchObject({
    ...{ leafHash: body.proof.leafHash, says: expect.stringContaining('searched') },
    entry: { object: body.id, body: { digest: body.digest, lists: body.lists } },
  })
})

test('the proof is a document with question, lists, answer and place in the log, in the language of its reader', async () => {
  const { body } = await search(officer, { name: 'Pellervo Kuusniemi', schema: 'Person', birthDate: '1961' })
  await product.services.log.sequence()
  const made = await document(officer, body.id, 'fi')
  expect(made.status, made.text).toBe(201)
  expect(made.body).toMatchObject({ title: 'Haku listoilta: Pellervo Kuusniemi', needToKnow: true })
  const { text } = await officer.send('GET', `/api/documents/${made.body.id}/html`)
  for (const part of [
    'henkilö',
    '1961',
    'ei muistuta haettua',
    'eu-fsf',
    body.digest,
    'Lokimerkintä',
    'evt_',
  ])
    expect(text).toContain(part)
})

test('what could not be looked for is on paper as that', async () => {
  const { body } = await search(officer, { name: ' ' })
  const made = await document(officer, body.id, 'en')
  expect(made.status, made.text).toBe(201)
  const { text } = await officer.send('GET', `/api/documents/${made.body.id}/html`)
  expect(text).toContain('Could not be looked for')
  expect(text).not.toContain('No entry of the lists below')
})

test('sales print their search from the screen; a document of it is for those who read restricted ones', async () => {
  const { body } = await search(sales, { name: 'Anna Berg' })
  expect((await document(sales, body.id)).status).toBe(403)
  expect((await document(officer, body.id)).status).toBe(201)
})

test('a name with half a letter is refused in a sentence, and a field nobody knows as well', async () => {
  expect(await search(officer, { name: 'Anna \ud83d' })).toMatchObject({ status: 400 })
  expect((await search(officer, { name: 'Anna', threshold: 0.1 })).status).toBe(400)
})

test('a search that is not there is not found', async () => {
  expect((await officer.send('GET', '/api/list-searches/sea_none')).status).toBe(404)
  expect((await document(officer, 'sea_none')).status).toBe(404)
})
