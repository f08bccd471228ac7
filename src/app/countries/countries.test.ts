import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

const data = join(process.env.AKTSAM_TEST_DATA ?? '../shared/data', 'countries')
const hasData = existsSync(data)

let desk: TestApp
let officer: Visitor
let legal: Visitor
beforeAll(async () => {
  desk = await openApp({ company: true })
  officer = await signedInAs(desk, 'complianceOfficer')
  legal = await signedInAs(desk, 'legal')
})
afterAll(() => desk.close())

async function load(name: string, bytes: Uint8Array | string): Promise<string> {
  const { payload, headers } = formOf({ files: [{ name, bytes }] })
  const { status, body } = await officer.send('POST', '/api/countries/indices', { payload, headers })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.edition.id
}
const preview = async (editions: readonly string[]) =>
  (await legal.send('GET', `/api/countries/judgement?editions=${editions.join(',')}`)).body
const adopt = async (by: Visitor, editions: readonly string[], seen?: string) =>
  await by.send('POST', '/api/countries/judgement', {
    payload: { editions, seen: seen ?? (await preview(editions)).digest },
  })
const country = async (code: string) => (await legal.send('GET', `/api/countries/${code}`)).body

const fixture = (path: string) => readFileSync(join('src/countries/indices', path), 'utf8')
const vDem = (liberal: number) =>
  `iso3,vdem_code,country,year,electoral_democracy,liberal_democracy,participatory_democracy,deliberative_democracy,egalitarian_democracy
SWE,SWE,Sweden,2024,0.9,${liberal},0.6,0.8,0.8
`

test('figures change nothing before another person adopts them, as the report says that was read', async () => {
  const ids = [
    await load('vdem.csv', vDem(0.86)),
    await load('fiw.csv', fixture('freedom-house/fixtures/scores.valid.csv')),
    await load('gsod.csv', fixture('idea/fixtures/seventeen.valid.csv')),
  ]
  expect(await country('SE')).toMatchObject({ assessment: null, band: 'A', source: 'byHand' })
  const seen = await preview(ids)
  expect(seen.movements).toContainEqual(
    expect.objectContaining({ country: 'SE', area: null, from: null, to: 'A' }),
  )
  expect((await adopt(officer, ids)).status).toBe(403) // who loaded them does not adopt them
  expect((await adopt(legal, ids, 'something else')).status).toBe(409)
  expect((await adopt(legal, ids, seen.digest)).status).toBe(200)
  const judged = await country('SE')
  expect(judged).toMatchObject({
    ...{ band: 'A', source: 'judged' },
    assessment: { humanRights: { score: 94.77 }, publishers: [{}, {}, {}].map(() => expect.any(String)) },
  })
  const line = judged.assessment.humanRights.figures[0]
  expect(line).toMatchObject({
    index: 'freedom-house',
    year: 2023,
    raw: 59,
    normal: 98.33,
    because: 'counts',
  })
})

test('the same bytes again are the edition that they were; a broken file leaves everything as it was', async () => {
  const { payload, headers } = formOf({ files: [{ name: 'again.csv', bytes: vDem(0.86) }] })
  const again = await officer.send('POST', '/api/countries/indices', { payload, headers })
  expect(again.body.change).toBe('unchanged')
  const broken = formOf({ files: [{ name: 'broken.csv', bytes: vDem(8.6) }] })
  const refused = await officer.send('POST', '/api/countries/indices', {
    payload: broken.payload,
    headers: { ...broken.headers, 'accept-language': 'sv' },
  })
  expect([refused.status, refused.body.detail]).toEqual([
    400,
    expect.stringContaining('broken.csv, rad 2, kolumn liberal_democracy: 8.6 ligger utanför skalan'),
  ])
  const { items } = (await legal.send('GET', '/api/countries/indices')).body
  expect(items.find(({ index }: { index: string }) => index === 'v-dem').editions).toHaveLength(1)
})

test('the same file sent twice at once is one edition', async () => {
  const { payload, headers } = formOf({ files: [{ name: 'twice.csv', bytes: vDem(0.5) }] })
  const send = () => officer.send('POST', '/api/countries/indices', { payload, headers })
  const answers = await Promise.all([send(), send()])
  expect(answers.map(({ body }) => body.change).toSorted()).toEqual(['added', 'unchanged'])
})

test('another year says who moved, by which figure and who sits there, and open orders are asked again', async () => {
  await desk.send('POST', '/api/orders', { payload: goodOrder('SO-MOVED') })
  await desk.send('POST', '/api/orders/SO-MOVED/submit', { payload: {} })
  const id = await load('vdem-2025.csv', vDem(0.05))
  const { items } = (await legal.send('GET', `/api/countries/movements?to=${id}`)).body
  expect(items).toMatchObject([
    {
      ...{ country: 'SE', from: 'A', to: 'B' },
      figures: [{ index: 'v-dem', measure: 'liberal', before: { normal: 86 }, after: { normal: 5 } }],
      sitting: { orders: ['SO-MOVED'] },
    },
  ])
  const { digest } = await preview([id])
  const adopted = await adopt(legal, [id], digest)
  expect((await adopt(legal, [id], digest)).status).toBe(409) // signed once: what was read has happened
  expect(adopted.body).toMatchObject({ movements: [{ country: 'SE', to: 'B' }], recheckedOrders: [] })
  expect((await country('SE')).band).toBe('B')
})

