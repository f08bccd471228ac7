import { expect } from 'vitest'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const patient = 180_000
const english = "localStorage.setItem('aktsam.language', 'en')"

journey(
  `who owns a party stands in a sentence for each regime, in a picture and in a table${why}`,
  async () => {
    const { page, complaints, leave } = await house.visit('/parties/severnaya', { who: 'maja' })
    await page.evaluate(english)
    await page.reload()
    const part = page.getByRole('region', { name: 'Ownership and control' })
    await part.getByText('cannot be told', { exact: false }).first().waitFor(soon)
    await part.getByText('has a hit that nobody has decided').first().waitFor(soon)
    expect(await part.getByRole('img', { name: /Severnaya Optika TOO and \d+ others/ }).count()).toBe(1)
    const table = part.getByRole('group', { name: 'Holdings' })
    expect(await table.getByRole('row').count()).toBe(4)
    await table.getByRole('button', { name: 'Share' }).click()
    expect(await table.getByRole('columnheader', { name: /Share/ }).getAttribute('aria-sort')).toBe(
      'ascending',
    )
    expect(await axe(page)).toEqual([])
    await picture(page, 'ownership')
    expect(complaints).toEqual([])
    await leave()
  },
  patient,
)

journey(
  `a holding is written down with its reason, and ends with another${why}`,
  async () => {
    const { page, complaints, leave } = await house.visit('/parties/longan-nordic', { who: 'maja' })
    await page.evaluate(english)
    await page.reload()
    const part = page.getByRole('region', { name: 'Ownership and control' })
    await part.getByText('Owned by listed parties').waitFor(soon)
    await part.getByRole('button', { name: 'Add a holding' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'The other party' }).fill('Severnaya')
    await page.getByRole('option', { name: /Severnaya Optika/ }).click(soon)
    await dialog.getByLabel('What is known of the share').selectOption({ label: 'between two bounds' })
    await dialog.getByLabel('At least, in per cent').fill('5')
    await dialog.getByLabel('At most, in per cent').fill('10')
    await dialog.getByLabel('Reason').fill('as the minutes of the meeting show')
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Keep the holding' }).click()
    const row = part.getByRole('row', { name: /Severnaya Optika TOO Longan Nordic AB/ })
    await row.getByText('5–10 %').waitFor(soon)
    await row.getByRole('button', { name: 'End' }).click()
    await page.getByRole('dialog').getByLabel('It never was: it was written by mistake').check()
    await page.getByRole('dialog').getByLabel('Reason').fill('the minutes are of another company')
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
    await row.waitFor({ state: 'detached', ...soon })
    expect(complaints).toEqual([])
    await leave()
  },
  patient,
)
