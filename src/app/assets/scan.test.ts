import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanView } from '#phaseout/model'
import { openApp, type TestApp } from '../../../test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
})
afterAll(() => app.close())

const scan = (serial: string) => app.send('GET', `/api/assets/scan?serial=${serial}`)

test('a serial says what may be done for the device today, as the rules answer an order (C.3)', async () => {
  const { status, body } = await scan('LG-240117')
  expect(status).toBe(200)
  const { answers, ...view } = body as ScanView
  expect(view).toMatchObject({ product: 'LG-D4', site: 'lindhultsskolan', customer: 'lindhult' })
  const outcomes = answers.map(({ purpose, outcome }) => [purpose, outcome])
  expect(outcomes).toEqual([
    ['service', 'allow'],
    ['swap', 'allow'],
    ['sparePart', 'hold'], // one device installed: five per cent of it is none
    ['expansion', 'hold'], // and nobody has said yet what it is to be used for
    ['returnToMaker', 'hold'],
  ])
  expect(answers.at(-1)?.says.en).toContain('Entity List') // F30
})

test('asking about a device leaves no order and no answer behind', async () => {
  const before = (await app.send('GET', '/api/orders')).body
  await scan('LG-240117')
  expect((await app.send('GET', '/api/orders')).body).toEqual(before)
})

test('a serial that nobody knows is refused with its name', async () => {
  const { status, text } = await scan('LG-000000')
  expect(status).toBe(404)
  expect(text).toContain('LG-000000')
})
