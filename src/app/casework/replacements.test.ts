import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { cameraRecord, devices } from '../../../test/support/equivalence-catalogue.ts'
import { signedIn, signedInAs, type Visitor } from '../../../test/support/people.ts'

let desk: TestApp
let now = '2026-11-23T11:00:00.000Z'
let people: Record<'elin' | 'sanna' | 'both' | 'karin' | 'stranger' | 'maja', Visitor>
const { hkD4, alD4V, beD5, gaD4 } = devices
const on = '2026-11-01'
const mounted = (sheet: object, mount: string) => ({
  ...sheet,
  mount: { value: mount, source: 'fixture', on },
})
const product = (ref: string, maker: string, sheet: object) => ({
  ...cameraRecord,
  ref,
  maker,
  features: [],
  sheet,
})
const need = { temperature: { from: -35, to: 40 }, ip: ['IP66'], onvif: ['T', 'G'], hfov: 100 }
const asset = (serial: string) => ({
  ...{ type: 'asset', serial, product: 'LG-D4', site: 'lindhultsskolan', installedOn: '2024-05-02', need },
})
const withdrawn = product('GA-D4', 'gamma', mounted(gaD4.sheet, 'ring-110'))

const to = (name: keyof typeof people, path: string, payload: object = {}) =>
  people[name].send('POST', `/api/replacements${path}`, { payload })
const outside = (name: 'karin' | 'stranger', path: string, payload: object) =>
  people[name].send('POST', `/api/outside/replacements${path}`, { payload })
const read = async (ref: string) => (await people.elin.send('GET', `/api/replacements/${ref}`)).body
const swap = { legalEntity: 'se', kind: 'replacement', quantity: 1 }

/** Sessions end in the time between: whoever acts later signs in again. */
async function signIn() {
  people = {
    elin: await signedInAs(desk, 'sales'),
    sanna: await signedInAs(desk, 'engineer'),
    both: await signedIn(desk, [
      { role: 'engineer', entities: 'all' },
      { role: 'sales', entities: 'all' },
    ]),
    karin: await signedInAs(desk, 'customer', { party: 'lindhult' }),
    stranger: await signedInAs(desk, 'customer', { party: 'other' }),
    maja: await signedInAs(desk, 'complianceOfficer'),
  }
}

beforeAll(async () => {
  desk = await openApp({ company: true, now: () => now })
  const payload = [
    { ...product('LG-D4', 'longan', mounted(hkD4.sheet, 'ring-110')), usContent: true },
    product('AL-D4V', 'alfa', mounted(alD4V.sheet, 'ring-120')),
    product('BE-D5', 'beta', mounted(beD5.sheet, 'ring-110')),
    withdrawn,
    ...['S1', 'S2', 'S3'].map(asset),
    { type: 'organisation', ref: 'other', name: 'Other', country: 'SE' },
  ]
  const { status, text } = await desk.send('POST', '/api/records', { payload })
  expect(status, text).toBe(200)
  await signIn()
})
afterAll(() => desk.close())

