import { expect } from 'vitest'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const looks = [
  { name: 'today', width: 1440, dark: false },
  { name: 'today-narrow-dark', width: 375, dark: true },
]

journey(
  `the officer's day begins with what is overdue; every number opens its list${why}`,
  { timeout: 180_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/today', { who: 'maja' })
    await page.getByRole('link', { name: /Overdue/ }).waitFor(soon)
    await page.getByRole('heading', { name: 'Since yesterday' }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    for (const { name, ...look } of looks) await picture(page, name, { ...look, whole: true })
    await page.getByRole('link', { name: /Overdue/ }).click()
    await page.getByRole('link', { name: 'Show all' }).waitFor(soon)
    expect(new URL(page.url()).search).toBe('?view=overdue')
    await page
      .getByText(/overdue/)
      .first()
      .waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `a deadline that was missed has escalated: management finds it in its own work, and hands it back${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/today', { who: 'ingrid' })
    await page
      .getByRole('link', { name: /warning/i })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor(soon)
    await page.goto(`${house.url()}/deadlines`)
    await page.locator('.grid tbody a').first().waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'deadlines')
    await page.getByRole('link', { name: 'Month', exact: true }).click()
    await page.getByRole('table').waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'deadlines-month')
    await picture(page, 'deadlines-month-narrow', { width: 375, whole: true })
    await page.goto(`${house.url()}/deadlines`)
    await page.locator('.grid tbody a', { hasText: 'Triage a warning' }).first().click() // the earliest

    await page.getByText('(has been told)').first().waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'deadline')
    await page.getByRole('button', { name: 'Hand over' }).click()
    await page.getByRole('dialog').getByLabel('Owed by').selectOption({ label: 'Maja Lindgren' })
    await page.getByLabel('Reason').fill('Maja knows the supplier.')
    await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click()
    await page.getByText('The deadline was handed over.').waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `every report has its picture, its table and its way out to a spreadsheet${why}`,
  { timeout: 180_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/reports', { who: 'petra' })
    await page.getByRole('img', { name: /^Orders by outcome/ }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'reports')
    await page.getByRole('button', { name: 'Exposure by supplier' }).click()
    await page.getByRole('img', { name: /^Exposure by supplier/ }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'report-exposure-dark', { dark: true })
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /As CSV/ }).click()
    expect((await saving).suggestedFilename()).toMatch(/^Exposure by supplier .*\.csv$/)
    await page.getByRole('button', { name: 'Last 30 days' }).click()
    expect(new URL(page.url()).searchParams.get('from')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(complaints).toEqual([])
    await leave()
  },
)
