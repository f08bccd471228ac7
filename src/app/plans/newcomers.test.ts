import { afterAll, beforeAll, expect, test } from 'vitest'
import { bring, customerOf, customerWith, type PlanDesk, planDesk } from '../../../test/support/plans.ts'

let plan: PlanDesk
let customers = 0
beforeAll(async () => {
  plan = await planDesk(2)
  await plan.announce()
  customers = (await board()).plan.customers.length
})
afterAll(() => plan.desk.close())

const board = async () => (await plan.send('maja', 'GET /board')).body

test('while nobody has come, nobody is missing', async () => {
  await plan.send('elin', 'POST /notices/send', {})
  const { newcomers, coverage } = await board()
  expect(newcomers).toEqual([])
  expect(coverage).toMatchObject({ customers, reached: customers, percent: 100 })
})

test('whoever got one of the products after the draft is found and named, and counts as not reached', async () => {
  await bring(plan.desk, [...customerWith(8), ...customerWith(9)])
  const { newcomers, coverage, gates } = await board()
  expect(newcomers.map(({ customer }: { customer: string }) => customer)).toEqual([
    customerOf(8),
    customerOf(9),
  ])
  expect(newcomers[0]).toMatchObject({ name: 'Kund 8', assets: 1, products: ['AL-D4V'] })
  expect(coverage).toMatchObject({ customers: customers + 2, reached: customers })
  expect(coverage.percent).toBe(Math.round((customers / (customers + 2)) * 1000) / 10)
  const gate = gates.find(({ id }: { id: string }) => id === 'isComplete')
  expect(gate).toMatchObject({ holds: false })
  expect(gate.says.en).toContain('Kund 8, Kund 9')
  await plan.move('petra', 'start')
  const early = await plan.move('petra', 'windDown')
  expect(early.status).toBe(409)
  expect(early.body.detail).toContain('Kund 8, Kund 9')
})

test('they are added with one press, told like the others, and then all are reached', async () => {
  expect((await plan.send('mona', 'POST /customers', {})).status).toBe(403)
  const added = await plan.send('elin', 'POST /customers', {})
  expect(added.body.customers).toHaveLength(customers + 2)
  expect((await board()).newcomers).toEqual([])
  expect((await board()).coverage.percent).toBeLessThan(100)
  expect(
    (await plan.send('elin', 'POST /notices/prepare', { customers: [customerOf(8), customerOf(9)] })).status,
  ).toBe(200)
  expect((await plan.send('elin', 'POST /notices/send', {})).body.noted).toBe(2)
  expect((await board()).coverage).toMatchObject({ customers: customers + 2, percent: 100 })
  expect((await plan.move('petra', 'windDown')).body.state).toBe('runOff')
})

test('adding again adds nobody', async () => {
  const again = await plan.send('elin', 'POST /customers', {})
  expect(again.body.customers).toHaveLength(customers + 2)
})

test('who has taken everything down is no newcomer', async () => {
  const [organisation, site, asset] = customerWith(10)
  await bring(
    plan.desk,
    [organisation, site, { ...asset, status: 'removed' }].map((one) => one ?? {}),
  )
  expect((await board()).newcomers).toEqual([])
})
