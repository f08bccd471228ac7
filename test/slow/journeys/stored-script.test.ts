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
async function plant(context: BrowserContext, url: string): Promise<void> {
  const { csrf } = await (await context.request.get(`${url}/api/session`)).json()
  const headers = { origin: url, 'x-aktsam-csrf': csrf }
  const post = async (path: string, form: object): Promise<void> => {
    const answer = await context.request.post(url + path, { ...form, headers })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  }
  const { name, reason, title } = payloads
  const organisation = { type: 'organisation', ref: 'scripted', name, country: 'SE', aliases: [title] }
  await post('/api/records', { data: [{ ...organisation, sector: reason }] })
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

async function signsOf(page: Page): Promise<string[]> {
  const ran = await page.evaluate<unknown>('window.ran')
  const elements = await page.locator('img[src="x"], svg[onload], iframe[srcdoc*="parent.ran"]').count()
  return [
    ...(ran === undefined ? [] : [`a script ran: ${ran}`]),
    ...(elements > 0 ? [`${elements} elements made of text`] : []),
  ]
}

journey(
  `script in names, reasons and titles is shown as it was typed, and runs on no screen${why}`,
  { timeout: 600_000 },
  async () => {
    const { page, context, complaints, leave } = await house.visit('/today', { who: 'maja' })
    page.on('dialog', (dialog) => void dialog.dismiss())
    await plant(context, house.url())
    for (const screen of [...planted, ...screens.filter(({ who }) => who !== undefined)]) {
      await goTo(page, house.url(), screen)
      await page.locator('.skeleton').first().waitFor({ state: 'detached', timeout: 20_000 })
      if (showing.includes(screen.at ?? screen.route))
        await expect
          .poll(() => page.getByText('ran=').count(), { ...soon, message: screen.route })
          .toBeGreaterThan(0)
      expect(await signsOf(page), screen.route).toEqual([])
    }
    expect(complaints).toEqual([])
    await leave()
  },
)