describe('a device is replaced (R51–R53): proposed, looked at by an engineer, offered, chosen, ordered, put up', () => {
  let ref = ''

  test('what the engine proposes is kept; what only the mount keeps out is named', async () => {
    const made = await to('elin', '', { ...swap, serial: 'S1', text: 'We want the same picture.' })
    expect(made.status, made.text).toBe(201)
    ref = made.body.ref
    expect(made.body).toMatchObject({
      ...{ state: 'generated', customer: 'lindhult', site: 'lindhultsskolan', serials: ['S1'], need },
      dialogue: [{ side: 'customer', text: 'We want the same picture.' }],
    })
    expect(made.body.answer.waivable).toMatchObject([{ sku: 'AL-D4V', gate: 'mount' }])
    expect(made.body.answer.proposals.map(({ sku }: { sku: string }) => sku).toSorted()).toEqual([
      ...['BE-D5', 'GA-D4'],
    ])
  })

  test('the customer sees nothing of it yet, and it waits for an engineer', async () => {
    expect((await people.karin.send('GET', '/api/outside/replacements')).body.items).toEqual([])
    expect((await outside('karin', `/${ref}/say`, { text: 'Hello there' })).status).toBe(404)
    const { items } = (await people.sanna.send('GET', '/api/work')).body
    expect(items.some(({ link }: { link: string }) => link === `/replacements/${ref}`)).toBe(true)
  })

  test('an engineer sets the mount aside with a reason, and what was kept out is proposed', async () => {
    const { version } = await read(ref)
    const settle = {
      version,
      settled: [{ sku: 'AL-D4V', kind: 'waived', of: 'mount', reason: 'Adapter plate 12 fits.' }],
    }
    const put = (name: keyof typeof people) =>
      people[name].send('PUT', `/api/replacements/${ref}/settled`, { payload: settle })
    expect((await put('elin')).status).toBe(403)
    const settled = await put('sanna')
    expect(settled.status, settled.text).toBe(200)
    const found = settled.body.answer.proposals.find(({ sku }: { sku: string }) => sku === 'AL-D4V')
    expect(found.label).toBe('conditional')
    expect(found.sentence.en).toContain('adapted on site: mount')
    expect(found.tasks.map(({ id }: { id: string }) => id)).toContain('mount')
    expect((await put('sanna')).status).toBe(409)
  })

  test('whoever put it together does not approve it; nobody offers what no engineer approved', async () => {
    const own = await to('both', '', { ...swap, serial: 'S2' })
    const review = { skus: ['BE-D5'], reason: 'Fits the place.' }
    expect((await to('both', `/${own.body.ref}/review`, review)).body.detail).toContain('asked for it')
    const unreviewed = await to('elin', `/${ref}/offer`, {
      skus: ['BE-D5'],
      words: 'For you.',
      until: '2026-12-01',
    })
    expect(unreviewed.status).toBe(409)
    const none = await to('sanna', `/${ref}/review`, { skus: ['LG-D4'], reason: 'Fits the place.' })
    expect(none.body.detail).toContain('not among the proposals')
    const all = { skus: ['AL-D4V', 'BE-D5', 'GA-D4'], reason: 'All of them fit.' }
    expect((await to('sanna', `/${ref}/review`, all)).body).toMatchObject({ state: 'engineerReviewed' })
    const later = await people.sanna.send('PUT', `/api/replacements/${ref}/settled`, {
      payload: { version: (await read(ref)).version, settled: [] },
    })
    expect(later.body.detail).toContain('reviewed already')
  })

  test('it is offered until a day that is not past', async () => {
    const offer = { skus: ['AL-D4V', 'GA-D4'], words: 'These two fit your school.', until: '2026-11-22' }
    const late = await to('elin', `/${ref}/offer`, offer)
    expect([late.status, late.body.errors[0].path]).toEqual([400, '/until'])
    const other = await to('elin', `/${ref}/offer`, { ...offer, skus: ['HK-1'], until: '2026-12-01' })
    expect(other.body.detail).toContain('has not approved')
    expect((await to('elin', `/${ref}/offer`, { ...offer, until: '2026-12-01' })).body.state).toBe('offered')
  })

  test('the customer reads the offer in words, asks, and nobody else’s is there', async () => {
    const { items } = (await people.karin.send('GET', '/api/outside/replacements')).body
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      ref,
      words: 'These two fit your school.',
      until: '2026-12-01',
      isOver: false,
    })
    expect(items[0].options.map(({ sku }: { sku: string }) => sku)).toEqual(['AL-D4V', 'GA-D4'])
    expect((await people.stranger.send('GET', '/api/outside/replacements')).body.items).toEqual([])
    const no = await outside('stranger', `/${ref}/accept`, { sku: 'AL-D4V', name: 'Somebody' })
    expect(no.status).toBe(404)
    const asked = await outside('karin', `/${ref}/say`, { text: 'When could you come?' })
    expect(asked.body.dialogue.at(-1)).toMatchObject({ side: 'customer', text: 'When could you come?' })
    expect((await to('elin', `/${ref}/say`, { text: 'In week 50.' })).status).toBe(200)
  })

  test('a product withdrawn meanwhile is not chosen, with its sentence; one not offered neither', async () => {
    const unoffered = await outside('karin', `/${ref}/accept`, { sku: 'BE-D5', name: 'Karin Ek' })
    expect(unoffered.body.detail).toContain('was not offered')
    const bare = { ...withdrawn, sheet: { ...gaD4.sheet, ip: { value: ['IP42'], source: 'fixture', on } } }
    await desk.send('POST', '/api/records', { payload: [bare] })
    const gone = await outside('karin', `/${ref}/accept`, { sku: 'GA-D4', name: 'Karin Ek' })
    expect([gone.status, gone.body.detail]).toEqual([
      409,
      'GA-D4 no longer replaces it (Dust and water) since the proposal was made. Choose another, or ask for a new offer.',
    ])
    expect((await read(ref)).state).toBe('offered')
  })

  test('the customer chooses and signs by name, once', async () => {
    const accepted = await outside('karin', `/${ref}/accept`, {
      sku: 'AL-D4V',
      name: 'Karin Ek',
      text: 'Thank you.',
    })
    expect(accepted.status, accepted.text).toBe(200)
    expect(accepted.body).toMatchObject({ state: 'accepted', choice: { sku: 'AL-D4V', name: 'Karin Ek' } })
    expect((await outside('karin', `/${ref}/accept`, { sku: 'AL-D4V', name: 'Karin Ek' })).status).toBe(409)
    expect((await read(ref)).choice.via).toBe('portal')
  })

  test('an order is named once it is released and has what was chosen', async () => {
    const name = async (order: string) => (await to('elin', `/${ref}/order`, { order })).body
    expect((await name('O-NONE')).detail).toContain('There is no order O-NONE')
    const order = (key: string, more: object) => ({
      ...{ type: 'order', ref: key, legalEntity: 'se', buyer: 'lindhult', state: 'released' },
      lines: [{ sku: 'AL-D4V', quantity: 1, site: 'lindhultsskolan' }],
      ...more,
    })
    const payload = [
      order('O-1', {}),
      order('O-2', { state: 'held' }),
      order('O-3', { lines: [{ sku: 'BE-D5', quantity: 1 }] }),
      order('O-4', { buyer: 'other' }),
    ]
    const { status, text } = await desk.send('POST', '/api/records', { payload })
    expect(status, text).toBe(200)
    expect((await name('O-2')).detail).toContain('not released yet')
    expect((await name('O-3')).detail).toContain('does not have 1 of AL-D4V')
    expect((await name('O-4')).detail).toContain('is not for lindhult')
    expect(await name('O-1')).toMatchObject({ state: 'ordered', order: 'O-1' })
  })

  test('what is put up is on record with the place’s need, and what went away is installed base no more', async () => {
    const install = (payload: object) => to('sanna', `/${ref}/install`, payload)
    const device = { serial: 'AL-1', replaces: 'S1' }
    const future = await install({ on: '2026-11-24', devices: [device] })
    expect(future.body.errors[0].path).toBe('/on')
    const there = await install({ on: '2026-11-23', devices: [{ serial: 'S3', replaces: 'S1' }] })
    expect(there.body.detail).toContain('S3 stands at lindhultsskolan already')
    const other = await install({ on: '2026-11-23', devices: [{ serial: 'AL-1', replaces: 'S3' }] })
    expect(other.body.detail).toContain('none of the devices')
    expect((await install({ on: '2026-11-23', devices: [device] })).body.state).toBe('installed')
    const scan = async (serial: string) =>
      (await people.sanna.send('GET', `/api/assets/scan?serial=${serial}`)).body
    expect(await scan('AL-1')).toMatchObject({ product: 'AL-D4V', site: 'lindhultsskolan' })
    const old = (await desk.send('GET', '/api/records/asset/S1')).body
    expect(old.record ?? old).toMatchObject({ status: 'replaced' })
    const verified = await to('sanna', `/${ref}/verify`, { seen: 'Faces at the door as before.' })
    expect(verified.body.state).toBe('verified')
  })
})

