import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { hasBrowser, openBrowser, whereTheyWork } from '../../support/browser.ts'
import { type Child, startChild } from '../../support/child.ts'
import { axe, journey, open, soon, titleOf, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

/** What the issue promises a newcomer; a program types faster, so each of its steps counts as ten seconds of theirs. */
const newcomerSeconds = 300
const secondsPerStep = 10

let data: string
let server: Child
let link: string

beforeAll(async () => {
  if (!hasBrowser) return
  data = await mkdtemp(join(tmpdir(), 'aktsam-set-up-'))
  server = startChild('src/app/main.ts', ['serve', '--port', '0', '--data', data])
  ;({ setUp: link } = JSON.parse(await server.line(/^\{"setUp":/)))
})

afterAll(async () => {
  await server?.kill()
  if (data) await rm(data, { recursive: true, force: true })
})

/** Counts what a person does: a field filled, a choice made, a button pressed. */
function steps(page: Page) {
  let taken = 0
  return {
    taken: () => taken,
    fill: async (field: string, text: string) => {
      taken++
      await page.locator(field).fill(text)
    },
    country: async (field: string, name: string) => {
      taken++
      await page.locator(field).fill(name)
      await page
        .getByRole('option', { name: new RegExp(name) })
        .first()
        .click()
    },
    press: async (name: string) => {
      taken++
      await page.getByRole('button', { name, exact: true }).click()
    },
    finish: async (name: string) => {
      taken++
      await page.getByRole('button', { name, exact: true }).click()
      await page.locator('dialog').waitFor({ state: 'detached' })
    },
  }
}

async function founds(page: Page, { fill, country, press }: ReturnType<typeof steps>) {
  await fill('#field-name', 'Vera Holm')
  await fill('#field-email', 'vera@holm.example')
  await page.getByLabel('New password').fill('fyra vanliga ord tillsammans')
  await press('Continue')
  await fill('#field-company', 'Holm Larm AB')
  await country('#field-country', 'Sweden')
  await picture(page, 'set-up')
  await press('Create and sign in')
  await expect.poll(() => titleOf(page), soon).toBe('Today')
}

/** The buyer and the product are new: both are added where they were typed. */
async function asks(page: Page, { fill, country, press, finish }: ReturnType<typeof steps>) {
  await page.getByRole('link', { name: 'Type a new order' }).click()
  await expect.poll(() => titleOf(page), soon).toBe('New order')
  await page.locator('#field-legalEntity').selectOption({ label: 'Holm Larm AB' })
  await fill('#field-buyer', 'Björkby skola')
  await page.keyboard.press('Tab')
  await press('Add “Björkby skola”')
  expect(await axe(page)).toEqual([])
  await country('#new-party-country', 'Sweden')
  await picture(page, 'new-party')
  await finish('Add the party')
  await country('#field-shipTo-country', 'Sweden')
  await fill('#field-lines-0-sku', 'CAM-100')
  await page.keyboard.press('Tab')
  await press('Add “CAM-100”')
  await fill('#new-product-name', 'Dome camera 4 MP')
  await fill('#new-product-maker', 'Fjordsyn AS')
  await country('#new-product-maker-country', 'Norway')
  expect(await axe(page)).toEqual([])
  await finish('Add the product')
  await fill('#field-lines-0-price', '1500')
  await page.keyboard.press('Control+Enter')
}

journey(
  `from the link that the server prints to the first own verdict in less than five minutes${why}`,
  { timeout: 240_000 },
  async () => {
    const browser = await openBrowser()
    const began = performance.now()
    const { page, complaints, leave } = await open(await browser.newContext(whereTheyWork), link)
    expect(await titleOf(page)).toBe('Set up Aktsam')
    expect(await axe(page)).toEqual([])
    const taken = steps(page)
    await founds(page, taken)
    await asks(page, taken)
    const verdict = page.locator('.outcome').first()
    await verdict.waitFor(soon)
    expect(await verdict.textContent()).toMatch(/Allowed|Held|Licence needed|Blocked/)
    await picture(page, 'first-verdict')
    const seconds = (performance.now() - began) / 1000
    expect(taken.taken() * secondsPerStep).toBeLessThan(newcomerSeconds)
    expect(seconds).toBeLessThan(newcomerSeconds)
    expect(complaints).toEqual([])
    await leave()
    await browser.close()
  },
)
