import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Wording } from '#kernel'
import type { EventType } from './event-types.ts'

export type { EventType } from './event-types.ts'

/** What a deed hands to the log. */
export interface LogEvent {
  readonly type: EventType
  /** Id or reference of the thing that the deed was about. */
  readonly object: string
  /** What was asked and what came of it; no personal data. Anything that `canonicalJson` can write. */
  readonly body: unknown
  /** Personal data of the deed. Kept outside the tree, can be erased; the entry holds its salted commitment. */
  readonly personal?: unknown
}

const Hex = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hexadecimal' })
const Base64 = Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$', description: 'SHA-256, base64' })
const Count = Type.Integer({ minimum: 0 })

/** One deed as the Merkle tree holds it. Its leaf is the canonical JSON of exactly these members. */
export const LogEntry = Type.Object(
  {
    id: Type.String(),
    at: InstantText,
    actor: Type.String(),
    role: Type.String(),
    type: Type.String({ description: 'the deed, e.g. order.release' }),
    object: Type.String(),
    reason: Nullable(Type.String()),
    body: Type.Unknown(),
    commitment: Nullable(Hex),
  },
  { $id: 'LogEntry', additionalProperties: false },
)
export type LogEntry = Static<typeof LogEntry>

/** Whether a deed had a personal part, and whether that is still there. */
export const PersonalState = Type.Enum(['none', 'kept', 'erased'], { $id: 'PersonalState' })
export type PersonalState = Static<typeof PersonalState>

/** An entry with its place in the log, from 0; `says` is the sentence of its deed. */
export const SequencedEntry = Type.Object(
  { seq: Count, says: Type.String(), leafHash: Base64, personal: PersonalState, entry: LogEntry },
  { $id: 'SequencedEntry' },
)
export type SequencedEntry = Static<typeof SequencedEntry>

/** An entry as the one who asks may read it. `withheld`: what is hidden from them, and why. */
export const ShownEntry = Type.Object(
  {
    ...SequencedEntry.properties,
    withheld: Nullable(
      Type.Object({ parts: Type.Array(Type.Enum(['subject', 'reason', 'personal'])), why: Wording }),
    ),
  },
  { $id: 'ShownLogEntry' },
)
export type ShownEntry = Static<typeof ShownEntry>

/** The personal part of an entry; `value` is null where it never had one, or where it was erased. */
export const PersonalPart = Type.Object(
  { state: PersonalState, value: Type.Unknown() },
  { $id: 'LogPersonalPart' },
)
export type PersonalPart = Static<typeof PersonalPart>

/** `next` is the `after` of the next page; null on the last. */
export const EntryPage = Type.Object(
  { items: Type.Array(ShownEntry), next: Nullable(Count) },
  { $id: 'LogEntryPage' },
)
export type EntryPage = Static<typeof EntryPage>

/** A signed statement on the first `size` entries (C2SP tlog-checkpoint); `note` is the signed text itself. */
export const CheckpointView = Type.Object(
  { origin: Type.String(), size: Count, root: Base64, note: Type.String(), key: Type.String() },
  { $id: 'LogCheckpoint' },
)
export type CheckpointView = Static<typeof CheckpointView>

/** RFC 9162 §2.1.3: that entry `seq` stands in the tree of the first `size` entries, whose root is `root`. */
export const InclusionProof = Type.Object(
  { seq: Count, size: Count, leafHash: Base64, path: Type.Array(Base64), root: Base64 },
  { $id: 'LogInclusionProof' },
)
export type InclusionProof = Static<typeof InclusionProof>

/** RFC 9162 §2.1.4: that the tree of `from` entries is the beginning of the tree of `to` entries. */
export const ConsistencyProof = Type.Object(
  { from: Count, to: Count, fromRoot: Base64, toRoot: Base64, path: Type.Array(Base64) },
  { $id: 'LogConsistencyProof' },
)
export type ConsistencyProof = Static<typeof ConsistencyProof>

/** What can have happened to a log. `added`: an entry that the sequencer never placed. */
const Damage = Type.Enum(['altered', 'removed', 'reordered', 'truncated', 'added'], {
  $id: 'LogDamage',
})

/** The first place where a log is not what it was. `until` is set where only a range can be named. */
export const BadPlace = Type.Object(
  {
    seq: Count,
    until: Type.Optional(Count),
    id: Nullable(Type.String()),
    damage: Damage,
    part: Type.Enum(['entry', 'personal', 'leaf', 'node', 'checkpoint']),
    sentence: Type.String(),
  },
  { $id: 'LogBadPlace' },
)
export type BadPlace = Static<typeof BadPlace>

/** The answer of a verification. */
export const LogVerdict = Type.Object(
  {
    verified: Type.Boolean(),
    /** The answer in one or two sentences. */
    says: Type.String(),
    /** Entries read and found whole, from the first. */
    entries: Count,
    /** The last checkpoint that holds for what was read: up to there the answer rests on a signature. */
    speaksTo: Nullable(
      Type.Object({ size: Count, root: Base64, at: Type.String(), signedBy: Type.String() }),
    ),
    /** Entries whose personal part was erased, with an entry that says so. */
    erased: Count,
    firstBad: Nullable(BadPlace),
    /** What the reader should know besides; none of it makes the log bad. */
    notes: Type.Array(Type.String()),
  },
  { $id: 'LogVerdict' },
)
export type LogVerdict = Static<typeof LogVerdict>
