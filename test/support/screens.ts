import type { Page } from 'playwright-core'
import { storyClock } from '../../src/app/demo/clock.ts'
import { soon } from './journey.ts'

/** One screen of the application and whom to look at it as. */
export interface Screen {
  /** As the router names it: `/orders/$ref`. */
  readonly route: string
  /** Nobody is signed in without. */
  readonly who?: string
  /** The screen that leads to a thing of its kind by a link; or the address itself, where it holds more than the route. */
  readonly from?: string
  readonly at?: string
  /** Which part of it, where one screen is looked at more than once. */
  readonly part?: string
}

/** The first of its kind that the demo made in its year: so many days ago. */
const of = (kind: string, daysAgo: number) =>
  `${kind}-${storyClock({ daysAgo, hour: '12:00' }).now().slice(0, 4)}-1`

/** Every screen there is; a test holds it to the router. */
export const screens: readonly Screen[] = [
  { route: '/sign-in' },
  { route: '/reset' },
  { route: '/proof' },
  { route: '/set-up' },
  { route: '/invitation' },
  { route: '/today', who: 'maja' },
  { route: '/deadlines', who: 'maja' },
  { route: '/deadlines/$id', who: 'maja', from: '/deadlines' },
  { route: '/alerts', who: 'maja' },
  { route: '/alerts/$id', who: 'maja', from: '/alerts' },
  { route: '/alerts/threshold', who: 'maja' },
  { route: '/alerts/threshold/$ref', who: 'henrik', from: '/alerts/threshold' },
  { route: '/alerts/questions/$id', who: 'elin', from: '/today' },
  { route: '/report' },
  { route: '/report/status' },
  { route: '/proposals', who: 'elin', at: '/proposals?legalEntity=se&customer=lindhult&product=LG-D4' },
  { route: '/phase-out', who: 'maja' },
  { route: '/phase-out/coverage', who: 'maja' },
  { route: '/phase-out/prices', who: 'elin' },
  { route: '/phase-out/proposals', who: 'elin' },
  { route: '/warnings', who: 'maja' },
  { route: '/warnings/new', who: 'elin' },
  { route: '/warnings/$ref', who: 'maja', from: '/warnings' },
  { route: '/outside', who: 'rowan@kestrel.example' },
  { route: '/outside', who: 'karin@lindhult.example', part: 'customer' },
  { route: '/outside/requests/$ref', who: 'rowan@kestrel.example', from: '/outside' },
  { route: '/outside/questionnaires/$ref', who: 'rowan@kestrel.example', from: '/outside' },
  { route: '/outside/hearings/$ref', who: 'rowan@kestrel.example', from: '/outside' },
  { route: '/outside/mandates/$ref', who: 'vera@nordline.example', from: '/outside' },
  { route: '/orders', who: 'elin' },
  { route: '/orders/$ref', who: 'elin', at: '/orders/SO-2002' },
  { route: '/verdicts/$traceId', who: 'maja', from: '/orders/SO-2002' },
  { route: '/cases', who: 'maja' },
  { route: '/cases/new', who: 'maja' },
  { route: '/cases/$ref', who: 'maja', at: `/cases/${of('C', 69)}?tab=timeline` },
  { route: '/cases/$ref', who: 'maja', at: `/cases/${of('C', 69)}?tab=evidence`, part: 'evidence' },
  { route: '/cases/$ref', who: 'maja', at: `/cases/${of('C', 69)}?tab=findings`, part: 'findings' },
  { route: '/cases/$ref', who: 'maja', at: `/cases/${of('C', 69)}?tab=weighing`, part: 'weighing' },
  { route: '/cases/$ref', who: 'maja', at: `/cases/${of('C', 69)}?tab=hearing`, part: 'hearing' },
  { route: '/places/$kind/$ref', who: 'maja', at: `/places/hearing/${of('H', 48)}` },
  { route: '/decisions/$ref', who: 'henrik', at: `/decisions/${of('D', 26)}` },
  { route: '/measures/$ref', who: 'maja', at: `/measures/${of('T', 26)}` },
  { route: '/suppliers', who: 'maja' },
  { route: '/suppliers/$ref', who: 'maja', at: '/suppliers/longan' },
  { route: '/supplier-moves/$ref', who: 'maja', from: '/suppliers/gamma' },
  { route: '/obligations', who: 'maja' },
  { route: '/replacements', who: 'elin' },
  { route: '/replacements/$ref', who: 'oskar', from: '/replacements' },
  { route: '/plans', who: 'maja' },
  { route: '/plans/$ref', who: 'maja', at: '/plans/D-1' },
  { route: '/plans/$ref', who: 'elin', at: '/plans/D-1?tab=notices', part: 'notices' },
  { route: '/plans/$ref', who: 'maja', at: '/plans/D-1?tab=range', part: 'range' },
  { route: '/plans/$ref', who: 'elin', at: '/plans/D-1?tab=dialogue', part: 'dialogue' },
  { route: '/plans/$ref', who: 'maja', at: '/plans/D-1?tab=course', part: 'course' },
  { route: '/plans/$ref', who: 'maja', at: '/plans/D-1?tab=impact', part: 'impact' },
  { route: '/plans/$ref', who: 'maja', at: '/plans/D-1?tab=said', part: 'said' },
  { route: '/plans/$ref', who: 'maja', at: '/plans/D-1?tab=words', part: 'words' },
  { route: '/catalogue', who: 'oskar' },
  { route: '/catalogue/classifications', who: 'oskar' },
  { route: '/catalogue/import', who: 'oskar' },
  { route: '/catalogue/$ref', who: 'oskar', at: '/catalogue/LG-D4' },
  { route: '/assets', who: 'elin' },
  { route: '/assets/run-off', who: 'elin' },
  { route: '/assets/import', who: 'elin' },
  { route: '/assets/$serial', who: 'elin', at: '/assets/LG-240117' },
  { route: '/assets/scan', who: 'elin', at: '/assets/scan?serial=LG-240117' },
  { route: '/exceptions', who: 'maja' },
  { route: '/exceptions/new', who: 'elin' },
  { route: '/exceptions/$ref', who: 'henrik', from: '/exceptions' },
  { route: '/rules', who: 'maja' },
  { route: '/rules/packs', who: 'maja' },
  { route: '/rules/drafts', who: 'maja' },
  { route: '/rules/drafts/$id', who: 'maja', from: '/rules/drafts' },
  { route: '/rules/drafts/$id/edit', who: 'maja', from: '/rules/drafts' },
  { route: '/parties', who: 'elin' },
  { route: '/parties/new', who: 'elin' },
  { route: '/parties/import', who: 'maja' },
  { route: '/parties/ownership/import', who: 'maja' },
  { route: '/parties/duplicates', who: 'maja' },
  { route: '/parties/merge', who: 'maja' },
  { route: '/parties/$ref', who: 'maja', at: '/parties/lindhult' },
  { route: '/parties/$ref/edit', who: 'maja', at: '/parties/lindhult/edit' },
  { route: '/lists', who: 'maja' },
  { route: '/lists/$name/changes', who: 'maja', at: '/lists/eu-fsf/changes' },
  { route: '/lists/$name/entries', who: 'maja', at: '/lists/eu-fsf/entries' },
  { route: '/lists/$name/entries/$entry', who: 'maja', from: '/lists/eu-fsf/entries' },
  { route: '/lists/own', who: 'maja' },
  { route: '/lists/search', who: 'maja' },
  { route: '/lists/search/$id', who: 'maja', from: '/lists/search' },
  { route: '/countries', who: 'maja', at: '/countries?view=map' },
  { route: '/countries/figures', who: 'maja' },
  { route: '/countries/movements', who: 'maja' },
  { route: '/countries/overrides', who: 'maja' },
  { route: '/countries/$code', who: 'maja', at: '/countries/UA' },
  { route: '/documents', who: 'maja' },
  { route: '/documents/forms', who: 'maja' },
  { route: '/documents/forms/$id', who: 'maja', from: '/documents/forms' },
  { route: '/documents/made', who: 'maja' },
  { route: '/reports', who: 'ingrid' },
  { route: '/log', who: 'petra' },
  { route: '/privacy', who: 'henrik' },
  { route: '/privacy/requests/new', who: 'henrik' },
  { route: '/privacy/requests/$ref', who: 'henrik', from: '/privacy' },
  { route: '/privacy/classes', who: 'henrik' },
  { route: '/privacy/holds', who: 'henrik' },
  { route: '/privacy/accesses', who: 'henrik' },
  { route: '/account', who: 'elin' },
  { route: '/administration', who: 'jonas' },
  { route: '/administration/people', who: 'jonas' },
  { route: '/administration/permissions', who: 'jonas' },
  { route: '/administration/keys', who: 'jonas' },
  { route: '/administration/delegations', who: 'jonas' },
  { route: '/administration/emergencies', who: 'maja' },
  { route: '/administration/entities', who: 'jonas' },
  { route: '/administration/settings', who: 'maja' },
  {
    route: '/administration/calendars',
    who: 'maja',
    at: '/administration/calendars?country=SE&year=2026&start=2026-12-22T10:00',
  },
  { route: '/administration/templates', who: 'maja' },
  { route: '/administration/forms', who: 'maja' },
  { route: '/administration/webhooks', who: 'jonas' },
  { route: '/administration/mail', who: 'jonas' },
  { route: '/administration/backups', who: 'jonas' },
  { route: '/administration/system', who: 'jonas' },
]

