import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { demoPassword } from '../../src/app/demo/people.ts'
import { hasBrowser, openBrowser, signIn as signInWithout, whereTheyWork } from './browser.ts'
import { type ServedDemo, startDemo } from './server.ts'

/** A test that needs a browser. Its name says what a user is promised. */
export const journey = test.skipIf(!hasBrowser)
/** To end a journey's name with. */
export const why = hasBrowser ? '' : ' (skipped: needs Chromium at /usr/bin/chromium)'
/** However busy the machine is. */
export const soon = { timeout: 30_000 }

/** How somebody looks at the demo: their e-mail, and what the browser shall be like. */
export interface Visitor extends BrowserContextOptions {
  /** `maja`, or a whole e-mail; nobody is signed in without. */
  readonly who?: string
}

/** An open page, what the browser complained of on it, and the way out. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Messages of errors that no code caught; a journey ends with `expect(complaints).toEqual([])`. */
  readonly complaints: readonly string[]
  leave(): Promise<void>
}

/** The demo and a browser, for the journeys of one file. */
export interface JourneyHouse {
  url(): string
  browser(): Browser
  /** Opens a path of the demo (or a whole address) in English and waits for its title. */
  visit(path: string, visitor?: Visitor): Promise<Visit>
}

/**
 * Starts `aktsam demo` and Chromium before the journeys of this file, and ends both after.
 * With AKTSAM_DEMO_URL a demo that already runs is visited instead: faster while a screen is being made.
 */
export function journeyHouse(): JourneyHouse {
  let demo: ServedDemo
  let browser: Browser
  beforeAll(async () => {
    if (!hasBrowser) return
    const running = process.env.AKTSAM_DEMO_URL
    demo = running ? { url: running, stop: () => Promise.resolve() } : await startDemo()
    browser = await openBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })
  return {
    url: () => demo.url,
    browser: () => browser,
    visit: async (path, { who, ...look } = {}) => {
      const context = await browser.newContext({ ...whereTheyWork, ...look })
      if (who) await signInWithout(context, demo.url, addressOf(who))
      return await open(context, new URL(path, demo.url).href)
    },
  }
}

const addressOf = (who: string) => (who.includes('@') ? who : `${who}@skarvakt.example`)

/** Opens an address in this context; whoever is signed in there, is so here. */
export async function open(context: BrowserContext, address: string): Promise<Visit> {
  const { page, complaints } = await newPage(context)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
  return { page, context, complaints, leave: () => context.close() }
}

/** An empty page, and what its browser will complain of on it. */
export async function newPage(context: BrowserContext): Promise<Pick<Visit, 'page' | 'complaints'>> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, complaints }
}

/** Signs in on the screen: the page shows the door, the way back is kept. */
export async function signIn(page: Page, email: string, password: string = demoPassword): Promise<void> {
  await page.locator('input[type="email"]').fill(addressOf(email))
  await page.locator('input[type="password"]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('input[type="password"]').waitFor({ state: 'detached', timeout: 30_000 })
}

/** What axe finds on what is shown now, and whether the page is wider than its window; nothing is good. */
export async function axe(page: Page): Promise<string[]> {
  await page.locator('.skeleton').first().waitFor({ state: 'detached', timeout: 30_000 })
  // A frame of a letter runs no script, so that nothing can look into it from inside.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ iframes: false }).analyze()
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ...(beyond > 0 ? [`${beyond} px wider than the window`] : []),
  ]
}

/** The page's title as it is read. */
export const titleOf = (page: Page): Promise<string | null> =>
  page.getByRole('heading', { level: 1 }).first().textContent()
