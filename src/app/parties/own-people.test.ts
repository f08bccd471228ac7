import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insideRoles, outsideRoles, type Role } from '#access/model'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedIn, signedInAs, type Visitor } from '../../../test/support/people.ts'
import { findRun, saveRun } from '../../screening/threshold/store.ts'
import { loadList } from '../demo/lists.ts'

let product: TestApp
let officer: Visitor
let alert: string
const visitors = new Map<string, Visitor>()
/** A signatory who is listed under another name; the family name stands nowhere else. */
const signatory = {
  ...{ type: 'organisation', ref: 'staff:4711', name: 'Malin Kvisthammar', aliases: ['Miro Strandell'] },
  ...{ schema: 'Person', ownPerson: 'signatory', country: 'SE' },
}
const at = '/api/parties/staff%3A4711'
const few: readonly Role[] = ['complianceOfficer', 'legal', 'auditor']
const many = [...insideRoles, ...outsideRoles].filter((role) => !few.includes(role))
const as = (role: string): Visitor => {
  const visitor = visitors.get(role)
  if (!visitor) throw new Error(`nobody is ${role}`)
  return visitor
}
const alertsOf = async (who: Visitor, party = signatory.ref): Promise<{ id: string; version: number }[]> =>
  (await who.send('GET', `/api/alerts?party=${encodeURIComponent(party)}`)).body.items

beforeAll(async () => {
  product = await openApp({ company: true })
  for (const role of [...insideRoles, ...outsideRoles]) visitors.set(role, await signedInAs(product, role))
  officer = as('complianceOfficer')
  await loadList(product.services, product.services.act())
  const { status, text } = await officer.send('PUT', at, { payload: signatory })
  expect(status, text).toBe(200)
  alert = (await alertsOf(officer))[0]?.id ?? ''
  const decided = await officer.send('POST', `/api/alerts/${alert}/decision`, {
    payload: { verdict: 'trueMatch', reasonCode: 'sameNumber', text: 'The passport is the same.' },
  })
  expect(decided.status, decided.text).toBe(200)
  const signed = await as('legal').send('POST', `/api/alerts/${alert}/confirmation`, { payload: {} })
  expect(signed.body, signed.text).toMatchObject({ state: 'trueMatch' })
  await product.services.log.sequence()
}, 240_000)
afterAll(() => product.close())

