import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Ref } from '#kernel'

/** What a file may have. */
export const limits = {
  bytes: 20 * 1_048_576,
  unpackedBytes: 200 * 1_048_576,
  zipFiles: 2_000,
  rows: 100_000,
  columns: 200,
  cell: 20_000,
  /** Characters of all cells together: a workbook may name one text a million times. */
  characters: 40_000_000,
  keptHours: 24,
} as const

/** A row as it stood in the file: its number there, from 1, and its cells as text. */
export interface RawRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** A file taken apart: its heading and its rows. */
export interface Sheet {
  readonly kind: 'csv' | 'xlsx' | 'json'
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly header: readonly string[]
  readonly rows: readonly RawRow[]
}

/** By column, from 0: the field it fills, or null where it is left out. */
export const Mapping = Type.Array(Nullable(Type.String()), { maxItems: limits.columns })
export type Mapping = Static<typeof Mapping>

/** What a row of a file is. */
export const importedKinds = ['party', 'product', 'asset'] as const
export type ImportedKind = (typeof importedKinds)[number]

/** What somebody says of a file of products besides its columns. */
export const ImportOptions = Type.Object(
  {
    maker: Type.Optional(Ref), // of rows that name none
    /** The file holds all that this maker sells: what is missing is told. */
    wholeRange: Type.Optional(Type.Boolean()),
    /** Cells of the data sheet that cannot be read stay unknown. */
    leaveUnread: Type.Optional(Type.Boolean()),
  },
  { $id: 'ImportOptions', additionalProperties: false },
)
export type ImportOptions = Static<typeof ImportOptions>

export const RowError = Type.Object(
  {
    row: Type.Integer({ description: 'line of the file, from 1' }),
    column: Type.String({ description: 'as it is headed' }),
    value: Type.String(),
    message: Type.String(),
    expected: Type.String(),
  },
  { $id: 'ImportRowError' },
)
export type RowError = Static<typeof RowError>

export const rowStates = ['new', 'changed', 'unchanged', 'error'] as const
export type RowState = (typeof rowStates)[number]

/** Cells of one column that can be read and say nothing, or were left unread by choice. */
export const LeftUnknown = Type.Object(
  {
    column: Type.String(),
    value: Type.String(),
    rows: Type.Integer({ description: 'how many' }),
    because: Type.String(),
  },
  { $id: 'ImportLeftUnknown' },
)
export type LeftUnknown = Static<typeof LeftUnknown>

const ImportRange = Type.Object({
  maker: Type.String(),
  onRecord: Type.Integer(),
  inFile: Type.Integer(),
  isHalved: Type.Boolean({ description: 'less than half of what is on record: to be confirmed besides' }),
  gone: Type.Array(Type.String(), { description: 'on record and no longer in the file, at most 200' }),
  goneCount: Type.Integer(),
})

const Open = Type.Object({}, { additionalProperties: true })
/** What a file would do, before it does anything. */
export const ImportPreview = Type.Object(
  {
    id: Type.String(),
    kind: Type.Enum([...importedKinds]),
    options: ImportOptions,
    expiresAt: InstantText,
    file: Type.Object({
      name: Type.String(),
      kind: Type.Enum(['csv', 'xlsx', 'json']),
      encoding: Nullable(Type.String()),
      delimiter: Nullable(Type.String()),
    }),
    columns: Type.Array(
      Type.Object({
        header: Type.String(),
        field: Nullable(Type.String()),
        from: Type.Enum(['kept', 'guessed', 'given', 'none'], {
          description: 'kept from last time, guessed by the heading, given now, or none',
        }),
        samples: Type.Array(Type.String()),
      }),
    ),
    fields: Type.Array(Type.Object({ field: Type.String(), title: Open, required: Type.Boolean() })),
    rows: Type.Array(
      Type.Object({
        row: Type.Integer(),
        state: Type.Enum([...rowStates]),
        record: Nullable(Open),
        duplicates: Type.Array(Type.String()),
      }),
    ),
    counts: Type.Object({
      ...{ rows: Type.Integer(), new: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer() },
      ...{ error: Type.Integer(), possibleDuplicates: Type.Integer() },
    }),
    errors: Type.Array(RowError),
    left: Type.Array(LeftUnknown),
    range: Nullable(ImportRange),
    moreErrors: Type.Integer({ description: 'errors beyond those shown; all are in the file of errors' }),
  },
  { $id: 'ImportPreview' },
)
export type ImportPreview = Static<typeof ImportPreview>

export const ConfirmImport = Type.Object(
  {
    mapping: Mapping,
    skipErrors: Type.Boolean(),
    /** A whole range that holds less than half of what is on record is meant. */
    acceptLoss: Type.Optional(Type.Boolean()),
  },
  { $id: 'ConfirmImport', additionalProperties: false },
)
export type ConfirmImport = Static<typeof ConfirmImport>

export const ImportDone = Type.Object(
  {
    ...{ new: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer() },
    skipped: Type.Integer({ description: 'rows with errors, left out by choice' }),
  },
  { $id: 'ImportDone' },
)
export type ImportDone = Static<typeof ImportDone>
