import { type Static, Type } from 'typebox'
import { Nullable } from '#kernel'
import { LogEntry, PersonalState } from './model.ts'

/**
 * The export of a log: NDJSON. A header; then the entries in order, each checkpoint after the entry that completed
 * it; then the end. It carries all that is needed to verify it, offline and without the database.
 */
export const BundleHeader = Type.Object(
  {
    aktsamLog: Type.Literal(1),
    origin: Type.String(),
    /** The key that signs now; those before are named by the checkpoints themselves. */
    key: Type.String(),
    size: Type.Integer({ minimum: 0 }),
    exportedAt: Type.String(),
    /** Whether personal parts are in the bundle. */
    personal: Type.Boolean(),
  },
  { $id: 'LogBundleHeader', additionalProperties: false },
)
export type BundleHeader = Static<typeof BundleHeader>

export const BundleCheckpoint = Type.Object({ checkpoint: Type.String() }, { additionalProperties: false })

/** `salt` and `payload` (canonical JSON) only where the bundle holds personal parts and this one is kept. */
export const BundleEntry = Type.Object(
  {
    seq: Type.Integer({ minimum: 0 }),
    leafHash: Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' }),
    entry: LogEntry,
    personal: PersonalState,
    salt: Type.Optional(Type.String({ pattern: '^[0-9a-f]*$' })),
    payload: Type.Optional(Type.String()),
  },
  { $id: 'LogBundleEntry', additionalProperties: false },
)
export type BundleEntry = Static<typeof BundleEntry>

export const BundleEnd = Type.Object(
  { end: Type.Object({ size: Type.Integer({ minimum: 0 }), root: Nullable(Type.String()) }) },
  { additionalProperties: false },
)
export type BundleEnd = Static<typeof BundleEnd>
