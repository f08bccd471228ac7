import type { TSchema } from 'typebox'
import type { RecordTable } from '#storage'

/** One type of record that files carry: its schema, where it is kept, and what it points to. */
export interface RecordKind {
  readonly type: string
  readonly schema: TSchema
  readonly table: RecordTable<object>
}
