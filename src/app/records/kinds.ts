import type { TSchema } from 'typebox'
import type { Act, Reference, Refusal } from '#kernel'
import type { RecordTable, Tx } from '#storage'


/** One type of record that files carry: its schema, where it is kept, and what it points to. */
export interface RecordKind {
  readonly type: string
  readonly schema: TSchema
  readonly table: Pick<RecordTable<object>, 'page' | 'find'>
  /** Writes many records of this type; a room's own deed where a plain write is not enough (decisions make rules). */
  readonly write: (tx: Tx, act: Act, records: readonly object[]) => Promise<Refusal | undefined>
  readonly references?: (record: object) => readonly Reference[]
}
