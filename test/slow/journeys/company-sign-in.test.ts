import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { client, startProvider, type TestProvider } from '../../../src/access/fixtures/provider.ts'
import { demoPassword } from '../../../src/app/demo/people.ts'
import { hasBrowser, openBrowser, whereTheyWork } from '../../support/browser.ts'
import { type Child, startChild } from '../../support/child.ts'
import { freePort } from '../../support/free-port.ts'
import { axe, journey, open, soon, titleOf, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

let folder: string
let provider: TestProvider
let demo: Child
let browser: Browser
let url: string

/** The demo of a company whose people have their accounts at an OpenID provider on loopback. */
beforeAll(async () => {
  if (!hasBrowser) return
  const port = await freePort()
  url = `http://localhost:${port}`
  provider = await startProvider(`${url}/api/session/oidc/house/callback`)
  folder = await mkdtemp(join(tmpdir(), 'aktsam-oidc-'))
  const file = join(folder, 'providers.json')
  await writeFile(file, JSON.stringify([settings(provider.issuer)]))
  Object.assign(process.env, { AKTSAM_OIDC: file, AKTSAM_TEST_CLIENT: client.secret })
  demo = startChild('src/app/main.ts', ['demo', '--port', String(port), '--json'])
  for (const name of ['AKTSAM_OIDC', 'AKTSAM_TEST_CLIENT']) Reflect.deleteProperty(process.env, name)
  await demo.line(/^\{"url":/)
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  if (demo) process.kill(demo.pid, 'SIGTERM')
  await demo?.ended
  await provider?.close()
  if (folder) await rm(folder, { recursive: true })
})

const settings = (issuer: string) => ({
  ...{ id: 'house', title: 'Skärvakt', issuer, clientId: client.id, clientSecretEnv: 'AKTSAM_TEST_CLIENT' },
  mapping: [{ group: 'sellers', role: 'sales', entities: ['se'] }],
})

async function arrive(path: string) {
  const context = await browser.newContext(whereTheyWork)
  await context.route(
    (address) => !['localhost', '127.0.0.1'].includes(address.hostname),
    (route) => route.abort(),
  )
  return await open(context, url + path)
}

/** Through the provider's own page. */
async function goThrough(page: Page, login: string) {
  await page.getByRole('link', { name: 'Sign in with Skärvakt' }).click()
  await page.locator('input[name="login"]').fill(login)
  await page.locator('input[name="password"]').fill('any')
  await page.locator('button[type="submit"]').click()
}

const says = (login: string, more: object = {}) =>
  provider.people.set(login, {
    ...{ email: `${login}@skarvakt.example`, email_verified: true, name: 'Cia Exempel', locale: 'en' },
    ...{ groups: ['sellers'] },
    ...more,
  })

journey(`with the company's own account one comes in, to the page that was asked for${why}`, async () => {
  says('cia')
  const { page, complaints, leave } = await arrive('/orders?state=held')
  expect(await axe(page)).toEqual([])
  await picture(page, 'sign-in')
  await goThrough(page, 'cia')
  await expect.poll(() => titleOf(page), soon).toBe('Orders')
  expect(new URL(page.url()).search).toContain('held')
  await page.getByRole('button', { name: /Cia Exempel/ }).waitFor()
  expect(complaints).toEqual([])
  await leave()
})

journey(`an account without a role here is told so, at the door${why}`, async () => {
  says('dan', { groups: ['everybody'] })
  const { page, complaints, leave } = await arrive('/sign-in')
  await goThrough(page, 'dan')
  await page.getByText('did not lead to an account here').waitFor(soon)
  expect(await axe(page)).toEqual([])
  expect(complaints).toEqual([])
  await leave()
})

/** Who came in by the company's account has proved nothing here yet. */
journey(
  `before a signature one proves who one is, and the deed is done after it${why}`,
  { timeout: 120_000 },
  async () => {
    says('maja', { name: 'Maja Lindgren', groups: ['sellers'] })
    const { page, complaints, leave } = await arrive('/account')
    await goThrough(page, 'maja')
    await expect.poll(() => titleOf(page), soon).toMatch(/account|konto/i)
    await page.locator('.popup-button').last().click()
    await page.locator('.person-menu select').first().selectOption('en')
    await expect.poll(() => titleOf(page), soon).toBe('My account')
    await page.keyboard.press('Escape')
    await standIn(page)
    const proof = page.getByRole('dialog', { name: 'Prove that it is you' })
    await proof.waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'proof-before-signature')
    await proof.getByLabel('Password', { exact: true }).fill('not the right one')
    await page.keyboard.press('Enter')
    await proof.getByRole('alert').waitFor(soon)
    await proof.getByLabel('Password', { exact: true }).fill(demoPassword)
    await expect.poll(() => proof.locator('button[type="submit"]').isEnabled(), soon).toBe(true)
    await page.keyboard.press('Enter')
    await page.locator('dialog').first().waitFor({ state: 'detached', timeout: 30_000 })
    await page.getByText('Henrik Dahl').first().waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `who has no password here proves it at the company's sign-in, in another tab, and the deed goes on${why}`,
  { timeout: 120_000 },
  async () => {
    says('cia')
    const { page, complaints, leave } = await arrive('/account')
    await goThrough(page, 'cia')
    await expect.poll(() => titleOf(page), soon).toBe('My account')
    await standIn(page)
    const proof = page.getByRole('dialog', { name: 'Prove that it is you' })
    await proof.waitFor(soon)
    expect(await proof.getByLabel('Password', { exact: true }).count()).toBe(0)
    expect(await axe(page)).toEqual([])
    const [elsewhere] = await Promise.all([
      page.context().waitForEvent('page'),
      proof.getByRole('link', { name: /Prove it with Skärvakt/ }).click(),
    ])
    await elsewhere.locator('input[name="login"]').fill('cia')
    await elsewhere.locator('input[name="password"]').fill('any')
    await elsewhere.locator('button[type="submit"]').click()
    await expect.poll(() => titleOf(elsewhere), soon).toBe('You have proved who you are')
    expect(await axe(elsewhere)).toEqual([])
    await page.locator('dialog').first().waitFor({ state: 'detached', timeout: 30_000 })
    await page.getByText('Henrik Dahl').first().waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)

/** Maja, or Cia, asks Henrik to stand in for her: a signature. */
async function standIn(page: Page) {
  await page.getByRole('button', { name: 'Let somebody stand in' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Let somebody stand in' })
  await dialog.locator('#delegate-to').fill('Henrik')
  await page
    .getByRole('option', { name: /Henrik/ })
    .first()
    .click()
  await dialog.getByRole('checkbox').first().check()
  await dialog.locator('input[type="datetime-local"]').first().fill(daysFromNow(1))
  await dialog.locator('input[type="datetime-local"]').last().fill(daysFromNow(3))
  await dialog.locator('textarea').fill('On leave for two days next week')
  await dialog.locator('button[type="submit"]').click()
}

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)
