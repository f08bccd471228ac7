import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder } from '../../../test/support/app.ts'
import { bring, type PlanDesk, planDesk } from '../../../test/support/plans.ts'

let plan: PlanDesk
beforeAll(async () => {
  plan = await planDesk(2)
})
afterAll(() => plan.desk.close())

const board = async () => (await plan.send('maja', 'GET /board')).body
const training = { what: 'Every technician has put up the new camera once.', shown: null }
const stock = { what: 'No spare part of the old camera is left in stock.', shown: null }

test('milestones have a day and an owner, and say when they were reached', async () => {
  const owner = await plan.person('petra')
  const milestones = [
    { what: 'All customers informed', dueOn: '2026-12-31', owner, doneOn: null },
    { what: 'Half of the cameras replaced', dueOn: '2027-12-31', owner: null, doneOn: null },
  ]
  expect((await plan.set('petra', { milestones })).body.milestones).toEqual(milestones)
  const stranger = milestones.map((one) => ({ ...one, owner: 'usr_nobody' }))
  expect((await plan.set('petra', { milestones: stranger })).status).toBe(422)
  const reached = milestones.map((one, n) => (n === 0 ? { ...one, doneOn: '2026-11-20' } : one))
  expect((await plan.set('petra', { milestones: reached })).body.milestones[0].doneOn).toBe('2026-11-20')
  const ahead = milestones.map((one) => ({ ...one, doneOn: '2026-11-24' }))
  const early = await plan.set('petra', { milestones: ahead })
  expect(early.status).toBe(400)
  expect(early.body.detail).toContain('All customers informed')
  expect((await plan.set('elin', { milestones })).status).toBe(403)
})

test('a milestone is a duty of its owner until it is reached, and each owner has their own', async () => {
  const [petra, maja] = [await plan.person('petra'), await plan.person('maja')]
  const duties = async () =>
    (await plan.desk.send('GET', '/api/deadlines?objectKind=planMilestone')).body.items
      .filter(({ state }: { state: string }) => state === 'running')
      .map(({ owner, dueOn, state }: Record<string, unknown>) => ({ owner, dueOn, state }))
  const one = { what: 'Half of the cameras replaced', dueOn: '2027-12-31', doneOn: null }
  await plan.set('petra', {
    milestones: [
      { ...one, owner: petra },
      { ...one, owner: petra }, // written twice, owed once
    ],
  })
  const ofPetra = { owner: { kind: 'person', id: petra }, dueOn: '2027-12-31', state: 'running' }
  expect(await duties()).toEqual([ofPetra])
  expect((await plan.work('petra')).map(({ link }) => link)).toContain('/plans/D-2026-9?tab=course')
  await plan.set('petra', { milestones: [{ ...one, owner: maja }] })
  expect(await duties()).toEqual([{ ...ofPetra, owner: { kind: 'person', id: maja } }])
  await plan.set('petra', { milestones: [{ ...one, owner: maja, doneOn: '2026-11-23' }] })
  expect(await duties()).toEqual([])
})

test('what the exit asks for is consulted on: once frozen it can be met and added to, and not taken away', async () => {
  expect((await plan.set('petra', { exit: [training, stock] })).status).toBe(200)
  await plan.announce()
  const less = await plan.set('petra', { exit: [training] })
  expect(less.status).toBe(409)
  expect(less.body.detail).toContain(stock.what)
  expect((await plan.set('petra', { exit: [{ ...training, what: 'Some did.' }, stock] })).status).toBe(409)
  const shown = { ...training, shown: 'List of 2027-01-11, signed by the head of service.' }
  expect((await plan.set('petra', { exit: [shown, stock] })).status).toBe(200)
})

test('new sales after the stop are counted order by order; spare parts and sales before it are none', async () => {
  const line = (more: object) => ({ ...goodOrder('x').lines[0], sku: 'AL-D4V', ...more })
  const released = (ref: string, releasedAt: string, lines: readonly object[]) => ({
    ...goodOrder(ref),
    ...{ type: 'order', state: 'released', releasedAt, lines },
  })
  expect((await board()).newSales).toEqual([])
  await bring(plan.desk, [
    released('SO-before', '2026-11-23T10:59:00.000Z', [line({ quantity: 9 })]),
    released('SO-after', '2026-11-23T11:00:00.000Z', [line({ quantity: 2 }), line({ quantity: 3 })]),
    released('SO-spare', '2026-11-24T11:00:00.000Z', [line({ purpose: 'sparePart' })]),
    released('SO-other', '2026-11-24T11:00:00.000Z', [line({ sku: 'BE-D5' })]),
    { ...released('SO-draft', '2026-11-24T11:00:00.000Z', [line({})]), state: 'draft', releasedAt: null },
  ])
  expect((await board()).newSales).toEqual([
    { order: 'SO-after', pieces: 5, isExcepted: false, isPromised: false },
  ])
})

test('it goes to run-off when all were reached', async () => {
  await plan.move('petra', 'start')
  expect((await plan.send('elin', 'POST /notices/send', {})).body.noted).toBe(2)
  expect((await plan.move('petra', 'windDown')).body.state).toBe('runOff')
})

test('it is not closed while something is under warranty, or the exit asks for what nobody has shown', async () => {
  const early = await plan.move('maja', 'close')
  expect(early.body.detail).toContain('still under warranty')
  plan.at('2033-01-10T11:00:00.000Z')
  const unmet = await plan.move('maja', 'close')
  expect(unmet.status).toBe(409)
  expect(unmet.body.detail).toContain(`not shown to be met: ${stock.what}`)
  expect(unmet.body.detail).not.toContain(training.what)
  const [gate] = (await board()).gates.filter(({ id }: { id: string }) => id === 'isMet')
  expect(`${gate.says.sv}.`).toMatch(new RegExp(`: ${stock.what}$`))
  const { exit } = (await plan.send('petra', 'GET ')).body
  const met = [exit[0], { ...stock, shown: 'Counted on 2033-01-09: none.' }]
  expect((await plan.set('petra', { exit: met })).status).toBe(200)
})

test('it is closed by two: the first alone does not close it, and nobody is both', async () => {
  expect((await plan.move('henrik', 'close')).body.state).toBe('runOff')
  const again = await plan.move('henrik', 'close')
  expect(again.status).toBe(403)
  expect(again.body.detail).toContain('you gave the first approval')
  expect((await plan.move('elin', 'close')).status).toBe(403)
  expect((await plan.move('mona', 'close')).body.state).toBe('closed')
  const late = await plan.set('petra', { milestones: [] })
  expect(late.status).toBe(409)
  expect(late.body.detail).toContain('closed')
})
