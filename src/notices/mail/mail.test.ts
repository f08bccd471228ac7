import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#storage'
import { noticesOnLog, openTestNotices, type TestNotices } from '../../../test/support/notices.ts'
import { testStore } from '../../../test/support/store.ts'
import { keepPreferences, ownNotices, settleNotices } from '../actions.ts'
import { retryMail, unsentMail } from './actions.ts'
import { writeLetter } from './letter.ts'

interface Received {
  readonly to: readonly string[]
  readonly raw: string
  /** Its parts, decoded. */
  readonly text: string
}
const received: Received[] = []
/** What the mail server says to the next recipients instead of taking the mail. */
let refusal: { readonly code: number; readonly message: string } | undefined

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) =>
    done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const raw = Buffer.concat(parts).toString('latin1')
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, text: decoded(raw) })
      done()
    })
  },
})

function decoded(raw: string): string {
  const [head = '', ...bodies] = raw.split(/\r\n\r\n/)
  const subject = /^Subject: ((?:.|\r\n[ \t])*)/im.exec(head)?.[1] ?? ''
  const words = subject
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    )
  return `${words}\n${quoted(bodies.join('\n\n'))}`
}

function quoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

let store: Store
let desk: TestNotices
beforeAll(async () => {
  store = await testStore(noticesOnLog)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await store.close()
})
beforeEach(async () => {
  received.length = 0
  refusal = undefined
  desk = await openTestNotices(store)
  const { port } = server.server.address() as AddressInfo
  const mail = {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Aktsam <aktsam@example.com>',
    publicUrl: 'https://aktsam.example.com',
  }
  await desk.start({ mail })
  return () => desk.stop()
})
const wish = (person: string, atOnce: 'mail' | 'digest' | 'app') =>
  keepPreferences(store.db, desk.actOf(person), { atOnce, digest: 'digest' })

describe('a mail', () => {
  test('says in the reader’s language what happened and where it stands, as text and as HTML', async () => {
    await desk.happen({ object: 'FI-7' })
    const finnish = received.find(({ to }) => to.includes('bo@example.com'))
    expect(received.flatMap(({ to }) => to).sort()).toEqual(['anna@example.com', 'bo@example.com'])
    expect(finnish?.text).toContain('Tilaus FI-7 odottaa')
    expect(finnish?.text).toContain('https://aktsam.example.com/orders/FI-7')
    expect(finnish?.raw).toContain('Content-Type: text/plain; charset=utf-8')
    expect(finnish?.text).toContain(
      '<a href="https://aktsam.example.com/orders/FI-7">Tilaus FI-7 odottaa</a>',
    )
    expect(finnish?.raw).toMatch(/^Auto-Submitted: auto-generated/im)
    expect(finnish?.raw).toMatch(/^From: Aktsam <aktsam@example\.com>/im)
  })

  test('says nothing of whom a hit is about', async () => {
    const body = { verdict: 'trueMatch', party: 'ivanov-ivan', list: 'eu-fsf' }
    await desk.happen({ type: 'hit.decide', object: 'ivanov-ivan/eu-fsf/1', body })
    expect(received).toHaveLength(1)
    expect(received[0]?.text).toContain('En träff mot en lista är bekräftad')
    expect(received[0]?.raw).not.toContain('ivanov')
    expect(received[0]?.text).not.toContain('ivanov')
  })

  test('comes once, however often somebody looks', async () => {
    await desk.happen({ object: 'SO-7' })
    await desk.turn()
    desk.pass(86_400_000)
    await desk.turn()
    expect(received).toHaveLength(1)
  })

  test('holds a burst of news together', async () => {
    for (let n = 0; n < 20; n++) await desk.write({ object: `SO-${n}` })
    await desk.turn()
    expect(received).toHaveLength(1)
    expect(received[0]?.text).toContain('20 händelser i Aktsam')
    expect(received[0]?.text).toContain('/orders/SO-19')
  })

  test('is not sent to those who want none', async () => {
    await wish('anna', 'app')
    await desk.happen({ object: 'SO-7' })
    expect(received).toEqual([])
  })

  test('cannot be bent by what things are called', () => {
    const title = 'Order <script>alert(1)</script>\r\nBcc: everybody@example.com'
    const { subject, html } = writeLetter([{ title, link: '/orders/1' }], 'en', 'https://a.example/')
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toContain('<script>')
  })
})

