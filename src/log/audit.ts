import { type Checkpoint, follow, type KeyChain, nameOf, parseCheckpoint } from './checkpoint.ts'
import { commitmentTo, leafHashOf, type WrittenEntry } from './leaf.ts'
import type { BadPlace, LogVerdict } from './model.ts'
import { type Growth, grow, type Hash, isSameHash, noGrowth, rootOf, type Subtree } from './tree.ts'

/** An entry as a verifier meets it, with what is kept beside it. */
export interface Placed {
  readonly entry: WrittenEntry
  readonly leafHash: Hash
  /** `gone`: not there; `withheld`: a bundle without personal data says that it is kept elsewhere. */
  readonly personal: { readonly salt: Uint8Array; readonly payload: string } | 'gone' | 'withheld'
}

/** A verification under way: everything before it was whole. */
export interface Audit {
  growth: Growth
  chain: KeyChain
  speaksTo: LogVerdict['speaksTo']
  /** Entries whose personal part is not there, and for which no entry of its erasure has come yet. */
  readonly lacking: Map<string, number>
  erased: number
  readonly notes: string[]
  /** Checkpoints that were met at the present size. */
  readonly met: Set<string>
  /** The tree at the last checkpoint, and what came since (up to `tailLimit` entries). */
  signed: Growth
  tail: Tail
}
type Tail = readonly { readonly id: string; readonly hash: Hash }[]
/** As many entries are tried for two that changed places: 2,016 pairs. */
const tailLimit = 64

export function newAudit(): Audit {
  const [lacking, met] = [new Map<string, number>(), new Set<string>()]
  const start = { growth: noGrowth, signed: noGrowth, tail: [] }
  return { ...start, chain: { former: [] }, speaksTo: null, lacking, erased: 0, notes: [], met }
}

/** Takes the next entry into the tree, or says what is wrong with it. `closed`: see `grow`. */
export function take(
  audit: Audit,
  { entry, leafHash, personal }: Placed,
  closed?: (subtree: Subtree, hash: Hash) => void,
): BadPlace | undefined {
  const seq = audit.growth.size
  const hash = leafHashOf(entry)
  const place = { seq, id: entry.id }
  if (!isSameHash(hash, leafHash)) {
    const sentence = `Entry ${seq} (${entry.id}, ${entry.type}) was altered: it does not give the leaf hash that it had when it got its place.`
    return { ...place, damage: 'altered', part: 'entry', sentence }
  }
  const bad = checkPersonal(entry, personal)
  if (bad) return { ...place, ...bad, part: 'personal' }
  if (entry.commitment !== null && personal === 'gone') audit.lacking.set(entry.id, seq)
  if (entry.type === 'log.erase' && audit.lacking.delete(entry.object)) audit.erased++
  audit.growth = grow(audit.growth, hash, closed)
  if (audit.tail.length <= tailLimit) audit.tail = [...audit.tail, { id: entry.id, hash }]
  audit.met.clear()
  return undefined
}

function checkPersonal(
  { id, type, commitment }: WrittenEntry,
  personal: Placed['personal'],
): Pick<BadPlace, 'damage' | 'sentence'> | undefined {
  if (typeof personal === 'string') return undefined
  if (commitment === null) {
    return {
      damage: 'added',
      sentence: `The personal part beside ${id} (${type}) was added: the entry never had one.`,
    }
  }
  if (commitmentTo(personal.salt, personal.payload) === commitment) return undefined
  return {
    damage: 'altered',
    sentence: `The personal part of ${id} (${type}) was altered: it is not what the entry committed to.`,
  }
}

/** Holds a checkpoint of the present size against the tree, and its signature against the chain of keys. */
export function meet(audit: Audit, note: string): BadPlace | undefined {
  if (audit.met.has(note)) return undefined
  audit.met.add(note)
  const checkpoint = parseCheckpoint(note)
  if (!checkpoint) return badCheckpoint(audit, 'it cannot be read')
  const chain = follow(audit.chain, { ...checkpoint, note })
  if (typeof chain === 'string') return badCheckpoint(audit, chain)
  audit.chain = chain
  if (checkpoint.size !== audit.growth.size || !isSameHash(checkpoint.root, rootOf(audit.growth))) {
    return findSwap(audit, checkpoint) ?? badRoot(audit, checkpoint.size)
  }
  audit.signed = audit.growth
  audit.tail = []
  const root = Buffer.from(checkpoint.root).toString('base64')
  const signedBy = chain.former.at(-1) ?? chain.current ?? ''
  audit.speaksTo = {
    size: checkpoint.size,
    root,
    at: checkpoint.at,
    signedBy: checkpoint.nextKey ? signedBy : (chain.current ?? ''),
  }
  return undefined
}

