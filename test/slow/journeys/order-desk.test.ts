import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const stateOf = (page: Page) => page.locator('header .state').first().textContent()

/** A field that looks records up: types, and takes what is offered first. */
async function choose(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).first().fill(text)
  await page.locator('[role="listbox"] [role="option"]:visible').first().waitFor(soon)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

journey(
  `an order is held for a clause that is missing; it is added where it is named, and the order is released${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/orders/new?buyer=andes&sku=AL-D4V', {
      who: 'elin',
    })
    await page
      .locator('#field-legalEntity option')
      .nth(1)
      .waitFor({ state: 'attached', ...soon })
    await page.getByLabel('Seller').selectOption('se')
    await choose(page, 'End user', 'andes')
    await choose(page, 'Ship to', 'Chile')
    await page.getByLabel('Quantity').fill('20')
    await page.getByText('Consignee, payer, intermediary and terms').click()
    await choose(page, 'Contract', 'DIST-CL')
    await page.getByText('Site, serials and use').click()
    await page.getByLabel('Described use').selectOption({ label: 'Protection of a shop' })
    await page.getByLabel('What it will be used for').fill('shops in Santiago')
    await page.getByLabel('Risk of internal repression').selectOption({ label: 'None found' })
    await page.getByRole('button', { name: 'Release' }).click()
    await expect.poll(() => stateOf(page), soon).toBe('On hold')
    await page.getByText('Add the missing contract clause: no re-export to Russia').waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'desk-clause-missing')
    await picture(page, 'desk-clause-missing-narrow-dark', { width: 375, dark: true, whole: true })
    await page.getByRole('button', { name: 'Add it here' }).click()
    await page
      .getByRole('dialog')
      .getByText('DIST-CL')
      .first()
      .waitFor({ state: 'attached', ...soon })
    await picture(page, 'desk-add-clause')
    await page.getByRole('button', { name: 'Save and ask again' }).click()
    await expect.poll(() => page.locator('#verdict-title').textContent(), soon).toContain('Allowed')
    await page.getByRole('button', { name: 'Release' }).click()
    await expect.poll(() => stateOf(page), soon).toBe('Released')
    await page.getByLabel('Language of the document').selectOption({ label: 'In Finnish' })
    await page.getByRole('button', { name: 'PDF: the answer' }).click()
    const made = page.getByRole('link', { name: 'Open the PDF' })
    await made.waitFor({ timeout: 90_000 })
    const pdf = await page.request.get(new URL((await made.getAttribute('href')) ?? '', page.url()).href)
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    await picture(page, 'desk-released-with-pdf')
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `the language is switched in the middle of a form, and nothing that was typed is lost${why}`,
  { timeout: 180_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/orders/new', { who: 'nils' })
    await page
      .locator('#field-legalEntity option')
      .nth(1)
      .waitFor({ state: 'attached', ...soon })
    await page.locator('#field-legalEntity').selectOption('no')
    await page.locator('#field-lines-0-quantity').fill('7')
    await page.locator('#field-lines-0-price').fill('1 520,50')
    await page.locator('details.line-details > summary').click()
    await page.locator('#field-lines-0-use-text').fill('adgang til lager')
    await page.getByRole('button', { name: /Nils Haugen/ }).click()
    for (const [language, seller] of [
      ['fi', 'Myyjä'],
      ['sv', 'Säljare'],
    ] as const) {
      await page.locator('.person-menu select:has(option[value="nb"])').selectOption(language)
      await page.getByLabel(seller, { exact: true }).waitFor(soon)
      expect(await page.locator('#field-legalEntity').inputValue()).toBe('no')
      expect(await page.locator('#field-lines-0-quantity').inputValue()).toBe('7')
      expect(await page.locator('#field-lines-0-price').inputValue()).toBe('1 520,50')
      expect(await page.locator('#field-lines-0-use-text').inputValue()).toBe('adgang til lager')
    }
    await page.keyboard.press('Escape')
    await picture(page, 'desk-language-switched')
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `sales ask compliance to look at what holds an order, and compliance finds it in its work${why}`,
  { timeout: 240_000 },
  async () => {
    const seller = await house.visit('/orders/SO-2012', { who: 'elin' })
    const step = seller.page.getByRole('listitem').filter({ hasText: 'Ask compliance to look at it' }).last()
    await step.getByRole('button', { name: 'Ask for it now' }).click(soon)
    await step.getByRole('link', { name: 'The review is asked for.' }).waitFor(soon)
    expect(await axe(seller.page)).toEqual([])
    expect(seller.complaints).toEqual([])
    await seller.leave()
    const officer = await house.visit('/today', { who: 'maja' })
    await officer.page.getByRole('link', { name: 'Look at what holds an order' }).first().waitFor(soon)
    await officer.leave()
  },
)
