import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey, journeyHouse, soon, why } from '../../support/journey.ts'
import { goTo, type Screen, screens } from '../../support/screens.ts'
import { plant, plantInAlert, plantInHouse, posting } from '../../support/scripted.ts'

const house = journeyHouse()

/** Where what was planted is looked at, beside all the screens there are. */
const planted: readonly Screen[] = [
  { route: '/orders/$ref', at: '/orders/SO-SCRIPT' },
  { route: '/orders/$ref', at: '/orders/new?buyer=scripted' },
  { route: '/parties/$ref/edit', at: '/parties/scripted/edit' },
]
/** The test would prove nothing where the words are never shown. */
const showing = [
  '/parties',
  '/deadlines',
  '/exceptions',
  '/rules/drafts',
  '/documents',
  '/privacy',
  '/privacy/holds',
  '/log',
]

async function signsOf(page: Page): Promise<string[]> {
  const ran = await page.evaluate<unknown>('window.ran')
  const elements = await page.locator('img[src="x"], svg[onload], iframe[srcdoc*="parent.ran"]').count()
  return [
    ...(ran === undefined ? [] : [`a script ran: ${ran}`]),
    ...(elements > 0 ? [`${elements} elements made of text`] : []),
  ]
}

/** Goes there, and finds that what was typed stays text; on those that show it, it is there to be read. */
async function lookAt(page: Page, screen: Screen, isShown = false): Promise<void> {
  const { route, at = route } = screen
  await goTo(page, house.url(), screen)
  await page.locator('.skeleton').first().waitFor({ state: 'detached', timeout: 30_000 })
  if (isShown || showing.includes(at))
    await expect.poll(() => page.getByText('ran=').count(), { ...soon, message: at }).toBeGreaterThan(0)
  expect(await signsOf(page), at).toEqual([])
}

journey(
  `script in names, reasons and titles is shown as it was typed, and runs on no screen${why}`,
  { timeout: 600_000 },
  async () => {
    const officer = await house.visit('/today', { who: 'maja' })
    const seller = await house.visit('/today', { who: 'elin' })
    const administrator = await house.visit('/today', { who: 'jonas' })
    for (const { page } of [officer, seller, administrator])
      page.on('dialog', (dialog) => void dialog.dismiss())
    const work = await plant(officer.context, house.url())
    const alert = await plantInAlert(officer.context, seller.context, house.url())
    const { me } = await posting(officer.context, house.url())
    await plantInHouse(administrator.context, house.url(), me)
    const question: Screen = { route: '/alerts/questions/$id', at: `/alerts/questions/${alert}` }
    await lookAt(seller.page, question, true)
    for (const route of ['/administration/delegations', '/administration/webhooks'])
      await lookAt(administrator.page, { route }, true)
    const shown: readonly Screen[] = [
      ...work,
      { route: '/parties/$ref', at: '/parties/scripted' },
      { route: '/alerts', at: '/alerts?state=falsePositive' },
      { route: '/alerts/$id', at: `/alerts/${alert}` },
    ]
    for (const screen of shown) await lookAt(officer.page, screen, true)
    // Rooms of people from outside hold what is theirs: she has none.
    const others = screens.filter(
      ({ who, route, from }) => who !== undefined && route !== question.route && from !== '/outside',
    )
    for (const screen of [...planted, ...others]) await lookAt(officer.page, screen)
    for (const { complaints, leave } of [officer, seller, administrator]) {
      expect(complaints).toEqual([])
      await leave()
    }
  },
)
