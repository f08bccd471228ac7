import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs } from '../../../test/support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  const variants = [
    { ref: 'AL-T-30', thermalHz: 30 },
    { ref: 'AL-T-8', thermalHz: 8.3 },
  ]
  const product = {
    ...{ type: 'product', ref: 'AL-T', name: 'Alfa thermal', maker: 'alfa', category: 'camera', eccn: null },
    ...{ cn: '8525 89 00', annexI: [], usContent: false, features: ['thermal'], thermalHz: 30, variants },
  }
  await app.send('POST', '/api/records', { payload: [product] })
})
afterAll(() => app.close())

const classify = (said: object, product = 'AL-T') =>
  app.send('POST', `/api/products/${product}/classifications`, {
    payload: {
      ...{ variant: null, regime: 'annexI', codes: [], reason: 'datablad läst' },
      ...{ validUntil: '2027-06-30', evidence: null, ...said },
    },
  })
const lawFor = async (variant: string) => {
  const more = {
    buyer: 'belmont',
    endUser: 'belmont',
    contract: 'DIST-BR',
    shipTo: { country: 'BR', area: null },
  }
  const order = goodOrder('SO-77', more, { sku: 'AL-T', variant, site: null })
  const { body } = await app.send('POST', '/api/orders/check', { payload: order })
  return body.lines[0].law
}

test('the 30 Hz and the 8.3 Hz variant of one product get different answers', async () => {
  expect((await classify({ variant: 'AL-T-30', codes: ['6A003.b.4.b'] })).status).toBe(200)
  expect((await classify({ variant: 'AL-T-8' })).status).toBe(200)
  expect([(await lawFor('AL-T-30')).outcome, (await lawFor('AL-T-8')).outcome]).toEqual(['licence', 'allow'])
})

test('a later classification takes the place of an earlier one, which stays on record', async () => {
  await classify({ regime: 'cn', codes: ['8525 89 00'] })
  const { body } = await classify({ regime: 'cn', codes: ['9006 53 80'], reason: 'ny tullinformation' })
  const { items } = (await app.send('GET', '/api/classifications')).body
  expect(items.filter(({ regime }: { regime: string }) => regime === 'cn')).toMatchObject([
    { ref: body.ref, codes: ['9006 53 80'], state: 'inForce', by: 'operator' },
  ])
  const kept = await app.send('GET', '/api/records/export')
  expect(kept.text).toContain('datablad läst')
})

test('what is written as no code, ends before it begins or names an unknown variant is refused with its field', async () => {
  expect((await classify({ codes: ['thermal'] })).body).toMatchObject({
    ...{ type: 'invalid_input', errors: [{ path: '/codes/0' }] },
  })
  expect((await classify({ validUntil: '2020-01-01' })).body.errors[0].path).toBe('/validUntil')
  expect((await classify({ regime: 'cn', codes: ['9006', '9007'] })).body.errors[0].path).toBe('/codes')
  expect((await classify({ variant: 'AL-T-60' })).body.type).toBe('unknown_reference')
  expect((await classify({}, 'AL-X')).body.type).toBe('not_found')
})

test('a classification that has ended is unknown: an export waits until somebody classifies the product anew', async () => {
  const ended = {
    ...{
      type: 'classification',
      ref: 'K-OLD',
      product: 'AL-D4V',
      variant: null,
      regime: 'annexI',
      codes: [],
    },
    ...{ reason: 'datablad läst', by: 'oskar', at: '2025-01-01T08:00:00.000Z', validUntil: '2026-01-01' },
    evidence: null,
  }
  const more = {
    buyer: 'belmont',
    endUser: 'belmont',
    contract: 'DIST-BR',
    shipTo: { country: 'BR', area: null },
  }
  const order = goodOrder('SO-78', more, { site: null })
  const law = async () => (await app.send('POST', '/api/orders/check', { payload: order })).body.lines[0].law
  expect((await law()).outcome).toBe('allow')
  expect((await app.send('POST', '/api/records', { payload: [ended] })).status).toBe(200)
  expect((await law()).outcome).toBe('hold')
  await classify({}, 'AL-D4V')
  expect((await law()).outcome).toBe('allow')
})

test('what has ended or ends soon is the work of those who classify, and of nobody else', async () => {
  const ended = {
    ...{
      type: 'classification',
      ref: 'K-GA',
      product: 'GA-D4',
      variant: null,
      regime: 'cn',
      codes: ['8525 89 00'],
    },
    ...{ reason: 'datablad läst', by: 'oskar', at: '2025-01-01T08:00:00.000Z', validUntil: '2026-01-01' },
    evidence: null,
  }
  await app.send('POST', '/api/records', { payload: [ended] })
  const workOf = async (role: 'productManager' | 'sales') => {
    const { body } = await (await signedInAs(app, role)).send('GET', '/api/work')
    return body.items.filter(({ kind }: { kind: string }) => kind === 'classification')
  }
  expect(await workOf('productManager')).toMatchObject([
    { id: 'K-GA', overdue: true, dueOn: '2026-01-01', link: '/catalogue/GA-D4' },
  ])
  expect(await workOf('sales')).toEqual([])
})
