import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

let product: TestApp
let officer: Visitor
let lawyer: Visitor
let sales: Visitor
beforeAll(async () => {
  product = await openApp({ company: true })
  officer = await signedInAs(product, 'complianceOfficer')
  lawyer = await signedInAs(product, 'legal')
  sales = await signedInAs(product, 'sales')
  const records = [
    ...[
      'type: organisation, ref: ivanov, name: Ivan Testov, schema: Person, birthDate: 1970-03-01, country: SE',
    ],
    'type: organisation, ref: ivanov-b, name: Ivan Testov, schema: Person, birthDate: 1988-07-09, country: SE',
    'type: organisation, ref: testbolaget, name: Testbolaget AB, country: SE, contacts: [{ name: Testov Ivan, email: ivan@testov.example, phone: "+46 8 000 00 00" }, { name: Rut Annan, email: rut@testov.example }]',
    'type: hit, party: ivanov, list: eu-fsf, entry: EU.TEST.9, programme: HR, score: 0.91, verdict: falsePositive, reason: Another date of birth., decidedBy: olga, decidedAt: 2026-11-01T08:00:00Z',
  ].map((line) => `- { ${line} }`)
  const brought = await product.send('POST', '/api/records', {
    payload: records.join('\n'),
    headers: { 'content-type': 'application/yaml' },
  })
  if (brought.status !== 200) throw new Error(brought.text)
})
afterAll(() => product.close())

const base = '/api/privacy/requests'
const asked = (right: string, more: object = {}) => ({
  ...{ legalEntity: 'se', right, language: 'sv', channel: 'email', contact: 'ivan@testov.example' },
  subject: { name: 'Ivan Testov', emails: ['ivan@testov.example'], birthDate: '1970-03-01' },
  ...more,
})
async function gathered(right: string): Promise<{ ref: string; items: Item[] }> {
  const { body } = await officer.send('POST', base, { payload: asked(right) })
  const how = 'Passport shown at our office.'
  await officer.send('POST', `${base}/${body.ref}/identify`, { payload: { how } })
  const found = await officer.send('POST', `${base}/${body.ref}/gather`, { payload: {} })
  expect(found.status).toBe(200)
  return found.body
}
interface Item {
  key: string
  dataClass: string
  title: string
  source: { en: string }
  proposal: { use: string }
  fields: { label: { en: string }; value: string }[]
}
const decide = (ref: string, decisions: object[], who = officer) =>
  who.send('POST', `${base}/${ref}/decisions`, { payload: { decisions } })

async function evidence(record: object) {
  const given = {
    ...{ title: 'A note on Ivan Testov', sourceClass: 'ngo', legalEntity: 'se' },
    ...{ provenance: { from: 'Institute of Examples', obtained: 'received' } },
    ...record,
  }
  const file = { name: 'note.txt', type: 'text/plain', bytes: `A note. ${JSON.stringify(record)}` }
  const form = formOf({ fields: { record: JSON.stringify(given) }, files: [file] })
  const { status, body } = await product.send('POST', '/api/evidence', form)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.items[0].id
}

