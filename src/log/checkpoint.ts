import { isSignedBy, textOfNote } from './note.ts'
import type { Hash } from './tree.ts'

/**
 * A checkpoint (C2SP tlog-checkpoint): origin, size, root in base64, then extension lines of our own:
 * `at INSTANT` always, `first-key VERIFIER` on the one that opens a log, `next-key VERIFIER` where the key is
 * handed over, signed by the old key and the new.
 */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  readonly at: string
  readonly firstKey?: string
  readonly nextKey?: string
}

/** The text to be signed. */
export function checkpointText({ origin, size, root, at, firstKey, nextKey }: Checkpoint): string {
  const lines = [origin, String(size), Buffer.from(root).toString('base64'), `at ${at}`]
  if (firstKey !== undefined) lines.push(`first-key ${firstKey}`)
  if (nextKey !== undefined) lines.push(`next-key ${nextKey}`)
  return `${lines.join('\n')}\n`
}

/** Reads the text of a note; undefined where it is no checkpoint. Extension lines of others are passed over. */
export function parseCheckpoint(note: string): Checkpoint | undefined {
  const [origin, size = '', root = '', ...extensions] = textOfNote(note)?.split('\n') ?? []
  const hash = Buffer.from(root, 'base64')
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size) || hash.length !== 32) return undefined
  const extension = (name: string) =>
    extensions.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1)
  const [firstKey, nextKey] = [extension('first-key'), extension('next-key')]
  return {
    origin,
    size: Number(size),
    root: hash,
    at: extension('at') ?? '',
    ...(firstKey === undefined ? {} : { firstKey }),
    ...(nextKey === undefined ? {} : { nextKey }),
  }
}

/** A checkpoint with the note that carries it. */
export interface NotedCheckpoint extends Checkpoint {
  readonly note: string
}

/** The keys of a log as its checkpoints tell them: which one signs now, and those before. */
export interface KeyChain {
  readonly origin?: string
  readonly current?: string
  readonly former: readonly string[]
}

/**
 * Takes the next checkpoint into the chain, or says why it does not belong there. The first must name the key that
 * signs it; a hand-over must be signed by both keys; every other by the key that is current.
 */
export function follow(chain: KeyChain, { note, ...checkpoint }: NotedCheckpoint): KeyChain | string {
  const { origin, size, firstKey, nextKey } = checkpoint
  if (chain.origin !== undefined && chain.origin !== origin) return `it belongs to another log, ${origin}`
  const current = chain.current ?? firstKey
  if (current === undefined) return 'no checkpoint before it names the key that signs this log'
  if (!isSignedBy(note, current)) return `the checkpoint of size ${size} is not signed by ${nameOf(current)}`
  if (nextKey === undefined) return { origin, current, former: chain.former }
  if (!isSignedBy(note, nextKey))
    return `the hand-over at size ${size} is not signed by the new key ${nameOf(nextKey)}`
  return { origin, current: nextKey, former: [...chain.former, current] }
}

/** A verifier key short enough for a sentence: name and id. */
export function nameOf(verifier: string): string {
  return verifier.split('+').slice(0, 2).join('+')
}

/** Notes stand in a file one after the other, an empty line between. */
export function joinNotes(notes: readonly string[]): string {
  return notes.map((note) => `${note}\n`).join('')
}

export interface Split {
  readonly notes: string[]
  /** What stands between whole notes and is none: a note that was altered. */
  readonly damaged: string[]
  /** What follows the last whole one: a write that was cut off. */
  readonly torn: string
}

/** The notes of a file, in its order. One that was damaged hides none of those after it. */
export function splitNotes(text: string): Split {
  const notes: string[] = []
  const damaged: string[] = []
  const whole = /(?:[^\n]+\n)+\n(?:— [^\n]+\n)+\n/g
  let end = 0
  for (const { 0: note, index } of text.matchAll(whole)) {
    if (index > end) damaged.push(text.slice(end, index))
    notes.push(note.slice(0, -1))
    end = index + note.length
  }
  return { notes, damaged, torn: text.slice(end) }
}

/** By size; a hand-over comes after the other checkpoints of its size; else as they stood. Twins are dropped. */
export function inOrder(checkpoints: readonly NotedCheckpoint[]): NotedCheckpoint[] {
  const handsOver = ({ nextKey }: Checkpoint) => (nextKey === undefined ? 0 : 1)
  return [...new Map(checkpoints.map((checkpoint) => [checkpoint.note, checkpoint])).values()].sort(
    (a, b) => a.size - b.size || handsOver(a) - handsOver(b),
  )
}