describe('whoever may not see our own people', () => {
  const plain = readFileSync(join(import.meta.dirname, '../../../openapi.json'), 'utf8')
  const { paths } = JSON.parse(plain) as { paths: Record<string, { get?: object }> }
  const own: Record<string, string> = {
    ...{
      ref: 'staff%3A4711',
      id: 'staff%3A4711',
      type: 'organisation',
      key: 'staff%3A4711',
      party: 'staff:4711',
    },
    ...{ name: 'eu-fsf', dataset: 'default', table: 'parties', country: 'SE', year: '2026', kind: 'alert' },
  }
  const everywhere = Object.entries(paths)
    // What a publisher lists is no secret of ours: the entries of a list name whomever it names.
    .filter(([path, { get }]) => get && !path.endsWith('/stream') && path !== '/api/lists/{name}/entries')
    .map(([path]) => path.replace(/\{(\w+)\}/g, (_, name: string) => own[name] ?? '1'))
  const asked = () => [
    ...everywhere,
    ...['organisation', 'hit', 'partyMerge', 'ownership'].map(
      (type) => `/api/records?type=${type}&limit=500`,
    ),
    ...['parties', 'hits', 'log'].map((table) => `/api/tables/${table}/export?format=csv`),
    ...['hit/staff%3A4711%2Feu-fsf%2FEU.9107.26', 'hit/staff%3A4711%2Feu-fsf%2FEU.9107.26/history'].map(
      (key) => `/api/records/${key}`,
    ),
    ...['Kvisthammar', 'Kvisthamar', 'staff', '4711', 'Miro'].flatMap((q) => [
      `/api/search?q=${q}`,
      `/api/parties?q=${q}`,
      `/api/records?type=organisation&q=${q}`,
    ]),
    ...[`/api/alerts/${alert}`, `/api/alert-questions/${alert}`, `/api/lives/alert/${alert}`],
    ...[
      '/api/alerts?state=trueMatch&limit=200',
      '/api/hits?limit=500',
      '/api/changes?since=2020-01-01T00:00:00Z',
    ],
    ...[
      '/api/log/entries?limit=500&order=newestFirst',
      '/api/deadlines?limit=500',
      '/api/evidence?limit=500',
    ],
    ...['hits-decided', 'hits-by-reason'].map((id) => `/api/reports/${id}?from=2026-01-01&to=2027-01-01`),
  ]

  test.each(many)('as %s they meet them nowhere: no answer of any address names them', async (role) => {
    for (const url of asked()) {
      const { text } = await as(role).send('GET', url)
      // A refusal repeats the reference that was asked for; nothing else does.
      const said = url.includes('4711') ? text.replaceAll('staff:4711', '') : text
      expect(said, `${role} ${url}`).not.toMatch(/Kvisthammar|staff:4711|Miro Strandell"/i)
    }
  })

  test('where they are to be met, those who may see them do', async () => {
    const meets = []
    for (const url of asked()) {
      const { text } = await officer.send('GET', url)
      if (/Kvisthammar/i.test(text) || (!url.includes('4711') && text.includes('staff:4711'))) meets.push(url)
    }
    expect(meets.length).toBeGreaterThan(12)
  })

  test('what is there and what is not is refused to them in the same words', async () => {
    for (const role of ['sales', 'management', 'procurement', 'administrator']) {
      const [there, not] = await Promise.all(
        ['staff%3A4711', 'staff%3A9999'].map((ref) => as(role).send('GET', `/api/parties/${ref}`)),
      )
      expect(there?.status, role).toBe(404)
      expect(there?.body.detail.replaceAll('4711', '9999'), role).toBe(not?.body.detail)
    }
  })

  test('counts do not tell them either', async () => {
    const counted = async (role: string) => {
      const parties = await as(role).send('GET', '/api/parties?limit=1')
      return parties.body.total
    }
    expect(await counted('complianceOfficer')).toBe((await counted('sales')) + 1)
    const states = async (role: string) => (await as(role).send('GET', '/api/alerts')).body.counts.states
    const [seen, told] = [await states('legal'), await states('management')]
    const sum = (all: Record<string, number>) => Object.values(all).reduce((a, b) => a + b, 0)
    expect(sum(seen)).toBeGreaterThan(sum(told))
    const figures = async (role: string) =>
      (await as(role).send('GET', '/api/alerts/statistics?from=2026-01-01&to=2027-01-01')).body.byList
    expect(await figures('management')).not.toEqual(await figures('legal'))
  })

  test('they read in the log that something was done, and not about whom', async () => {
    const { body } = await as('administrator').send('GET', '/api/log/entries?limit=500')
    const hidden = body.items.filter(({ withheld }: { withheld: { parts: string[] } | null }) =>
      withheld?.parts.includes('subject'),
    )
    expect(hidden.length).toBeGreaterThan(2)
    expect(hidden[0].entry).toMatchObject({ object: '–', body: null, reason: null })
    const about = '/api/log/entries?object=staff%3A4711'
    expect((await as('administrator').send('GET', about)).body).toMatchObject({ items: [], next: null })
    expect((await as('auditor').send('GET', about)).body.items.length).toBeGreaterThan(0)
  })

  test('they write none: neither one by one nor among others', async () => {
    const other = { ...signatory, ref: 'staff:1', name: 'Bo Ek', aliases: [] }
    const put = await as('sales').send('PUT', '/api/parties/staff%3A1', { payload: other })
    expect(put).toMatchObject({ status: 403 })
    expect(put.body.detail).toContain('employee')
    expect(await as('sales').send('POST', '/api/records', { payload: [other] })).toMatchObject({
      status: 403,
    })
    const taken = await as('sales').send('PUT', at, { payload: { ...signatory, name: 'Bo Ek' } })
    expect(taken).toMatchObject({ status: 403 })
    expect(taken.text).not.toContain('Kvisthammar')
  })
})

test.each(few)('%s finds them, their alerts and what was done', async (role) => {
  const who = as(role)
  expect((await who.send('GET', at)).body).toMatchObject({ ref: 'staff:4711', record: signatory })
  const { body } = await who.send('GET', '/api/search?q=Kvisthammar')
  expect(body.groups).toMatchObject([{ kind: 'party', items: [{ key: 'staff:4711' }] }])
  expect((await who.send('GET', `/api/alerts/${alert}`)).body.party.name).toBe('Malin Kvisthammar')
  expect((await who.send('GET', '/api/records?type=organisation&q=kvisthammar')).body.items).toHaveLength(1)
})

test('whoever takes all records away takes our own people only where they may see them', async () => {
  const taken = async (role: Role) => (await as(role).send('GET', '/api/records/export')).text
  expect(await taken('auditor')).toContain('Kvisthammar')
  for (const role of ['management', 'administrator'] as const)
    expect(await taken(role)).not.toContain('Kvisthammar')
})

/** What a key with these scopes sends along. */
async function keyFor(scopes: readonly string[]) {
  const payload = { title: scopes.join(), scopes, entities: 'all', expiresOn: '2027-01-01' }
  const made = await officer.send('POST', '/api/keys', { payload })
  expect(made.status, made.text).toBeLessThan(300)
  return { authorization: `Bearer ${made.body.token ?? made.body.key ?? made.body.secret}` }
}

test('a key for alerts alone sees none of our own people: the permission is one of its own', async () => {
  const headers = await keyFor(['screening.read'])
  const { status, text } = await product.send('GET', '/api/alerts?state=trueMatch&state=new', { headers })
  expect(status, text).toBe(200)
  expect(text).not.toContain('Kvisthammar')
})

test('looking at one of our own people is noted as looking at personal data', async () => {
  await as('legal').send('GET', at)
  await expect
    .poll(async () => (await as('auditor').send('GET', '/api/privacy/accesses?limit=200')).text, {
      timeout: 30_000,
    })
    .toContain('staff:4711')
})

test('no other record names them: orders, holdings, sites, merges and duties have more readers', async () => {
  const order = goodOrder('SO-OWN', { buyer: 'staff:4711' })
  const checked = await officer.send('POST', '/api/orders/check', { payload: order })
  const unknown = await officer.send('POST', '/api/orders/check', {
    payload: goodOrder('SO-OWN', { buyer: 'staff:9999' }),
  })
  expect(checked.status).toBe(unknown.status)
  expect(checked.status).toBeGreaterThanOrEqual(400)
  const edge = {
    type: 'ownership',
    owner: 'staff:4711',
    owned: 'lindhult',
    kind: 'direct',
    share: 10,
    source: 'x',
  }
  const refused = { status: 422 }
  expect(await officer.send('POST', '/api/records', { payload: [edge] })).toMatchObject(refused)
  const site = { type: 'site', ref: 'home', organisation: 'staff:4711', country: 'SE' }
  expect(await officer.send('POST', '/api/records', { payload: [site] })).toMatchObject(refused)
  const merge = { keep: 'lindhult', drop: 'staff:4711', reason: 'the same' }
  expect(
    (await officer.send('POST', '/api/parties/merges', { payload: merge })).status,
  ).toBeGreaterThanOrEqual(400)
  const duty = {
    legalEntity: 'se',
    object: { kind: 'party', id: 'staff:4711' },
    title: 'x',
    dueOn: '2027-01-01',
  }
  const owner = { kind: 'role', id: 'complianceOfficer' }
  expect(
    (await officer.send('POST', '/api/deadlines', { payload: { ...duty, owner } })).body.detail,
  ).toContain('alert')
})

test('a record with their names or numbers is not called a duplicate of theirs', async () => {
  const twin = {
    type: 'organisation',
    ref: 'kvisthammar',
    name: 'Malin Kvisthammar',
    schema: 'Person',
    country: 'SE',
  }
  expect(await as('sales').send('PUT', '/api/parties/kvisthammar', { payload: twin })).toMatchObject({
    status: 200,
  })
  for (const role of ['sales', 'complianceOfficer'])
    expect((await as(role).send('GET', '/api/parties/duplicates')).text).not.toContain('staff:')
})

test('a file that names them, or somebody like them, is looked at as if they were not there', async () => {
  const look = async (text: string) => {
    const sent = formOf({ files: [{ name: 'parties.csv', type: 'text/csv', bytes: text }] })
    const { status, text: said } = await as('sales').send('POST', '/api/imports/parties/preview', sent)
    expect(status, said).toBe(200)
    return said
  }
  expect(await look('ref;name;country\nN1;Malin Kvisthammar;SE')).not.toContain('staff:')
  const [there, not] = [
    await look('ref;name;country\nstaff:4711;Bo Ek;SE'),
    await look('ref;name;country\nstaff:9999;Bo Ek;SE'),
  ].map((text) => JSON.parse(text.replaceAll('4711', '9999')))
  expect(there.rows).toEqual(not.rows)
  expect(there.errors).toEqual(not.errors)
})

test('mark and reference go together, and it is a person', async () => {
  const put = async (ref: string, more: object) => {
    const payload = { ...signatory, ref, ...more }
    return (await officer.send('PUT', `/api/parties/${encodeURIComponent(ref)}`, { payload })).status
  }
  const { ownPerson: _, ...unmarked } = signatory
  expect(await put('kerstin', {})).toBe(400)
  expect(await put('staff:7', { schema: 'Company' })).toBe(400)
  expect(await put('staff: 7', {})).toBe(400)
  const plain = { ...unmarked, ref: 'staff:8' }
  expect((await officer.send('PUT', '/api/parties/staff%3A8', { payload: plain })).status).toBe(400)
})

test('about our own people only those are asked who may see them', async () => {
  const ref = 'staff:12'
  const person = { ...signatory, ref, ownPerson: 'employee', name: 'Sanja Morvik', aliases: [] }
  await officer.send('PUT', '/api/parties/staff%3A12', { payload: person })
  const [found] = await alertsOf(officer, ref)
  const ask = (of: object) =>
    officer.send('POST', `/api/alerts/${found?.id}/question`, {
      payload: { of, text: 'When were you born?' },
    })
  const seller = await signedIn(product, [{ role: 'sales', entities: 'all' }])
  expect(await ask({ kind: 'person', id: seller.person })).toMatchObject({ status: 409 })
  expect(await ask({ kind: 'role', id: 'sales' })).toMatchObject({ status: 409 })
  expect(await ask({ kind: 'role', id: 'legal' })).toMatchObject({ status: 200 })
})

test('a record that has staff of which it speaks is read like any other', async () => {
  const ref = 'galleri-staff:2'
  const payload = { ...{ type: 'organisation', ref, country: 'SE' }, name: 'Staff: 20 people, "staff: all"' }
  const kept = await as('sales').send('POST', '/api/records', { payload: [payload] })
  expect(kept.status, kept.text).toBeLessThan(300)
  expect((await as('sales').send('GET', '/api/records?type=organisation&limit=500')).text).toContain(ref)
  expect((await as('management').send('GET', '/api/records/export')).text).toContain(ref)
})

test('a key for work and decisions is given none on our own people', async () => {
  const ref = 'staff:13'
  await officer.send('PUT', '/api/parties/staff%3A13', {
    payload: { ...signatory, ref, name: 'Ronja Falkeby' },
  })
  expect((await as('legal').send('GET', '/api/work')).text).toContain(ref)
  const headers = await keyFor(['work.read', 'hit.decide'])
  const { status, text } = await product.send('GET', '/api/work', { headers })
  expect(status, text).toBe(200)
  expect(text).not.toContain('staff:')
})

test('a look at everybody that is stopped at one of our own people does not say where it stood', async () => {
  const payload = { threshold: 0.8, reason: 'too many false positives' }
  const { trial } = (await officer.send('POST', '/api/screening/threshold/proposals', { payload })).body
  await inTransaction(product.services.store.db, product.services.now(), async (tx) => {
    const run = await findRun(tx, trial.id)
    if (run) await saveRun(tx, { ...run, after: signatory.ref })
  })
  const headers = await keyFor(['screening.read', 'threshold.propose'])
  const stopped = await product.send('POST', `/api/screening/looks/${trial.id}/cancel`, { headers })
  expect(stopped.body, stopped.text).toMatchObject({ state: 'cancelled', after: null })
})
