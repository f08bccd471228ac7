import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'

const Count = Type.Integer({ minimum: 0 })

/** A backup that lies on the shelf of the installation. */
export const Backup = Type.Object(
  {
    name: Type.String({ description: 'of the file, in the directory for backups' }),
    madeAt: InstantText,
    bytes: Count,
  },
  { $id: 'Backup' },
)
export type Backup = Static<typeof Backup>

/** What was just made; `sha256` is of the whole file, as the log notes it. */
export const MadeBackup = Type.Object(
  {
    name: Nullable(Type.String({ description: 'null: it was sent, and is not kept here' })),
    madeAt: InstantText,
    bytes: Count,
    sha256: Type.String(),
    rows: Count,
    files: Count,
    encrypted: Type.Boolean(),
    keys: Type.Boolean({ description: 'whether it holds private keys of the installation' }),
  },
  { $id: 'MadeBackup' },
)
export type MadeBackup = Static<typeof MadeBackup>

export const BackupShelf = Type.Object(
  {
    items: Type.Array(Backup),
    /** Null: backups are made only when somebody asks for one. */
    schedule: Nullable(Type.Object({ everyHours: Type.Number(), keep: Type.Integer() })),
    /** When the next one is due by the schedule. */
    nextAt: Nullable(InstantText),
    encrypted: Type.Boolean({ description: 'whether new ones are encrypted' }),
  },
  { $id: 'BackupShelf' },
)
export type BackupShelf = Static<typeof BackupShelf>

/** A backup that was read to its last byte and is as its manifest says. */
export const VerifiedBackup = Type.Object(
  {
    name: Type.String(),
    madeAt: InstantText,
    version: Type.String({ description: 'of the product that made it' }),
    rows: Count,
    files: Count,
    keys: Type.Boolean({ description: 'whether it holds private keys of the installation' }),
  },
  { $id: 'VerifiedBackup' },
)
export type VerifiedBackup = Static<typeof VerifiedBackup>
