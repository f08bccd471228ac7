import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { hasBrowser, openBrowser, whereTheyWork } from '../../support/browser.ts'
import { axe, journey, open, signIn, soon, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'
import {
  addEvidence,
  because,
  choose,
  grade,
  moveOn,
  press,
  promised,
  propose,
  rate,
  typed,
  weigh,
  writeFinding,
} from '../../support/way-screens.ts'
import { type Name, openWay, type Way, written } from '../../support/whole-way.ts'

let way: Way
let browser: Browser
let url = ''
beforeAll(async () => {
  if (!hasBrowser) return
  way = await openWay('2026-11-23T09:00:00.000Z')
  url = (await way.desk.app.listen({ host: '127.0.0.1', port: 0 })).replace('127.0.0.1', 'localhost')
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await way?.desk.close()
})

/** Somebody comes to a page by their own sign-in, does what they came for, and goes. The house's clock is theirs. */
async function visit(name: Name | 'citizen', path: string, act: (page: Page) => Promise<void>) {
  const look = name === 'tove' ? { viewport: { width: 375, height: 800 } } : {}
  const context = await browser.newContext({ ...whereTheyWork, ...look })
  await context.clock.setFixedTime(way.desk.services.now())
  const { page, complaints, leave } = await open(context, url + path)
  if (name !== 'citizen') await signIn(page, `${name}@example.org`, way.who(name).password)
  await page
    .locator('.skeleton')
    .first()
    .waitFor({ state: 'detached', ...soon })
  await act(page)
  expect(await axe(page)).toEqual([])
  expect(complaints).toEqual([])
  await leave()
}
const file = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('What we have to say.') }

let warning = ''
let room = ''
let decision = ''

journey(`a citizen reports without a name, and is told a code${why}`, { timeout: 120_000 }, async () => {
  await visit('citizen', '/report', async (page) => {
    await page.getByLabel('What happened?').fill(written.report)
    await page.getByLabel('Whom is it about?').fill('Kestrel Imaging')
    await press(page, 'Send the report')
    const code = page.locator('.receipt-code code')
    await code.waitFor(soon)
    expect(await code.textContent()).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
  })
})

journey(
  `compliance acknowledges it, says whom it is about, and opens a case with its charter${why}`,
  { timeout: 180_000 },
  async () => {
    warning = (await way.read('maja', '/warnings')).items[0].ref
    await visit('maja', `/warnings/${warning}`, async (page) => {
      await press(page, 'Acknowledge')
      await because(page, 'Acknowledge')
      await press(page, 'It is Kestrel Imaging Ltd')
      await page.getByRole('link', { name: 'kestrel' }).waitFor(soon)
      await press(page, 'Open a case')
      await page.getByLabel('Company that leads the case').selectOption('se')
      await because(page, 'Open the case', 'Its cameras are ours to answer for.')
    })
    room = (await way.read('maja', `/warnings/${warning}`)).links[0].ref
    await visit('maja', `/cases/${room}`, async (page) => {
      await press(page, 'Write the charter')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Why').fill('A paper names the maker.')
      await dialog.getByLabel('How far').fill('The maker and its brands.')
      await dialog.getByLabel('Questions').fill('Is it so?')
      await dialog.getByLabel('Tested against').fill(written.obligation)
      await dialog.getByLabel('Timetable').fill('2027-01-20 Findings')
      await because(page, 'Save the charter')
    })
  },
)

journey(`another person approves the charter${why}`, { timeout: 120_000 }, async () => {
  await visit('olga', `/cases/${room}`, async (page) => {
    await press(page, 'Approve the charter')
    await because(page, 'Approve the charter', 'It says what is looked into.')
  })
  expect((await way.read('maja', `/cases/${room}`)).state).toBe('gathering')
})

