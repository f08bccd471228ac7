import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { goTo, type Screen, screens } from '../../support/screens.ts'

const house = journeyHouse()

/** Marks the page if it runs; each way is one by which stored text has become script somewhere. */
const payloads = {
  name: '<script>window.ran=1</script><img src=x onerror="window.ran=2"> AB',
  reason: '"><svg onload="window.ran=3"></svg> javascript:window.ran=4 {{7*7}}',
  title: '<iframe srcdoc="<script>parent.ran=5</script>"></iframe> title',
} as const

/** Text fields are filled by the addresses that the screens use. */
async function posting({ request }: BrowserContext, url: string) {
  const { csrf, person } = await (await request.get(`${url}/api/session`)).json()
  const headers = { origin: url, 'x-aktsam-csrf': csrf }
  const post = async (path: string, form: object): Promise<void> => {
    const answer = await request.post(url + path, { ...form, headers })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  }
  return { post, me: String(person.id) }
}

async function plant(context: BrowserContext, url: string): Promise<void> {
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
}

/** The alert of the scripted party: asked about, answered and decided in words that are script. */
async function plantInAlert(officer: BrowserContext, seller: BrowserContext, url: string): Promise<string> {
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

/** Where what was planted is looked at, beside all the screens there are. */
const planted: readonly Screen[] = [
  { route: '/orders/$ref', at: '/orders/SO-SCRIPT' },
  { route: '/orders/$ref', at: '/orders/new?buyer=scripted' },
  { route: '/parties/$ref', at: '/parties/scripted' },
  { route: '/parties/$ref/edit', at: '/parties/scripted/edit' },
]

/** The test would prove nothing where the words are never shown. */
const showing = ['/parties', '/parties/scripted', '/documents', '/privacy', '/privacy/holds', '/log']
const isShowing = (at: string) => showing.includes(at) || /hit_|falsePositive/.test(at)

async function signsOf(page: Page): Promise<string[]> {
  const ran = await page.evaluate<unknown>('window.ran')
  const elements = await page.locator('img[src="x"], svg[onload], iframe[srcdoc*="parent.ran"]').count()
  return [
    ...(ran === undefined ? [] : [`a script ran: ${ran}`]),
    ...(elements > 0 ? [`${elements} elements made of text`] : []),
  ]
}

/** Goes there, and finds that what was typed stays text. */
async function lookAt(page: Page, screen: Screen): Promise<void> {
  const { route, at = route } = screen
  await goTo(page, house.url(), screen)
  await page.locator('.skeleton').first().waitFor({ state: 'detached', timeout: 20_000 })
  if (isShowing(at))
    await expect.poll(() => page.getByText('ran=').count(), { ...soon, message: at }).toBeGreaterThan(0)
  expect(await signsOf(page), at).toEqual([])
}

journey(
  `script in names, reasons and titles is shown as it was typed, and runs on no screen${why}`,
  { timeout: 600_000 },
  async () => {
    const officer = await house.visit('/today', { who: 'maja' })
    const seller = await house.visit('/today', { who: 'elin' })
    for (const { page } of [officer, seller]) page.on('dialog', (dialog) => void dialog.dismiss())
    await plant(officer.context, house.url())
    const alert = await plantInAlert(officer.context, seller.context, house.url())
    const question: Screen = { route: '/alerts/questions/$id', at: `/alerts/questions/${alert}` }
    await lookAt(seller.page, question)
    const decided: readonly Screen[] = [
      { route: '/alerts', at: '/alerts?state=falsePositive' },
      { route: '/alerts/$id', at: `/alerts/${alert}` },
    ]
    const others = screens.filter(({ who, route }) => who !== undefined && route !== question.route)
    for (const screen of [...planted, ...decided, ...others]) await lookAt(officer.page, screen)
    expect([...officer.complaints, ...seller.complaints]).toEqual([])
    await officer.leave()
    await seller.leave()
  },
)
