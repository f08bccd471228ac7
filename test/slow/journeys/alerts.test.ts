import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword } from '../../../src/app/demo/people.ts'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const queue = (page: Page) => page.getByRole('navigation', { name: 'Alerts' })
const choose = async (page: Page, party: RegExp) => {
  await queue(page).getByRole('button', { name: party }).click()
  await page.locator('.alert h2', { hasText: party }).waitFor(soon)
}
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

journey(
  `alerts that are there for different reasons are not cleared in one go: the screen says why${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/alerts', { who: 'maja' })
    await page.locator('.alert h2').waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'alerts')
    await picture(page, 'alerts-narrow-dark', { width: 375, dark: true, whole: true })
    await press(page, 'x', 'j')
    await expect.poll(() => new URL(page.url()).searchParams.get('alert'), soon).not.toBeNull()
    await page.locator('.alert h2').waitFor(soon)
    await press(page, 'x')
    await page.getByText('2 marked').waitFor(soon)
    await page.getByRole('button', { name: 'False positives, all in one go' }).click()
    await page.getByText(/one by one|decided by itself/).waitFor(soon)
    await picture(page, 'alerts-bulk-refused')
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `an officer clears a plain false positive with three keys, and takes it back${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/alerts', { who: 'maja' })
    await choose(page, /Vostok/)
    await press(page, 'f')
    await page.getByText('Why it is somebody else').waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'alert-decide')
    await press(page, '4', 'Enter')
    const done = page.getByText(/Vostok .* is decided\./)
    await done.waitFor(soon)
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The verdict is taken back.', { exact: false }).waitFor(soon)
    await choose(page, /Vostok/)
    await expect.poll(() => page.locator('.alert-facts .state').first().textContent(), soon).toBe('in review')
    await press(page, 'f', '4', 'Enter')
    await done.waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `sales answer what compliance asks about a customer, and see nothing of the list${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/today', { who: 'elin' })
    await page.getByRole('link', { name: 'Answer a question about a party' }).first().click()
    await page.getByRole('heading', { level: 1, name: /A question about/ }).waitFor(soon)
    expect(await page.locator('main').textContent()).not.toContain('eu-fsf')
    expect(await axe(page)).toEqual([])
    await picture(page, 'alert-question')
    await page.getByLabel('Your answer').fill('Born in 1994; I have seen the identity card.')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByText('Thank you. The answer is sent.').waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `a true match takes two persons: the first cannot sign again, the second can, and the duties stand${why}`,
  { timeout: 240_000 },
  async () => {
    const first = await house.visit('/alerts?state=proposed', { who: 'maja' })
    await choose(first.page, /Orinoco/)
    await first.page.getByText('You gave the first signature.', { exact: false }).waitFor(soon)
    await first.leave()

    const { page, complaints, leave } = await house.visit('/alerts?state=proposed', { who: 'henrik' })
    await choose(page, /Orinoco/)
    const address = new URL(page.url()).searchParams.get('alert')
    await press(page, 's')
    const proof = page.locator('input[type="password"]')
    const signed = page.getByText('Both signatures are given.', { exact: false })
    await proof.or(signed).first().waitFor(soon)
    if (await proof.isVisible()) {
      await proof.fill(demoPassword)
      await page.keyboard.press('Enter')
    }
    await signed.waitFor(soon)
    await page.goto(`${house.url()}/alerts/${address}`)
    await page.getByRole('heading', { level: 3, name: 'Duties that the match brings' }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'alert-true-match')
    expect(complaints).toEqual([])
    await leave()
  },
)
