import { createHash, timingSafeEqual } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAnyKey } from '#access'
import type { Act, Instant } from '#kernel'
import { type ListStatus, listStatus } from '#lists'
import {
  type BatchTold,
  type Book,
  bookFile,
  buildSnapshotBytes,
  entitiesIn,
  entityIdOf,
  indexedAs,
  openSnapshotBytes,
  type Shelf,
  type Snapshot,
  type WireIndex,
} from '#screening'
import { every, type Store } from '#storage'
import { loadDataset, versionOf } from '../manifest/load.ts'
import type { DatasetSpec } from '../manifest/specs.ts'
import type { Snapshots } from '../snapshots.ts'
import { listBook } from './list-books.ts'
import { openRecorder } from './recorder.ts'
import { viewOfAll, viewOfList, viewOfSpec } from './views.ts'

/** What the wire contract is served from. */
export interface WireDesk {
  /** What is served now; nothing at all until the lists are loaded, which the first call begins. */
  shelf(): Shelf
  /** When the lists are loaded for the first time. */
  ready(): Promise<void>
  /** Makes what is served that of the list index in use; of the manifest's datasets nothing is looked at. */
  refresh(): Promise<void>
  /** Looks for newer versions of lists and datasets, and serves them. */
  update(): Promise<void>
  mayUpdate(token: string): boolean
  /** Nobody need show a key: none works, and nobody reaches us from outside this machine. */
  isOpen(): Promise<boolean>
  note(by: string, told: BatchTold): void
  close(): Promise<void>
}

export interface WireSetup {
  readonly store: Store
  readonly snapshots: Snapshots
  readonly now: () => Instant
  act(more: { readonly by: string }): Act
  readonly publicUrl: string | undefined
  readonly updateToken: string | undefined
  /** The datasets of the manifest; called anew at each update, as catalogues change. */
  specs(): Promise<readonly DatasetSpec[]>
  warn(sentence: string): void
}

/** A dataset of the manifest, with its book and the newest version that is known. */
interface Served {
  readonly spec: DatasetSpec
  readonly book: Book | undefined
  readonly newest: string | null
}

const betweenLooks = 1_000 // milliseconds
const keysKnownFor = 1_000
export const nothingServed: Shelf = { datasets: [], books: [], indexes: [] }

interface State {
  shelf: Shelf
  lists: Map<string, Book>
  ofLists: Snapshot | undefined
  served: readonly Served[]
  ofManifest: Snapshot | undefined
  status: readonly ListStatus[]
  /** Out of use; answers under way may still read them until the next change. */
  retired: Book[]
}

