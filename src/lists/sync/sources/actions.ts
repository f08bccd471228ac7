import { isIP } from 'node:net'
import { permit } from '#access'
import {
  type Act,
  AppError,
  fieldFault,
  type Instant,
  ok,
  type Result,
  refuse,
  type Wording,
  worded,
} from '#kernel'
import { record } from '#log'
import { bareHost, reachOf, type Sealer } from '#notices'
import { type Db, inTransaction, nextTime, type Tx } from '#storage'
import { noListWords } from '../../knowledge/import-words.ts'
import * as words from '../../knowledge/sync-words.ts'
import type { List, Publication } from '../../list.ts'
import { listNamed, listNames, lists } from '../../register.ts'
import type { Reader } from '../../store.ts'
import { holdsSecret, masked, withToken } from '../address.ts'
import type { ListSource, ListSupply, NewListSource, SourceSecret } from '../model.ts'
import { nextLook, usualAgeLimit, usualCron } from '../plan.ts'
import { putSecret, readLookStates, readSecretNames, readSecrets, removeSecret, sources } from '../store.ts'

/** Schedules follow the clocks of the house. */
const zone = 'Europe/Stockholm'
const nextOf = (cron: string, after: Instant): Instant => nextTime(cron, zone, after)

/** Hours after which each list that is fetched is too old, by name. Those that nobody fetches are not in it. */
export async function sourceAgeLimits(tx: Tx): Promise<Record<string, number>> {
  const on = await sources.where(tx, { on: true })
  return Object.fromEntries(
    on.map(({ record: { list, ageLimitHours } }) => [list, ageLimitHours ?? usualAgeLimit]),
  )
}

/** Where every list comes from, when it is looked for next, and how the last look ended. */
export async function viewSupply(db: Db, at: Instant): Promise<ListSupply[]> {
  const states = await readLookStates(db)
  const secrets = await readSecretNames(db)
  const kept = await inTransaction(db, at, (tx) => sources.find(tx, listNames))
  const byList = new Map(kept.map((stored) => [stored.key, stored]))
  return lists.map(({ facts }) => {
    const stored = byList.get(facts.name)
    const source = stored?.record
    const state = states.get(facts.name)
    return {
      ...{ list: facts.name, title: facts.title, publisher: facts.publisher },
      isFetched: facts.downloads.length > 0,
      on: source?.on ?? false,
      cron: source?.cron ?? null,
      atMostEveryHours: facts.atMostEvery,
      ageLimitHours: source?.ageLimitHours ?? null,
      files: facts.downloads.map(({ file, url, needs }) => ({
        file,
        url: masked(source?.urls[file] ?? url),
        published: masked(url),
        needsToken: needs === 'token',
      })),
      secrets: [...(secrets.get(facts.name) ?? [])],
      nextAt: nextLook({ source, atMostEvery: facts.atMostEvery, state }, nextOf),
      failures: state?.failures ?? 0,
      lastLook: state?.last ?? null,
      revision: stored?.version ?? 0,
    }
  })
}

/** Lists that are switched on. */
export async function listsOn(db: Db, at: Instant): Promise<string[]> {
  const on = await inTransaction(db, at, (tx) => sources.where(tx, { on: true }))
  return on.map(({ key }) => key).filter((name) => listNamed(name) !== undefined)
}

/** Lists whose time has come by themselves. */
export async function listsDue(db: Db, at: Instant): Promise<string[]> {
  const all = await viewSupply(db, at)
  return all.filter(({ nextAt }) => nextAt !== null && nextAt <= at).map(({ list }) => list)
}

export interface SourceOrder {
  readonly list: string
  readonly wish: NewListSource
  /** The revision that was read; left out: whatever is kept. */
  readonly revision?: number | undefined
}

/** Says whether, when and from where a list is fetched. Refuses `forbidden`, `invalid_input`, `stale_version`. */
export async function setSource(db: Db, given: Act, order: SourceOrder): Promise<Result<ListSource>> {
  return await inTransaction(db, given.at, async (tx) => {
    const permitted = permit(given, 'list.source')
    const outcome = permitted.ok ? await keepSource(tx, permitted.value, order) : permitted
    const body = outcome.ok
      ? { ...outcome.value, urls: shownUrls(outcome.value) }
      : { refused: outcome.refusal.code }
    const act = permitted.ok ? permitted.value : given
    await record(tx, act, { type: 'list.source', object: order.list, body })
    return outcome
  })
}

const shownUrls = ({ urls }: ListSource) =>
  Object.fromEntries(Object.entries(urls).map(([file, url]) => [file, masked(url)]))

async function keepSource(
  tx: Tx,
  act: Act,
  { list: name, wish, revision }: SourceOrder,
): Promise<Result<ListSource>> {
  const list = listNamed(name)
  if (!list) return unknown(name)
  const fault = wishFault(list, wish, act.at)
  if (fault)
    return refuse({
      code: 'invalid_input',
      ...worded(fault.message),
      errors: [fieldFault(fault.path, fault.message)],
    })
  const [before] = await sources.find(tx, [name])
  const wasOn = before?.record.on ?? false
  const source: ListSource = {
    type: 'listSource',
    list: name,
    on: wish.on,
    cron: wish.cron ?? before?.record.cron ?? usualCron(act.random),
    since: wasOn && before && wish.on ? before.record.since : act.at,
    urls: wish.urls ?? before?.record.urls ?? {},
    ageLimitHours:
      wish.ageLimitHours === undefined ? (before?.record.ageLimitHours ?? null) : wish.ageLimitHours,
  }
  if (revision === undefined) await sources.put(tx, act, source)
  else {
    const replaced = await sources.replace(tx, act, { record: source, version: revision })
    if (!replaced.ok) return replaced
  }
  return ok(source)
}