describe('other ways', () => {
  test('an expansion takes nothing down, and needs what stands there', async () => {
    const made = await to('elin', '', { ...swap, kind: 'expansion', serial: 'S2', quantity: 4 })
    expect(made.body).toMatchObject({ kind: 'expansion', serials: [], like: 'S2', need, quantity: 4 })
  })

  test('what is asked for nobody, for a stranger’s device or for an unknown one is refused with what to do', async () => {
    const ask = async (more: object) => (await to('elin', '', { ...swap, ...more })).body.detail
    expect(await ask({ product: 'LG-D4' })).toContain('Say for whom')
    expect(await ask({ serial: 'S1', customer: 'other' })).toContain('does not stand at other')
    expect(await ask({ serial: 'NONE' })).toContain('NONE')
    expect(await ask({ serial: 'S2', serials: ['S2', 'S3'] })).toContain('More devices go away')
  })

  test('a no is signed too; an offer that is over is not accepted; another takes its place and names it', async () => {
    const made = async () => {
      const { ref } = (await to('elin', '', { ...swap, serial: 'S2' })).body
      await to('sanna', `/${ref}/review`, { skus: ['BE-D5'], reason: 'Fits the place.' })
      await to('elin', `/${ref}/offer`, { skus: ['BE-D5'], words: 'For you.', until: '2026-11-30' })
      return ref
    }
    const [declined, over] = [await made(), await made()]
    const no = await outside('karin', `/${declined}/decline`, { name: 'Karin Ek', text: 'Too dear for us.' })
    expect(no.body).toMatchObject({ state: 'declined', choice: { sku: null, text: 'Too dear for us.' } })
    now = '2026-12-01T11:00:00.000Z'
    await signIn()
    const late = await outside('karin', `/${over}/accept`, { sku: 'BE-D5', name: 'Karin Ek' })
    expect(late.body.detail).toContain('last day of the offer is over')
    const next = await to('elin', `/${over}/revise`, { reason: 'The customer was away.' })
    expect(next.body).toMatchObject({ state: 'generated', revises: over })
    expect(await read(over)).toMatchObject({ state: 'revised', revisedBy: next.body.ref })
  })

  test('the log holds who did what, and no words of the customer in the open', async () => {
    const said = async () => {
      const { items } = (await people.maja.send('GET', '/api/log/entries?limit=500')).body
      return items.filter(({ entry }: { entry: { type: string } }) => entry.type === 'replacement.say')
    }
    await expect.poll(said).toHaveLength(3)
    const [refused, asked, answered] = (await said()).map(
      ({ entry }: { entry: { body: string } }) => entry.body,
    )
    expect([refused, asked, answered].map((body) => JSON.stringify(body))).toEqual([
      expect.stringContaining('not_found'),
      expect.stringContaining('customer'),
      expect.stringContaining('us'),
    ])
    expect(JSON.stringify(await said())).not.toContain('week 50')
  })
})
