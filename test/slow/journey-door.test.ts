import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword } from '../../src/app/demo/people.ts'
import { focusedName, hasBrowser, openBrowser, tabTo, whereTheyWork } from '../support/browser.ts'
import { type Child, startChild } from '../support/child.ts'
import { type ServedDemo, startDemo } from '../support/server.ts'

const journey = test.skipIf(!hasBrowser)
const why = hasBrowser ? '' : ' (skipped: needs Chromium at /usr/bin/chromium)'
const soon = { timeout: 30_000 }
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

/** A page in English with nobody signed in; anything that the browser complains of fails the journey. */
async function visit(address: string) {
  const context = await browser.newContext(whereTheyWork)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, context, complaints, leave: () => context.close() }
}

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const flaws = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)

async function signInBy(page: Page, email: string) {
  await tabTo(page, 'E-mail')
  await page.keyboard.type(email)
  await tabTo(page, 'Password')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
}

journey(`a password leads to the page that was asked for, in the person's own language${why}`, async () => {
  const { page, complaints, leave } = await visit(`${demo.url}/lists?list=eu-fsf`)
  expect(await titleOf(page)).toBe('Sign in')
  expect(await flaws(page)).toEqual([])
  await signInBy(page, 'maja@skarvakt.example')
  await expect.poll(() => titleOf(page), soon).toBe('Listor')
  expect(new URL(page.url()).search).toContain('eu-fsf')
  expect(complaints).toEqual([])
  await leave()
})

journey(`a wrong password is refused in words, and the field has the focus again${why}`, async () => {
  const { page, leave } = await visit(`${demo.url}/sign-in`)
  await page.getByLabel('E-mail').fill('maja@skarvakt.example')
  await page.getByLabel('Password', { exact: true }).fill('not the right one')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('do not belong together')
  expect(await focusedName(page)).toBe('Password')
  await leave()
})

journey(
  `a session that ends loses nothing that was typed, and neither does another language${why}`,
  async () => {
    const { page, context, complaints, leave } = await visit(`${demo.url}/orders/new`)
    await signInBy(page, 'elin@skarvakt.example')
    const quantity = page.locator('#field-lines-0-quantity')
    await quantity.waitFor()
    await quantity.fill('77')
    await page.locator('.popup-button').last().click()
    await page.locator('.person-menu select').first().selectOption('en')
    await expect.poll(() => titleOf(page), soon).toBe('New order')
    expect(await quantity.inputValue()).toBe('77')
    await page.keyboard.press('Escape')
    await context.clearCookies()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lind')
    await expect.poll(() => titleOf(page), soon).toBe('Sign in')
    await signInBy(page, 'elin@skarvakt.example')
    await expect.poll(() => titleOf(page), soon).toBe('New order')
    expect(await quantity.inputValue()).toBe('77')
    await page.getByText('is here again').waitFor()
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(`a passkey is added, and signs in without a password${why}`, async () => {
  const { page, context, leave } = await visit(`${demo.url}/account`)
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', { options: virtualDevice })
  await signInBy(page, 'jonas@skarvakt.example')
  await page.getByLabel('Name of the passkey').fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Remove Laptop' }).waitFor()
  expect(await flaws(page)).toEqual([])
  await page.locator('.popup-button').last().click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect.poll(() => titleOf(page), soon).toBe('Today')
  await leave()
})

const virtualDevice = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

journey(
  `the first start is set up by the link that the server prints${why}`,
  { timeout: 120_000 },
  async () => {
    const data = await mkdtemp(join(tmpdir(), 'aktsam-set-up-'))
    const server: Child = startChild('src/app/main.ts', ['serve', '--port', '0', '--data', data])
    const { setUp: link }: { setUp: string } = JSON.parse(await server.line(/^\{"setUp":/))
    const { page, complaints, leave } = await visit(link)
    expect(await titleOf(page)).toBe('Set up Aktsam')
    expect(await flaws(page)).toEqual([])
    await tabTo(page, 'Name')
    await page.keyboard.type('Vera Holm')
    await tabTo(page, 'E-mail')
    await page.keyboard.type('vera@holm.example')
    await tabTo(page, 'New password')
    await page.keyboard.type('fyra vanliga ord tillsammans')
    await page.keyboard.press('Enter')
    await page.getByLabel('Name of the company').fill('Holm Larm AB')
    await page.locator('#field-country').fill('Sweden')
    await page.getByRole('option', { name: /Sweden/ }).click()
    expect(await page.getByLabel('Short reference').inputValue()).toBe('holm-larm-ab')
    await page.getByRole('button', { name: 'Create and sign in' }).click()
    await expect.poll(() => titleOf(page), soon).toBe('Today')
    const { page: late, leave: leaveLate } = await visit(link)
    await late.getByText('This link cannot be used').waitFor()
    expect(complaints).toEqual([])
    await leaveLate()
    await leave()
    await server.kill()
    await rm(data, { recursive: true })
  },
)
