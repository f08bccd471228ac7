import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction, type Store } from '#storage'
import { noticesOnLog, openTestNotices, type TestNotices } from '../../test/support/notices.ts'
import { testStore } from '../../test/support/store.ts'
import {
  keepPreferences,
  ownNotices,
  ownPreferences,
  ownUnread,
  settleNotices,
  tell,
  tidyNotices,
} from './actions.ts'
import type { News } from './model.ts'

let store: Store
let desk: TestNotices
beforeAll(async () => {
  store = await testStore(noticesOnLog)
})
afterAll(() => store.close())
beforeEach(async () => {
  desk = await openTestNotices(store)
  await desk.start()
  return () => desk.stop()
})

async function noticesOf(person: string, more = {}) {
  const page = await ownNotices(store.db, desk.actOf(person), { limit: 50, language: 'sv', ...more })
  if (!page.ok) throw new Error(page.refusal.detail)
  return page.value
}
const titles = async (person: string) => (await noticesOf(person)).items.map(({ title }) => title)
const say = (news: News) =>
  inTransaction(store.db, desk.at, (tx) =>
    tell(tx, { at: desk.at, by: 'aktsam', random: desk.desk.random }, news),
  )

describe('what happened is told', () => {
  test('an order that is held, to the compliance officer, in Swedish, with its link', async () => {
    await desk.happen({ object: 'SO-7' })
    const { items, unread } = await noticesOf('anna')
    expect(items).toMatchObject([
      {
        key: 'orderHeld',
        title: 'Order SO-7 väntar',
        urgency: 'atOnce',
        about: { link: '/orders/SO-7' },
        entity: 'se',
        readAt: null,
      },
    ])
    expect(unread).toBe(1)
  })

  test('the same refused file of a list once, however often it is looked at', async () => {
    const refused = { type: 'list.refuse', object: 'eu-fsf/2026-11-22#a1f3' } as const
    for (const file of [refused, refused, { ...refused, object: 'eu-fsf/2026-11-23#0c2b' }])
      await desk.happen(file)
    expect((await titles('anna')).length).toBe(2)
  })

  test('only to those who sell for the legal entity', async () => {
    await desk.happen({ object: 'SO-7' })
    await desk.happen({ object: 'FI-8' })
    expect(await titles('bo')).toEqual(['Order FI-8 väntar'])
    expect(await titles('cia')).toEqual([])
  })

  test('not to the one who did it', async () => {
    await desk.happen({ object: 'SO-7' }, 'anna')
    expect(await titles('anna')).toEqual([])
  })

  test('nothing of a deed that was refused, and nothing of what is nobody’s news', async () => {
    await desk.happen({ body: { refused: 'forbidden' } })
    await desk.happen({ type: 'verdict.replay' })
    expect(await titles('anna')).toEqual([])
  })

  test('only to people who may read it: a deed on hits is not told to sales, though it is addressed to them', async () => {
    await say({
      key: 'hitToDecide',
      params: { party: 'x', matches: 1 },
      about: { kind: 'party', id: 'x', link: '/parties/x' },
      persons: ['bo', 'anna'],
    })
    await desk.turn()
    expect(await titles('bo')).toEqual([])
    expect(await titles('anna')).toHaveLength(1)
  })

  test('of our own people only to those who may see them, and for as long as they may', async () => {
    const manager = (id: string) => ({
      ...{ id, email: null, language: 'sv' as const },
      grants: [{ role: 'management', entities: 'all' as const }],
    })
    desk.people.push(manager('mina'))
    for (const object of ['staff:4711', 'lindhult'])
      await say({
        key: 'hitToDecide',
        params: { party: object, matches: 1 },
        about: { kind: 'party', id: object, link: `/alerts?party=${encodeURIComponent(object)}` },
        persons: ['anna', 'mina'],
      })
    await desk.turn()
    expect((await noticesOf('mina')).unread).toBe(1)
    expect(JSON.stringify(await noticesOf('mina'))).not.toMatch(/staff/)
    const seen = await noticesOf('anna')
    expect(seen).toMatchObject({ unread: 2, items: [{}, { about: { id: 'staff:4711' } }] })
    desk.people.splice(0, 1, manager('anna')) // she changed her role
    const told = await noticesOf('anna', { limit: 1, unread: true })
    expect(told).toMatchObject({ unread: 1, next: null, items: [{ about: { id: 'lindhult' } }] })
    expect(await ownUnread(store.db, desk.actOf('anna'))).toEqual({ ok: true, value: { unread: 1 } })
    const none = await settleNotices(store.db, desk.actOf('anna'), { ids: [] })
    expect(none).toEqual({ ok: true, value: { unread: 1 } })
  })

  test('to outside people about objects of their own party, and of no other', async () => {
    const outside = (id: string, party: string) => ({
      id,
      email: null,
      language: 'sv' as const,
      grants: [{ role: 'customer', entities: 'all' as const, party }],
    })
    desk.people.push(outside('kund', 'kommun'), outside('annan', 'handel'))
    const about = { kind: 'order', id: 'SO-1', link: '/orders/SO-1' }
    await say({
      key: 'orderHeld',
      params: { order: 'SO-1' },
      about,
      persons: ['kund', 'annan'],
      parties: ['kommun'],
    })
    await desk.turn()
    expect(await titles('kund')).toEqual(['Order SO-1 väntar'])
    expect(await titles('annan')).toEqual([])
  })

  test('to whoever waits for what comes of it, besides those whose role it is', async () => {
    await desk.stop()
    const about: typeof desk.desk.whereOf = async () => ({ entity: 'fi', waiting: ['bo'] })
    await desk.start({ whereOf: about })
    await desk.happen({ type: 'exception.refuse', object: 'X-1', body: {} }, 'lars')
    expect(await titles('bo')).toEqual(['Undantag avslaget: X-1'])
    expect(await titles('anna')).toEqual(['Undantag avslaget: X-1'])
  })

  test('what was done before anybody followed the log is no news', async () => {
    await desk.stop()
    const later = await openTestNotices(store)
    await later.write({})
    await later.start()
    await later.turn()
    expect((await noticesOf('anna')).items).toEqual([])
    await later.stop()
  })

  test('news that is said twice under one name is told once', async () => {
    const news: News = {
      key: 'deadlineNear',
      params: { what: 'D-1', dueOn: '2026-12-24' },
      about: { kind: 'deadline', id: 'dln_1', link: '/work' },
      persons: ['anna'],
      once: 'deadline/dln_1/P7D',
    }
    await say(news)
    await desk.turn()
    await say(news)
    await desk.turn()
    expect(await titles('anna')).toEqual(['D-1 ska vara klart 24 december 2026'])
  })

  test('news of a deed that failed is never told', async () => {
    const deed = inTransaction(store.db, desk.at, async (tx) => {
      const about = { kind: 'work', id: '1', link: '/work' }
      await tell(tx, desk.desk.act(), { key: 'approvalWaits', about, persons: ['anna'] })
      throw new Error('refused')
    })
    await expect(deed).rejects.toThrow('refused')
    await desk.turn()
    expect(await titles('anna')).toEqual([])
  })

  test('two processes that follow the log tell of each deed once', async () => {
    for (let n = 0; n < 5; n++) await desk.write({ object: `SO-${n}` })
    const other = await openOther()
    await Promise.all([desk.turn(), other.turn()])
    await desk.turn()
    await other.stop()
    expect(await titles('anna')).toHaveLength(5)
  })
})