describe('the digest', () => {
  test('comes at seven on the next working morning, in one mail', async () => {
    await wish('anna', 'digest')
    await desk.happen({ object: 'SO-1' })
    await desk.happen({ type: 'order.ship', object: 'SO-2', body: { state: 'blocked' } })
    expect(received).toEqual([])
    desk.at = '2026-11-24T05:59:59.000Z'
    await desk.turn()
    expect(received).toEqual([])
    desk.at = '2026-11-24T06:00:00.000Z'
    await desk.turn()
    expect(received).toHaveLength(1)
    expect(received[0]?.text).toContain('2 händelser i Aktsam')
    expect(received[0]?.text).toContain('Order SO-2 är stoppad')
  })

  test('leaves out what was read meanwhile', async () => {
    await wish('anna', 'digest')
    await desk.happen({ object: 'SO-1' })
    await desk.happen({ object: 'SO-2' })
    const page = await ownNotices(store.db, desk.actOf('anna'), { limit: 9, language: 'sv' })
    const first = page.ok ? page.value.items.at(-1) : undefined
    await settleNotices(store.db, desk.actOf('anna'), { ids: [first!.id] })
    desk.at = '2026-11-24T06:00:00.000Z'
    await desk.turn()
    expect(received).toHaveLength(1)
    expect(received[0]?.text).not.toContain('SO-1')
  })
})

describe('a mail server that fails', () => {
  const unsent = async () => {
    const page = await unsentMail(store.db, desk.actOf('cia'), { limit: 10 })
    return page.ok ? page.value.items : page.refusal
  }

  test('is asked again after a minute', async () => {
    refusal = { code: 451, message: 'try later' }
    await desk.happen({ object: 'SO-7' })
    expect(await unsent()).toMatchObject([{ state: 'waiting', attempts: 1, due: '2026-11-23T12:01:00.000Z' }])
    refusal = undefined
    desk.pass(59_000)
    await desk.turn()
    expect(received).toEqual([])
    desk.pass(1_000)
    await desk.turn()
    expect(received).toHaveLength(1)
    expect(await unsent()).toEqual([])
  })

  test('is given up after seven attempts, with the reason, and asked again by an administrator', async () => {
    refusal = { code: 451, message: 'mailbox of anna@example.com is busy' }
    await desk.happen({ object: 'SO-7' })
    for (let n = 0; n < 8; n++) {
      desk.pass(25 * 3_600_000)
      await desk.turn()
    }
    const [dead] = (await unsent()) as { id: string }[]
    expect(dead).toMatchObject({ person: 'anna', state: 'dead', attempts: 7 })
    expect(JSON.stringify(dead)).not.toContain('anna@example.com')
    refusal = undefined
    expect(await retryMail(store.db, desk.actOf('anna'), dead!.id)).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await retryMail(store.db, desk.actOf('cia'), dead!.id)).toMatchObject({ ok: true })
    await desk.turn()
    expect(received).toHaveLength(1)
  })

  test('that knows no such person is not asked again', async () => {
    refusal = { code: 550, message: 'no such mailbox' }
    await desk.happen({ object: 'SO-7' })
    expect(await unsent()).toMatchObject([{ state: 'dead', attempts: 1 }])
  })

  test('whoever may not sign in any more gets no mail that was still to be sent', async () => {
    refusal = { code: 451, message: 'try later' }
    await desk.happen({ object: 'SO-7' })
    refusal = undefined
    desk.people.splice(0, 1)
    desk.pass(60_000)
    await desk.turn()
    expect(received).toEqual([])
    expect(await unsent()).toMatchObject([{ state: 'dead' }])
  })
})
