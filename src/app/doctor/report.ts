import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'
import { ListStatus } from '#lists/model'

const Count = Type.Integer({ minimum: 0 })
const Bytes = Type.Integer({ minimum: 0, description: 'bytes' })

/** One thing that somebody should know, with what to do about it. `wrong` is to be put right, a `notice` is not. */
export const Finding = Type.Object(
  { level: Type.Enum(['wrong', 'notice']), about: Type.String(), sentence: Type.String() },
  { $id: 'Finding' },
)
export type Finding = Static<typeof Finding>

/** What one look over the installation saw. */
export const DoctorReport = Type.Object(
  {
    at: InstantText,
    version: Type.String({ description: 'of the product' }),
    store: Type.Enum(['pglite', 'postgres']),
    dataDir: Type.String(),
    lists: Type.Array(ListStatus),
    /** The index that orders are screened with; null while no list is loaded. */
    screening: Type.Object({
      versions: Nullable(Type.Record(Type.String(), Type.String())),
      /** It is made of exactly the versions that are in force. */
      isCurrent: Type.Boolean(),
      /** From which score on a likeness is an alert. */
      threshold: Type.Number(),
      /** The engine in use, and the one by which everybody was last looked for: null where nobody knows. */
      engine: Type.String(),
      lookedBy: Nullable(Type.String()),
    }),
    log: Type.Object({ verified: Type.Boolean(), says: Type.String(), entries: Count, signedUpTo: Count }),
    sizes: Type.Object({
      /** Kept list versions and all other records, by the room that keeps them. */
      database: Type.Record(Type.String(), Bytes),
      /** Screening indices: one is in force, the others rest for answers that were given with them. */
      snapshots: Type.Object({ files: Count, bytes: Bytes }),
    }),
    findings: Type.Array(Finding),
  },
  { $id: 'DoctorReport' },
)
export type DoctorReport = Static<typeof DoctorReport>
