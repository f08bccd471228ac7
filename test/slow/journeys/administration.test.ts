import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { demoPassword } from '../../../src/app/demo/people.ts'
import { whereTheyWork } from '../../support/browser.ts'
import { axe, journey, journeyHouse, open, signIn, soon, titleOf, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

/** A receiver on this machine that says what we tell it to: it is gone, until it is mended. */
const receiver = { answers: 410, got: [] as string[] }
let server: Server
process.env.AKTSAM_WEBHOOK_NETWORKS = '127.0.0.0/8' // the demo that is started below may call this machine
const house = journeyHouse()

beforeAll(async () => {
  server = createServer((request, response) => {
    receiver.got.push(String(request.headers['webhook-id']))
    request.resume()
    response.writeHead(receiver.answers).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name }).first()
const dialog = (page: Page) => page.getByRole('dialog').last()

/** Where a signature is asked for, the person proves once more who they are. */
async function prove(page: Page, done: Locator): Promise<void> {
  const proof = page.getByRole('dialog', { name: 'Prove that it is you' })
  await proof.or(done).first().waitFor(soon)
  if (!(await proof.isVisible())) return
  await proof.getByLabel('Password', { exact: true }).fill(demoPassword)
  await button(proof, 'Continue').click()
  await done.waitFor(soon)
}

journey(
  `a webhook that fails lies among the dead letters, and arrives when it is sent again${why}`,
  { timeout: 240_000 },
  async () => {
    const { port } = server.address() as AddressInfo
    const { page, complaints, leave } = await house.visit('/administration/webhooks', { who: 'jonas' })
    await button(page, 'Add an address').click()
    await page.getByLabel('Address', { exact: true }).fill(`http://127.0.0.1:${port}/told`)
    await button(dialog(page), 'Add an address').click()
    const kept = button(page, 'I have kept it')
    await prove(page, kept)
    expect(await page.getByLabel('Secret').inputValue()).toMatch(/^whsec_/)
    await kept.click()
    const own = button(page, new RegExp(`127\\.0\\.0\\.1:${port}`)) // beside those that the demo has
    await own.click()
    await page.getByRole('heading', { name: `:${port}/told` }).waitFor(soon)
    await button(page, 'Send a test').click()
    await own.getByText('switched off: gone').waitFor({ timeout: 60_000 })
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Dead letters' }).click()
    await page
      .getByRole('cell', { name: /Dead letter.*410/ })
      .first()
      .waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'administration-dead-letters')
    receiver.answers = 204
    await page.getByRole('button', { name: 'Addresses' }).click()
    await own.click()
    await button(page, 'Switch on').click()
    await button(page, 'Switch off').waitFor(soon)
    await button(page, 'Send all again').click()
    await button(dialog(page), 'Send all again').click()
    await page
      .getByRole('cell', { name: /Arrived/ })
      .first()
      .waitFor({ timeout: 60_000 })
    expect(receiver.got.length).toBeGreaterThan(1)
    expect(new Set(receiver.got).size).toBeLessThan(receiver.got.length) // the same message, by its own id
    await picture(page, 'administration-webhooks')
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `who is invited accepts by the link, signs in, and does what the role allows${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/administration/people', { who: 'jonas' })
    await picture(page, 'administration-people')
    expect(await axe(page)).toEqual([])
    await button(page, 'Invite somebody').click()
    const form = dialog(page)
    await form.getByLabel('Name', { exact: true }).fill('Tuva Nyman')
    await form.getByLabel('E-mail').fill('tuva@skarvakt.example')
    await form.getByLabel('Language').selectOption('en')
    await form.getByLabel('Role', { exact: true }).selectOption('auditor')
    await form.getByText('Tuva Nyman then acts as: Auditor for all our companies.').waitFor(soon)
    expect(await axe(page)).toEqual([])
    await button(form, 'Make the invitation').click()
    const kept = button(page, 'I have kept it')
    await prove(page, kept)
    const link = await page.getByLabel('Link', { exact: true }).inputValue()
    await kept.click()
    await page.getByRole('rowheader', { name: /Tuva Nyman/ }).waitFor(soon)
    const guest = await open(await house.browser().newContext(whereTheyWork), link)
    await guest.page.getByLabel('New password').fill('lugn granskare i oktober')
    await button(guest.page, 'Sign in with this password').click()
    await expect.poll(() => titleOf(guest.page), soon).toBe('Today')
    await guest.context.clearCookies()
    await guest.page.goto(`${house.url()}/administration/permissions?role=auditor`)
    await guest.page.getByRole('heading', { name: 'Sign in' }).waitFor(soon)
    await signIn(guest.page, 'tuva@skarvakt.example', 'lugn granskare i oktober')
    await guest.page.getByRole('heading', { name: /Auditor may do/ }).waitFor(soon)
    expect(await axe(guest.page)).toEqual([])
    await picture(guest.page, 'administration-permissions')
    expect([...complaints, ...guest.complaints]).toEqual([])
    await guest.leave()
    await leave()
  },
)

journey(
  `roles are passed on for a leave, the other one has them, and they are taken back${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/administration/delegations', { who: 'ingrid' })
    await button(page, 'Let somebody stand in').click()
    const form = dialog(page)
    await form.locator('#delegate-to').fill('Henrik')
    await page.getByRole('option', { name: 'Henrik Dahl' }).click()
    await form.getByRole('checkbox', { name: 'Management' }).check()
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)
    await form.getByLabel('From').fill(day(-1))
    await form.getByLabel('Until').fill(day(7))
    await form.getByLabel('Reason').fill('On leave until the end of the week.')
    await button(form, 'Let somebody stand in').click()
    const row = page.getByRole('row', { name: /Henrik Dahl.*On leave until the end/ })
    await prove(page, row)
    expect(await axe(page)).toEqual([])
    await picture(page, 'administration-delegations')
    const other = await house.visit('/account', { who: 'henrik', locale: 'en-GB' })
    await other.page
      .getByText(/Ingrid Moen/)
      .first()
      .waitFor(soon)
    await other.leave()
    await button(row, 'Take back').click()
    await button(dialog(page), 'Take back').click()
    await row.getByText('over').waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)