test('a person asks what we hold: they get it all with its sources, and nothing a whistleblower said (F63)', async () => {
  const about = [{ kind: 'party', id: 'ivanov' }]
  const open = await evidence({ about })
  const secret = await evidence({ about, sourceClass: 'whistleblower', title: 'What a colleague told' })
  const privileged = await evidence({ about, confidentiality: 'privileged', title: 'Advice' })
  await product.send('POST', '/api/orders/check', { payload: goodOrder('SO-F63', { endUser: 'ivanov' }) })

  const receivedAt = '2026-11-20T15:00:00+01:00'
  const received = await officer.send('POST', base, { payload: asked('access', { receivedAt }) })
  expect(received.body).toMatchObject({ state: 'received', dueOn: '2026-12-21', overdue: false }) // the 20th is a Sunday
  const { ref } = received.body
  const tooEarly = await officer.send('POST', `${base}/${ref}/gather`, { payload: {} })
  expect(tooEarly.body).toMatchObject({ type: 'not_allowed_from' })
  await officer.send('POST', `${base}/${ref}/identify`, { payload: { how: 'Passport shown at our office.' } })
  const { body } = await officer.send('POST', `${base}/${ref}/gather`, { payload: {} })
  const items: Item[] = body.items
  const keys = items.map(({ key }) => key)
  expect(keys).toEqual(
    expect.arrayContaining([
      'contact/contact/testbolaget/ivan@testov.example',
      'person/party/ivanov',
      'hit/hit/ivanov/eu-fsf/EU.TEST.9',
      `evidence/evidence/${open}`,
    ]),
  )
  expect(keys.some((key) => key.startsWith('orderCheck/verdict/'))).toBe(true)
  expect(keys.join()).not.toContain('ivanov-b')
  expect(body).not.toHaveProperty('sealed')
  expect(JSON.stringify(body)).not.toContain(secret)
  expect(JSON.stringify(body)).not.toContain(privileged)
  expect(items.find(({ dataClass }) => dataClass === 'hit')?.source.en).toMatch(
    /European Commission|webgate|eu-fsf/i,
  )

  const early = await officer.send('POST', `${base}/${ref}/review`, { payload: {} })
  expect(early.body).toMatchObject({
    type: 'not_allowed',
    detail: expect.stringContaining('still to decide'),
  })
  const some = items.filter(({ dataClass }) => dataClass === 'logDetail').map(({ key }) => key)
  const decisions = items.map(({ key }) =>
    some.includes(key) ? { key, use: 'exclude', reason: 'It names others too.' } : { key, use: 'include' },
  )
  expect((await decide(ref, [{ key: keys[0], use: 'exclude' }])).body).toMatchObject({
    errors: [{ path: '/decisions/0/reason' }],
  })
  await decide(ref, decisions)
  expect((await officer.send('POST', `${base}/${ref}/review`, { payload: {} })).body.state).toBe('reviewed')
  const answered = await officer.send('POST', `${base}/${ref}/answer`, { payload: {} })
  expect(answered.body).toMatchObject({
    state: 'answered',
    answer: { document: expect.stringMatching(/^doc_/) },
  })

  const html = await officer.send('GET', `/api/documents/${answered.body.answer.document}/html`)
  expect(html.text).toContain('Integritetsskyddsmyndigheten')
  expect(html.text).toContain('Another date of birth.')
  expect(html.text).not.toContain('colleague told')
  const exported = await officer.send('GET', `${base}/${ref}/export`)
  expect(exported.body).toMatchObject({ format: 'aktsam/data-subject/1', subject: { name: 'Ivan Testov' } })
  expect(exported.body.classes.map(({ dataClass }: Item) => dataClass)).toEqual(
    expect.arrayContaining(['contact', 'person', 'hit', 'evidence']),
  )
  const life = await officer.send('GET', `/api/lives/subjectRequest/${ref}`)
  expect(life.body.deadlines).toMatchObject([{ duty: 'EU_GDPR_DSAR', state: 'met' }])

  const sealed = await officer.send('GET', `${base}/${ref}/sealed`)
  expect(sealed.body.items.map(({ id }: { id: string }) => id).sort()).toEqual([secret, privileged].sort())
  const norwegian = await signedInAs(product, 'complianceOfficer', { entities: ['no'] })
  for (const path of ['', '/sealed'])
    expect((await norwegian.send('GET', `${base}/${ref}${path}`)).status).toBe(404)
  expect((await sales.send('GET', `${base}/${ref}`)).status).toBe(403)
  expect((await officer.send('POST', `${base}/${ref}/close`, { payload: {} })).body.state).toBe('closed')
})

