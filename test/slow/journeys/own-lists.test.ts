import { expect } from 'vitest'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const csv = [
  'Who;Kind;Also called;Born;Org no',
  'Uppdiktade Trådar i Borås AB;company;UTB;;556999-0001',
  'Ivar Inventsen;person;Iffe|I. Inventsen;1961-04;',
].join('\n')
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

journey(
  `an officer begins a list of the house's own, sees how a file is read, corrects a column, puts it in force, and ends it${why}`,
  { timeout: 300_000 },
  async () => {
    const { page, complaints, leave } = await house.visit('/lists/own', { who: 'maja' })
    await page.getByRole('button', { name: 'Begin a list' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Begin a list' }).click() // what is missing is said at its field
    await dialog.getByText('Give the list a name.').waitFor(soon)
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Bad payers')
    await dialog.getByText('own-bad-payers').waitFor(soon)
    await dialog
      .getByRole('combobox', { name: 'Owner' })
      .or(dialog.getByLabel('Owner'))
      .first()
      .fill('Anna Exempel')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('They never paid what they owe us.')
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Begin a list' }).click()
    await page.getByRole('heading', { level: 2, name: 'Bad payers' }).waitFor(soon)

    await page.locator('input[type="file"]').setInputFiles(file('payers.csv', csv))
    await page.getByText('No heading says where the name stands.').waitFor(soon)
    await page.getByLabel('Field of the column Who').selectOption('name')
    await page.getByLabel('Field of the column Also called').selectOption('alias')
    await page.getByText('2 entries (persons: 1, organisations: 1').waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'own-list', { whole: true })
    await picture(page, 'own-list-narrow-dark', { width: 375, dark: true, whole: true })
    await page.getByRole('button', { name: 'Put 2 entries in force' }).click()
    await page.getByText('The file is in force.').first().waitFor(soon)
    await page.getByRole('link', { name: '2 entries' }).waitFor(soon)

    const faulty = `${csv}\nNobody;robot;;in the spring;`
    await page.locator('input[type="file"]').setInputFiles(file('payers.csv', faulty))
    await page.getByText('As last time.').waitFor(soon)
    await page.getByText('"robot" is no kind').waitFor(soon)
    expect(await page.getByRole('button', { name: /^Put .* in force$/ }).isDisabled()).toBe(true)

    await page.getByRole('button', { name: 'End', exact: true }).click()
    await dialog.getByRole('textbox').fill('They have paid everything.')
    await dialog.getByRole('button', { name: 'End', exact: true }).click()
    await page.getByText('They have paid everything.').waitFor(soon)
    expect(await axe(page)).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  },
)
