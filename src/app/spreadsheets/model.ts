import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'

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
  readonly kind: 'csv' | 'xlsx'
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly header: readonly string[]
  readonly rows: readonly RawRow[]
}

/** By column, from 0: the field it fills, or null where it is left out. */
export const Mapping = Type.Array(Nullable(Type.String()), { maxItems: limits.columns })
export type Mapping = Static<typeof Mapping>

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

const Open = Type.Object({}, { additionalProperties: true })
/** What a file would do, before it does anything. */
export const ImportPreview = Type.Object(
  {
    id: Type.String(),
    expiresAt: InstantText,
    file: Type.Object({
      name: Type.String(),
      kind: Type.Enum(['csv', 'xlsx']),
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
    moreErrors: Type.Integer({ description: 'errors beyond those shown; all are in the file of errors' }),
  },
  { $id: 'ImportPreview' },
)
export type ImportPreview = Static<typeof ImportPreview>

export const ConfirmImport = Type.Object(
  { mapping: Mapping, skipErrors: Type.Boolean() },
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
