import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { sql } from 'kysely'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { noticesOnLog, openTestNotices, type TestNotices } from '../../../test/support/notices.ts'
import { testStore } from '../../../test/support/store.ts'
import { followLog, ownNotices } from '../actions.ts'
import { sealerOf } from '../sealing/index.ts'
import {
  addWebhook,
  changeWebhook,
  dropWebhook,
  listWebhooks,
  readWebhook,
  rotateSecret,
  testWebhook,
} from './actions.ts'
import { listDeliveries, replay } from './delivery/actions.ts'
import type { WebhookDraft } from './model.ts'

interface Received {
  readonly headers: Record<string, string>
  readonly body: string
}
const received: Received[] = []
/** What the receiver answers to the next messages; 204 when none is left. */
let answers: number[] = []
let store: Store
let desk: TestNotices
let server: Server
let url: string

const headersOf = ({ headers }: IncomingMessage) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

beforeAll(async () => {
  store = await testStore(noticesOnLog)
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      received.push({ headers: headersOf(request), body })
      const status = answers.shift() ?? 204
      response
        .writeHead(status, status === 302 ? { location: '/elsewhere' } : {})
        .end(status === 413 ? 'x'.repeat(1e6) : '')
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await store.close()
})
beforeEach(async () => {
  received.length = 0
  answers = []
  desk = await openTestNotices(store)
  await desk.start()
  return () => desk.stop()
})

const draft = (more: Partial<WebhookDraft> = {}): WebhookDraft => ({
  url,
  events: ['order.*'],
  entities: 'all',
  ...more,
})
async function add(more: Partial<WebhookDraft> = {}) {
  const added = await addWebhook(desk.desk, desk.actOf('cia'), draft(more))
  if (!added.ok) throw new Error(added.refusal.detail)
  return added.value
}
async function deliveries(more: Partial<Parameters<typeof listDeliveries>[2]> = {}) {
  const page = await listDeliveries(store.db, desk.actOf('cia'), { limit: 50, ...more })
  if (!page.ok) throw new Error(page.refusal.detail)
  return page.value.items
}
/** The library that receivers use; it takes messages of the last five minutes by the machine's clock. */
function verify(secret: string, { headers, body }: Received) {
  const verifier = new Verifier(secret)
  const real = Date.now
  Date.now = () => Date.parse(desk.at)
  try {
    return verifier.verify(body, headers)
  } finally {
    Date.now = real
  }
}
const toTheEnd = async (turns = 12) => {
  for (let n = 0; n < turns; n++) {
    desk.pass(27 * 3_600_000)
    await desk.turn()
  }
}

describe('a message', () => {
  test('is signed so that the library of receivers takes it, and is thin', async () => {
    const { secret } = await add()
    await desk.happen({
      type: 'order.release',
      object: 'SO-1',
      body: { state: 'released', outcome: 'allow', secretly: 'x' },
    })
    const [message] = received
    expect(verify(secret, message!)).toEqual({
      type: 'order.release',
      timestamp: '2026-11-23T12:00:00.000Z',
      data: {
        event: expect.stringMatching(/^evt_/),
        seq: expect.any(Number),
        object: 'SO-1',
        refused: false,
        outcome: 'allow',
        state: 'released',
      },
    })
    expect(message?.headers['content-type']).toBe('application/json')
    expect(message?.headers['webhook-id']).toMatch(/^dlv_/)
  })

  test('that was altered, or signed with another secret, is refused by the library', async () => {
    const { secret } = await add()
    const other = await add({ url: `${url}?other` })
    await desk.happen({ object: 'SO-1' })
    const [message] = received.filter((one) => tryVerify(secret, one))
    expect(message).toBeDefined()
    expect(() => verify(other.secret, message!)).toThrow()
    expect(() => verify(secret, { ...message!, body: message!.body.replace('SO-1', 'SO-2') })).toThrow()
  })

  test('goes only to those who are told of the deed, for the legal entity', async () => {
    const finnish = await add({ entities: ['fi'] })
    const lists = await add({ events: ['list.refuse'] })
    const all = await add({ events: ['*'] })
    await desk.happen({ object: 'SO-1' })
    await desk.happen({ object: 'FI-1' })
    const told = (await deliveries())
      .filter(({ type }) => type === 'order.submit')
      .map(({ webhook }) => webhook)
    expect(told.sort()).toEqual([finnish.id, all.id, all.id].sort())
    expect(await deliveries({ webhook: lists.id })).toEqual([])
  })

  test('of a deed that was refused says so', async () => {
    await add()
    await desk.happen({ body: { refused: 'forbidden' } })
    expect(JSON.parse(received[0]!.body).data.refused).toBe(true)
  })

  test('can be asked for as a trial', async () => {
    const { id, secret } = await add({ events: ['list.refuse'] })
    await testWebhook(desk.desk, desk.actOf('cia'), id)
    await desk.turn()
    expect(verify(secret, received[0]!)).toMatchObject({ type: 'webhook.test', data: { object: id } })
  })
})

