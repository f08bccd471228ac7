import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, journey, journeyHouse, newPage, type Visit, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'
import { goTo, nameOf, screens } from '../../support/screens.ts'

const house = journeyHouse()
const web = join(import.meta.dirname, '../../../web')

test('every screen of the router is looked at', () => {
  const routes = globSync('*/routes.ts', { cwd: web })
    .flatMap((file) => [...readFileSync(join(web, file), 'utf8').matchAll(/path: '(\/.+?)'/g)])
    .map(([, path]) => path)
  expect([...new Set(screens.map(({ route }) => route))].sort()).toEqual(routes.sort())
})

const looks = [
  { name: '', width: 1440, dark: false },
  { name: '-narrow-dark', width: 375, dark: true },
] as const

/** What is wrong with what is shown, in each look. */
async function flawsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { width, dark } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    found.push(...(await axe(page)).map((flaw) => `at ${width} px: ${flaw}`))
  }
  return found
}

/** Whoever has sat down stays: a hundred screens need no hundred sign-ins. */
const seats = new Map<string | undefined, Promise<Visit>>()
function seatOf(who: string | undefined): Promise<Visit> {
  const seat = seats.get(who) ?? house.visit('/sign-in', who ? { who } : {})
  seats.set(who, seat)
  return seat
}

for (const screen of screens)
  journey.concurrent(
    `${screen.part ? screen.at : screen.route} reads well wide and narrow, in the light and in the dark${why}`,
    { timeout: 120_000 },
    async () => {
      const { context } = await seatOf(screen.who)
      const { page, complaints } = await newPage(context)
      await goTo(page, house.url(), screen)
      expect([...(await flawsOf(page)), ...complaints]).toEqual([])
      for (const { name, ...look } of looks) await picture(page, nameOf(screen) + name, look)
      await page.close()
    },
  )