journey(`an expert signs, reads and delivers${why}`, { timeout: 180_000 }, async () => {
  await visit('maja', `/cases/${room}?tab=evidence`, async (page) => {
    await addEvidence(page, typed.paper)
    await picture(page, 'way-evidence')
  })
  await visit('maja', `/cases/${room}?tab=experts`, async (page) => {
    await press(page, 'Give a mandate')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Who').selectOption({ label: 'vera, nordline' })
    await dialog.getByLabel('Mandate', { exact: true }).fill('Judge the method of the paper.')
    await dialog.getByLabel('Questions').fill('Does it hold?')
    await dialog.getByLabel('The room is open until').fill('2027-01-30')
    await dialog.getByLabel('To deliver').fill('An opinion')
    await dialog.getByLabel('Delivered by').fill('2026-12-18')
    await dialog.getByLabel('Fee').fill('100')
    await because(page, 'Give a mandate')
  })
  await visit('vera', '/outside', async (page) => {
    await page.locator('main a[href^="/outside/mandates/"]').first().click(soon)
    await page.getByRole('checkbox').check(soon)
    await press(page, 'Sign')
    await page.getByRole('link', { name: typed.paper.record.title }).waitFor(soon)
    await page.locator('input[type="file"]').setInputFiles(file)
    await press(page, 'Deliver')
    await page.getByText(/^Delivered /).waitFor(soon)
  })
})

journey(
  `the supplier leaves a request for documents unanswered, and its silence stands among the findings${why}`,
  { timeout: 180_000 },
  async () => {
    await visit('maja', `/cases/${room}?tab=requests`, async (page) => {
      await press(page, 'Write a request')
      const dialog = page.getByRole('dialog')
      await choose(page, 'Supplier', 'Kestrel')
      await dialog.getByLabel('What is to be documented').fill('Your own review')
      await dialog.getByLabel('Why').fill('The code, point 3')
      await dialog.getByLabel('Evidence needed').fill('The full report')
      await because(page, 'Keep the draft')
      await press(page, 'Send it')
      await because(page, 'Send it', 'As the charter says it.')
    })
    await visit('rowan', '/outside', async (page) => {
      await page.locator('main a[href^="/outside/requests/"]').first().waitFor(soon)
    })
    for (const day of ['2026-12-10', '2026-12-21', '2026-12-22', '2027-01-05']) await way.goOn(day)
    await way.goOn('2027-01-07', 'maja')
    await visit('maja', `/cases/${room}?tab=findings`, async (page) => {
      await page.getByText('Your own review').first().waitFor(soon)
    })
  },
)

journey(`the supplier replies to each finding, and is answered${why}`, { timeout: 240_000 }, async () => {
  const [{ ref: silence }] = (await way.read('maja', `/cases/${room}/findings`)).items
  let shown = ''
  await visit('maja', `/cases/${room}?tab=evidence`, (page) => addEvidence(page, typed.test))
  await visit('olga', `/cases/${room}?tab=evidence`, async (page) => {
    for (const piece of [typed.paper, typed.test]) await grade(page, piece)
    await picture(page, 'way-graded')
  })
  await visit('maja', `/cases/${room}?tab=findings`, async (page) => {
    await press(page.getByRole('article', { name: silence }), 'Change')
    await rate(page, '2')
    await because(page, 'Keep the finding')
    shown = await writeFinding(page)
    await picture(page, 'way-findings')
    await moveOn(page, 'Go to the hearing', 'What was found is written down.')
  })
  await visit('maja', `/cases/${room}?tab=hearing`, async (page) => {
    await press(page, /^Send findings/)
    for (const ref of [shown, silence])
      await page.getByRole('dialog').getByRole('checkbox', { name: ref }).check(soon)
    await because(page, 'Send 2 findings')
  })
  await visit('rowan', '/outside', async (page) => {
    await page.locator('main a[href^="/outside/hearings/"]').first().click(soon)
    for (const n of [1, 2]) {
      await page.getByLabel(`Reply to point ${n}`, { exact: true }).fill('It was a test, and it has ended.')
      await press(page, `Send the reply to point ${n}`)
      await page.getByLabel(`Reply to point ${n}`, { exact: true }).waitFor({ state: 'detached', ...soon })
    }
    await page.getByText('Your reply is in.').waitFor(soon)
    await picture(page, 'way-supplier-replied')
  })
  await visit('maja', `/cases/${room}?tab=hearing`, async (page) => {
    for (const ref of [shown, silence]) {
      await press(page, `Answer the reply to ${ref}`)
      await page.getByLabel('Why', { exact: true }).fill('The letter does not say when it ended.')
      await because(page, 'Keep the answer')
    }
    await picture(page, 'way-hearing-answered')
  })
  await visit('maja', `/cases/${room}?tab=findings`, async (page) => {
    for (const ref of [shown, silence]) {
      await press(page.getByRole('article', { name: ref }), 'Make final')
      await because(page, 'Make final', 'The reply was looked at.')
    }
    await moveOn(page, 'Go to the assessment', 'The supplier has been heard.')
  })
})

