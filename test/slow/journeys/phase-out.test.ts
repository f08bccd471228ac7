import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { GrantedRole } from '#access/model'
import { type Account, accountOf } from '../../support/accounts.ts'
import { openApp, type TestApp } from '../../support/app.ts'
import { hasBrowser, openBrowser, whereTheyWork } from '../../support/browser.ts'
import { axe, journey, open, signIn, soon, why } from '../../support/journey.ts'
import { charter, customers, heard, installedBase, leaving } from '../../support/phase-out-way.ts'
import { picture } from '../../support/pictures.ts'
import { because, choose, press } from '../../support/way-screens.ts'

const all = { entities: 'all' } as const
const grants = {
  maja: { role: 'complianceOfficer', ...all },
  henrik: { role: 'legal', ...all },
  ingrid: { role: 'management', ...all },
  tove: { role: 'management', ...all },
  petra: { role: 'procurement', ...all },
  elin: { role: 'sales', ...all },
  oskar: { role: 'engineer', ...all },
  karin: { role: 'customer', ...all, party: 'lindhult' },
} satisfies Record<string, GrantedRole>
type Name = keyof typeof grants

let desk: TestApp
let browser: Browser
let url = ''
let now = '2026-11-23T09:00:00.000Z'
const people = new Map<string, Account>()
const who = (name: Name): Account => {
  const found = people.get(name)
  if (!found) throw new Error(`nobody is ${name}`)
  return found
}
const sent = async (name: Name, path: string, payload: object) => {
  const { status, text, body } = await who(name).send('POST', `/api${path}`, { payload })
  expect(status, text).toBeLessThan(300)
  return body
}
const read = async (name: Name, path: string) => {
  await who(name).enter()
  return (await who(name).send('GET', `/api${path}`)).body
}
let decision = ''
let offer = ''

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await openApp({ company: true, now: () => now })
  for (const [name, grant] of Object.entries(grants)) people.set(name, await accountOf(desk, name, grant))
  const brought = await desk.send('POST', '/api/records', { payload: installedBase() })
  if (brought.status !== 200) throw new Error(brought.text)
  const about = { kind: 'supplier', title: 'Cameras of Gamma', subjects: [{ kind: 'party', ref: 'gamma' }] }
  const { ref } = await sent('maja', '/cases', { ...about, legalEntity: 'se', charter })
  await heard(desk, ref)
  decision = (await sent('maja', `/cases/${ref}/decisions`, leaving)).ref
  await sent('maja', `/decisions/${decision}/lay`, { reason: 'Everything is there.' })
  url = (await desk.app.listen({ host: '127.0.0.1', port: 0 })).replace('127.0.0.1', 'localhost')
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

/** Somebody comes to a page by their own sign-in, does what they came for, and goes. The customer has a phone. */
async function visit(name: Name, path: string, act: (page: Page) => Promise<void>) {
  const look = name === 'karin' ? { viewport: { width: 375, height: 800 } } : {}
  const context = await browser.newContext({ ...whereTheyWork, ...look })
  await context.clock.setFixedTime(now)
  const { page, complaints, leave } = await open(context, url + path)
  await signIn(page, `${name}@example.org`, who(name).password)
  const loading = page.locator('.skeleton').first()
  await loading.waitFor({ state: 'detached', ...soon })
  await act(page)
  expect(await axe(page)).toEqual([])
  expect(complaints).toEqual([])
  await leave()
}
const board = async () => await read('maja', `/plans/${decision}/board`)
/** A deed of the plan, with the reason that it asks for. */
async function move(page: Page, title: string | RegExp, act: string) {
  await press(page, title)
  await because(page, act, 'It is time for it now.')
}

journey(`three sign that the maker is left${why}`, { timeout: 240_000 }, async () => {
  for (const [n, name] of (['henrik', 'ingrid', 'tove'] as const).entries())
    await visit(name, `/decisions/${decision}`, async (page) => {
      now = `2026-11-23T1${n}:00:00.000Z` // the proof of signing in counts no more
      await press(page, 'Sign')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill('I have read the memo.')
      await press(dialog, 'Sign')
      const proof = page.locator('input[type="password"]')
      await proof.waitFor(soon)
      await proof.fill(who(name).password)
      await page.keyboard.press('Enter')
      await dialog.first().waitFor({ state: 'detached', ...soon })
    })
  const { plan } = await board()
  expect([plan.state, plan.customers.length, plan.uncovered]).toEqual(['draft', customers, ['GA-D4']])
})

