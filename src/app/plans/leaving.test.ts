import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerOf, type PlanDesk, planDesk } from '../../../test/support/plans.ts'

let plan: PlanDesk
beforeAll(async () => {
  plan = await planDesk(2)
})
afterAll(() => plan.desk.close())

const read = async () => (await plan.send('maja', 'GET ')).body
const write = async (note: object) => {
  const at = `2026-11-24T11:${String(++minute).padStart(2, '0')}:00.000Z`
  plan.at(at)
  return await plan.send('elin', 'POST /notes', { side: 'customer', text: 'As they said.', ...note })
}
let minute = 0
const gap = {
  ...{ area: 'customers', what: 'Two prisons stand without spares from 2028.' },
  ...{ mitigation: 'Spares for two years are bought at once.', followUpOn: '2027-06-01', seen: null },
}

test('what the decision said of leaving stands in the plan from its first draft', async () => {
  expect((await read()).impact).toEqual([
    { area: 'customers', what: 'They wait for spares.', mitigation: null, followUpOn: null, seen: null },
    { area: 'environment', what: 'Six tonnes of waste.', mitigation: null, followUpOn: null, seen: null },
  ])
  expect((await read()).unassessed).toEqual(['workers', 'rightsHolders', 'counterMeasures'])
})

test('it is written on with what is done against it and what was seen, until the plan is closed', async () => {
  const impact = [gap, { ...gap, area: 'counterMeasures', what: 'None is to be expected.', mitigation: null }]
  expect((await plan.set('petra', { impact })).body.impact).toEqual(impact)
  expect((await read()).unassessed).toEqual(['workers', 'rightsHolders', 'environment'])
  const owed = (await plan.work('maja')).filter(({ link }) => link === '/plans/D-2026-9?tab=impact')
  expect(owed.map(({ dueOn }) => dueOn)).toEqual(['2027-06-01', '2027-06-01'])
  const seen = [{ ...gap, seen: 'No camera stood dark.' }]
  expect((await plan.set('petra', { impact: seen })).body.impact[0].seen).toBe('No camera stood dark.')
  const late = (await plan.work('maja')).filter(({ link }) => link === '/plans/D-2026-9?tab=impact')
  expect(late).toEqual([])
  expect((await plan.set('elin', { impact })).status).toBe(403)
  expect((await plan.set('petra', { impact: [{ ...gap, area: 'weather' }] })).status).toBe(400)
})

test('a commercial effect has an amount, and nothing else has', async () => {
  const effect = { minor: -12_500_000, currency: 'SEK' }
  const lost = await write({ kind: 'commercial', customer: customerOf(1), effect })
  expect(lost.body).toMatchObject({ kind: 'commercial', effect })
  const odd = await write({ kind: 'reaction', effect })
  expect(odd.status).toBe(400)
  expect(odd.body.errors).toMatchObject([{ path: '/effect' }])
})

test('what became of a complaint is noted beneath it; until then it is open', async () => {
  const complaint = (await write({ kind: 'complaint', customer: customerOf(1) })).body
  const other = (await write({ kind: 'complaint', customer: customerOf(2) })).body
  const summary = async () => (await plan.send('maja', 'GET /notes')).body.summary
  expect((await summary()).openComplaints).toEqual([complaint.ref, other.ref])
  const settled = await write({
    kind: 'complaint',
    side: 'own',
    about: complaint.ref,
    text: 'A loan until May.',
  })
  expect(settled.body).toMatchObject({ about: complaint.ref, customer: customerOf(1) })
  expect((await summary()).openComplaints).toEqual([other.ref])
  expect((await write({ kind: 'complaint', side: 'own', about: 'rec_nothing' })).status).toBe(422)
})

test('reactions are counted by who they came from, and money by currency', async () => {
  await write({ kind: 'reaction', side: 'market' })
  await write({ kind: 'reaction', side: 'supplier' })
  await write({ kind: 'commercial', side: 'market', effect: { minor: 2_500_000, currency: 'SEK' } })
  await write({ kind: 'commercial', side: 'own', effect: { minor: -100, currency: 'EUR' } })
  const { summary } = (await plan.send('maja', 'GET /notes')).body
  expect(summary.counts).toEqual([
    { kind: 'reaction', side: 'market', count: 1 },
    { kind: 'reaction', side: 'supplier', count: 1 },
    { kind: 'complaint', side: 'customer', count: 2 },
    { kind: 'commercial', side: 'customer', count: 1 },
    { kind: 'commercial', side: 'market', count: 1 },
    { kind: 'commercial', side: 'own', count: 1 },
  ])
  expect(summary.effects).toEqual([
    { currency: 'EUR', minor: -100 },
    { currency: 'SEK', minor: -10_000_000 },
  ])
})
