import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { GrantedRole } from '#access/model'
import { type Account, accountOf } from '../../support/accounts.ts'
import { hasBrowser, openBrowser, whereTheyWork } from '../../support/browser.ts'
import { axe, journey, open, signIn, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'
import { bring, customerOf, customerWith, type PlanDesk, planDesk } from '../../support/plans.ts'
import { because, press } from '../../support/way-screens.ts'

const all = { entities: 'all' } as const
const grants = {
  henrik: { role: 'legal', ...all },
  ingrid: { role: 'management', ...all },
  petra: { role: 'procurement', ...all },
  elin: { role: 'sales', ...all },
  karin: { role: 'customer', ...all, party: customerOf(1) },
} satisfies Record<string, GrantedRole>
type Name = keyof typeof grants

let plan: PlanDesk
let browser: Browser
let url = ''
let now = '2026-12-12T11:00:00.000Z'
const people = new Map<string, Account>()
const at = '/plans/D-2026-9'

beforeAll(async () => {
  if (!hasBrowser) return
  plan = await planDesk(3)
  await plan.announce()
  for (const [name, grant] of Object.entries(grants))
    people.set(name, await accountOf(plan.desk, name, grant))
  url = (await plan.desk.app.listen({ host: '127.0.0.1', port: 0 })).replace('127.0.0.1', 'localhost')
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await plan?.desk.close()
})

/** Somebody comes to a page by their own sign-in, does what they came for, and goes. The customer has a phone. */
async function visit(name: Name, path: string, act: (page: Page) => Promise<void>) {
  const look = name === 'karin' ? { viewport: { width: 375, height: 800 } } : {}
  const context = await browser.newContext({ ...whereTheyWork, ...look })
  await context.clock.setFixedTime(now)
  const { page, complaints, leave } = await open(context, url + path)
  await signIn(page, `${name}@example.org`, people.get(name)?.password ?? '')
  await page
    .locator('.skeleton')
    .first()
    .waitFor({ state: 'detached', ...soon })
  await act(page)
  expect(await axe(page)).toEqual([])
  expect(complaints).toEqual([])
  await leave()
}
const board = async () => (await plan.send('maja', 'GET /board')).body
function later(next: string) {
  now = next
  plan.at(next)
}

journey(`sales take all letters away as one file${why}`, { timeout: 240_000 }, async () => {
  const { customers } = (await board()).coverage
  await visit('elin', `${at}?tab=notices`, async (page) => {
    const arrived = page.waitForEvent('download', { timeout: 120_000 })
    await press(page, `Download ${customers} letters`)
    const files = unzipSync(await readFile(await (await arrived).path()))
    expect(Object.keys(files).filter((name) => name.endsWith('.pdf'))).toHaveLength(customers)
    await press(page, `Note ${customers} letters as sent`)
    await page.getByText('100%').first().waitFor(soon)
  })
})

journey(
  `a letter that came back goes out another way, and an answer by telephone is noted${why}`,
  { timeout: 240_000 },
  async () => {
    await visit('elin', `${at}?tab=notices`, async (page) => {
      await press(page, 'Letter to Kund 2')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Why it came back').fill('Nobody of that name')
      await press(dialog, 'It came back')
      await dialog.getByLabel('Channel').selectOption('post')
      await dialog.getByLabel('Address').fill('Storgatan 1, Emmaboda')
      await press(dialog, 'Save and write the letter anew')
      await press(dialog, 'Note it as sent')
      await dialog.getByText(/post Storgatan 1/).waitFor(soon)
      await dialog.getByLabel('What they answered').fill('They keep what they have.')
      await press(dialog, 'Note the answer')
      await dialog.getByText('answered', { exact: true }).waitFor(soon)
      await picture(page, 'plan-letter')
    })
    const { items } = (await plan.send('maja', 'GET /notices')).body
    const told = items.find(({ customer }: { customer: string }) => customer === customerOf(2))
    expect(told).toMatchObject({ state: 'answered', channel: 'post', sendings: [{}, { channel: 'post' }] })
  },
)

journey(
  `whoever came after the draft is named on the board, and taken in with one press${why}`,
  { timeout: 240_000 },
  async () => {
    await bring(plan.desk, customerWith(9))
    await visit('elin', at, async (page) => {
      await page.getByText('Kund 9: 1 piece').waitFor(soon)
      await picture(page, 'plan-newcomer')
      await press(page, 'Take 1 customer in')
      await page.getByText('Kund 9: 1 piece').waitFor({ state: 'detached', ...soon })
    })
    expect((await board()).plan.customers.at(-1)).toMatchObject({ customer: customerOf(9) })
    await plan.send('elin', 'POST /notices/prepare', { customers: [customerOf(9)] })
    await plan.send('elin', 'POST /notices/send', { customers: [customerOf(9)] })
  },
)

journey(
  `a customer asks on the phone, sales answer on the plan, and the customer reads it${why}`,
  { timeout: 240_000 },
  async () => {
    later('2026-12-14T11:00:00.000Z')
    await visit('karin', '/outside', async (page) => {
      await press(page, 'Read the letter')
      await page.getByLabel('What you want to ask or say').fill('Until when do updates come?')
      await press(page, 'Send it')
      await page.getByText('Until when do updates come?').last().waitFor(soon)
    })
    later('2026-12-14T12:00:00.000Z')
    await visit('elin', `${at}?tab=dialogue`, async (page) => {
      await page.getByRole('heading', { name: 'Kund 1 waits for our answer' }).waitFor(soon)
      await page.getByLabel('Our answer to Kund 1').fill('Until the end of 2028.')
      await press(page, 'Answer Kund 1')
      await page.getByRole('heading', { name: 'Kund 1', exact: true }).waitFor(soon)
    })
    await visit('karin', '/outside', (page) => page.getByText('Until the end of 2028.').waitFor(soon))
  },
)

journey(
  `what the exit asks for is written, and holds the plan open until it is shown${why}`,
  { timeout: 240_000 },
  async () => {
    await plan.move('petra', 'start')
    await plan.move('petra', 'windDown')
    await visit('petra', `${at}?tab=course`, async (page) => {
      await press(page, 'Add a milestone')
      await page.getByLabel('What is to be reached').fill('Half of the cameras are replaced.')
      await page.getByLabel('By', { exact: true }).fill('2027-12-31')
      await press(page, 'Add a condition')
      await page.getByLabel('What has to hold', { exact: true }).fill('No spare part is left in stock.')
      await press(page, 'Save')
      await expect.poll(async () => (await board()).plan.exit?.length, soon).toBe(1)
    })
    later('2033-01-10T11:00:00.000Z')
    await visit('henrik', at, async (page) => {
      await page.getByText(/not shown to be met: No spare part is left in stock/).waitFor(soon)
      expect(await page.getByRole('button', { name: 'Close', exact: true }).count()).toBe(0)
    })
    await visit('petra', `${at}?tab=course`, async (page) => {
      await page.getByLabel('How we know that it does').fill('Counted on 9 January: none.')
      await page.getByLabel('Reached on').fill('2027-11-30')
      await press(page, 'Save')
      await expect.poll(async () => (await board()).plan.exit?.[0].shown, soon).toMatch(/Counted/)
    })
  },
)

journey(`the plan is closed by two${why}`, { timeout: 240_000 }, async () => {
  const close = async (page: Page) => {
    await press(page, 'Close')
    await because(page, 'Close the plan', 'Nothing is left to do.')
  }
  await visit('henrik', at, close)
  expect((await board()).plan.state).toBe('runOff')
  later('2033-01-10T12:00:00.000Z')
  await visit('ingrid', at, async (page) => {
    await picture(page, 'plan-close')
    await close(page)
  })
  expect((await board()).plan.state).toBe('closed')
})
