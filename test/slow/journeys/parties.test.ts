import { expect } from 'vitest'
import { axe, journey, journeyHouse, open, soon, titleOf, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const patient = 120_000
const english = "localStorage.setItem('aktsam.language', 'en')"

/** Whoever signs proves once more who they are, where the sign-in is older than five minutes. */
const press = (page: Awaited<ReturnType<typeof house.visit>>['page'], name: string) =>
  page.getByRole('button', { name, exact: true }).click()

const file = [
  'Kundnr;Namn;Land;Orgnr;E-post',
  '9001;Ektorps Bygg AB;Sverige;556012-5790;info@ektorp.example',
  '9002;;Sverige;;post@namnlos.example',
  '9003;Granlid AS;Narnia;;post@granlid.example',
  '9004;Talvi Oy;Suomi;;not an address',
  '9005;Ängby Larm AB;SE;;info@angby.example',
].join('\n')

journey(
  `a file with three bad rows is looked at first, then kept without them${why}`,
  async () => {
    const { page, complaints, leave } = await house.visit('/parties/import', { who: 'elin' })
    await page.evaluate(english)
    await page.reload()
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    await page.getByRole('heading', { name: '3 rows with errors' }).waitFor(soon)
    expect(await page.getByRole('button', { name: 'Keep 2 parties' }).isDisabled()).toBe(true)
    expect(await axe(page)).toEqual([])
    await picture(page, 'party-import')
    await page.getByLabel('Leave out the 3 rows with errors and keep the others').check()
    await press(page, 'Keep 2 parties')
    await page.getByText('3 rows with errors were left out.').waitFor(soon)
    await page.getByRole('link', { name: 'Show what came in' }).click()
    await page.getByRole('link', { name: 'Ängby Larm AB' }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    expect(complaints).toEqual([])
    await leave()
  },
  patient,
)

journey(
  `two records of one party become one when a second person agrees${why}`,
  async () => {
    const first = await house.visit('/parties/merge?keep=kustlarm&drop=kustlarm-syd', { who: 'maja' })
    await first.page.evaluate(english)
    await first.page.reload()
    await first.page.getByText('Whoever looks for').waitFor(soon)
    expect(await axe(first.page)).toEqual([])
    await picture(first.page, 'party-merge')
    await press(first.page, 'Ask for the merge')
    await first.page.getByLabel('Reason').fill('one register number, one owner')
    await first.page.getByRole('dialog').getByRole('button', { name: 'Ask for the merge' }).click()
    await first.page.getByText('You asked for it, so another person has to decide.').waitFor(soon)
    const second = await house.visit('/parties/kustlarm', { who: 'henrik' })
    await second.page.evaluate(english)
    await second.page.reload()
    await press(second.page, 'Merge them')
    await second.page.getByLabel('Reason').fill('the register confirms it')
    await second.page.getByRole('dialog').getByRole('button', { name: 'Merge them' }).click()
    await second.page.getByText('Also on record as kustlarm-syd').waitFor(soon)
    const dropped = await open(second.context, `${house.url()}/parties/kustlarm-syd`)
    await expect.poll(() => titleOf(dropped.page), soon).toBe('Kustens Larm AB')
    expect([...first.complaints, ...second.complaints]).toEqual([])
    await first.leave()
    await second.leave()
  },
  patient,
)

journey(
  `a party is read as it was before it was changed, and nothing can be written there${why}`,
  async () => {
    const { page, complaints, leave } = await house.visit('/parties/severnaya', { who: 'maja' })
    await page.evaluate(english)
    const before = new Date().toISOString()
    await page.goto(`${house.url()}/parties/severnaya/edit`)
    await page.getByLabel('Sector').fill('optics and lenses')
    expect(await axe(page)).toEqual([])
    await press(page, 'Save')
    await page.getByText('Changed (version 2).').waitFor(soon)
    await page.goto(`${house.url()}/parties/severnaya?asOf=${encodeURIComponent(before)}`)
    await page.getByText('import of optics').waitFor(soon)
    expect(await page.getByRole('link', { name: 'Change the party' }).count()).toBe(0)
    expect(await page.getByText('Nothing can be changed here.').count()).toBe(1)
    expect(await axe(page)).toEqual([])
    await picture(page, 'party-as-of')
    expect(complaints).toEqual([])
    await leave()
  },
  patient,
)

journey(
  `a name in Cyrillic is found from anywhere by the keyboard${why}`,
  async () => {
    const { page, complaints, leave } = await house.visit('/today', { who: 'maja' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Северная Оптика')
    await page.getByRole('option', { name: /Severnaya Optika/ }).waitFor(soon)
    await page.keyboard.press('Enter')
    await expect.poll(() => titleOf(page), soon).toBe('Severnaya Optika TOO')
    expect(complaints).toEqual([])
    await leave()
  },
  patient,
)

journey(
  `a hit is compared with the list and decided with a reason${why}`,
  async () => {
    const { page, complaints, leave } = await house.visit('/parties/vostok-trade', { who: 'maja' })
    await page.evaluate(english)
    await page.reload()
    await page.getByRole('button', { name: 'Decide the hit' }).waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'party-hit')
    await press(page, 'Decide the hit')
    await page.getByRole('radio', { name: 'False positive' }).check()
    await page.getByLabel('Reason').fill('another owner, another country, another register number')
    await page.getByRole('dialog').getByRole('button', { name: 'Decide the hit' }).click()
    await page.getByText('The hit is decided.').waitFor(soon)
    expect(complaints).toEqual([])
    await leave()
  },
  patient,
)
