import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftPlan } from '#phaseout'
import { inTransaction } from '#storage'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

const plan = 'D-2026-9'
let now = '2026-11-23T11:00:00.000Z'
let desk: TestApp
let people: Record<'petra' | 'mona' | 'maja' | 'elin' | 'karin' | 'other', Visitor>
const customer = (n: number) => `kund-${String(n).padStart(3, '0')}`
const all = Array.from({ length: 340 }, (_, n) => customer(n + 1))

/** Sessions end in the time between: whoever acts later signs in again. */
async function signIn() {
  people = {
    petra: await signedInAs(desk, 'procurement'),
    mona: await signedInAs(desk, 'management'),
    maja: await signedInAs(desk, 'complianceOfficer'),
    elin: await signedInAs(desk, 'sales'),
    karin: await signedInAs(desk, 'customer', { party: customer(1) }),
    other: await signedInAs(desk, 'customer', { party: customer(2) }),
  }
}
const to = (name: keyof typeof people, path: string, payload: object = {}) =>
  people[name].send('POST', `/api/plans/${plan}/${path}`, { payload })
const put = (name: keyof typeof people, path: string, payload: object) =>
  people[name].send('PUT', `/api/plans/${plan}/${path}`, { payload })
const move = (name: keyof typeof people, deed: string) => to(name, deed, { reason: 'It is time.' })
const read = async (name: keyof typeof people, path = '') =>
  (await people[name].send('GET', `/api/plans/${plan}${path}`)).body
const notice = async (ref: string) =>
  (await read('elin', '/notices')).items.find((one: { customer: string }) => one.customer === ref)

beforeAll(async () => {
  desk = await openApp({ company: true, now: () => now })
  await signIn()
  const records = all.flatMap((ref, n) => [
    {
      ...{ type: 'organisation', ref, name: `Kund ${n + 1}`, country: 'SE' },
      contacts: [{ email: `security@${ref}.example` }],
    },
    { type: 'site', ref: `${ref}-hus`, organisation: ref, country: 'SE' },
    {
      ...{ type: 'asset', serial: `S${n}`, product: 'AL-D4V', site: `${ref}-hus`, installedOn: '2025-05-02' },
      warrantyEnd: n < 100 ? '2028-05-02' : '2026-05-02',
    },
  ])
  const headers = { 'content-type': 'application/json' }
  const brought = await desk.send('POST', '/api/records', { payload: JSON.stringify(records), headers })
  if (brought.status !== 200) throw new Error(brought.text)
  const act = desk.services.act()
  await inTransaction(desk.services.store.db, act.at, (tx) =>
    draftPlan(tx, act, {
      proposal: { ref: plan, case: 'C-2026-9', caseTitle: 'Alfa', legalEntity: 'se', country: 'SE' },
      decisions: [{ supplier: 'alfa', kind: 'phaseOut', categories: ['camera'], effectiveAt: act.at }],
      legalEntities: ['se'],
    } as never),
  )
})
afterAll(() => desk.close())

