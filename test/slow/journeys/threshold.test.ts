import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassword } from '../../../src/app/demo/people.ts'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const waiting = (page: Page) => page.getByRole('link', { name: /The threshold 0\.73 is proposed/ })

journey(
  `an officer sees at once what another threshold would do, by its address, and what was withdrawn${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/alerts', { who: 'maja' })
    await page.getByRole('link', { name: 'Threshold and quality' }).click()
    await page.getByRole('heading', { level: 1, name: 'Threshold and quality' }).waitFor(soon)
    await page.getByLabel('Threshold to try').fill('0.95')
    await page.keyboard.press('Tab')
    await expect.poll(() => new URL(page.url()).searchParams.get('at'), soon).toBe('0.95')
    await page.getByText('Open alerts that would close').waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'threshold', { whole: true })
    await picture(page, 'threshold-narrow-dark', { width: 375, dark: true, whole: true })
    await page.reload()
    await page.getByText('Open alerts that would close').waitFor(soon)
    await page.getByText('withdrawn', { exact: true }).waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `whoever proposed a threshold reads its report and cannot sign it; another person does, and it takes effect${why}`,
  { timeout: 240_000 },
  async () => {
    const maja = await house.visit('/alerts/threshold', { who: 'maja' })
    await waiting(maja.page).click()
    await maja.page.getByRole('heading', { level: 2, name: 'What would differ' }).waitFor(soon)
    await maja.page.locator('.acts-why').waitFor(soon)
    expect(await maja.page.getByRole('button', { name: 'Sign as the second person' }).count()).toBe(0)
    expect(await axe(maja.page)).toEqual([])
    await picture(maja.page, 'threshold-report', { whole: true })
    await maja.leave()

    const { page, complaints, leave } = await house.visit('/alerts/threshold', { who: 'henrik' })
    await waiting(page).click()
    await page.getByRole('button', { name: 'Sign as the second person' }).click()
    await page.getByLabel('Reason').fill('The report shows that no true match is lost.')
    expect(await axe(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Sign as the second person' }).click()
    const proof = page.locator('dialog input[type="password"]')
    const inForce = page.getByText('in force', { exact: true })
    await proof.or(inForce).first().waitFor(soon)
    if (await proof.isVisible()) {
      await proof.fill(demoPassword)
      await page.keyboard.press('Enter')
    }
    await inForce.waitFor(soon)
    await page.getByText(/All parties and open orders have followed/).waitFor(soon)
    await picture(page, 'threshold-signed', { whole: true })
    await picture(page, 'threshold-signed-narrow', { width: 375, whole: true })
    await page.getByRole('link', { name: 'Threshold and quality' }).click()
    await page.locator('.threshold-number', { hasText: '0.73' }).waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)
