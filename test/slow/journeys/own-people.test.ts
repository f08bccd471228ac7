import { expect } from 'vitest'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const patient = 180_000

journey(
  `an own signatory is put on record by compliance, and is nobody to everybody else${why}`,
  async () => {
    const officer = await house.visit('/parties/new', { who: 'maja' })
    const { page } = officer
    await page.getByLabel('Name', { exact: false }).first().fill('Hjördis Vallgatan')
    await page.getByRole('combobox', { name: 'One of our own people' }).click()
    await page.getByRole('option', { name: 'Own signatory' }).click(soon)
    const reference = page.getByLabel(/^Reference/)
    expect(await reference.inputValue()).toBe('staff:')
    await reference.fill('staff:2001')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Only compliance, legal and audit see this record').waitFor(soon)
    expect(await page.getByRole('heading', { name: 'Ownership and control' }).count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await picture(page, 'own-person')

    for (const who of ['elin', 'ingrid']) {
      const other = await house.visit('/parties/staff%3A2001', { who })
      await other.page.getByText('There is no party').first().waitFor(soon)
      await other.page.goto(`${house.url()}/parties`)
      await other.page.getByText('Lindhults kommun').first().waitFor(soon)
      await other.page.keyboard.press('Control+k')
      await other.page.keyboard.type('Vallgatan')
      await other.page.getByText('Nothing found. Try a reference').first().waitFor(soon)
      expect(await other.page.getByText('Hjördis').count()).toBe(0)
      expect(other.complaints).toEqual([])
      await other.leave()
    }
    expect(officer.complaints).toEqual([])
    await officer.leave()
  },
  patient,
)