describe('F42: a plan is frozen after its consultation, and its customers are told', () => {
  test('F42: it cannot be frozen before the window of the consultation closes', async () => {
    expect((await move('petra', 'consult')).status).toBe(200)
    const { version } = await read('petra')
    const past = { version, consultation: { from: '2026-11-01', to: '2026-11-22' } }
    expect((await put('petra', 'content', past)).body.detail).toContain('past')
    const window = { version, consultation: { from: '2026-11-23', to: '2026-12-11' } }
    expect((await put('petra', 'content', window)).status).toBe(200)
    expect((await put('petra', 'content', window)).status).toBe(409)
    const early = await move('petra', 'finish')
    expect(early.status).toBe(409)
    expect(early.body.detail).toContain('the last day of the consultation is not over')
    now = '2026-12-12T11:00:00.000Z'
    await signIn()
    expect((await move('petra', 'finish')).body.state).toBe('ready')
    const { version: later } = await read('petra')
    const frozen = await put('petra', 'content', { ...window, version: later })
    expect(frozen.body.detail).toContain('frozen')
  })

  test('F41: it is announced once each product has a replacement or a recorded gap, and every customer has a letter', async () => {
    const none = await move('mona', 'announce')
    expect(none.body.detail).toContain('neither a replacement nor a recorded gap; a customer has no notice')
    const [last, ...others] = (await read('petra')).stopped.map(({ sku }: { sku: string }) => sku)
    for (const sku of others) await put('petra', `products/${sku}`, { replacements: ['BE-D5'], gap: null })
    expect((await move('mona', 'announce')).body.detail).toContain('neither a replacement nor a recorded gap')
    await put('petra', `products/${last}`, { replacements: ['BE-D5'], gap: null })
    const uncovered = (await move('mona', 'announce')).body.detail
    expect(uncovered).not.toContain('recorded gap')
    const silent = await to('elin', 'notices/prepare')
    expect(silent.body.detail).toContain('why you phase out')
    const reason = {
      sv: 'Vi delar inte syn.',
      nb: 'Vi deler ikke syn.',
      fi: 'Eri arvot.',
      en: 'Other values.',
    }
    const { version } = await read('petra')
    await put('petra', 'content', { version, letter: { reason, contact: 'Elin' } })
    expect((await to('elin', 'notices/prepare')).body.noted).toBeGreaterThanOrEqual(340)
    expect((await notice(customer(1))).letter).toMatchObject({
      ...{ customer: 'Kund 1', reason: 'Vi delar inte syn.' },
      products: [{ count: 1, until: '2028-05-02', options: 'BE-D5' }],
    })
    expect((await to('elin', 'notices/send', { customers: all })).body.detail).toContain('announced')
    expect((await move('mona', 'announce')).body.state).toBe('announced')
  })

  test('F42: 340 are sent, 12 come back: 96.5 percent reached, and 12 tasks with a date', async () => {
    expect((await to('elin', 'notices/send', { customers: all })).body.noted).toBe(340)
    const heads = 'customer;result;reason'
    const wrong = [heads, `${customer(1)};delivered;`, `${customer(2)};lost;`, 'nobody;bounced;x'].join('\n')
    const refused = (await to('elin', 'notices/results/import', { csv: wrong })).body
    expect(refused.errors.map(({ row }: { row: number }) => row)).toEqual([3])
    expect((await notice(customer(1))).state).toBe('sent')
    const rows = all.slice(0, 12).map((ref) => `${ref};bounced;Address unknown`)
    const heard = await to('elin', 'notices/results/import', { csv: [heads, ...rows].join('\n') })
    expect(heard.body).toEqual({ noted: 12, errors: [] })
    const { coverage, plan: shown } = await read('elin', '/board')
    const others = shown.customers.length - 340
    expect(coverage).toMatchObject({ reached: 328, bounced: 12 })
    expect(Math.round((coverage.reached / (coverage.customers - others)) * 1000) / 10).toBe(96.5)
    const { items } = (await people.elin.send('GET', '/api/work')).body
    const tasks = items.filter(
      ({ id, title }: { id: string; title: { en: string } }) => id && title.en.includes(plan),
    )
    expect(tasks).toHaveLength(12)
    for (const task of tasks)
      expect([task.dueOn, task.link]).toEqual(['2026-12-19', `/plans/${plan}?tab=notices`])
  })

  test('what came back is sent another way, and its task is met when it gets there', async () => {
    const { version } = await notice(customer(3))
    const other = { version, channel: 'post', address: 'Storgatan 1' }
    expect((await put('elin', `notices/${customer(3)}`, other)).status).toBe(200)
    expect((await put('elin', `notices/${customer(3)}`, other)).status).toBe(409)
    const customers = [customer(3)]
    await to('elin', 'notices/prepare', { customers })
    expect((await to('elin', 'notices/send', { customers })).body.noted).toBe(1)
    await to('elin', 'notices/results', { results: [{ customer: customer(3), result: 'delivered' }] })
    expect(await notice(customer(3))).toMatchObject({ state: 'delivered', task: null })
    const { items } = (await people.elin.send('GET', '/api/work')).body
    expect(JSON.stringify(items)).not.toContain('Kund 3:')
    expect((await notice(customer(3))).sendings).toHaveLength(2)
  })

  test('the letter is a document in the language of the customer', async () => {
    const made = await to('elin', `notices/${customer(4)}/letter`)
    const html = await people.elin.send('GET', `/api/documents/${made.body.document}/html`)
    expect(html.text).toContain('Vi ber om ursäkt')
    expect((await to('elin', `notices/${customer(4)}/letter`)).body).toEqual(made.body)
  })

  test('a customer opens their own notice and answers it; another sees nothing of it', async () => {
    const mine = (await people.karin.send('GET', '/api/outside/notices')).body.items
    expect(mine).toMatchObject([{ customer: customer(1), assets: [{ count: 1, until: '2028-05-02' }] }])
    const opened = await people.karin.send('POST', `/api/outside/notices/${plan}/open`)
    expect(opened.body.state).toBe('read')
    const payload = { text: 'May we keep the recorder?' }
    const answered = await people.karin.send('POST', `/api/outside/notices/${plan}/answer`, { payload })
    expect(answered.body).toMatchObject({
      state: 'answered',
      entries: [{ text: payload.text, side: 'customer' }],
    })
    const theirs = await people.other.send('GET', '/api/outside/notices')
    expect(theirs.text).not.toContain('recorder')
    expect(theirs.text).not.toContain('"kund-001"')
    expect((await people.karin.send('GET', `/api/plans/${plan}/notices`)).status).toBe(403)
    expect((await people.elin.send('GET', '/api/outside/notices')).status).toBe(403)
    expect((await read('maja', '/notes')).items).toMatchObject([{ customer: customer(1), kind: 'dialogue' }])
  })

  test('it goes on to run-off when all are reached, and is not closed while something is under warranty', async () => {
    expect((await move('petra', 'start')).body.state).toBe('running')
    expect((await move('petra', 'windDown')).body.detail).toContain('a customer was not reached')
    const late = await move('maja', 'close')
    expect(late.status).toBe(409)
  })

  test('what is said on a plan is noted by whom it concerns, about its own customers only', async () => {
    const note = {
      kind: 'complaint',
      side: 'customer',
      customer: customer(5),
      text: 'Too late for our tender.',
    }
    expect((await to('elin', 'notes', note)).status).toBe(200)
    expect((await to('elin', 'notes', { ...note, customer: 'alfa' })).status).toBe(422)
    expect((await people.karin.send('GET', '/api/outside/notices')).text).not.toContain('tender')
  })
})