/** Opens it. What is served comes soon after: until then `/readyz` and `/match` say that the index is not ready. */
export function openWire(setup: WireSetup): WireDesk {
  const state: State = {
    ...{ shelf: nothingServed, lists: new Map(), ofLists: undefined, served: [], ofManifest: undefined },
    ...{ status: [], retired: [] },
  }
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const tellError = (error: unknown) => setup.warn(`The wire contract: ${textOf(error)}`)
  let first: Promise<void> | undefined
  const begin = () => {
    first ??= inTurn(() => followLists(setup, state)).catch((error: unknown) => {
      first = undefined // the next who asks begins again
      throw error
    })
    return first
  }
  const isBehind = () => first !== undefined && setup.snapshots.current() !== state.ofLists
  const follow = async () => {
    if (isBehind()) await inTurn(() => followLists(setup, state))
  }
  const stop = every(betweenLooks, follow, tellError)
  const recorder = openRecorder({
    db: setup.store.db,
    act: (by) => setup.act({ by }),
    datasets: () => Object.fromEntries(state.shelf.books.map(({ dataset, version }) => [dataset, version])),
    onError: tellError,
  })
  return {
    shelf: () => {
      begin().catch(tellError)
      return state.shelf
    },
    ready: begin,
    refresh: () => inTurn(() => followLists(setup, state)),
    update: () =>
      inTurn(async () => {
        await setup.snapshots.renew()
        await loadManifest(setup, state)
        await followLists(setup, state)
      }),
    mayUpdate: (token) => isSame(token, setup.updateToken),
    isOpen: openness(setup),
    note: recorder.note,
    close: async () => {
      await stop()
      await turn
      await recorder.close()
      for (const book of [...state.shelf.books, ...state.retired]) book.close()
    },
  }
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Without a token of our own, none is right. */
function isSame(shown: string, expected: string | undefined): boolean {
  if (expected === undefined || expected === '') return false
  const [left, right] = [shown, expected].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

/** Asked at most once a second: with the first key that is made, the doors close within that time. */
function openness({ store, now, publicUrl }: WireSetup): () => Promise<boolean> {
  let at = Number.NEGATIVE_INFINITY
  let answer = Promise.resolve(false)
  return async () => {
    if (publicUrl !== undefined) return false
    if (performance.now() - at > keysKnownFor) {
      at = performance.now()
      answer = isAnyKey(store.db, now()).then((isAny) => !isAny)
    }
    return await answer
  }
}

const folderOf = ({ store }: WireSetup) => join(store.dataDir, 'wire')

/** Books of the versions that the list index is made of; what is served changes in one step, index and books together. */
async function followLists(setup: WireSetup, state: State): Promise<void> {
  const snapshot = setup.snapshots.current()
  const { store, now } = setup
  const lists = new Map<string, Book>()
  for (const { name, version } of snapshot?.lists ?? []) {
    const around = { db: store.db, folder: folderOf(setup), now: now() }
    lists.set(name, await listBook(around, { list: name, version }, state.lists.get(name)))
  }
  state.status = await listStatus(store.db, now())
  state.lists = lists
  state.ofLists = snapshot
  await serve(setup, state)
}

/** Loads every dataset of the manifest; one that cannot be loaded keeps what it had, and is told. */
async function loadManifest(setup: WireSetup, state: State): Promise<void> {
  const specs = await setup.specs()
  const served: Served[] = []
  for (const spec of specs) {
    const present = state.served.find((one) => one.spec.name === spec.name)?.book
    served.push(spec.load ? await loadOne(setup, spec, present) : { spec, book: undefined, newest: null })
  }
  const isSameBook = ({ spec, book }: Served) =>
    state.served.some((one) => one.spec.name === spec.name && one.book === book)
  const isChanged = served.length !== state.served.length || !served.every(isSameBook)
  if (isChanged) state.ofManifest = await indexOf(served)
  state.served = served
}

async function loadOne(setup: WireSetup, spec: DatasetSpec, present: Book | undefined): Promise<Served> {
  const { warn } = setup
  let newest: string | null = null
  try {
    newest = await versionOf(spec)
    return { spec, book: await loadDataset(spec, { folder: folderOf(setup), present, warn }), newest }
  } catch (error) {
    warn(`The dataset ${spec.name} could not be loaded: ${textOf(error)}`)
    return { spec, book: present, newest }
  }
}

async function indexOf(served: readonly Served[]): Promise<Snapshot | undefined> {
  const books = served.flatMap(({ book }) => book ?? [])
  if (books.length === 0) return undefined
  const bytes = await buildSnapshotBytes(
    books.map((book) => ({ name: book.dataset, version: book.version, entries: entriesIn(book) })),
  )
  return openSnapshotBytes(bytes)
}

async function* entriesIn(book: Book) {
  let line = 0
  for await (const entity of entitiesIn(book)) yield* indexedAs(entity, ++line)
}

async function serve(setup: WireSetup, state: State): Promise<void> {
  const before = [...state.shelf.books, ...state.retired]
  const { lists, served } = state
  const ofManifest = new Map(served.flatMap(({ spec, book }) => (book ? [[spec.name, book] as const] : [])))
  const views = [
    ...state.status.map((status) => viewOfList(status, lists.get(status.name))),
    ...served.map(({ spec, book, newest }) => viewOfSpec(spec, book, newest)),
  ]
  const indexes: WireIndex[] = []
  if (state.ofLists)
    indexes.push({ snapshot: state.ofLists, bookOf: (list) => lists.get(list), idOf: entityIdOf })
  if (state.ofManifest)
    indexes.push({
      snapshot: state.ofManifest,
      bookOf: (list) => ofManifest.get(list),
      idOf: (_list, entry) => entry,
    })
  const all = views.some(({ name }) => name === 'default') ? views : [viewOfAll(views), ...views]
  const books = [...lists.values(), ...ofManifest.values()]
  const last = state.shelf.books.filter((book) => !books.includes(book))
  state.shelf = { datasets: all, books, indexes }
  for (const book of before) if (!books.includes(book) && !last.includes(book)) book.close()
  state.retired = last
  await sweep(folderOf(setup), books)
}

/** Files of versions that nobody serves any more. */
async function sweep(folder: string, books: readonly Book[]): Promise<void> {
  const kept = new Set(books.map((book) => bookFile(folder, book)))
  const files = await readdir(folder).catch(() => [])
  for (const name of files) if (!kept.has(join(folder, name))) await rm(join(folder, name), { force: true })
}