test('another band takes two people, a reason and an end, and ends by itself', async () => {
  const ask = {
    ...{ country: 'SE', area: null, band: 'A', reason: 'The figure of the spring is being corrected.' },
    expiresAt: '2030-01-01T00:00:00Z',
  }
  const tooLong = await officer.send('POST', '/api/countries/overrides', { payload: ask })
  expect(tooLong.body.errors).toMatchObject([{ path: '/expiresAt' }])
  const at = Date.parse(desk.services.now()) + 3_600_000
  const asked = await officer.send('POST', '/api/countries/overrides', {
    payload: { ...ask, expiresAt: new Date(at).toISOString() },
  })
  expect(asked.body).toMatchObject({ standing: 'asked', instead: 'B' })
  expect((await country('SE')).band).toBe('B')
  const work = async (who: Visitor) =>
    (await who.send('GET', '/api/work')).body.items.map(({ kind }: { kind: string }) => kind)
  expect([await work(legal), await work(officer)]).toEqual([
    expect.arrayContaining(['countryOverride']),
    expect.not.arrayContaining(['countryOverride']),
  ])
  const approve = `/api/countries/overrides/${asked.body.id}/approve`
  expect((await officer.send('POST', approve, { payload: {} })).status).toBe(403)
  expect((await legal.send('POST', approve, { payload: {} })).body).toMatchObject({ standing: 'inForce' })
  expect(await country('SE')).toMatchObject({ band: 'A', source: 'override' })
  const later = `/api/countries/SE?asOf=${new Date(at).toISOString()}`
  expect((await legal.send('GET', later)).body).toMatchObject({ band: 'B', source: 'judged' })
  const withdraw = `/api/countries/overrides/${asked.body.id}/withdraw`
  expect((await officer.send('POST', withdraw, { payload: {} })).body).toMatchObject({
    standing: 'withdrawn',
  })
  expect((await country('SE')).band).toBe('B')
  expect((await officer.send('POST', withdraw, { payload: {} })).status).toBe(409)
})

test('one person alone may worsen what figures say by hand, and not better it', async () => {
  const band = (letter: string) =>
    desk.send('POST', '/api/records', {
      payload: JSON.stringify({ type: 'countryBand', country: 'SE', area: null, band: letter }),
      headers: { 'content-type': 'application/x-ndjson' },
    })
  await band('D')
  expect(await country('SE')).toMatchObject({ band: 'D', source: 'byHand' })
  await band('A')
  expect(await country('SE')).toMatchObject({ band: 'B', source: 'judged' })
})

test('Crimea is E by its floor once figures are adopted, and an area of no country is not found', async () => {
  const page = (await legal.send('GET', '/api/countries/UA/areas/UA-43')).body
  expect(page).toMatchObject({ band: 'E', name: { sv: 'Krim' } })
  expect(page.regimes[0]).toMatchObject({ key: 'EU-692-2014', from: '2014-06-25' })
  expect((await legal.send('GET', '/api/countries/UA/areas/SE-AB')).status).toBe(404)
  expect((await legal.send('GET', '/api/countries/QQ')).status).toBe(404)
})

test('all countries in one table, with the arms embargo beside the band', async () => {
  const { items } = (await legal.send('GET', '/api/countries')).body
  expect(items).toHaveLength(251)
  expect(items.find((line: { country: string }) => line.country === 'MM')).toMatchObject({
    armsEmbargo: true,
  })
})

test.skipIf(!hasData)(
  'every file at hand is loaded by the command and adopted (needs the test data)',
  async () => {
    const files = [
      ...['vdem_indices_1960-2024.csv', 'freedom_house_fiw_2013-2024.csv', 'idea_gsod_1975-2021.csv'],
      ...['freedom_house_ratings_1972-2022.csv', 'wgi_1996-2019.csv', 'wjp_rule_of_law_2013-2020.csv'],
      ...['ti_cpi_2012-2023.csv', 'eiu_democracy_2006-2020.csv', 'fatf_lists_2026-06.csv'],
      ...['eu_noncooperative_tax_2026-02-17.csv', 'arms_embargoes_2024-03-20.csv'],
      'country_indicators_latest.csv',
    ]
    const ids: string[] = []
    for (const file of files) ids.push(await load(file, readFileSync(join(data, file))))
    const adopted = await adopt(legal, ids)
    expect(adopted.status, JSON.stringify(adopted.body)).toBe(200)
    expect(adopted.body.rated).toBeGreaterThan(150)
    const norway = await country('NO')
    expect(norway).toMatchObject({ band: 'A', source: 'judged' })
    expect(norway.series.length).toBeGreaterThan(30)
    expect(norway.series.find(({ index }: { index: string }) => index === 'v-dem')).toMatchObject({
      ...{ file: 'vdem_indices_1960-2024.csv', licence: 'CC BY-SA 4.0', points: expect.any(Array) },
    })
    expect((await country('CN')).assessment.band).toBe('E')
  },
  60_000,
)
