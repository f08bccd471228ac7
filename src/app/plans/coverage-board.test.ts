import { afterAll, beforeAll, expect, test } from 'vitest'
import { bring, type PlanDesk, planDesk } from '../../../test/support/plans.ts'

let plan: PlanDesk
beforeAll(async () => {
  plan = await planDesk(2)
})
afterAll(() => plan.desk.close())

const line = async (sku: string) =>
  (await plan.desk.send('GET', '/api/coverage?plan=D-2026-9')).body.items.find(
    (one: { sku: string }) => one.sku === sku,
  )
const cover = (replacements: readonly string[], gap: string | null = null) =>
  plan.send('petra', 'PUT /products/AL-D4V', { replacements, gap })
const camera = (ref: string, maker: string) => ({
  ...{ type: 'product', ref, maker, category: 'camera', cn: '8525 89 00', eccn: null, features: [] },
})

test('a stopped product goes from bare to covered by what counts, not by what is named (R57)', async () => {
  expect(await line('AL-D4V')).toMatchObject({
    ...{ plan: 'D-2026-9', state: 'bare', approved: 0, gap: null, standing: 2, replacements: [] },
  })
  await cover([], 'Nobody makes it with sound.')
  expect(await line('AL-D4V')).toMatchObject({ state: 'gap', gap: 'Nobody makes it with sound.' })
  await cover(['BE-D5'])
  expect(await line('AL-D4V')).toMatchObject({ state: 'few', approved: 1 })
  await bring(plan.desk, [camera('BE-X1', 'beta'), camera('BE-X2', 'beta')])
  await cover(['BE-D5', 'BE-X1', 'BE-X2'])
  expect(await line('AL-D4V')).toMatchObject({ state: 'covered', approved: 3 })
})

test('a replacement whose supplier is not approved, or that is another brand of a stopped one, does not count and says why', async () => {
  await bring(plan.desk, [
    camera('NO-1', 'lindhult'),
    camera('BE-AL', 'beta'),
    { type: 'relabel', product: 'BE-AL', of: 'AL-D4V', evidence: 'same board inside' },
    {
      ...{ type: 'decision', ref: 'D-2026-9', kind: 'phaseOut', supplier: 'alfa', categories: ['camera'] },
      ...{ legalEntities: ['se'], effectiveAt: '2026-11-23T11:00:00.000Z' },
    },
  ])
  await cover(['BE-D5', 'NO-1', 'BE-AL'])
  const { state, approved, replacements } = await line('AL-D4V')
  expect([state, approved]).toEqual(['few', 1])
  expect(replacements.map(({ sku, counts }: Record<string, unknown>) => [sku, counts])).toEqual([
    ...[
      ['BE-D5', true],
      ['NO-1', false],
      ['BE-AL', false],
    ],
  ])
  expect(replacements[2].says.en).toContain('same board inside')
})

test('whom the maker that is left controls does not count either, whatever they are called (R53)', async () => {
  await bring(plan.desk, [
    { type: 'organisation', ref: 'alfadotter', name: 'Alfa Dotter AB', country: 'SE' },
    {
      ...{ type: 'ownership', owner: 'alfa', owned: 'alfadotter', share: 100, kind: 'direct' },
      source: 'company register',
    },
    {
      ...{ type: 'supplierRelation', supplier: 'alfadotter', legalEntity: 'se', categories: ['camera'] },
      state: 'approved',
    },
    camera('AD-1', 'alfadotter'),
  ])
  await cover(['BE-D5', 'AD-1'])
  const { approved, replacements } = await line('AL-D4V')
  expect(approved).toBe(1)
  expect(replacements[1]).toMatchObject({ sku: 'AD-1', counts: false })
})

test('a replacement that is withdrawn no longer counts; the board is a file as well', async () => {
  await cover(['BE-D5'])
  const reason = { reason: 'the range is looked through' }
  await plan.desk.send('POST', '/api/products/BE-D5/sale', { payload: reason })
  expect(await line('AL-D4V')).toMatchObject({
    ...{ state: 'bare', replacements: [{ sku: 'BE-D5', isOffered: false, counts: false }] },
  })
  const file = await plan.desk.send('GET', '/api/tables/coverage/export?plan=D-2026-9&language=en')
  expect(file.status, file.text).toBe(200)
  expect(file.text).toContain('D-2026-9,AL-D4V')
  expect(file.text).toContain(',bare,')
  const none = await plan.desk.send('GET', '/api/tables/coverage/export?state=covered&sort=-product')
  expect(none.text.trim().split('\r\n')).toHaveLength(1)
})