function badCheckpoint(audit: Audit, because: string): BadPlace {
  const seq = audit.speaksTo?.size ?? 0
  const sentence = `A checkpoint after entry ${seq} was altered: ${because}.`
  return { seq, id: null, damage: 'altered', part: 'checkpoint', sentence }
}

/** Entry and leaf hash agree, and yet not with what was signed: both were changed. Only the range can be named. */
function badRoot(audit: Audit, size: number): BadPlace {
  const seq = audit.speaksTo?.size ?? 0
  const range = size - 1 > seq ? `One of the entries ${seq} to ${size - 1}` : `Entry ${seq}`
  const sentence = `${range} was altered together with its leaf hash, or they were reordered: they do not give the root that was signed at size ${size}.`
  return {
    seq,
    ...(size - 1 > seq ? { until: size - 1 } : {}),
    id: null,
    damage: 'altered',
    part: 'leaf',
    sentence,
  }
}

/** Where two entries changed places, hashes and all, changing them back gives the signed root. */
function findSwap({ signed, tail, growth }: Audit, { size, root }: Checkpoint): BadPlace | undefined {
  if (size !== growth.size || tail.length > tailLimit) return undefined
  for (const [i, one] of tail.entries()) {
    for (const [j, other] of tail.entries()) {
      if (j <= i) continue
      const leaves = tail.map(({ hash }, at) => (at === i ? other.hash : at === j ? one.hash : hash))
      const tree = leaves.reduce<Growth>((tree, leaf) => grow(tree, leaf), signed)
      if (!isSameHash(rootOf(tree), root)) continue
      const [seq, from] = [signed.size + i, signed.size + j]
      const sentence = `Entries were reordered: ${one.id} stands at ${seq} and ${other.id} at ${from}; only the other way round do they give the root that was signed at size ${size}.`
      return { seq, id: one.id, damage: 'reordered', part: 'entry', sentence }
    }
  }
  return undefined
}

/** Personal parts that are gone without an entry that says why, once everything was read. */
export function findUnaccounted({ lacking }: Audit): BadPlace | undefined {
  const [first] = [...lacking].sort(([, a], [, b]) => a - b)
  if (!first) return undefined
  const [id, seq] = first
  const sentence = `The personal part of entry ${seq} (${id}) was removed: no later entry says that it was erased.`
  return { seq, id, damage: 'removed', part: 'personal', sentence }
}

export function truncatedAt(seq: number, sentence: string, until?: number): BadPlace {
  const upTo = until === undefined || until <= seq ? {} : { until }
  return { seq, ...upTo, id: null, damage: 'truncated', part: 'entry', sentence }
}

/** The key that the reader trusts must be one of the chain. */
export function findForeignKey({ chain }: Audit, trusted: string | undefined): BadPlace | undefined {
  if (trusted === undefined || trusted === chain.current || chain.former.includes(trusted)) return undefined
  const signed = chain.current ? `signed by ${nameOf(chain.current)}` : 'not signed by anybody'
  const sentence = `The log is ${signed}, not by the key that you trust, ${nameOf(trusted)}.`
  return { seq: 0, id: null, damage: 'altered', part: 'checkpoint', sentence }
}

/** The answer, once reading has ended: at the end, or at the first bad place. */
export function verdictOf(audit: Audit, firstBad: BadPlace | undefined): LogVerdict {
  const { growth, speaksTo, erased, notes } = audit
  const signed = speaksTo
    ? `signed up to entry ${speaksTo.size} by ${nameOf(speaksTo.signedBy)} at ${speaksTo.at}`
    : 'without any signature'
  const entries = firstBad ? Math.min(growth.size, firstBad.seq) : growth.size
  const says = firstBad
    ? `${firstBad.sentence} Before that, ${entries} ${entries === 1 ? 'entry is' : 'entries are'} whole, ${signed}.`
    : `The log is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}, ${signed}.`
  return {
    verified: !firstBad,
    says,
    entries,
    speaksTo,
    erased,
    firstBad: firstBad ?? null,
    notes: [...notes],
  }
}