test('erasure takes two: what is not needed goes for good, what is held or needed stays, the log stays whole', async () => {
  const { ref, items } = await gathered('erasure')
  const contact = items.find(({ dataClass }) => dataClass === 'contact')?.key ?? ''
  const uses = Object.fromEntries(items.map(({ dataClass, proposal }) => [dataClass, proposal.use]))
  expect(uses).toMatchObject({ contact: 'erase', person: 'keep', hit: 'keep' })

  const hold = await lawyer.send('POST', '/api/privacy/holds', {
    payload: {
      about: { thing: { kind: 'party', id: 'testbolaget' } },
      reason: 'The dispute over delivery 7.',
    },
  })
  const refused = await decide(ref, [{ key: contact, use: 'erase', reason: 'Not needed.' }])
  expect(refused.body).toMatchObject({ type: 'not_allowed', detail: expect.stringContaining('legal hold') })
  const own = await lawyer.send('DELETE', `/api/privacy/holds/${hold.body.id}`, {
    payload: { reason: 'Over.' },
  })
  expect(own.body).toMatchObject({ type: 'forbidden', detail: expect.stringContaining('you placed it') })
  await officer.send('DELETE', `/api/privacy/holds/${hold.body.id}`, { payload: { reason: 'Settled.' } })

  await decide(
    ref,
    items.map(({ key }) => ({ key, use: key === contact ? 'erase' : 'keep', reason: 'As proposed.' })),
    lawyer,
  )
  await lawyer.send('POST', `${base}/${ref}/review`, { payload: {} })
  const payload = { reason: 'Decided after review.' }
  const alone = await lawyer.send('POST', `${base}/${ref}/carry-out`, { payload })
  expect(alone.body).toMatchObject({ type: 'forbidden', detail: expect.stringContaining('you reviewed it') })
  const noRole = await officer.send('POST', `${base}/${ref}/carry-out`, { payload })
  expect(noRole.body).toMatchObject({ type: 'forbidden' })
  const second = await signedInAs(product, 'legal')
  const done = await second.send('POST', `${base}/${ref}/carry-out`, { payload })
  expect(done.body).toMatchObject({ state: 'carriedOut' })

  const { body } = await product.send('GET', '/api/parties/testbolaget')
  expect(JSON.stringify(body)).toContain('rut@testov.example')
  for (const table of ['parties.organisation', 'parties.organisation_history', 'privacy.request_history']) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
      where record::text like '%+46 8 000 00 00%'`.execute(product.services.store.db)
    expect(rows).toEqual([{ n: 0 }])
  }
  expect(await product.services.log.verify()).toMatchObject({ verified: true })
  const text = 'Vi har tagit bort dina kontaktuppgifter.'
  const answer = await officer.send('POST', `${base}/${ref}/answer`, { payload: { text } })
  expect(answer.body.state).toBe('answered')
  const html = await officer.send('GET', `/api/documents/${answer.body.answer.document}/html`)
  expect(html.text).toContain('Antal uppgifter som raderats: 1.')
})

test('an answer that takes longer is extended once, within the month, and the person is told', async () => {
  const { body } = await officer.send('POST', base, { payload: asked('access') })
  const payload = { reason: 'Underlaget finns i många system.' }
  const longer = await officer.send('POST', `${base}/${body.ref}/extend`, { payload })
  expect(longer.body.extension).toMatchObject({ document: expect.stringMatching(/^doc_/) })
  expect(longer.body.dueOn > body.dueOn).toBe(true)
  const again = await officer.send('POST', `${base}/${body.ref}/extend`, { payload })
  expect(again.body).toMatchObject({
    type: 'not_allowed',
    detail: expect.stringContaining('one extension only'),
  })
})

test('a refusal names its ground in law and where to complain', async () => {
  const { body } = await officer.send('POST', base, { payload: asked('objection', { language: 'fi' }) })
  const payload = { ground: 'notIdentified', explanation: 'Henkilöllisyyttä ei osoitettu.' }
  const refused = await officer.send('POST', `${base}/${body.ref}/refuse`, { payload })
  expect(refused.body).toMatchObject({ state: 'refused', refusal: { ground: 'notIdentified' } })
  const html = await officer.send('GET', `/api/documents/${refused.body.refusal.document}/html`)
  expect(html.text).toContain('12 artiklan 2 kohta')
  expect(html.text).toContain('tuomioistuimeen')
})

test('who looked at a request is noted, and shown to audit and legal', async () => {
  const { body } = await officer.send('POST', base, { payload: asked('access') })
  await officer.send('GET', `${base}/${body.ref}`)
  const auditor = await signedInAs(product, 'auditor')
  const looked = async () =>
    (await auditor.send('GET', `/api/privacy/accesses?object=${body.ref}`)).body.items.length > 0
  await expect.poll(looked, { interval: 200 }).toBe(true)
  const { items } = (await auditor.send('GET', `/api/privacy/accesses?object=${body.ref}`)).body
  expect(items[0]).toMatchObject({
    ...{ by: officer.person, role: 'complianceOfficer', route: `GET ${base}/:ref`, what: 'subjectRequest' },
  })
  expect((await officer.send('GET', '/api/privacy/accesses')).status).toBe(403)
})

test('every look at people is noted: a party, their hits, an account, a letter', async () => {
  await officer.send('GET', '/api/parties/ivanov')
  await officer.send('GET', '/api/hits')
  await officer.send('GET', `/api/people/${sales.person}`)
  await officer.send('GET', '/api/parties/no-such-party')
  const auditor = await signedInAs(product, 'auditor')
  const looks = async () =>
    (await auditor.send('GET', `/api/privacy/accesses?by=${officer.person}&limit=3`)).body.items.map(
      ({ what, object }: { what: string; object: string }) => `${what} ${object}`,
    )
  const expected = [`account ${sales.person}`, 'hit null', 'party ivanov']
  await expect.poll(looks, { interval: 200 }).toEqual(expected)
})