/** A file name for what the screen shows. */
export const nameOf = ({ route, part }: Screen): string =>
  [route.slice(1).replaceAll('/', '-').replace(/\$\w+/g, 'one'), part].filter(Boolean).join('-')

/** A form, or another screen of the room: no thing of its kind. */
const isPlain = (path: string) => /\/new(\/|$)/.test(path) || screens.some(({ route }) => route === path)

/** Goes to the screen and waits for its title. Things of a kind are reached by the first link to one. */
export async function goTo(page: Page, url: string, { route, from, at }: Screen): Promise<void> {
  await page.goto(url + (at ?? from ?? route))
  await page.getByRole('heading', { level: 1 }).first().waitFor(soon)
  if (!from) return
  const links = page.locator('main a[href]')
  const leads = new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`)
  const here = new RegExp(`^${route.replace(/\/edit$/, '').replaceAll(/\$\w+/g, '[^/]+')}$`)
  const paths = async () =>
    await links.evaluateAll((all) =>
      all.map((link) => (link.getAttribute('href') ?? '').replace(/[?#].*/, '')),
    )
  const deadline = Date.now() + soon.timeout
  while (Date.now() < deadline) {
    const all = (await paths()).filter((path) => !isPlain(path))
    const found = all.find((path) => leads.test(path)) ?? all.find((path) => here.test(path))
    if (found) {
      await page.goto(url + (leads.test(found) ? found : `${found}/edit`))
      return await page.getByRole('heading', { level: 1 }).first().waitFor(soon)
    }
    await page.waitForTimeout(200)
  }
  throw new Error(`${from} leads to no ${route}; its links: ${(await paths()).join(' ')}`)
}