journey(`a gap in the range is seen and closed${why}`, { timeout: 120_000 }, async () => {
  await visit('petra', `/plans/${decision}`, async (page) => {
    await page.getByText('neither a replacement nor a recorded gap').waitFor(soon)
    await page.getByRole('link', { name: 'Replacements', exact: true }).last().click(soon)
    await page.getByText('Nobody has said yet').waitFor(soon)
    await picture(page, 'phase-out-gap')
    await press(page, /^Change /)
    await page.getByLabel('Article numbers of what takes its place').fill('AL-D5, BE-D5')
    await press(page, 'Save')
    await page.getByText('AL-D5, BE-D5').waitFor(soon)
  })
  expect((await board()).plan.uncovered).toEqual([])
})

journey(
  `it is consulted on, frozen, and announced with a letter for each${why}`,
  { timeout: 240_000 },
  async () => {
    await visit('petra', `/plans/${decision}?tab=words`, async (page) => {
      await page.getByLabel('Consultation begins').fill('2026-11-24')
      await page.getByLabel('Last day of the consultation').fill('2026-12-11')
      for (const language of ['Swedish', 'Norwegian', 'Finnish', 'English'])
        await page.getByLabel(`Why, in ${language}`).fill(`Because of their values, said in ${language}.`)
      await page.getByLabel('Whom customers ask').fill('Elin')
      await press(page, 'Save')
      await move(page, /^Consult/, 'Start the consultation')
    })
    now = '2026-12-14T09:00:00.000Z'
    await visit('petra', `/plans/${decision}`, (page) =>
      move(page, /^Approve and freeze/, 'Approve and freeze'),
    )
    await visit('elin', `/plans/${decision}?tab=notices`, async (page) => {
      await press(page, 'Write the letters')
      await page.getByRole('button', { name: `Note ${customers} letters as sent` }).waitFor(soon)
    })
    await visit('ingrid', `/plans/${decision}`, (page) => move(page, /^Announce/, 'Announce'))
    expect((await board()).plan.state).toBe('announced')
  },
)

