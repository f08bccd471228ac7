import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { dayIn } from '#kernel'
import { soon } from './journey.ts'
import type { Screen } from './screens.ts'

/** Marks the page if it runs; each way is one by which stored text has become script somewhere. */
export const payloads = {
  name: '<script>window.ran=1</script><img src=x onerror="window.ran=2"> AB',
  reason: '"><svg onload="window.ran=3"></svg> javascript:window.ran=4 {{7*7}}',
  title: '<iframe srcdoc="<script>parent.ran=5</script>"></iframe> title',
} as const

type Post = (path: string, form: object) => Promise<{ readonly id: string; readonly ref: string }>

/** Text fields are filled by the addresses that the screens use. */
export async function posting({ request }: BrowserContext, url: string) {
  const { csrf, person } = await (await request.get(`${url}/api/session`)).json()
  const headers = { origin: url, 'x-aktsam-csrf': csrf }
  const post: Post = async (path, form) => {
    const answer = await request.post(url + path, { ...form, headers })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return await answer.json()
  }
  return { post, me: String(person.id) }
}

/** Names, titles and reasons of an officer that are script, wherever there is a field for them; the screens of what came of it. */
export async function plant(context: BrowserContext, url: string): Promise<Screen[]> {
  const { post } = await posting(context, url)
  const { name, reason, title } = payloads
  const aliases = [title, 'Vostok Optika Trading LLP'] // so that it resembles an entry of the list
  await post('/api/records', {
    data: [{ type: 'organisation', ref: 'scripted', name, country: 'SE', aliases, sector: reason }],
  })
  const edge = { type: 'ownership', owner: 'lindhult', owned: 'scripted', kind: 'direct', share: 12 }
  await post('/api/parties/scripted/ownership', { data: { edge: { ...edge, source: title }, reason } })
  await post('/api/orders/check', { data: order })
  await post('/api/privacy/holds', { data: { about: { subject: name }, reason } })
  await post('/api/privacy/requests', {
    data: {
      ...{ legalEntity: 'se', right: 'access', language: 'en', channel: 'email', contact: reason },
      ...{ subject: { name }, asked: title },
    },
  })
  const answers = { endUser: name, address: reason }
  await post('/api/answers', { data: { form: 'end-use-statement', language: 'en', answers } })
  const provenance = { from: name, obtained: 'received', note: reason }
  const record = JSON.stringify({ title, sourceClass: 'own', provenance })
  const file = { name: 'note.html', mimeType: 'text/html', buffer: Buffer.from(name) }
  await post('/api/evidence', { multipart: { record, file } })
  return await plantInWork(post)
}

/** What is asked for, owed and drafted. */
async function plantInWork(post: Post): Promise<Screen[]> {
  const { name, reason, title } = payloads
  // Due first of all, where the company sits: lists draw the rows in sight alone.
  const dueOn = dayIn('Europe/Stockholm', new Date().toISOString())
  const duty = { title, owner: { kind: 'role', id: 'complianceOfficer' }, dueOn }
  const owed = await post('/api/deadlines', {
    data: { legalEntity: 'se', object: { kind: 'party', id: 'scripted' }, ...duty },
  })
  const exception = { rule: 'D-1/newSale', customer: 'scripted', from: '2026-12-01', to: '2027-03-01' }
  const asked = await post('/api/exceptions', {
    data: { legalEntity: 'se', ...exception, reason, measures: [name, title] },
  })
  const drafted = await post('/api/rules/drafts', { data: { title, reason, changes: [{ rule }] } })
  const draft = `/rules/drafts/${drafted.id}`
  return [
    { route: '/deadlines/$id', at: `/deadlines/${owed.id}` },
    { route: '/exceptions/$ref', at: `/exceptions/${asked.ref}` },
    { route: '/rules/drafts/$id', at: draft },
    { route: '/rules/drafts/$id/edit', at: `${draft}/edit` },
  ]
}

/** Who stands in, and which systems are told: an administrator's words. */
export async function plantInHouse(administrator: BrowserContext, url: string, to: string): Promise<void> {
  const { name, reason } = payloads
  const { post } = await posting(administrator, url)
  const dates = { from: '2027-01-04T08:00:00Z', until: '2027-01-15T16:00:00Z' }
  await post('/api/delegations', {
    data: { to, roles: ['administrator'], entities: 'all', ...dates, reason },
  })
  const address = `https://hooks.example/${encodeURIComponent(name)}`
  const hook = { url: address, events: ['list.import'], entities: 'all', enabled: false }
  await post('/api/webhooks', { data: { ...hook, description: reason } })
}

const inAll = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const rule = {
  ...{ id: 'P-SCRIPTED', layer: 'policy', jurisdiction: 'own', verified: true, from: '2027-01-01' },
  ...{ title: inAll(payloads.title), message: inAll(payloads.name), citation: payloads.title },
  when: { fact: 'seller.entity', is: payloads.name },
  ...{ outcome: 'hold', kind: 'review', next: [], tests: [] },
}

/** The alert of the scripted party: asked about, answered and decided in words that are script. */
export async function plantInAlert(
  officer: BrowserContext,
  seller: BrowserContext,
  url: string,
): Promise<string> {
  const { name, reason, title } = payloads
  const [asking, answering] = [await posting(officer, url), await posting(seller, url)]
  const found = async () =>
    (await (await officer.request.get(`${url}/api/alerts?party=scripted`)).json()).items
  await expect.poll(async () => (await found()).length, soon).toBe(1)
  const [{ id }] = await found()
  const of = { kind: 'person', id: answering.me }
  await asking.post(`/api/alerts/${id}/question`, { data: { of, text: reason, legalEntity: 'se' } })
  await answering.post(`/api/alert-questions/${id}/answer`, { data: { text: title } })
  const verdict = { verdict: 'falsePositive', reasonCode: 'otherByDocument', text: name }
  await asking.post(`/api/alerts/${id}/decision`, { data: verdict })
  return id
}

const order = {
  ...{ ref: 'SO-SCRIPT', legalEntity: 'se', buyer: 'scripted', endUser: 'scripted', currency: 'SEK' },
  shipTo: { country: 'SE', area: null },
  lines: [
    {
      ...{ sku: 'AL-D4V', quantity: 1, price: 1, purpose: 'newSale' },
      use: { scenario: null, text: payloads.title, functions: [] },
    },
  ],
}