function tryVerify(secret: string, message: Received): boolean {
  try {
    verify(secret, message)
    return true
  } catch {
    return false
  }
}

describe('a receiver that fails', () => {
  test('is asked again after five seconds, under the same id, and every attempt is kept', async () => {
    const { secret } = await add()
    answers = [500]
    await desk.happen({})
    desk.pass(4_000)
    await desk.turn()
    expect(received).toHaveLength(1)
    desk.pass(2_000)
    await desk.turn()
    expect(received).toHaveLength(2)
    expect(received[0]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id'])
    expect(verify(secret, received[1]!)).toBeTruthy()
    const [delivery] = await deliveries()
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 2, status: 204, error: null, due: null })
    expect(delivery?.history).toMatchObject([
      { at: '2026-11-23T12:00:00.000Z', status: 500, error: 'It answered 500.' },
      { at: '2026-11-23T12:00:06.000Z', status: 204, error: null },
    ])
  })

  test('leaves a dead letter after ten attempts, which is replayed by itself or with all', async () => {
    const { id } = await add()
    answers = Array.from({ length: 10 }, () => 503)
    await desk.happen({ object: 'SO-1' })
    for (let n = 0; n < 3; n++) await desk.turn()
    desk.pass(6_000)
    await desk.turn()
    for (const hours of [1, 1, 3, 6, 12, 16, 23, 27]) {
      desk.pass(hours * 3_600_000)
      await desk.turn()
    }
    expect(received).toHaveLength(10)
    const [dead] = await deliveries({ state: 'dead' })
    expect(dead).toMatchObject({ webhook: id, attempts: 10, status: 503 })
    expect(dead?.history).toHaveLength(10)
    expect(await replay(store.db, desk.actOf('cia'), { id: dead!.id })).toMatchObject({
      value: { replayed: 1 },
    })
    await desk.turn()
    expect(await deliveries({ state: 'dead' })).toEqual([])
    expect(received.at(-1)?.headers['webhook-id']).toBe(dead?.id)
    expect(await replay(store.db, desk.actOf('cia'), {})).toMatchObject({ value: { replayed: 0 } })
  })

  test('for days is switched off, administrators are told, and nothing more is sent until it is switched on', async () => {
    const { id } = await add()
    answers = Array.from({ length: 100 }, () => 500)
    await desk.happen({ object: 'SO-1' })
    for (let n = 0; n < 6; n++) {
      desk.pass(25 * 3_600_000)
      await desk.happen({ object: `SO-2${n}` })
    }
    const kept = await readWebhook(desk.desk, desk.actOf('cia'), id)
    expect(kept).toMatchObject({
      value: { enabled: false, disabled: 'failing', failingSince: '2026-11-23T12:00:00.000Z' },
    })
    await desk.turn()
    const page = await ownNotices(store.db, desk.actOf('cia'), { limit: 9, language: 'en' })
    expect(page).toMatchObject({
      value: { items: [{ key: 'webhookDisabled', title: expect.stringContaining('127.0.0.1') }] },
    })
    await toTheEnd()
    const sent = received.length
    await desk.happen({ object: 'SO-3' })
    expect(received).toHaveLength(sent)
    answers = []
    const version = kept.ok ? kept.value.version : 0
    const on = await changeWebhook(desk.desk, desk.actOf('cia'), {
      id,
      version,
      draft: draft({ enabled: true }),
    })
    expect(on).toMatchObject({ value: { enabled: true } })
    await replay(store.db, desk.actOf('cia'), { webhook: id })
    await desk.turn()
    expect(await deliveries({ state: 'dead' })).toEqual([])
    expect(await readWebhook(desk.desk, desk.actOf('cia'), id)).toMatchObject({
      value: { failingSince: null },
    })
  })

  test('that says it is gone is asked no more', async () => {
    const { id } = await add()
    answers = [410]
    await desk.happen({})
    expect(await deliveries({ state: 'dead' })).toMatchObject([{ attempts: 1, status: 410 }])
    expect(await readWebhook(desk.desk, desk.actOf('cia'), id)).toMatchObject({ value: { disabled: 'gone' } })
  })

  test('is not followed elsewhere, and is not read for ever', async () => {
    await add()
    answers = [302]
    await desk.happen({ object: 'SO-1' })
    answers = [413]
    await desk.happen({ object: 'SO-2' })
    expect(received.map(({ body }) => JSON.parse(body).data.object)).toEqual(['SO-1', 'SO-2'])
    expect((await deliveries()).map(({ status }) => status)).toEqual([413, 302])
  })
})