journey(`what was found is weighed, step by step${why}`, { timeout: 120_000 }, async () => {
  await visit('maja', `/cases/${room}?tab=weighing`, async (page) => {
    await weigh(page)
    await picture(page, 'way-weighed')
  })
})

journey(
  `legal, management and the board sign, the board on a phone${why}`,
  { timeout: 240_000 },
  async () => {
    await visit('olga', `/cases/${room}?tab=decision`, async (page) => {
      await propose(page)
      for (const told of promised.told) await page.getByText(told).first().waitFor(soon)
      await picture(page, 'way-proposed')
      await press(page, 'Lay it before the signers')
      await because(page, 'Lay it before the signers', 'Everything is there.')
    })
    await way.who('olga').enter()
    decision = (await way.read('olga', `/cases/${room}/decisions`)).items[0].ref
    for (const [n, name] of (['henrik', 'ingrid', 'tove'] as const).entries())
      await visit(name, `/decisions/${decision}`, async (page) => {
        way.setClock(`2027-01-07T1${n}:00:00.000Z`) // the proof of signing in counts no more
        await press(page, 'Sign')
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Reason').fill('I have read the memo.')
        await press(dialog, 'Sign')
        const proof = page.locator('input[type="password"]')
        await proof.waitFor(soon)
        await proof.fill(way.who(name).password)
        await page.keyboard.press('Enter')
        await dialog.first().waitFor({ state: 'detached', ...soon })
        if (name === 'tove') await picture(page, 'way-signed-narrow', { width: 375, whole: true })
      })
    expect((await way.read('maja', `/decisions/${decision}`)).state).toBe('signed')
  },
)

journey(
  `in the same minute the Finnish company sells the brand no more, with the decision cited, and a swap under warranty goes through${why}`,
  { timeout: 240_000 },
  async () => {
    const order = async (page: Page) => {
      await page
        .locator('#field-legalEntity option')
        .nth(1)
        .waitFor({ state: 'attached', ...soon })
      await page.getByLabel('Seller').selectOption('fi')
      await choose(page, 'End user', 'Koivulan')
      await choose(page, 'Ship to', 'Finland')
      await page.getByText('Site, serials and use').click()
      await choose(page, 'Site', 'koivula')
      await page.getByLabel('What it will be used for').fill('access control')
    }
    await visit('aino', '/orders/new?buyer=koivula&sku=KE-D4', async (page) => {
      await order(page)
      await press(page, 'Release')
      await expect.poll(() => page.locator('#verdict-title').textContent(), soon).toContain('Blocked')
      await page.getByText(decision).first().waitFor(soon)
      await picture(page, 'way-order-blocked')
    })
    way.setClock('2027-01-07T12:00:30.000Z')
    await visit('aino', '/orders/new?buyer=koivula&sku=KE-D4', async (page) => {
      await order(page)
      await page.locator('#field-lines-0-purpose').selectOption('rma')
      await page.locator('#field-lines-0-price').fill('0')
      await page.locator('#field-lines-0-serials').fill('KF-1')
      await press(page, 'Release')
      await expect.poll(() => page.locator('header .state').first().textContent(), soon).toBe('Released')
      await picture(page, 'way-swap-released')
    })
  },
)
