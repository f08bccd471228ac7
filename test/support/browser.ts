import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { demoPassword } from '../../src/app/demo/people.ts'

const executablePath = '/usr/bin/chromium'
/** Journeys need a browser; where there is none they say so and are skipped. */
export const hasBrowser = existsSync(executablePath)

const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync']
const offline = ['--disable-background-networking', '--disable-component-update']
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...quiet, ...offline] })

/** People sit where the demo's company is: its day is theirs, whatever the zone of the machine. */
export const whereTheyWork = { locale: 'en-GB', timezoneId: 'Europe/Stockholm' }

/** Presses Tab until the element with this name (label, text or title) has the focus: what a reader without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if ((await focusedName(page)) === name) return
  }
  throw new Error(`Tab never reached '${name}'; it stopped at '${await focusedName(page)}'`)
}

/** Reaches a field by Tab, types, and takes the first suggestion. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
  await page.locator('[role="listbox"] [role="option"]:visible').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** The accessible name of what has the focus, as assistive technology hears it; its text where it has no name. */
export async function focusedName(page: Page): Promise<string> {
  const focused = page.locator(':focus')
  if ((await focused.count()) === 0) return ''
  const named = /"(.*?)"/.exec(await focused.ariaSnapshot())?.[1]
  return named ?? (await focused.innerText()).trim()
}

/** Signs a person of the demo in by password, without the screen; the session's cookie stays in the context. */
export async function signIn(context: BrowserContext, url: string, email: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/session`, {
    data: { email, password: demoPassword },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`)
}
