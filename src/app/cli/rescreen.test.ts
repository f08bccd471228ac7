import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { loadList } from '../demo/lists.ts'
import { readRegister, reportOn } from './rescreen.ts'

let product: TestApp
const party = (ref: string, name: string) => ({ type: 'organisation', ref, name, country: 'SE' })
beforeAll(async () => {
  product = await openApp({ company: true })
  await loadList(product.services, product.services.act())
  for (const record of [party('near', 'Vostok Optica'), party('exact', 'Vostok Optika JSC')])
    await product.send('PUT', `/api/parties/${record.ref}`, { payload: record })
}, 240_000)
afterAll(() => product.close())

async function reportAt(threshold: number, more: readonly object[] = []) {
  const { text } = await product.send('GET', '/api/records/export')
  const lines = text.trim().split('\n')
  const snapshot = product.services.snapshots.current()
  if (!snapshot) throw new Error('no list')
  const told: string[] = []
  const records = (async function* () {
    for (const line of lines) yield JSON.parse(line)
    yield* more
  })()
  const progress = (line: string) => void told.push(line)
  return { ...reportOn(await readRegister(records), snapshot, { threshold, progress }), told }
}

test('where everybody was looked for with this engine and these lists, nothing differs but what a file brought', async () => {
  const report = await reportAt(0.7)
  const brought = [{ list: 'eu-fsf', entry: 'EU.9004.26', state: 'trueMatch' }]
  expect(report).toMatchObject({ opened: 0, gone: 1, scores: 0 })
  expect(report.differences).toEqual([{ party: 'tarimtrade', opened: [], gone: brought, scores: [] }])
  expect(report.parties).toBeGreaterThan(5)
  expect(report.told[0]).toMatch(/^0 of \d+ parties, 0 differ$/)
})

test('a higher threshold would take hits away, and says what was decided of them', async () => {
  const report = await reportAt(0.999)
  expect(report.gone).toBeGreaterThan(0)
  expect(report.differences).toContainEqual({
    ...{ party: 'near', opened: [], scores: [] },
    gone: [{ list: 'eu-fsf', entry: 'EU.9002.26', state: 'new' }],
  })
})

test('what nobody has seen yet would be new, and another score is told with both', async () => {
  const unseen = party('unseen', 'Zagros Signal Works')
  const scored = party('scored', 'Minsk Videotekhnika Plant')
  const hit = { type: 'hit', party: 'scored', list: 'eu-fsf', entry: 'EU.9007.26', score: 0.71 }
  const { differences } = await reportAt(0.7, [unseen, scored, hit])
  const of = (ref: string) => differences.find((one) => one.party === ref)
  expect(of('unseen')).toMatchObject({ opened: [{ list: 'eu-fsf', entry: 'EU.9005.26' }], gone: [] })
  expect(of('scored')).toMatchObject({ scores: [{ entry: 'EU.9007.26', before: 0.71 }], opened: [] })
})