journey(
  `${customers} letters are noted as sent, 12 come back, and the board says 96.5 percent${why}`,
  { timeout: 240_000 },
  async () => {
    await visit('elin', `/plans/${decision}?tab=notices`, async (page) => {
      await press(page, `Note ${customers} letters as sent`)
      await page.getByRole('button', { name: 'Note 0 letters as sent' }).waitFor(soon)
      const rows = Array.from(
        { length: 12 },
        (_, n) => `kund-${String(n + 1).padStart(3, '0')};bounced;Unknown address`,
      )
      const csv = ['customer;result;reason', ...rows].join('\n')
      const file = { name: 'post.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
      await page.locator('input[type="file"]').setInputFiles(file)
      await press(page, 'Note the results')
      await page.getByText('12 letters noted.').waitFor(soon)
      await page.getByText('96.5%').waitFor(soon)
      await picture(page, 'phase-out-notices')
    })
    expect((await board()).coverage).toMatchObject({ reached: 328, bounced: 12, percent: 96.5 })
  },
)

journey(
  `a customer reads the letter on a phone, and says what they need${why}`,
  { timeout: 120_000 },
  async () => {
    await visit('karin', '/outside', async (page) => {
      await press(page, 'Read the letter')
      await page
        .getByLabel('What you want to ask or say')
        .fill('We need four more cameras at the school in January.')
      await press(page, 'Send it')
      await page.getByText('We need four more cameras').last().waitFor(soon)
      await picture(page, 'phase-out-customer', { width: 375, whole: true })
    })
    expect((await board()).coverage.answered).toBe(1)
  },
)

journey(
  `sales type the expansion, are told what instead, and keep the answer as an offer${why}`,
  { timeout: 240_000 },
  async () => {
    await visit(
      'elin',
      '/orders/new?buyer=lindhult&sku=GA-D4&legalEntity=se&quantity=4&site=lindhultsskolan',
      async (page) => {
        await page.locator('#field-lines-0-purpose').selectOption('expansion', soon)
        await page.getByRole('link', { name: 'Show replacements' }).click(soon)
        await page.getByRole('heading', { name: /In place of/ }).waitFor(soon)
      },
    )
    await visit('elin', '/proposals?legalEntity=se&serial=G-school', async (page) => {
      await page.getByText(/Only a fastening/).waitFor(soon)
      await page.getByLabel('Beside what stands there').check(soon)
      await page.getByLabel('Pieces').fill('4')
      await page.getByLabel('What the customer asked for').fill('Four more at the school in January.')
      await press(page, 'Keep as an offer')
      await page.getByRole('heading', { name: /^Replacement offer RP-/ }).waitFor(soon)
      offer = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    })
    expect((await board()).offers.open).toBe(1)
  },
)

journey(
  `the engineer sets the mount aside for an adapter, and lets three products through${why}`,
  { timeout: 180_000 },
  async () => {
    await visit('oskar', `/replacements/${offer}`, async (page) => {
      const what = page.getByLabel('What', { exact: true })
      await what.selectOption({ label: 'Set aside for AL-D4V: Mount' }, soon)
      await page.getByLabel('Reason').fill('Adapter plate 110 to 122 fits, and is in stock.')
      await press(page, 'Settle')
      await page.getByText('adapted on site: mount').waitFor(soon)
      await picture(page, 'phase-out-engineer', { whole: true })
      await press(page, 'Approve')
      const form = page.getByRole('form', { name: 'Approve' })
      expect(await form.getByRole('checkbox').count()).toBe(3)
      await form.getByLabel('Reason').fill('All three see what the old one sees.')
      await press(form, 'Approve')
      await page.getByText('Approved by the engineer.').first().waitFor(soon)
    })
    const { approved } = await read('elin', `/replacements/${offer}`)
    expect(approved.toSorted()).toEqual(['AL-D4V', 'AL-D5', 'BE-D5'])
  },
)

journey(
  `the customer is offered them, chooses one and signs on the phone${why}`,
  { timeout: 180_000 },
  async () => {
    await visit('elin', `/replacements/${offer}`, async (page) => {
      await press(page, 'Offer')
      const form = page.getByRole('form', { name: 'Offer' })
      await form.getByLabel('Open until').fill('2027-01-08')
      await form.getByLabel('What you say to the customer').fill('These three record to what you have.')
      await press(form, 'Offer')
      await form.waitFor({ state: 'detached', ...soon })
    })
    await visit('karin', '/outside', async (page) => {
      await page.getByText('These three record to what you have.').waitFor(soon)
      await page.getByText('Compare AL-D4V with what you have').click(soon)
      await page.getByLabel('Choose AL-D4V').check(soon)
      await page.getByLabel('Your name, as signature').fill('Karin Ek')
      await picture(page, 'phase-out-choice', { width: 375, whole: true })
      await press(page, 'Choose and sign')
      await page.getByText(/Karin Ek signed for AL-D4V/).waitFor(soon)
    })
    expect((await board()).offers).toMatchObject({ open: 0, accepted: 1 })
  },
)

journey(
  `what was chosen is ordered and released, and the offer names the order${why}`,
  { timeout: 240_000 },
  async () => {
    let order = ''
    await visit('elin', `/replacements/${offer}`, async (page) => {
      await page.getByRole('link', { name: 'Write the order' }).click(soon)
      await page.locator('#field-lines-0-sku').waitFor(soon)
      await choose(page, 'End user', 'Lindhult')
      await choose(page, 'Ship to', 'Sweden')
      await page.locator('#field-lines-0-purpose').selectOption('expansion', soon)
      await page.locator('#field-lines-0-price').fill('1520')
      await page.getByText('Site, serials and use').click()
      await page.getByLabel('What it will be used for').fill('access control at the doors of the school')
      await press(page, 'Release')
      await expect.poll(() => page.locator('header .state').first().textContent(), soon).toBe('Released')
      order = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
      await picture(page, 'phase-out-released')
    })
    await visit('elin', `/replacements/${offer}`, async (page) => {
      await press(page, 'Name the order')
      const form = page.getByRole('form', { name: 'Name the order' })
      await form.getByLabel('Order').fill(order)
      await press(form, 'Name the order')
      await page.getByRole('link', { name: `Order ${order}` }).waitFor(soon)
    })
  },
)

journey(`the engineer notes what was put up, and the board moves${why}`, { timeout: 180_000 }, async () => {
  await visit('oskar', `/replacements/${offer}`, async (page) => {
    await press(page, 'Note the installation')
    const form = page.getByRole('form', { name: 'Note the installation' })
    await form.getByLabel('Put up on').fill('2026-12-14')
    for (const n of [1, 2, 3, 4]) await form.getByLabel(`Serial of device ${n}`).fill(`AL-${n}`)
    await press(form, 'Note the installation')
    await page
      .getByText(/^Put up on/)
      .first()
      .waitFor(soon)
  })
  await visit('maja', `/plans/${decision}`, async (page) => {
    await page.getByRole('link', { name: /Offers chosen/ }).waitFor(soon)
    await picture(page, 'phase-out-board')
  })
  expect((await board()).offers).toMatchObject({ open: 0, accepted: 0, installed: 1 })
  expect(await read('oskar', '/assets/scan?serial=AL-4')).toMatchObject({
    product: 'AL-D4V',
    site: 'lindhultsskolan',
  })
})
