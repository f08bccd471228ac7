import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'

const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** No step upward, no absolute path, no name that a file system reads otherwise. */
const Path = Type.String({
  pattern: '^(?!.*(^|/)\\.\\.?(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$',
  maxLength: 240,
})

const BackupFile = Type.Object({ path: Path, size: Count, sha256: Sha256 }, { additionalProperties: false })

const Column = Type.Object(
  { name: Type.String(), type: Type.String({ description: 'as PostgreSQL writes it' }) },
  { additionalProperties: false },
)

/** The rows of one table: gzipped lines, each a JSON array of its columns as text or null, in the order of `columns`. */
const BackupTable = Type.Object(
  { table: Type.String(), columns: Type.Array(Column), rows: Count, file: BackupFile },
  { additionalProperties: false },
)
export type BackupTable = Static<typeof BackupTable>

/** The first file of a backup: what it holds, to the byte. */
export const Manifest = Type.Object(
  {
    aktsamBackup: Type.Literal(1),
    madeAt: InstantText,
    version: Type.String({ description: 'of the product that made it' }),
    store: Type.Enum(['pglite', 'postgres']),
    migrations: Type.Array(Type.String()),
    tables: Type.Array(BackupTable),
    /** Counters of the database, by name. */
    counters: Type.Record(Type.String(), Count),
    /** What lay beside the database: checkpoints, evidence, screening indices. */
    files: Type.Array(BackupFile),
    /** Whether private keys are among the files. */
    keys: Type.Boolean(),
    /** The newest signed checkpoint of the log in it. */
    checkpoint: Nullable(Type.String()),
  },
  { $id: 'BackupManifest', additionalProperties: false },
)
export type Manifest = Static<typeof Manifest>
export type BackupFile = Static<typeof BackupFile>

/** The files that follow the manifest, in the order in which they follow. */
export function filesOf({ tables, files }: Manifest): BackupFile[] {
  return [...tables.map(({ file }) => file), ...files]
}

export function rowsOf({ tables }: Manifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}