describe('an address', () => {
  const refused = async (more: Partial<WebhookDraft>) => {
    const added = await addWebhook(desk.desk, desk.actOf('cia'), draft(more))
    return added.ok ? 'taken' : added.refusal.code
  }
  test.each([
    'http://example.com/hook',
    'https://10.0.0.1/hook',
    'https://169.254.169.254/latest',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://[fe80::1]/hook',
    'https://0x0a000001/hook',
    'https://192.168.1.1/hook',
    'https://user:password@example.com/hook',
    'https://example.com/#part',
    'https://',
    'http://0.0.0.0/',
  ])('%s is not taken', async (address) => {
    expect(await refused({ url: address })).toBe('invalid_input')
  })
  test('on the internet is taken', async () =>
    expect(await refused({ url: 'https://example.com/hook' })).toBe('taken'))
  test('whose name leads into our own network is not called', async () => {
    await addWebhook(
      { ...desk.desk, webhookNetworks: ['127.0.0.0/8'] },
      desk.actOf('cia'),
      draft({ url: `https://localhost:${new URL(url).port}/` }),
    )
    await desk.start({ webhookNetworks: [] })
    await desk.happen({})
    expect(received).toEqual([])
    expect(await deliveries()).toMatchObject([
      { status: null, error: expect.stringContaining('may not be called') },
    ])
  })
  test('for deeds that the log does not know is not taken', async () =>
    expect(await refused({ events: ['orders.*'] })).toBe('invalid_input'))
  test('is changed only by who saw it as it is', async () => {
    const { id, version } = await add()
    const change = (seen: number) =>
      changeWebhook(desk.desk, desk.actOf('cia'), { id, version: seen, draft: draft({ events: ['*'] }) })
    expect(await change(version)).toMatchObject({ value: { events: ['*'], version: version + 1 } })
    expect(await change(version)).toMatchObject({ refusal: { code: 'stale_version' } })
  })
  test('that is taken away is sent nothing more', async () => {
    const { id } = await add()
    answers = [500]
    await desk.happen({})
    await dropWebhook(desk.desk, desk.actOf('cia'), id)
    await toTheEnd(2)
    expect(received).toHaveLength(1)
    expect(await listWebhooks(desk.desk, desk.actOf('cia'))).toMatchObject({ value: [] })
  })
  test('is an administrator’s business; others are refused, and the log has it', async () => {
    expect(await addWebhook(desk.desk, desk.actOf('anna'), draft())).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await listWebhooks(desk.desk, desk.actOf('bo'))).toMatchObject({ refusal: { code: 'forbidden' } })
    const { rows } = await sql<{
      body: string
    }>`select body from log.entry where type = 'webhook.change' order by nth desc limit 1`.execute(store.db)
    expect(JSON.parse(rows[0]!.body)).toMatchObject({ what: 'add', refused: 'forbidden' })
  })
})

