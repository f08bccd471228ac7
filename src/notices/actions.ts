import { grantsOf, isDeed, namesKeptFrom, permit, seesOwnPeople } from '#access'
import { type Act, newId, ok, type Result } from '#kernel'
import { readEntries, readSize } from '#log'
import type { SequencedEntry } from '#log/model'
import { type Db, inTransaction, type Tx } from '#storage'
import type { NoticesDesk, Where } from './desk/index.ts'
import { nextDigest, weekdays } from './digest.ts'
import { newsOf, textIn } from './from-log.ts'
import {
  type Language,
  type News,
  type Notice,
  type NoticePage,
  type NoticePreferences,
  type Reader,
  type ReadNotices,
  usualPreferences,
} from './model.ts'
import {
  beginCursor,
  countUnread,
  insertNews,
  insertNotices,
  markRead,
  markTold,
  moveCursor,
  type NoticeRow,
  preferences,
  readNoticesOf,
  readNoticesWith,
  type StoredNews,
  type StoredNotice,
  takeCursor,
  takeUntold,
  tidy,
} from './store.ts'
import { urgencyOf, wayTo, whoIsTold } from './told.ts'
import { planDeliveries, toldAddresses } from './webhooks/actions.ts'
import { namesOne } from './webhooks/matching.ts'
import type { StoredWebhook } from './webhooks/model.ts'
import { say, tellingOf } from './words.ts'

/** Says something in the transaction of what it follows from: handed out within seconds, or never if that fails. */
export async function tell(tx: Tx, act: Pick<Act, 'at' | 'by' | 'random'>, news: News): Promise<void> {
  await insertNews(tx, { id: newId('nws', act), at: act.at, news, by: act.by })
}

/** From here on the log is followed: what was done before is no news. */
export async function beginToFollow({ db, now }: NoticesDesk): Promise<void> {
  const last = (await readSize(db)) - 1
  await inTransaction(db, now(), (tx) => beginCursor(tx, last))
}

const entriesAtOnce = 200

/**
 * Reads the log on from where it stopped. News, deliveries to webhooks and the new place are kept together: an entry
 * is told once, whatever crashes. Answers how many entries were read; another process that reads leaves none.
 */
export async function followLog(desk: NoticesDesk): Promise<number> {
  const { db, now } = desk
  const at = now()
  return await inTransaction(db, at, async (tx) => {
    const cursor = await takeCursor(tx)
    if (cursor === undefined) return 0
    const entries = await readEntries(tx, { after: cursor, limit: entriesAtOnce })
    const last = entries.at(-1)
    if (!last) return 0
    const addresses = await toldAddresses(tx)
    const placed = await placeAll(
      tx,
      desk,
      entries.filter((entry) => isOfUse(entry, addresses)),
    )
    for (const { entry, where } of placed) await keepNews(tx, desk, { entry, where })
    await planDeliveries(tx, { at, random: desk.random }, { placed, addresses, desk })
    await moveCursor(tx, last.seq)
    return entries.length
  })
}

/** Most entries are nobody's news: nothing is looked up for them. */
function isOfUse({ entry }: SequencedEntry, addresses: readonly StoredWebhook[]): boolean {
  return newsOf(entry).length > 0 || addresses.some(({ events }) => namesOne(events, entry.type))
}

export interface Placed {
  readonly entry: SequencedEntry
  readonly where: Where
}

async function placeAll(
  tx: Tx,
  { whereOf }: NoticesDesk,
  entries: readonly SequencedEntry[],
): Promise<Placed[]> {
  const placed: Placed[] = []
  for (const entry of entries) {
    const entity = textIn(entry.entry.body, 'legalEntity')
    placed.push({ entry, where: { ...(entity ? { entity } : {}), ...(await whereOf?.(tx, entry.entry)) } })
  }
  return placed
}

