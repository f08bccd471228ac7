import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp({ company: true })
})
afterAll(() => desk.close())

const bring = (app: TestApp, payload: string, type = 'application/x-ndjson') =>
  app.send('POST', '/api/records', { payload, headers: { 'content-type': type } })
const lines = (...records: object[]) => records.map((record) => JSON.stringify(record)).join('\n')
const party = (ref: string, more: object = {}) => ({
  type: 'organisation',
  ref,
  name: 'Exempel',
  country: 'SE',
  ...more,
})

describe('a file is taken whole or not at all; every fault is named by line and field', () => {
  const cases: [why: string, file: string, detail: string][] = [
    [
      'an unknown field',
      lines(party('q1'), party('q2', { colour: 1 })),
      "line 2 /colour: unknown field 'colour'. Nothing was kept.",
    ],
    [
      'an unknown type',
      lines(party('q1'), { type: 'person', ref: 'x' }),
      "line 2: unknown type 'person'; expected one of setting",
    ],
    ['no type', lines(party('q1'), { ref: 'x' }), "line 2: has no 'type'. Nothing was kept."],
    [
      'a name of 100,000 characters',
      lines(party('q1', { name: 'A'.repeat(100_000) })),
      'line 1 /name: must not have more than',
    ],
    [
      'a NUL byte in a text',
      lines(party('q1', { name: 'a\0b' })),
      'line 1 /name: holds a NUL byte. Nothing was kept.',
    ],
    ['a NUL byte in the file', `${lines(party('q1'))}\0`, 'The file holds NUL bytes; it is not text.'],
    [
      'half a character',
      '{"type":"organisation","ref":"q1","name":"a\\ud800"}',
      'line 1 /name: holds half a character',
    ],
    [
      'a day before 1900',
      lines({
        type: 'riskAssessment',
        ref: 'q1',
        basis: 'art12gb',
        party: 'granby',
        madeOn: '1899-01-01',
        validTo: '2027-01-01',
      }),
      'line 1 /madeOn: expected: Day, e.g.',
    ],
    [
      'a record that points to nothing',
      lines(party('q1'), { type: 'site', ref: 'q2', organisation: 'nobody', country: 'SE' }),
      "line 2 /organisation: there is no party 'nobody'; import it first or in the same file. Nothing was kept.",
    ],
    ['nothing', '', 'The file is empty.'],
  ]
  test.each(cases)('%s', async (_, file, detail) => {
    const { status, body } = await bring(desk, file)
    expect([400, 422]).toContain(status)
    expect(body.detail).toContain(detail)
    const { body: found } = await desk.send('GET', '/api/records?type=organisation&q=q1')
    expect(found.items).toEqual([])
  })

  test('a refused file is in the log, without what was in it', async () => {
    await bring(desk, lines(party('q1', { secret: 'Anna' })))
    await desk.services.log.sequence()
    const { body } = await desk.send('GET', '/api/log/entries?order=newestFirst&limit=1&object=records')
    expect(body.items[0].entry).toMatchObject({
      type: 'records.import',
      body: { refused: 'unknown_field', errors: 1 },
    })
    expect(JSON.stringify(body.items[0])).not.toContain('Anna')
  })
})

test('the same file again changes no version', async () => {
  const file = lines(party('again'))
  await bring(desk, file)
  await bring(desk, file)
  const { body } = await desk.send('GET', '/api/records?type=organisation&q=again')
  expect(body.items).toMatchObject([{ key: 'again', version: 1 }])
  await bring(desk, lines(party('again', { country: 'NO' })))
  const { body: changed } = await desk.send('GET', '/api/records?type=organisation&q=again')
  expect(changed.items).toMatchObject([{ version: 2 }])
})

test('what is exported, imported into an empty house and exported again is the same to the byte', async () => {
  await desk.send('POST', '/api/orders/check', { payload: goodOrder('E-1') })
  await desk.send('POST', '/api/orders/E-1/release')
  await desk.send('POST', '/api/orders/E-1/ship', { payload: { lines: [{ line: 1, quantity: 1 }] } })
  const first = await desk.send('GET', '/api/records/export')
  expect(first.headers['content-type']).toBe('application/x-ndjson')
  const other = await openApp()
  try {
    expect(await bring(other, first.text)).toMatchObject({ status: 200 })
    expect((await other.send('GET', '/api/records/export')).text).toBe(first.text)
    const { body } = await other.send('GET', '/api/orders/E-1')
    expect(body).toMatchObject({ state: 'released', shipped: [1] })
  } finally {
    await other.close()
  }
})
