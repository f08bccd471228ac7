import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, journey, journeyHouse, soon, titleOf, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()

async function receives(page: Page) {
  await page.getByRole('link', { name: /Somebody asks/ }).click()
  await page.locator('.privacy-form select').first().selectOption('se')
  await page.locator('#request-name').fill('Karin Åberg')
  await page.locator('#request-emails').fill('karin@lindhult.example')
  await page.locator('#request-contact').fill('karin@lindhult.example')
  expect(await axe(page)).toEqual([])
  await page.locator('.privacy-form button[type="submit"]').click()
  await page.locator('.step-now textarea').waitFor(soon)
}

/** Who asks is proved, all rooms are looked through, a person decides on each item. */
async function works(page: Page) {
  expect(await axe(page)).toEqual([])
  await page.locator('.step-now textarea').fill('Signed in with her own account at the customer portal')
  await page.locator('.step-now button[type="submit"]').click()
  await page.getByRole('button', { name: 'Gather everything' }).click(soon)
  await page.locator('.request-item').first().waitFor(soon)
  await page.getByRole('heading', { name: /items? found/ }).waitFor()
  expect(await page.locator('.request-item').count()).toBeGreaterThan(0)
  expect(await axe(page)).toEqual([])
  await picture(page, 'privacy-request')
  await picture(page, 'privacy-request-375', { width: 375 })
  await page
    .getByRole('button', { name: /^Leave out/ })
    .last()
    .click()
  await page.getByRole('button', { name: /^Do as proposed/ }).click()
  const decided = page.getByRole('button', { name: 'Every item is decided' })
  await expect.poll(() => decided.isEnabled(), soon).toBe(true)
  await decided.click()
}

journey(
  `what a person asks of their data is answered: proved, gathered, decided item by item, sent${why}`,
  { timeout: 300_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/privacy', { who: 'maja' })
    expect(await axe(page)).toEqual([])
    await receives(page)
    await works(page)
    await page.getByRole('button', { name: 'Send the answer' }).click(soon)
    const letter = page.frameLocator('iframe.document-frame')
    await expect.poll(() => letter.locator('body').innerText(), { timeout: 90_000 }).toContain('Karin Åberg')
    await picture(page, 'privacy-answer')
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `half an answer to a form is kept, and somebody goes on with it later${why}`,
  { timeout: 240_000 },
  async () => {
    const { page: desk, complaints, leave: go } = await house.visit('/documents/forms', { who: 'maja' })
    await desk.getByRole('button', { name: 'Fill in: End-use statement' }).click()
    await desk.locator('#field-endUser').fill('Lindhults kommun')
    await desk.getByText('Everything is kept').waitFor(soon)
    await desk.waitForTimeout(1500)
    await desk.getByText('Everything is kept').waitFor(soon)
    await picture(desk, 'form')
    await desk.reload()
    await expect.poll(() => desk.locator('#field-endUser').inputValue(), soon).toBe('Lindhults kommun')
    expect(await titleOf(desk)).toBe('End-use statement')
    await desk.getByRole('button', { name: 'Submit' }).click()
    await desk.getByRole('alert').first().waitFor(soon)
    expect(await axe(desk)).toEqual([])
    expect(complaints).toEqual([])
    await go()
  },
)