async function keepNews(
  tx: Tx,
  { random, now }: NoticesDesk,
  { entry: { entry }, where }: Placed,
): Promise<void> {
  const act = { at: now(), random }
  const { entity = null, parties = [], called, waiting } = where
  for (const [n, news] of newsOf(entry).entries()) {
    const params = called && news.params?.what !== undefined ? { ...news.params, what: called } : news.params
    const whom = waiting ? besides(news, waiting) : {}
    const told = {
      ...news,
      ...whom,
      ...(params ? { params } : {}),
      entity,
      parties,
      once: news.once ?? `log/${entry.id}/${n}`,
    }
    await insertNews(tx, { id: newId('nws', act), at: entry.at, news: told, by: entry.actor })
  }
}

function besides({ key, roles, persons }: News, waiting: readonly string[]): Pick<News, 'roles' | 'persons'> {
  return { roles: roles ?? (persons ? [] : tellingOf(key).roles), persons: [...(persons ?? []), ...waiting] }
}

const newsAtOnce = 50

/** Hands out news to those whom it concerns today, and plans their mail. Answers who has something new. */
export async function handOut(desk: NoticesDesk): Promise<ReadonlySet<string>> {
  const { db, now } = desk
  const at = now()
  return await inTransaction(db, at, async (tx) => {
    const untold = await takeUntold(tx, newsAtOnce)
    if (untold.length === 0) return new Set()
    const readers = await desk.people(tx)
    const wishes = await wishesOf(tx, readers)
    const notices = untold.flatMap((news) => noticesOf(desk, { news, at, readers, wishes }))
    await insertNotices(tx, notices)
    await markTold(
      tx,
      untold.map(({ id }) => id),
      at,
    )
    return new Set(notices.map(({ person }) => person))
  })
}

interface Handing {
  readonly news: StoredNews
  readonly at: string
  readonly readers: readonly Reader[]
  readonly wishes: ReadonlyMap<string, NoticePreferences>
}

function noticesOf(desk: NoticesDesk, { news: { id, news, by }, at, readers, wishes }: Handing): NoticeRow[] {
  const { random } = desk
  const told = whoIsTold({ ...news, by }, readers, (reader) => mayRead({ at, random }, reader, news))
  return told.map((reader) => {
    const way = wayTo(reader, wishes.get(reader.id) ?? usualPreferences, urgencyOf(news))
    const morning = () => nextDigest(at, reader.country ?? 'SE', desk.isWorkingDay ?? weekdays)
    const mailDue = desk.mail === undefined || way === 'app' ? null : way === 'mail' ? at : morning()
    return { id: newId('ntc', { at, random }), news: id, person: reader.id, at, mailDue }
  })
}

/** Own work is read by whoever it is given to, from outside too; all else as the table of permissions says. */
function mayRead({ at, random }: Pick<Act, 'at' | 'random'>, reader: Reader, news: News): boolean {
  const { deed } = tellingOf(news.key)
  if (!isDeed(deed)) return false
  const act: Act = {
    at,
    by: reader.id,
    role: reader.grants[0]?.role ?? 'none',
    random,
    grants: reader.grants,
  }
  const own = deed === 'work.read' ? partiesOf(act) : []
  const parties = [...(news.parties ?? []), ...own]
  const where = news.entity == null ? { parties } : { parties, entity: news.entity }
  return permit(act, deed, where).ok && !namesKept(act, news)
}

/** News of one of our own people whom this one may not see, or no longer. */
function namesKept(act: Act, { params, about }: News): boolean {
  return namesKeptFrom(act, [params, about])
}

function partiesOf(act: Act): string[] {
  return grantsOf(act).flatMap(({ party }) => (party === undefined ? [] : [party]))
}

async function wishesOf(tx: Tx, readers: readonly Reader[]): Promise<Map<string, NoticePreferences>> {
  const stored = await preferences.find(
    tx,
    readers.map(({ id }) => id),
  )
  return new Map(stored.map(({ key, record: { atOnce, digest } }) => [key, { atOnce, digest }]))
}

export interface NoticeQuery {
  readonly unread?: boolean
  /** `next` of the page before. */
  readonly after?: number | undefined
  readonly limit: number
  readonly language: Language
}

