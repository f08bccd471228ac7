import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, journey, journeyHouse, soon, titleOf, why } from '../../support/journey.ts'
import { picture } from '../../support/pictures.ts'

const house = journeyHouse()
const order = 'SO-2001'
const stateOf = (page: Page) => page.locator('header .state').first().textContent()

/** Sales hands an order in, so that it is open when rules change. */
async function submit() {
  const { page, context, leave } = await house.visit('/orders', { who: 'elin' })
  const { csrf }: { csrf: string } = await (await context.request.get(`${house.url()}/api/session`)).json()
  await context.request.post(`${house.url()}/api/orders/${order}/submit`, {
    headers: { origin: house.url(), 'x-aktsam-csrf': csrf },
  })
  await page.goto(`${house.url()}/orders/${order}`)
  await expect.poll(() => stateOf(page), soon).toBe('Submitted')
  await leave()
}

/** A rule of own policy, from an empty form to one that reads. */
async function writeRule(page: Page) {
  await page.getByLabel('What it is about').fill('Twelve or more are looked at first')
  await page.getByLabel('Why', { exact: true }).fill('The board asked for it.')
  await page.getByLabel('Id', { exact: true }).fill('P-TWELVE')
  await page.getByLabel('Citation').fill('Own policy on large deliveries')
  for (const field of ['title', 'message'])
    for (const language of ['sv', 'nb', 'fi', 'en'])
      await page.locator(`#field-${field}-${language}`).fill('Large deliveries')
  await page.getByRole('combobox', { name: 'Fact', exact: true }).fill('quantity of the line')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('Comparison').selectOption({ label: 'is at least' })
  await page.getByRole('combobox', { name: 'Value', exact: true }).fill('12')
  await page.keyboard.press('Tab')
  await page.getByText('Held (review) when the quantity of the line is at least 12').waitFor(soon)
}

async function addExample(page: Page) {
  await page.getByRole('button', { name: 'Add an example' }).click()
  const example = page.locator('.example')
  await example.getByLabel('Example in words').fill('a dozen')
  await example.getByRole('button', { name: 'the quantity of the line', exact: true }).click()
  await example.getByLabel('the quantity of the line', { exact: true }).fill('12')
  await page.getByText('1 example, and it comes true').waitFor(soon)
}

async function tryRule(page: Page) {
  const trial = page.locator('.try-panel')
  await trial.getByRole('button', { name: 'the quantity of the line', exact: true }).click()
  await trial.getByLabel('the quantity of the line', { exact: true }).fill('3')
  await trial.getByRole('button', { name: 'Ask the rule' }).click()
  await trial.getByText('is silent').waitFor(soon)
}

let draft = ''

journey(
  `a rule is written, tried, tested and run over past orders, and its author cannot sign it${why}`,
  { timeout: 240_000 },
  async () => {
    await submit()
    const { page, context, complaints, leave } = await house.visit('/rules', { who: 'maja' })
    await page.getByText('Applies when').first().waitFor(soon)
    expect(await axe(page)).toEqual([])
    await picture(page, 'rules')
    await page.getByRole('link', { name: 'Write a rule' }).click()
    await expect.poll(() => titleOf(page), soon).toBe('New draft of rules')
    await writeRule(page)
    await addExample(page)
    await tryRule(page)
    expect(await axe(page)).toEqual([])
    await picture(page, 'rule-editor', { whole: true })
    await page.getByRole('button', { name: 'Save and run the tests' }).click()
    await expect.poll(() => titleOf(page), soon).toBe('Twelve or more are looked at first')
    await page.getByRole('button', { name: 'Run dry' }).click()
    await page.getByText(/^\d+ of \d+ past orders would come out differently/).waitFor(soon)
    await page.getByRole('cell', { name: 'Held · compliance looks at it' }).first().waitFor(soon)
    await page.getByText('You wrote a part of this draft, so you cannot sign it.').waitFor(soon)
    expect(await page.getByRole('button', { name: 'Sign', exact: true }).count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await picture(page, 'rule-dry-run')
    draft = new URL(page.url()).pathname
    const { csrf }: { csrf: string } = await (await context.request.get(`${house.url()}/api/session`)).json()
    const { etag = '' } = (await context.request.get(`${house.url()}/api${draft}`)).headers()
    const refused = await context.request.post(`${house.url()}/api${draft}/approve`, {
      data: {},
      headers: { origin: house.url(), 'x-aktsam-csrf': csrf, 'if-match': etag },
    })
    expect(refused.status()).toBe(403)
    expect(complaints).toEqual([])
    await leave()
  },
)

journey(
  `a second person signs it, and the open order that it touches is held${why}`,
  { timeout: 240_000 },
  async () => {
    const { page, complaints, leave } = await house.visit(draft, { who: 'henrik' })
    if ((await page.locator('html').getAttribute('lang')) !== 'en')
      await page.evaluate("localStorage.setItem('aktsam.language', 'en')").then(() => page.reload())
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click()
    await page.getByText('Signed and in force. Open orders were asked again.').waitFor(soon)
    expect(await axe(page)).toEqual([])
    await page.goto(`${house.url()}/orders/${order}`)
    await expect.poll(() => stateOf(page), soon).toBe('On hold')
    await page.goto(`${house.url()}/rules?rule=P-TWELVE`)
    await page.getByRole('heading', { name: 'Large deliveries' }).first().waitFor(soon)
    await page
      .getByRole('link', { name: /^own-policy \d{4}\.\d+\.1001$/ })
      .first()
      .click()
    await expect.poll(() => titleOf(page), soon).toBe('Packs')
    expect(await axe(page)).toEqual([])
    await picture(page, 'rule-packs')
    expect(complaints).toEqual([])
    await leave()
  },
)
