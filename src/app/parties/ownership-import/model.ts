import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'
import { Mapping, rowStates } from '../../spreadsheets/model.ts'

const Open = Type.Object({}, { additionalProperties: true })

/** What is wrong with a row of a sheet, or with a statement. */
export const HoldingFault = Type.Object(
  {
    row: Type.Integer({ description: 'line of the sheet, or place of the statement in its file, from 1' }),
    statement: Nullable(Type.String({ description: 'statementId' })),
    column: Type.String({ description: 'as it is headed; of a statement, JSON pointer into it' }),
    value: Type.String(),
    message: Type.String(),
    expected: Type.String(),
  },
  { $id: 'HoldingImportFault' },
)
export type HoldingFault = Static<typeof HoldingFault>

/** What a file of holdings would do, before it does anything. */
export const HoldingPreview = Type.Object(
  {
    id: Type.String(),
    expiresAt: InstantText,
    file: Type.Object({
      name: Type.String(),
      kind: Type.Enum(['csv', 'xlsx', 'bods']),
      encoding: Nullable(Type.String()),
      delimiter: Nullable(Type.String()),
    }),
    columns: Type.Array(
      Type.Object({
        header: Type.String(),
        field: Nullable(Type.String()),
        from: Type.Enum(['kept', 'guessed', 'given', 'none']),
        samples: Type.Array(Type.String()),
      }),
    ),
    fields: Type.Array(Type.Object({ field: Type.String(), title: Open, required: Type.Boolean() })),
    rows: Type.Array(
      Type.Object({
        row: Type.Integer(),
        statement: Nullable(Type.String()),
        state: Type.Enum([...rowStates]),
        record: Nullable(Open),
        ownerName: Type.String(),
        ownedName: Type.String(),
      }),
    ),
    counts: Type.Object({
      ...{ rows: Type.Integer(), new: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer() },
      error: Type.Integer(),
      ended: Type.Integer({
        description: 'holdings on record that a newer statement does not name any more',
      }),
      parties: Type.Integer({ description: 'parties that would be added' }),
      matched: Type.Integer({ description: 'parties of the file that are on record already' }),
      leftOut: Type.Integer({ description: 'statements that lead to nothing, and rightly so' }),
    }),
    leftOut: Type.Array(Type.Object({ statement: Type.String(), why: Open })),
    errors: Type.Array(HoldingFault),
    moreErrors: Type.Integer(),
  },
  { $id: 'HoldingImportPreview' },
)
export type HoldingPreview = Static<typeof HoldingPreview>

export const ConfirmHoldings = Type.Object(
  { mapping: Mapping, skipErrors: Type.Boolean() },
  { $id: 'ConfirmHoldingImport', additionalProperties: false },
)
export type ConfirmHoldings = Static<typeof ConfirmHoldings>

export const HoldingsDone = Type.Object(
  {
    ...{ new: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer(), ended: Type.Integer() },
    ...{ parties: Type.Integer(), skipped: Type.Integer() },
  },
  { $id: 'HoldingImportDone' },
)
export type HoldingsDone = Static<typeof HoldingsDone>
