import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  choose,
  focusedName,
  hasBrowser,
  openBrowser,
  signIn,
  tabTo,
  whereTheyWork,
} from '../support/browser.ts'
import { type ServedDemo, startDemo } from '../support/server.ts'

const journey = test.skipIf(!hasBrowser)
const why = hasBrowser ? '' : ' (skipped: needs Chromium at /usr/bin/chromium)'
let demo: ServedDemo
let browser: Browser

beforeAll(async () => {
  if (!hasBrowser) return
  demo = await startDemo()
  browser = await openBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

interface Visitor {
  /** Who of the fictional group: `elin` sells, `maja` looks after compliance. */
  readonly who?: 'elin' | 'maja'
}

/** A page of the demo in English, signed in; anything that the browser complains of fails the journey. */
async function visit(path: string, options: Visitor & Parameters<Browser['newContext']>[0] = {}) {
  const { who = 'elin', ...look } = options
  const context: BrowserContext = await browser.newContext({ ...whereTheyWork, ...look })
  await signIn(context, demo.url, `${who}@skarvakt.example`)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(demo.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, complaints, leave: () => context.close() }
}

/** From `/orders` by `n` to a filled line, without touching the mouse. */
async function typeOrder(page: Page, { endUser }: { endUser?: string }) {
  await page.keyboard.press('n')
  await expect.poll(() => focusedName(page), soon).toBe('Seller')
  await expect.poll(() => page.getByLabel('Seller').locator('option').count(), soon).toBeGreaterThan(1)
  await page.keyboard.type('Sk')
  await choose(page, 'Buyer', 'lindhult')
  if (endUser) await choose(page, 'End user', endUser)
  await choose(page, 'Ship to', 'Sweden')
  await choose(page, 'Product', 'AL-D4V')
  await tabTo(page, 'Quantity')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('12')
  await tabTo(page, 'Price')
  await page.keyboard.type('1 520,50')
  await tabTo(page, 'Site, serials and use: nothing filled in')
  await page.keyboard.press('Enter')
  await choose(page, 'Site', 'lindhultsskolan')
  await tabTo(page, 'What it will be used for')
  await page.keyboard.type('skalskydd')
}

/** However busy the machine is. */
const soon = { timeout: 30_000 }
const stateOf = (page: Page) => page.locator('header .state').textContent()

journey(
  `by keyboard alone an order goes from an empty field to released${why}`,
  { timeout: 120_000 },
  async () => {
    const { page, complaints, leave } = await visit('/orders')
    await typeOrder(page, { endUser: 'lindhult' })
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => focusedName(page), soon).toContain('Allowed')
    await expect
      .poll(() => page.locator('div[role="status"][aria-live="polite"]').last().textContent(), soon)
      .toMatch(/^Allowed/)
    await tabTo(page, 'Release')
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(page), soon).toBe('Released')
    expect(page.url()).toMatch(/\/orders\/SO-\d{6}-\d{6}$/)
    await tabTo(page, 'Ship')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Ship 12 pieces')
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(page), soon).toBe('Shipped')
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `an order without an end user is held, and the answer leads to the field that is missing${why}`,
  async () => {
    const { page, complaints, leave } = await visit('/orders')
    await typeOrder(page, {})
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => focusedName(page), soon).toContain('Held')
    await tabTo(page, 'Release')
    await page.keyboard.press('Enter')
    await expect.poll(() => stateOf(page), soon).toBe('On hold')
    await tabTo(page, 'Fill in')
    await page.keyboard.press('Enter')
    expect(await focusedName(page)).toBe('End user')
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(`a mistake is said at its field, and nothing is sent${why}`, async () => {
  const { page, leave } = await visit('/orders/new')
  await page.keyboard.press('Control+Enter')
  expect(await focusedName(page)).toBe('Seller')
  const said = page.getByText('Choose which of our companies sells.')
  await said.waitFor()
  const described = await page.getByLabel('Seller').getAttribute('aria-describedby')
  expect(described).toContain(await said.getAttribute('id'))
  await leave()
})

const looks = [
  { name: 'wide and light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'wide and dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'narrow and light', viewport: { width: 375, height: 800 }, colorScheme: 'light' },
  { name: 'narrow and dark', viewport: { width: 375, height: 800 }, colorScheme: 'dark' },
  { name: 'as narrow as it gets', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
] as const
const pages = [
  '/orders',
  '/orders/new',
  '/orders/SO-2012',
  '/lists',
  '/log',
  '/today',
  '/account',
  '/nowhere',
]

/** What axe finds, and whether the page is wider than its window. */
async function flaws(page: Page): Promise<string[]> {
  await page.locator('.skeleton').first().waitFor({ state: 'detached' }) // the line for notices never rests
  const { violations } = await new AxeBuilder({ page }).analyze()
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ...(beyond > 0 ? [`${beyond} px wider than the window`] : []),
  ]
}

journey.each(looks)(
  `axe finds nothing on any page, $name${why}`,
  { timeout: 240_000 },
  async ({ name: _name, ...look }) => {
    for (const path of pages) {
      const { page, leave } = await visit(path, { ...look, who: 'maja' })
      expect(await flaws(page), path).toEqual([])
      await leave()
    }
    const { page, leave } = await visit('/orders/SO-2012', { ...look, who: 'maja' })
    await page.getByRole('button', { name: 'Check', exact: true }).waitFor()
    const kept = page.waitForResponse((response) => response.url().endsWith('/api/orders/check'))
    await page.keyboard.press('Control+Enter')
    await kept // the answer that was kept before makes room for the new one
    await page.getByRole('button', { name: 'Recheck: all of today' }).click()
    await page.getByRole('button', { name: 'Replay' }).click()
    await page.getByText('byte for byte').first().waitFor()
    expect(await flaws(page), 'replay and recheck').toEqual([])
    await page.keyboard.press('Control+k')
    expect(await flaws(page), 'palette').toEqual([])
    await leave()
  },
)
