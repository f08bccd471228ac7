import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { fixture } from '../../support/lists.ts'
import { picture } from '../../support/pictures.ts'
import { answers, openPublisher, type Publisher, serves } from '../../support/publisher.ts'

const house = journeyHouse()
const un = readFileSync(fixture('un-sc/fixtures/consolidated-cut-2026-02-27.xml'), 'utf8')
let publisher: Publisher
beforeAll(async () => {
  publisher = await openPublisher()
  publisher.at('/un.xml', serves(un, { type: 'text/xml' }))
})
afterAll(() => publisher.close())

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor(soon)

journey(
  `an officer finds an entry by its name, reads why it stands on the list, what it said before, and the publisher's own lines${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/lists?list=eu-fsf', { who: 'maja' })
    await page.getByText('It binds everyone in the EU').waitFor(soon)
    await page.getByRole('link', { name: 'Browse the entries' }).click()
    await title(page, 'Entries: EU consolidated list of financial sanctions')
    await page.getByRole('link', { name: 'Ilmar Vestrov' }).waitFor(soon)
    await page.getByRole('searchbox', { name: 'Filter by Name' }).fill('highline')
    await page.getByRole('link', { name: 'Ilmar Vestrov' }).waitFor({ ...soon, state: 'detached' })
    await page.getByRole('link', { name: 'Highline Security Systems LLC' }).click()
    await title(page, 'Highline Security Systems LLC')
    await page.getByText('Reg. (EU) 269/2014').waitFor(soon)
    await page.getByText('The publisher did it.').waitFor(soon)
    await page.locator('ins', { hasText: 'Haylain Sekyuriti Sistems' }).waitFor(soon)
    await page.getByText(/^The source: eu-fsf-fictional\.xml, line/).click()
    await page.locator('.source-lines', { hasText: 'euReferenceNumber="EU.9001.26"' }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'list-entry', { whole: true })
    await picture(page, 'list-entry-narrow-dark', { width: 375, dark: true, whole: true })
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `what a version changed is told with its cause, filtered, walked through by keys, and taken along as a file${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/lists?list=eu-fsf', { who: 'maja' })
    await page
      .getByRole('cell', { name: /^What changed/ })
      .getByRole('link')
      .first()
      .click()
    await title(page, 'What changed: EU consolidated list of financial sanctions')
    await page.getByText('The publisher changed the list.').waitFor(soon)
    await page.getByRole('button', { name: 'added 2' }).click()
    await page.getByRole('link', { name: 'Sanja Morvic' }).waitFor(soon)
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect.poll(() => page.locator(':focus').innerText(), soon).toBe('Sanja Morvic')
    const download = page.waitForEvent('download', soon)
    await page.getByRole('button', { name: 'Save as CSV' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text.split('\r\n')).toHaveLength(4) // its head, two entries, and the end of the last line
    expect(text).toContain('EU.9103.26,Sanja Morvic,added')
    expect(await axe(page)).toEqual([])
    await picture(page, 'list-changes')
    await page.reload()
    await page.getByRole('link', { name: 'Sanja Morvic' }).waitFor(soon)
    expect(await page.getByRole('link', { name: 'Highline Security Systems LLC' }).count()).toBe(0)
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `a list is switched on, looked for at once, and what the publisher sends instead of it is told in words${why}`,
  { timeout: 300_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/lists?list=un-sc', { who: 'maja' })
    await page.getByText('Off. Nothing is fetched until somebody switches it on.').waitFor(soon)
    await page.getByText('https://scsanctions.un.org/resources/xml/en/consolidated.xml').first().waitFor(soon)
    await page.getByRole('button', { name: 'Switch on' }).click()
    await page.getByLabel('Fetch the list by itself').check()
    await page.getByLabel('Another address for consolidated.xml').fill(`${publisher.url}/un.xml`)
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('every six hours').waitFor(soon)
    const look = page.getByRole('button', { name: 'Look now' })
    await look.click()
    const table = page.getByRole('group', { name: 'Looks' })
    await table.getByText('new version').waitFor({ timeout: 120_000 })
    await page.getByRole('link', { name: 'Browse the entries' }).waitFor(soon)
    publisher.at(
      '/un.xml',
      answers(200, { 'content-type': 'text/html' }, '<html><body>Maintenance</body></html>'),
    )
    await look.click()
    await page.getByRole('alert').first().waitFor({ timeout: 120_000 })
    await page.getByRole('link', { name: 'Browse the entries' }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'list-looks', { whole: true })
    await picture(page, 'list-looks-narrow-dark', { width: 375, dark: true, whole: true })
    expect(complaints).toEqual([])
    await leave()
  },
)
