import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { type MandateContext, type MandateDeed, mandateLife } from './life.ts'
import { mandateStates } from './model.ts'
import { stampPdf } from './reading/actions.ts'
import { plainLetters, shownAs, stampedPage } from './reading/stamp.ts'
import { isWithin, openTimes, orderFaults, windowFaults } from './window.ts'

const signed: MandateContext = {
  ...{ isDeclared: true, acceptsConfidence: true, conflicts: 0, delivered: 1, isOver: false },
}
const contexts = [signed, { ...signed, conflicts: 1 }, { ...signed, isOver: true }]
const deeds = Object.keys(mandateLife.deeds) as MandateDeed[]
const role = 'operator'

test('its table has no fault', () => {
  expect(faultsOf(mandateLife)).toEqual([])
})

test('every step of the table is possible from where it says, and from nowhere else', () => {
  for (const state of mandateStates)
    for (const deed of deeds) {
      const known = mandateLife.transitions.filter((one) => one.deed === deed && one.from.includes(state))
      expect(may(mandateLife, state, deed), `${deed} from ${state}`).toBe(known.length > 0)
      const outcomes = contexts.map((context) => step(mandateLife, { state, deed }, { role, context }))
      const reached = outcomes.flatMap((one) => (one.ok ? [one.value] : []))
      for (const { to } of known) expect(reached, `${deed} from ${state}`).toContain(to)
      if (known.length === 0)
        expect(outcomes.every((one) => !one.ok && one.refusal.code === 'not_allowed_from')).toBe(true)
    }
})

test('nobody enters before independence is declared and the confidence accepted', () => {
  for (const context of [
    { ...signed, isDeclared: false },
    { ...signed, acceptsConfidence: false },
  ])
    expect(step(mandateLife, { state: 'offered', deed: 'declare' }, { role: 'expert', context }).ok).toBe(
      false,
    )
  const named = { role: 'expert', context: { ...signed, conflicts: 1 } }
  expect(step(mandateLife, { state: 'offered', deed: 'declare' }, named)).toMatchObject({
    value: 'conflicted',
  })
  expect(step(mandateLife, { state: 'conflicted', deed: 'accept' }, named).ok).toBe(false) // not by themselves
})

test('a window is at most ninety days, ends after it begins, and what is delivered is due within it', () => {
  const now = '2026-11-23T12:00:00.000Z'
  expect(windowFaults(now, '2027-02-21T12:00:00.000Z', now)).toEqual([])
  expect(windowFaults(now, '2027-02-21T12:00:01.000Z', now)).toMatchObject([{ path: '/until' }])
  expect(windowFaults('2026-12-01T00:00:00.000Z', '2026-11-30T00:00:00.000Z', now)).toHaveLength(1)
  const order = {
    ...{ case: 'C-1', expert: 'x', scope: 'All', questions: ['Why?'], until: '2026-12-23T12:00:00.000Z' },
    ...{ deliverable: { what: 'Opinion', dueOn: '2026-12-24' }, fee: { amount: 1, currency: 'SEK' } },
  }
  expect(orderFaults(order, { at: now })).toMatchObject([{ path: '/deliverable/dueOn' }])
  expect(isWithin({ from: now, until: order.until }, order.until)).toBe(false)
})

test('every page of a PDF is stamped, and a locked or damaged one is not shown', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 400])
  pdf.addPage([842, 595])
  const bytes = await pdf.save()
  const stamped = await stampPdf(bytes, 'Ольга Petrova · 2026-11-23 12:00 UTC · C-2026-1')
  const read = await PDFDocument.load(stamped)
  expect(read.getPageCount()).toBe(2)
  expect(stamped.byteLength).toBeGreaterThan(bytes.byteLength + 300)
  await expect(stampPdf(new TextEncoder().encode('no pdf'), 'x')).rejects.toThrow()
})

test('a text is shown under the stamp as text, whatever it holds', () => {
  const content = { text: '<script>alert(1)</script>' }
  const page = stampedPage({ title: '<b>', stamp: 'Ida & Co · C-2026-1', content })
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toContain('<script>')
  expect(page.match(/Ida &amp; Co/g)?.length).toBeGreaterThan(10)
  expect(plainLetters('Ольга · å')).toBe('????? - å')
  expect(['application/pdf', 'image/png', 'text/plain', 'application/zip'].map(shownAs)).toEqual([
    ...['pdf', 'page', 'page', null],
  ])
})

test('several mandates let somebody in while any of them does; what overlaps is one time', () => {
  const time = (from: number, until: number) => ({
    from: `2026-12-${String(from).padStart(2, '0')}T00:00:00.000Z`,
    until: `2026-12-${String(until).padStart(2, '0')}T00:00:00.000Z`,
  })
  expect(openTimes([])).toEqual([])
  expect(openTimes([time(10, 20), time(1, 12)])).toEqual([time(1, 20)])
  expect(openTimes([time(1, 20), time(5, 6)])).toEqual([time(1, 20)])
  expect(openTimes([time(10, 20), time(1, 5)])).toEqual([time(1, 5), time(10, 20)])
})
