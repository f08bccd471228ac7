import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword } from '../../../src/app/demo/people.ts'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const stateOf = (page: Page) => page.locator('header .state').first().textContent()

/** A signature asks who sits there; the password is the proof. */
async function sign(page: Page, reason: string) {
  await page.getByLabel('Reason').fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: 'Grant' }).click()
  const proof = page.locator('input[type="password"]')
  const done = page.getByText(/^Exception X-\d+-\d+: /)
  const refused = page.locator('dialog .notice-problem')
  await proof.or(done).or(refused).first().waitFor(soon)
  if (!(await proof.isVisible())) return
  await proof.fill(demoPassword)
  await page.keyboard.press('Enter')
  await proof.waitFor({ state: 'detached', ...soon })
}

let asked = ''

journey(
  `from the order that it stops, sales asks for an exception with the rule filled in${why}`,
  { timeout: 180_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/orders/SO-2004', { who: 'elin' })
    await page.getByRole('button', { name: 'Release' }).click()
    await expect.poll(() => stateOf(page), soon).not.toBe('Draft')
    await picture(page, 'desk-substitute-needed')
    await page.getByRole('link', { name: 'Ask for an exception from D-1/expansion' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ask for an exception' }).waitFor(soon)
    expect(await page.getByLabel('Rule to set aside').inputValue()).toBe('D-1/expansion')
    expect(await page.getByLabel('Pieces in all').inputValue()).toBe('4')
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.getByText('Fill this in.').first().waitFor(soon) // nothing is sent while it lacks something
    const from = await page.getByLabel('From', { exact: true }).inputValue()
    const last = new Date(Date.parse(from) + 30 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Last day').fill(last)
    await page.getByText('31 days. Compliance and legal grant it.').waitFor(soon)
    await page.getByLabel('Reason').fill('The recorder of the school takes no other make before summer.')
    await page.getByLabel('Measure 1', { exact: true }).fill('The cameras stay on a network of their own.')
    expect(await axe(page)).toEqual([])
    await picture(page, 'exception-ask')
    await picture(page, 'exception-ask-narrow-dark', { width: 375, dark: true, whole: true })
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.getByRole('heading', { level: 1, name: /^Exception X-/ }).waitFor(soon)
    asked = new URL(page.url()).pathname
    await page.getByText(/Waits for: Compliance officer/).waitFor(soon)
    expect(await axe(page)).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `who asked cannot grant it, and is told why; two others grant it, and the order goes${why}`,
  { timeout: 240_000 },
  async () => {
    const officer = await house.visit(asked, { who: 'maja' })
    await officer.page.getByRole('button', { name: 'Grant', exact: true }).click()
    await sign(officer.page, 'The network keeps them apart.')
    await officer.page.getByText(/Approved by Maja Lindgren/).waitFor(soon)
    await officer.page.getByText(/is not possible/).waitFor(soon) // nobody grants twice
    await picture(officer.page, 'exception-first-approval')
    await officer.leave()

    const lawyer = await house.visit(asked, { who: 'henrik' })
    await lawyer.page.getByRole('button', { name: 'Grant', exact: true }).click()
    await sign(lawyer.page, 'Thirty days are enough.')
    await expect.poll(() => lawyer.page.locator('.life-state .state').textContent(), soon).toBe('granted')
    expect(await axe(lawyer.page)).toEqual([])
    await picture(lawyer.page, 'exception-granted')
    await lawyer.leave()

    const sales = await house.visit('/orders/SO-2004', { who: 'elin' })
    await sales.page.getByRole('button', { name: 'Release' }).click()
    await expect.poll(() => stateOf(sales.page), soon).toBe('Released')
    expect(sales.complaints).toEqual([])
    await sales.leave()
  },
)

journey(
  `an officer who asks for an exception cannot grant it: the screen says why before anything is sent${why}`,
  { timeout: 180_000 },
  async () => {
    const { page, complaints, leave } = await house.visit(
      '/exceptions/new?rule=D-1%2Fexpansion&legalEntity=se&customer=lindhult&product=LG-D4',
      { who: 'maja' },
    )
    const from = await page.getByLabel('From', { exact: true }).inputValue()
    await page.getByLabel('Last day').fill(from)
    await page.getByLabel('Reason').fill('An officer asks for one day, to see what happens.')
    await page.getByLabel('Measure 1', { exact: true }).fill('A guard stands beside it.')
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.getByText('You may not grant an exception: you asked for it').waitFor(soon)
    expect(await page.getByRole('button', { name: 'Grant', exact: true }).count()).toBe(0)
    await picture(page, 'exception-refused-self-approval')
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByLabel('Reason').fill('It was only to see what happens.')
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
    await expect.poll(() => page.locator('.life-state .state').textContent(), soon).toBe('withdrawn')
    await page.goto(`${house.url()}/exceptions`)
    await page.locator('.grid tbody a').first().waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'exceptions')
    await page.getByRole('link', { name: 'By rule' }).click()
    await page.getByRole('img', { name: /^By rule/ }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'exceptions-by-rule')
    expect(complaints).toEqual([])
    await leave()
  },
)
