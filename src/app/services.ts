import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import type { Provider } from '#access'
import { closePdf } from '#documents'
import type { Act, Instant, Random } from '#kernel'
import { cleanLeftovers } from '#lists'
import { type Log, openLog } from '#log'
import type { NoticesDesk } from '#notices'
import type { OrderServices } from '#orders'
import { builtInPacks, installPacks } from '#rules'
import { openRegister, type PartyRegister } from '#screening'
import { every, inTransaction, openStore, type Store } from '#storage'
import { type Config, defaultPort } from './config.ts'
import { operatorKeyIn } from './gate/operator-key.ts'
import { type ListSettings, listSettings } from './list-sync/settings.ts'
import { migrations } from './migrations.ts'
import { noticesDesk } from './notices/desk.ts'
import { noticeSettings } from './notices/settings.ts'
import { processLogger } from './operation/logger.ts'
import { type OperationSettings, operationSettings } from './operation/settings.ts'
import { orderServices } from './order-services.ts'
import { openSnapshots, type Snapshots } from './snapshots.ts'
import { openWire, type WireDesk } from './wire/desk.ts'
import { specsFor } from './wire/manifest-specs.ts'

/** Everything that a request or a command works with. Time and randomness are handed in, never fetched. */
export interface Services {
  readonly store: Store
  readonly log: Log
  readonly logger: Logger
  /** What whoever runs the machine decides. */
  readonly operation: OperationSettings
  readonly snapshots: Snapshots
  /** Our parties as an index, to find those that a new list version touches. */
  readonly register: PartyRegister
  /** What the screening wire contract is served from. */
  readonly wire: WireDesk
  readonly orders: OrderServices
  readonly notices: NoticesDesk
  /** How lists come into the house. */
  readonly lists: ListSettings
  readonly now: () => Instant
  readonly random: Random
  /** Shown as `Authorization: Bearer …` by the command line of whoever holds the data directory. */
  readonly operatorKey: string
  /** OpenID providers to sign in with. */
  readonly providers: readonly Provider[]
  /** The address under which people reach us; undefined: http://localhost and the port. */
  readonly publicUrl: string | undefined
  /** Whether they reach us over https. */
  readonly isSecure: boolean
  /** What the machine's own user does, or what runs by itself. */
  act(more?: Partial<Pick<Act, 'at' | 'by' | 'role' | 'reason'>>): Act
  close(): Promise<void>
}

/** The machine's clock and randomness: the one place where the product takes them. */
const world: World = {
  now: () => new Date().toISOString(),
  random: (length: number) => new Uint8Array(randomBytes(length)),
}
interface World {
  readonly now: () => Instant
  readonly random: Random
}

/** Opens the store of a configuration and everything on it. Throws `store_locked` when another process holds it. */
export async function openServices(config: Config, opening = openPlace(config)): Promise<Services> {
  return servicesOn(await withPacks(opening, world), { ...world, config })
}

function openPlace({ dataDir, databaseUrl }: Config): Promise<Store> {
  return openStore({ dataDir, ...(databaseUrl ? { databaseUrl } : {}) }, migrations)
}

/** What services in memory may be given besides: a configuration, a time of their own, a store that opens already. */
export interface MemorySetup {
  readonly config?: Config
  readonly now?: () => Instant
  readonly opening?: Promise<Store>
}

/** The same on a store in memory, for published documents and the demo: its files go when it is closed. */
export async function openMemoryServices(given: MemorySetup = {}): Promise<Services> {
  const { config, opening = openStore({ memory: true }, migrations), ...time } = given
  const setup = { ...world, ...time }
  const store = await withPacks(opening, setup)
  return servicesOn(store, { ...setup, ...(config ? { config: { ...config, dataDir: store.dataDir } } : {}) })
}

/** The packs that come with the product are in force from the first start on. */
async function withPacks(opening: Promise<Store>, { now, random }: World): Promise<Store> {
  const act: Act = { at: now(), by: 'aktsam', role: 'operator', random }
  const reading = builtInPacks() // while the database opens in its thread
  reading.catch(() => {}) // told below, when there is a store to close
  const store = await opening
  return await orClose(store, async () => {
    await inTransaction(store.db, act.at, (tx) => installPacks(tx, act, reading))
    return store
  })
}

async function orClose<T>(store: Store, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await store.close()
    throw error
  }
}

/** On a store that is open and has its packs: it is closed with the services, or when they cannot be made. */
export function servicesOn(store: Store, setup: World & { config?: Config }): Promise<Services> {
  return orClose(store, () => assemble(store, setup))
}

async function assemble(
  store: Store,
  { now, random, config }: World & { config?: Config },
): Promise<Services> {
  const operation = config?.operation ?? operationSettings({}, {})
  const logger = processLogger(config ? (operation.logLevel ?? 'warn') : 'silent')
  const self = { by: 'operator', role: 'operator', random }
  const act: Services['act'] = (more = {}) => ({ at: now(), ...self, ...more })
  const log = await openLog({
    db: store.db,
    dataDir: store.dataDir,
    now,
    random,
    warn: (sentence) => logger.warn(sentence),
    ...(config?.logKey ? { key: config.logKey } : {}),
    ...(config?.previousLogKey ? { previousKey: config.previousLogKey } : {}),
    ...(config?.witness ? { witness: config.witness } : {}),
  })
  const stopLog = log.start()
  await cleanLeftovers(store, now())
  const snapshots = await openSnapshots(store)
  const wire = openWire({
    ...{ store, snapshots, now, act, publicUrl: config?.publicUrl },
    ...{ updateToken: config?.wire?.updateToken, specs: specsFor(config?.wire) },
    warn: (sentence) => logger.warn(sentence),
  })
  const stopFollowing = follow(store, snapshots, (err) => logger.error({ err }, 'lists are not followed'))
  return {
    store,
    log,
    logger,
    operation,
    snapshots,
    register: openRegister(store.db),
    wire,
    orders: orderServices(snapshots),
    notices: noticesDesk({
      ...{ store, now, random, act },
      settings: config?.notices ?? noticeSettings({}),
      publicUrl: config?.publicUrl ?? `http://localhost:${config?.port ?? defaultPort}`,
      onError: (err) => logger.error({ err }, 'notices are not handed out'),
    }),
    operatorKey: config
      ? operatorKeyIn(config.dataDir)
      : `op_${Buffer.from(random(32)).toString('base64url')}`,
    ...{ providers: config?.providers ?? [], lists: config?.lists ?? listSettings({}) },
    publicUrl: config?.publicUrl,
    isSecure: config?.publicUrl?.startsWith('https:') ?? false,
    now,
    random,
    act,
    close: onlyOnce(async () => {
      await stopFollowing()
      await wire.close()
      await stopLog()
      await closePdf()
      await store.close()
    }),
  }
}

/** Whoever asks again waits for the first time. */
function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let doing: Promise<void> | undefined
  return () => {
    doing ??= work()
    return doing
  }
}

const betweenLooks = 2_000 // milliseconds

/** On a server another process may put a list in force; until its index is made here, every party is held. */
function follow(
  { kind }: Store,
  snapshots: Snapshots,
  onError: (error: unknown) => void,
): () => Promise<void> {
  if (kind !== 'postgres') return async () => {}
  return every(betweenLooks, () => snapshots.renew(), onError)
}