async function openOther() {
  const { startNotices } = await import('./index.ts')
  return await startNotices(desk.desk)
}

describe('one’s own notices', () => {
  test('are read one by one or all, and others’ stay as they are', async () => {
    await desk.happen({ object: 'FI-1' })
    await desk.happen({ object: 'FI-2' })
    const { items } = await noticesOf('anna')
    const bos = (await noticesOf('bo')).items.map(({ id }) => id)
    expect(await settleNotices(store.db, desk.actOf('anna'), { ids: [items[0]!.id, ...bos] })).toMatchObject({
      value: { unread: 1 },
    })
    expect((await noticesOf('bo')).unread).toBe(2)
    expect((await noticesOf('anna', { unread: true })).items.map(({ title }) => title)).toEqual([
      'Order FI-1 väntar',
    ])
    await settleNotices(store.db, desk.actOf('anna'), { ids: 'all' })
    expect((await noticesOf('anna')).unread).toBe(0)
  })

  test('come in pages, newest first', async () => {
    for (let n = 0; n < 5; n++) await desk.happen({ object: `SO-${n}` })
    const first = await noticesOf('anna', { limit: 3 })
    const second = await noticesOf('anna', { limit: 3, after: Number(first.next) })
    const order = [...first.items, ...second.items].map(({ about }) => about.id)
    expect(order).toEqual(['SO-4', 'SO-3', 'SO-2', 'SO-1', 'SO-0'])
    expect(second.next).toBeNull()
  })

  test('are nobody’s who holds no role', async () => {
    const nobody = { ...desk.actOf('anna'), grants: [] }
    expect(await ownNotices(store.db, nobody, { limit: 1, language: 'en' })).toMatchObject({
      refusal: { code: 'forbidden' },
    })
  })

  test('are forgotten a quarter after they were read', async () => {
    await desk.happen({ object: 'SO-1' })
    await settleNotices(store.db, desk.actOf('anna'), { ids: 'all' })
    await desk.happen({ object: 'SO-2' })
    desk.pass(91 * 86_400_000)
    await tidyNotices(desk.desk)
    expect(await titles('anna')).toEqual(['Order SO-2 väntar'])
  })

  test('are told as one wishes', async () => {
    expect(await ownPreferences(store.db, desk.actOf('anna'))).toMatchObject({
      value: { atOnce: 'mail', digest: 'digest' },
    })
    await keepPreferences(store.db, desk.actOf('anna'), { atOnce: 'app', digest: 'app' })
    expect(await ownPreferences(store.db, desk.actOf('anna'))).toMatchObject({
      value: { atOnce: 'app', digest: 'app' },
    })
  })
})
