import { type Static, Type } from 'typebox'
import { Wording } from '#kernel'

const Text = Type.String()

/** What a column holds, so that the reader's side can write it in the reader's way. */
const Kind = Type.Enum([
  'text',
  'count',
  'share',
  'hours',
  'money',
  'day',
  'outcome',
  'orderState',
  'rule',
  'country',
  'party',
])
export const Column = Type.Object({ key: Text, title: Wording, kind: Kind }, { $id: 'ReportColumn' })
export type Column = Static<typeof Column>

const Cell = Type.Union([Text, Type.Number(), Type.Null()])

/** A table, how it is drawn, and where each row's numbers come from. A new report needs no new screen. */
export const Report = Type.Object(
  {
    id: Text,
    title: Wording,
    /** What is counted, and how. */
    says: Wording,
    from: Text,
    to: Text,
    columns: Type.Array(Column),
    rows: Type.Array(
      Type.Object(
        { cells: Type.Record(Text, Cell), link: Type.Union([Text, Type.Null()]) },
        { $id: 'ReportRow' },
      ),
    ),
    chart: Type.Union([
      Type.Null(),
      Type.Object({
        form: Type.Enum(['bars', 'stacked', 'lines']),
        x: Text,
        y: Text,
        /** Column by which bars are split. */
        by: Type.Optional(Text),
      }),
    ]),
  },
  { $id: 'Report' },
)
export type Report = Static<typeof Report>
export type Row = Report['rows'][number]
