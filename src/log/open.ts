import { join } from 'node:path'
import {
  type Act,
  AppError,
  type Instant,
  inEnglish,
  ok,
  type Random,
  type Result,
  refuse,
  worded,
} from '#kernel'
import { type Db, every, inTransaction } from '#storage'
import { record } from './actions.ts'
import { follow, inOrder, type KeyChain, type NotedCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { exportLog } from './export.ts'
import { type Keeper, openKeeper } from './keeper.ts'
import { adoptNextKey, createKeyFile, currentKey, prepareNextKey, readKeyFile, wrongKey } from './key-file.ts'
import { keyIsSettingWords } from './knowledge/refusal-words.ts'
import type { LogVerdict } from './model.ts'
import { parseSigningKey, type SigningKey } from './note.ts'
import { placeNext, signHandOver } from './sequencer.ts'
import { readNotes } from './store.ts'
import { verifyStore } from './verify-store.ts'

export interface LogSettings {
  readonly db: Db
  /** The key is `<dataDir>/log/key`, the checkpoints `<dataDir>/log/checkpoints.txt`. */
  readonly dataDir: string
  /** The signing key itself (`PRIVATE+KEY+…`), where it is not to lie in a file. */
  readonly key?: string
  /** The key before `key`: at the next start the log is handed over from it. */
  readonly previousKey?: string
  /** A file to which checkpoints are written besides, on another disk or host. */
  readonly witness?: string
  readonly now: () => Instant
  readonly random: Random
  /** Told what an operator should know: a witness that is away, a log that cannot be signed. */
  readonly warn: (sentence: string) => void
}

/** The log of a running process: it gives deeds their places and signs for them. */
export interface Log {
  /** What an auditor needs to check signatures: `NAME+ID+BASE64`. */
  verifier(): string
  /** Places and signs all that is committed now. Throws AppError `log_broken` over a log that was tampered with. */
  sequence(): Promise<void>
  /** Sequences, then holds the database against its checkpoints and those kept outside (`verifyStore`). */
  verify(): Promise<LogVerdict>
  /** Sequences, then gives the log as a bundle of NDJSON lines (`exportLog`). */
  export(wish?: { readonly personal?: boolean }): AsyncIterable<string>
  /** Notes of all checkpoints kept outside the database. */
  checkpoints(): Promise<string[]>
  /** Begins to sequence by itself, about once a second; answers the function that stops it after a last time. */
  start(): () => Promise<void>
  /** Hands the log over to a new key, made here; the old one is forgotten. */
  rotateKey(act: Act): Promise<Result<{ verifier: string }>>
}

const betweenTurns = 900 // milliseconds: an entry waits for its place less than a second, and the database is left alone meanwhile

/**
 * Opens the log of a store, and begins it where there is none: makes the key and signs the empty tree. Throws
 * AppError `log_broken` where the key is not the one that the log is signed with.
 */
export async function openLog(settings: LogSettings): Promise<Log> {
  const keeper = await openKeeper({ ...settings, file: join(settings.dataDir, 'log', 'checkpoints.txt') })
  const known = await reconcile(settings.db, keeper)
  const key = await keyOf(settings, known.chain)
  const state: State = { settings, keeper, key, last: known.last, turn: Promise.resolve() }
  if (known.chain.current !== undefined && known.chain.current !== key.verifier) {
    await startHandOver(state, known.chain.current)
  }
  if (!known.last) await inTurn(state, () => sequence(state))
  return {
    verifier: () => state.key.verifier,
    sequence: () => inTurn(state, () => sequence(state)),
    verify: () => verify(state),
    export: (wish) => exportAll(state, wish?.personal ?? false),
    checkpoints: async () => (await keeper.read()).notes,
    start: () => start(state),
    rotateKey: (act) => inTurn(state, () => rotateKey(state, act)),
  }
}

interface State {
  readonly settings: LogSettings
  readonly keeper: Keeper
  key: SigningKey
  last: NotedCheckpoint | undefined
  turn: Promise<unknown>
}

/** The file gets what a crash kept from it, and the chain of keys is read from what both know. */
async function reconcile(db: Db, keeper: Keeper) {
  const { notes: kept } = await keeper.read()
  const known = new Set(kept)
  const size = inOrder(kept.flatMap(withNote)).at(-1)?.size ?? 0
  const lost = (await readNotes(db, { above: size - 1 })).filter((note) => !known.has(note))
  await keeper.append(lost)
  const all = inOrder([...kept, ...lost].flatMap(withNote))
  return { chain: chainOf(all), last: all.at(-1) }
}

/** Only the checkpoints that name a key are asked: a start must not check every signature of ten years. */
function chainOf(all: readonly NotedCheckpoint[]): KeyChain {
  let chain: KeyChain = { former: [] }
  for (const checkpoint of all) {
    if (checkpoint.firstKey === undefined && checkpoint.nextKey === undefined) continue
    const next = follow(chain, checkpoint)
    if (typeof next !== 'string') chain = next
  }
  return chain
}

function withNote(note: string): NotedCheckpoint[] {
  const checkpoint = parseCheckpoint(note)
  return checkpoint ? [{ ...checkpoint, note }] : []
}

async function keyOf({ dataDir, key, random }: LogSettings, { current }: KeyChain): Promise<SigningKey> {
  if (key !== undefined) return parseSigningKey(key)
  const path = keyPath(dataDir)
  if (current !== undefined) return await currentKey(path, current)
  return (await readKeyFile(path)) ?? (await createKeyFile({ path, random }))
}

function keyPath(dataDir: string): string {
  return join(dataDir, 'log', 'key')
}

/** One at a time in this process; other processes wait at the sequencer's lock. */
async function inTurn<T>(state: State, work: () => Promise<T>): Promise<T> {
  const turn = state.turn.then(work)
  state.turn = turn.catch(() => undefined)
  return await turn
}

async function sequence(state: State): Promise<void> {
  const { settings, keeper } = state
  for (;;) {
    const signing = { key: state.key, at: settings.now(), last: state.last }
    const checkpoint = await placeNext(settings.db, signing)
    if (!checkpoint) return
    await keeper.append([checkpoint.note])
    state.last = checkpoint
  }
}

/** A log that cannot be sequenced is verified all the same: that is when it is asked for. */
async function verify(state: State): Promise<LogVerdict> {
  const halted = await inTurn(state, () => sequence(state)).catch(sentenceOf)
  const { notes, damaged, away } = await state.keeper.read()
  const verdict = await verifyStore(state.settings.db, {
    notes: [...notes, ...damaged],
    key: state.key.verifier,
  })
  const doubts = [
    ...(halted === undefined ? [] : [`New entries get no place at present: ${halted}`]),
    ...(away === undefined ? [] : [away]),
  ]
  return { ...verdict, notes: [...verdict.notes, ...doubts] }
}

async function* exportAll(state: State, personal: boolean): AsyncGenerator<string> {
  await inTurn(state, () => sequence(state))
  const { db, now } = state.settings
  yield* exportLog(db, { at: now(), key: state.key.verifier, personal })
}

/** The same trouble is told once, not about once a second. */
function start(state: State): () => Promise<void> {
  let told: string | undefined
  const warn = (error: unknown) => {
    const sentence = sentenceOf(error)
    if (sentence !== told) state.settings.warn(sentence)
    told = sentence
  }
  const turn = () => inTurn(state, () => sequence(state))
  const stop = every(betweenTurns, turn, warn)
  return async () => {
    await stop()
    await turn().catch(warn)
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function rotateKey(state: State, act: Act): Promise<Result<{ verifier: string }>> {
  const { settings, key } = state
  if (settings.key !== undefined) {
    return refuse({
      code: 'not_allowed',
      ...worded(keyIsSettingWords),
    })
  }
  const path = keyPath(settings.dataDir)
  const next = await prepareNextKey({ path, random: act.random }, key.name)
  await handOver(state, act, next)
  await adoptNextKey(path)
  return ok({ verifier: next.verifier })
}

/** The note, and the log's own entry of it, are written together. */
async function handOver(state: State, act: Act, next: SigningKey): Promise<void> {
  const { settings, keeper, key, last } = state
  const checkpoint = await inTransaction(settings.db, act.at, async (tx) => {
    const body = { from: key.verifier, to: next.verifier }
    await record(tx, act, { type: 'log.keyRotate', object: key.name, body })
    return await signHandOver(tx, { key, at: act.at, last }, next)
  })
  await keeper.append([checkpoint.note])
  state.last = checkpoint
  state.key = next
}

/** Where the setting holds a new key: the previous one hands over. Without it the log cannot go on. */
async function startHandOver(state: State, current: string): Promise<void> {
  const { previousKey, now, random } = state.settings
  const next = state.key
  const old = previousKey === undefined ? undefined : parseSigningKey(previousKey)
  if (old?.verifier !== current) throw wrongKey(current, next)
  if (old.name !== next.name) {
    throw new AppError({
      code: 'invalid_input',
      ...inEnglish(
        `The new key is named ${next.name}, but the log is named ${old.name}. Make a key of that name.`,
      ),
    })
  }
  state.key = old
  const act = { at: now(), by: 'system', role: 'operator', reason: 'new key in the settings', random }
  await handOver(state, act, next)
}
