import type { Locator, Page } from 'playwright-core'
import { soon } from './journey.ts'
import { written } from './whole-way.ts'

/** What people of the whole way do on the screens of a case, in their own words and by the names that stand there. */

const option = (kind: string, title: string) => ({
  kind,
  says: {
    ...{ 'In a few words': title, 'Expected effects': 'No new sales.', 'What continues': 'Service.' },
    ...{ 'Impact on customers': 'They keep what they have.', 'Impact on workers': 'None of ours.' },
    ...{ 'Impact on rights holders': 'Fewer cameras.', 'Impact on the environment': 'At the end of life.' },
  },
})

/** What is typed and chosen on these screens. */
export const typed = {
  paper: {
    record: {
      ...{ title: written.paper.title, sourceClass: 'academic' },
      ...{ from: 'An institute', obtained: 'downloaded' },
    },
    weight: { reliability: 'B', credibility: '2' },
    file: 'A test on faces, with its data.',
  },
  test: {
    record: {
      ...{ title: written.test.title, sourceClass: 'own', from: 'Our laboratory', obtained: 'written' },
    },
    weight: { reliability: 'A', credibility: '2' },
    file: 'The function is in the firmware.',
  },
  finding: {
    kind: 'evidence.illegal',
    statement: written.finding.statement,
  },
  rated: {
    ...{ right: 'Equality before the law', instrument: 'ICCPR', articles: '26', ground: /ethnic/i },
    ...{ severity: '3', involvement: 'contribute' },
  },
  proposal: {
    options: [option('phaseOut', 'Leave the maker'), option('conditions', 'Stay on conditions')],
    ...{ reason: 'It does not stop.', leverage: 'Letters and a hearing.' },
    ...{ crucialWhy: 'Three others make the same.', reviewOn: '2028-01-07' },
    inForceFrom: '2027-01-07T13:00', // where they sit: the moment in which the board signs
  },
} as const

/** What goes on although sales end, and how the decision tells it. */
export const promised = { until: '2027-06-30', spareParts: '5', told: ['30 Jun 2027', '5 %'] }

/** The first button of this name that is there to be pressed. */
export const press = (place: Page | Locator, name: string | RegExp): Promise<void> =>
  place.getByRole('button', { name }).first().click(soon)

/** In the dialog that is open: says why, and does it. */
export async function because(page: Page, act: string | RegExp, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (reason) await dialog.getByLabel('Reason', { exact: true }).fill(reason)
  await press(dialog, act)
  await dialog.waitFor({ state: 'detached', ...soon })
}

/** Types into a field that seeks, and takes the first that it offers. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().fill(text)
  await page.locator('[role="listbox"] [role="option"]:visible').first().waitFor(soon)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** A deed of the case's own life, with why. */
export async function moveOn(page: Page, deed: string, reason: string): Promise<void> {
  await press(page, deed)
  await because(page, deed, reason)
}

type Piece = (typeof typed)['paper' | 'test']

/** Adds a file with where it comes from, on the tab of the evidence. */
export async function addEvidence(page: Page, { record, file }: Piece): Promise<void> {
  await press(page, 'Add evidence')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title', { exact: true }).fill(record.title)
  await dialog.getByLabel('Came from').fill(record.from)
  await dialog.getByLabel('Source', { exact: true }).selectOption(record.sourceClass)
  await dialog.getByLabel('How it came').selectOption(record.obtained)
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'paper.txt', mimeType: 'text/plain', buffer: Buffer.from(file) })
  await dialog.waitFor({ state: 'detached', ...soon })
  await page.getByRole('article', { name: record.title }).waitFor(soon)
}

/** Says how far a piece is believed. */
export async function grade(page: Page, { record, weight }: Piece): Promise<void> {
  await press(page.getByRole('article', { name: record.title }), 'Grade')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reliability of the source').selectOption(weight.reliability)
  await dialog.getByLabel('Credibility of what it says').selectOption(weight.credibility)
  await because(page, 'Keep the grade', 'It was read and weighed.')
}

