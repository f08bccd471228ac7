import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { axe, journey, journeyHouse, soon, why } from '../../support/journey.ts'

const house = journeyHouse()
const fixture = (path: string) => {
  const file = join(import.meta.dirname, '../../../src/countries/indices', path)
  return { name: path.split('/').at(-1) ?? '', mimeType: 'text/csv', buffer: readFileSync(file) }
}
const files = [
  fixture('v-dem/fixtures/core.valid.csv'),
  fixture('freedom-house/fixtures/scores.valid.csv'),
  fixture('idea/fixtures/seventeen.valid.csv'),
]

journey(
  `an officer loads figures, another signs what would move, and the band is traced to each figure${why}`,
  { timeout: 240_000 },
  async () => {
    const maja = await house.visit('/countries/figures', { who: 'maja' })
    for (const file of files) {
      await maja.page.locator('input[type="file"]').setInputFiles(file)
      await maja.page.getByText(file.name, { exact: true }).first().waitFor(soon)
    }
    await maja.page.getByRole('button', { name: /Judge the same figures anew/ }).waitFor(soon)
    await maja.leave()

    const henrik = await house.visit('/countries/figures', { who: 'henrik' })
    const { page } = henrik
    await page.getByRole('checkbox').first().waitFor(soon)
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Read what 3 editions would change' }).click()
    await page.getByRole('dialog').getByRole('cell', { name: 'Sweden' }).waitFor(soon)
    await page.getByRole('button', { name: 'Sign' }).click()
    await page.getByText(/^Adopted/).waitFor(soon)

    await page.goto(`${house.url()}/countries/SE`)
    await page.getByRole('heading', { name: /Human rights: / }).waitFor(soon)
    const traced = page.getByRole('group', { name: 'Human rights' }).getByRole('row')
    await expect.poll(() => traced.allTextContents()).toContainEqual(expect.stringContaining('Freedom House'))
    expect(await axe(page)).toEqual([])

    await page.goto(`${house.url()}/countries?view=map`)
    const map = page.getByRole('listbox', { name: 'World map by band' })
    await map.focus()
    await page.keyboard.press('ArrowRight')
    await page
      .getByRole('status')
      .filter({ hasText: /: (not rated|[A-E])$/ })
      .first()
      .waitFor(soon)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/countries\/[A-Z]{2}$/)
    expect(henrik.complaints).toEqual([])
    await henrik.leave()
  },
)
