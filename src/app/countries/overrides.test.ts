import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { tickDuties } from '../duties/schedule.ts'

let desk: TestApp
let officer: Visitor
let legal: Visitor
beforeAll(async () => {
  desk = await openApp({ company: true })
  officer = await signedInAs(desk, 'complianceOfficer')
  legal = await signedInAs(desk, 'legal')
})
afterAll(() => desk.close())

const byHand = (band: string) =>
  desk.send('POST', '/api/records', {
    payload: JSON.stringify({ type: 'countryBand', country: 'SE', area: null, band }),
    headers: { 'content-type': 'application/x-ndjson' },
  })
const later = (hours: number) => new Date(Date.parse(desk.services.now()) + hours * 3_600_000).toISOString()
const ask = async (band: string, hours = 24) => {
  const reason = 'What the embassy reports is not in the figures yet.'
  const payload = { country: 'SE', area: null, band, reason, expiresAt: later(hours) }
  return (await officer.send('POST', '/api/countries/overrides', { payload })).body.id
}
const decide = (who: Visitor, id: string, deed: 'approve' | 'withdraw') =>
  who.send('POST', `/api/countries/overrides/${id}/${deed}`, { payload: {} })
const tickAt = (at: string) =>
  tickDuties({ ...desk.services, act: (more = {}) => ({ ...desk.services.act(more), at }) })

test('what was asked for before the band changed is not approved on that ground', async () => {
  await byHand('C')
  const id = await ask('B')
  await byHand('E')
  const { status, body } = await decide(legal, id, 'approve')
  expect([status, body.detail]).toEqual([409, expect.stringContaining('then C, now E')])
  await byHand('C')
  expect((await decide(legal, id, 'approve')).status).toBe(200)
  expect((await decide(officer, id, 'withdraw')).body).toMatchObject({ standing: 'withdrawn' })
})

test('what made a band worse is taken away by two, and replaced by what they approve', async () => {
  const worse = await ask('E')
  expect((await decide(legal, worse, 'approve')).status).toBe(200)
  expect((await decide(officer, worse, 'withdraw')).status).toBe(409)
  const back = await ask('C')
  expect((await decide(legal, back, 'approve')).status).toBe(200)
  const { items } = (await legal.send('GET', '/api/countries/overrides')).body
  const standing = (id: string) => items.find((each: { id: string }) => each.id === id).standing
  expect([standing(worse), standing(back)]).toEqual(['withdrawn', 'inForce'])
  expect((await decide(officer, back, 'withdraw')).status).toBe(200)
})

test('once a band that two set has ended, open orders are asked again, and only once', async () => {
  const id = await ask('B', 2)
  expect((await decide(legal, id, 'approve')).status).toBe(200)
  await desk.send('POST', '/api/orders', { payload: goodOrder('SO-LAPSED') })
  await desk.send('POST', '/api/orders/SO-LAPSED/submit', { payload: {} })
  const verdicts = async () => {
    await desk.services.log.sequence()
    return (await desk.send('GET', '/api/log/entries?object=SO-LAPSED&limit=100')).body.items?.length
  }
  const before = await verdicts()
  expect((await tickAt(later(1.9))).bands).toEqual([])
  expect(await verdicts()).toBe(before)
  expect((await tickAt(later(2))).bands).toMatchObject([{ id, band: 'B' }])
  expect(await verdicts()).toBeGreaterThan(before)
  expect((await tickAt(later(2.1))).bands).toEqual([])
})

test('a band that is set by hand has open orders asked again at once; other records ask for nothing', async () => {
  await byHand('A')
  await desk.send('POST', '/api/orders', { payload: goodOrder('SO-BYHAND') })
  expect((await desk.send('POST', '/api/orders/SO-BYHAND/submit', { payload: {} })).status).toBe(200)
  const entries = async () => {
    await desk.services.log.sequence()
    return (await desk.send('GET', '/api/log/entries?object=SO-BYHAND&limit=100')).body.items?.length
  }
  const before = await entries()
  await desk.send('POST', '/api/records', {
    payload: JSON.stringify({ type: 'organisation', ref: 'ny-kund', name: 'Ny Kund AB', country: 'SE' }),
    headers: { 'content-type': 'application/x-ndjson' },
  })
  expect(await entries()).toBe(before)
  await byHand('E')
  expect(await entries()).toBeGreaterThan(before)
})

test('figures of a year to come, and figures on another scale, are refused in the language of the reader', async () => {
  const send = async (name: string, bytes: string) => {
    const { payload, headers } = formOf({ files: [{ name, bytes }] })
    const sent = { payload, headers: { ...headers, 'accept-language': 'nb' } }
    return (await officer.send('POST', '/api/countries/indices', sent)).body.detail
  }
  expect(await send('cpi.csv', 'iso3,year,cpi_score\nSWE,2062,82\n')).toContain(
    'cpi.csv: tall for 2062, som ligger',
  )
  const all = (await legal.send('GET', '/api/countries')).body.items.length
  expect(all).toBeGreaterThan(200)
  const codes =
    'SWE NOR FIN DNK ISL DEU FRA ITA ESP PRT POL CZE SVK HUN AUT CHE BEL NLD LUX IRL GBR USA CAN MEX BRA ARG CHL PER COL ECU BOL PRY URY VEN CHN JPN KOR IND PAK BGD NPL LKA THA VNM MYS IDN PHL AUS NZL ZAF NAM BWA'
  const rows = codes.split(' ').map((code) => `${code},2023,0.8`)
  expect(await send('cpi-share.csv', `iso3,year,cpi_score\n${rows.join('\n')}\n`)).toContain('annen skala')
})