function unknown(name: string): Result<never> {
  return refuse({ code: 'not_found', ...worded(noListWords(name, listNames)) })
}

interface WishFault {
  readonly path: string
  readonly message: Wording
}

function wishFault(
  { facts }: List,
  { on, cron, urls = {} }: NewListSource,
  at: Instant,
): WishFault | undefined {
  if (on && facts.downloads.length === 0)
    return { path: '/on', message: words.byHandWords(facts.name, facts.files) }
  if (cron !== undefined && !isCron(cron, at)) return { path: '/cron', message: words.cronWords(cron) }
  const known = facts.downloads.map(({ file }) => file)
  for (const [file, url] of Object.entries(urls)) {
    const path = `/urls/${file.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (!known.includes(file)) return { path, message: words.noFileOfListWords(facts.name, file, known) }
    const message = addressFault(url)
    if (message) return { path, message }
  }
  return undefined
}

function isCron(cron: string, at: Instant): boolean {
  try {
    nextOf(cron, at)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

/** Without encryption only within the house: addresses of our own networks, written as numbers or as localhost. */
function addressFault(text: string): Wording | undefined {
  if (!URL.canParse(text)) return words.mirrorPlainWords(masked(text))
  const { protocol, username, password, hostname } = new URL(text)
  // An address is kept and shown as it is, with its history: what it hides belongs to the secrets, as {token}.
  const bare = new URL(text.replaceAll('{token}', '')).href
  if (username !== '' || password !== '' || holdsSecret(bare)) return words.mirrorSecretWords
  const host = bareHost(hostname)
  const isOwn = host === 'localhost' || (isIP(host) !== 0 && !reachOf([]).mayCall(host))
  return protocol === 'https:' || isOwn ? undefined : words.mirrorPlainWords(masked(text))
}

export interface SecretOrder {
  readonly list: string
  readonly secret: SourceSecret
}

/** Headers that are ours to set. */
const reserved =
  /^(host|content-length|transfer-encoding|connection|range|if-.*|accept-encoding|te|upgrade)$/i

/** Keeps a token or a header for the requests of a list, sealed; null takes it away. Its value is nowhere shown again. */
export async function setSecret(
  { db, sealer }: { readonly db: Db; readonly sealer: Sealer },
  given: Act,
  { list, secret: { name, value } }: SecretOrder,
): Promise<Result<{ readonly secrets: readonly string[] }>> {
  return await inTransaction(db, given.at, async (tx) => {
    const permitted = permit(given, 'list.source')
    const outcome = permitted.ok ? secretFault(list, name) : permitted
    if (outcome.ok && value === null) await removeSecret(tx, list, name)
    if (outcome.ok && value !== null) await putSecret(tx, { list, name, sealed: sealer.seal(value) })
    const body = outcome.ok ? { secret: name, isKept: value !== null } : { refused: outcome.refusal.code }
    await record(tx, permitted.ok ? permitted.value : given, { type: 'list.source', object: list, body })
    if (!outcome.ok) return outcome
    return ok({ secrets: (await readSecretNames(tx)).get(list) ?? [] })
  })
}

function secretFault(list: string, name: string): Result<undefined> {
  if (!listNamed(list)) return unknown(list)
  if (!reserved.test(name)) return ok(undefined)
  const said = words.secretNameWords(name)
  return refuse({ code: 'invalid_input', ...worded(said), errors: [fieldFault('/name', said)] })
}

/** What is asked for, with its secrets opened: for the request alone. */
export interface OpenedSource {
  readonly files: readonly {
    readonly publication: Publication
    readonly url: string
    readonly lacksToken: boolean
  }[]
  readonly headers: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
}

/** The addresses of a list with its token in them, and the headers that go along. */
export async function openSource(
  { db, sealer, at }: { readonly db: Reader; readonly sealer: Sealer; readonly at: Instant },
  { facts }: List,
): Promise<OpenedSource> {
  const [stored] = await inTransaction(db, at, (tx) => sources.find(tx, [facts.name]))
  const opened = new Map(
    (await readSecrets(db, facts.name)).map(({ name, sealed }) => [name, sealer.open(sealed)]),
  )
  const token = opened.get('token')
  const headers = Object.fromEntries([...opened].filter(([name]) => name !== 'token'))
  return {
    headers,
    secrets: [...opened.values()],
    files: facts.downloads.map((publication) => {
      const mirror = stored?.record.urls[publication.file]
      const lacksToken = publication.needs === 'token' && token === undefined && mirror === undefined
      // A mirror is not given the publisher's token, unless its address asks for it.
      const url =
        mirror === undefined || mirror.includes('{token}')
          ? withToken(mirror ?? publication.url, publication.needs === 'token' || mirror ? token : undefined)
          : mirror
      return { publication, url, lacksToken }
    }),
  }
}