describe('a secret', () => {
  test('is shown once, and lies sealed in the database', async () => {
    const { id, secret } = await add()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(JSON.stringify(await readWebhook(desk.desk, desk.actOf('cia'), id))).not.toContain('whsec_')
    const { rows } = await sql<{ sealed: string }>`select sealed from notices.secret`.execute(store.db)
    expect(rows[0]?.sealed).not.toContain(secret.slice(6, 20))
    expect(desk.desk.sealer.open(rows[0]!.sealed)).toBe(secret)
    expect(() => sealerOf(seeded('another')(32), seeded('x')).open(rows[0]!.sealed)).toThrow(/key file/)
  })

  test('is changed over without a gap: both sign for a day, then the new one alone', async () => {
    const { id, secret: old } = await add()
    const rotated = await rotateSecret(desk.desk, desk.actOf('cia'), { id })
    const fresh = rotated.ok ? rotated.value.secret : ''
    expect(rotated).toMatchObject({ value: { oldUntil: '2026-11-24T12:00:00.000Z' } })
    await desk.happen({})
    expect(received[0]?.headers['webhook-signature']?.split(' ')).toHaveLength(2)
    expect([tryVerify(old, received[0]!), tryVerify(fresh, received[0]!)]).toEqual([true, true])
    desk.pass(24 * 3_600_000)
    await desk.happen({ object: 'SO-2' })
    expect([tryVerify(old, received[1]!), tryVerify(fresh, received[1]!)]).toEqual([false, true])
  })

  test('that cannot be opened is a failed attempt with its reason, and disturbs no other delivery', async () => {
    await add()
    await desk.start({ sealer: sealerOf(seeded('another')(32), seeded('x')) })
    await desk.happen({})
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', error: expect.stringContaining('key file') },
    ])
    expect(desk.errors).toEqual([])
  })
})

test('each entry of the log becomes one delivery for each address that is told, whatever crashes on the way', async () => {
  await desk.stop()
  const crash = fc.constantFrom('none', 'before', 'after')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), crash), { minLength: 1, maxLength: 6 }),
      async (steps) => {
        const own = await openTestNotices(store)
        await own.start()
        await own.stop()
        const a = await addWebhook(own.desk, own.actOf('cia'), draft({ url: 'https://example.com/a' }))
        const b = await addWebhook(
          own.desk,
          own.actOf('cia'),
          draft({ url: 'https://example.com/b', events: ['order.submit'], entities: ['fi'] }),
        )
        const written: string[] = []
        for (const [n, how] of steps) {
          for (let i = 0; i < n; i++) written.push(await own.write({ object: i % 2 ? 'FI-1' : 'SO-1' }))
          await own.sequence()
          await followWith(own, how).catch(() => {})
        }
        await own.sequence()
        while ((await followLog(own.desk)) > 0);
        const { rows } = await sql<{
          webhook: string
          event: string
        }>`select webhook, event from notices.delivery order by nth`.execute(store.db)
        const of = (added: typeof a) =>
          rows.filter(({ webhook }) => added.ok && webhook === added.value.id).map(({ event }) => event)
        expect(of(a)).toEqual(written)
        expect(of(b).length).toBeLessThanOrEqual(written.length)
        expect(new Set(of(b)).size).toBe(of(b).length)
      },
    ),
    { numRuns: 12 },
  )
})

/** A turn of the follower that dies while its transaction is open, or just after it. */
async function followWith(own: TestNotices, how: 'none' | 'before' | 'after'): Promise<void> {
  let asked = 0
  const dies = () => {
    if (how === 'before' && asked++ > 0) throw new Error('killed')
  }
  const whereOf: typeof own.desk.whereOf = async (tx, entry) => {
    dies()
    return await own.desk.whereOf?.(tx, entry)
  }
  await followLog({ ...own.desk, whereOf })
  if (how === 'after') throw new Error('killed')
}