/** One's own notices, newest first, said in a language. Refuses `forbidden`. */
export async function ownNotices(db: Db, act: Act, query: NoticeQuery): Promise<Result<NoticePage>> {
  const { unread = false, after, limit, language } = query
  return await asOneself(db, act, async (tx) => {
    const except = await keptFrom(tx, act)
    const found = await readNoticesOf(tx, { person: act.by, except, unread, before: after, limit: limit + 1 })
    const page = found.slice(0, limit)
    const next = found.length > limit ? String(page.at(-1)?.nth ?? '') : null
    return {
      items: page.map((notice) => shown(notice, language)),
      next,
      unread: await countUnread(tx, { person: act.by, except }),
    }
  })
}

/** One's own notices that one may not see any more: what they name was told under a role that one had. */
async function keptFrom(tx: Tx, act: Act): Promise<string[]> {
  if (seesOwnPeople(act)) return []
  const found = await readNoticesWith(tx, { person: act.by, text: 'staff' })
  return found.filter(({ news }) => namesKept(act, news)).map(({ id }) => id)
}

async function unreadOf(tx: Tx, act: Act): Promise<{ unread: number }> {
  return { unread: await countUnread(tx, { person: act.by, except: await keptFrom(tx, act) }) }
}

function shown({ id, at, readAt, news }: StoredNotice, language: Language): Notice {
  const { key, about, entity = null, params = {} } = news
  return { id, key, urgency: urgencyOf(news), ...say(key, params, language), about, entity, at, readAt }
}

/** Marks one's own notices as read; those of others are passed over. Answers how many are still unread. */
export function settleNotices(db: Db, act: Act, { ids }: ReadNotices): Promise<Result<{ unread: number }>> {
  return asOneself(db, act, async (tx) => {
    await markRead(tx, { person: act.by, ids, at: act.at })
    return await unreadOf(tx, act)
  })
}

/** The language of the one who asks, where they do not say. */
export async function languageOf({ db, people }: NoticesDesk, { at, by }: Act): Promise<Language> {
  const readers = await inTransaction(db, at, (tx) => people(tx))
  return readers.find(({ id }) => id === by)?.language ?? 'en'
}

/** How many of one's own notices are unread. */
export function ownUnread(db: Db, act: Act): Promise<Result<{ unread: number }>> {
  return asOneself(db, act, (tx) => unreadOf(tx, act))
}

/** How one wishes to be told. */
export function ownPreferences(db: Db, act: Act): Promise<Result<NoticePreferences>> {
  return asOneself(db, act, async (tx) => {
    const [stored] = await preferences.find(tx, [act.by])
    return stored ? { atOnce: stored.record.atOnce, digest: stored.record.digest } : usualPreferences
  })
}

/** Keeps how one wishes to be told; it counts from the next news on. */
export function keepPreferences(
  db: Db,
  act: Act,
  wish: NoticePreferences,
): Promise<Result<NoticePreferences>> {
  return asOneself(db, act, async (tx) => {
    await preferences.put(tx, act, { person: act.by, ...wish })
    return wish
  })
}

/** Notices are one's own: there is no deed on anybody else's. */
async function asOneself<T>(db: Db, act: Act, work: (tx: Tx) => Promise<T>): Promise<Result<T>> {
  const permitted = permit(act, 'notice.read', { parties: partiesOf(act) })
  if (!permitted.ok) return permitted
  return ok(await inTransaction(db, act.at, work))
}

const day = 86_400_000

/** Forgets what was read a quarter ago, and deliveries that were settled a month ago. */
export async function tidyNotices({ db, now }: Pick<NoticesDesk, 'db' | 'now'>): Promise<void> {
  const at = now()
  const before = (days: number) => new Date(Date.parse(at) - days * day).toISOString()
  await inTransaction(db, at, (tx) => tidy(tx, { readBefore: before(90), settledBefore: before(30) }))
}