/** In the open form of a finding: how grave it is, whom it hurts and what it goes against. */
export async function rate(page: Page, likelihood: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  const { right, severity, involvement, instrument, articles, ground } = typed.rated
  await dialog.getByLabel('Right that is hurt').fill(right)
  for (const scale of ['Scale', 'Scope', 'Can it be put right'])
    await dialog.getByLabel(scale, { exact: true }).selectOption(severity)
  await dialog.getByLabel('Likelihood').selectOption(likelihood)
  await dialog.getByLabel('Our part in it').selectOption(involvement)
  await press(dialog, 'Name another')
  await dialog.getByLabel('Law, convention or guideline').selectOption(instrument)
  await dialog.getByLabel('Articles').fill(articles)
  await dialog.getByText(/^People it hurts/).click(soon)
  await dialog.getByRole('checkbox', { name: ground }).check(soon)
}

/** Writes a finding whole, on what was graded, and tells its reference. */
export async function writeFinding(page: Page): Promise<string> {
  await press(page, 'Write a finding')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is', { exact: true }).selectOption(typed.finding.kind)
  await dialog.getByLabel('The finding in a sentence').fill(typed.finding.statement)
  for (const { record } of [typed.paper, typed.test])
    await dialog.getByRole('checkbox', { name: record.title }).check(soon)
  await rate(page, '3')
  await because(page, 'Keep the finding')
  const card = page.getByRole('article').filter({ hasText: typed.finding.statement })
  const title = await card.getByRole('heading', { level: 3 }).textContent(soon)
  return title?.split(':')[0] ?? ''
}

/** The suspicion and the risk rise step by step; ties and the guidelines are judged. */
export async function weigh(page: Page): Promise<void> {
  for (const level of ['suspected', 'strengthened', 'reasonToBelieve'])
    await step(page, 'Set the suspicion', level)
  for (const level of ['elevated', 'critical']) await step(page, 'Set: human rights', level)
  await press(page, 'Judge the ties')
  const ties = page.getByRole('dialog').getByRole('group', { name: 'ownership' })
  await ties.getByLabel('Strength').selectOption('some')
  await ties.getByLabel('What is known').fill('A state fund owns a tenth of it.')
  await because(page, 'Keep the ties', 'The register of owners was read.')
  await press(page, `Judge: ${written.obligation}`)
  await page.getByRole('dialog').getByLabel('What was found is').selectOption('incompatible')
  await because(page, 'Keep the verdict', 'It sorts people by ethnic group.')
  await page.getByText('A decision has what it needs of the weighing.').waitFor(soon)
}

async function step(page: Page, act: string, level: string) {
  await press(page, act)
  await page.getByRole('dialog').getByLabel('After', { exact: true }).selectOption(level)
  await because(page, 'Keep the step', 'As the findings say it.')
}

/** Writes a proposal: options beside each other, the one that is proposed, why, and what it binds from when. */
export async function propose(page: Page): Promise<void> {
  await press(page, 'Propose a decision')
  const dialog = page.getByRole('dialog')
  const { options, reason, leverage, crucialWhy, inForceFrom, reviewOn } = typed.proposal
  for (const [n, option] of options.entries()) {
    const part = dialog.getByRole('group', { name: `Option ${n + 1}`, exact: true })
    await part.getByLabel('What it does').selectOption(option.kind)
    for (const [label, text] of Object.entries(option.says)) await part.getByLabel(label).fill(text)
  }
  await dialog.getByRole('radio', { name: options[0].says['In a few words'] }).check(soon)
  await dialog.getByLabel('Reason', { exact: true }).fill(reason)
  await dialog.getByLabel('What was tried').fill(leverage)
  await dialog.getByLabel('Why it is crucial or not').fill(crucialWhy)
  await choose(page, 'Add a supplier', 'Kestrel')
  await dialog.getByRole('checkbox', { name: 'Camera', exact: true }).check(soon)
  await dialog.getByLabel('In force from').fill(inForceFrom)
  await dialog.getByLabel('Reviewed on').fill(reviewOn)
  await dialog.getByRole('checkbox', { name: 'Keep promises given before the stop' }).check(soon)
  await dialog.getByLabel('Kept until the end of').fill(promised.until)
  await dialog.getByLabel('Spare parts of what is installed, at most').fill(promised.spareParts)
  await because(page, 'Keep the proposal')
}
