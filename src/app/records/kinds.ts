import type { TSchema } from 'typebox'
import type { Act, FieldError, Reference, Refusal } from '#kernel'
import type { RecordTable, Stored, Tx } from '#storage'

/** One type of record that files carry: its schema, what it points to, how it is written and read. */
export interface RecordKind {
  readonly type: string
  readonly schema: TSchema
  /** Where its versions are read, as of any instant. */
  readonly table?: RecordTable<object>
  readonly references?: (record: object) => readonly Reference[]
  /** What a schema cannot say: fields that contradict each other. */
  readonly problems?: (record: object) => readonly FieldError[]
  /** Writes records of this type that were judged; a room's own deed where a plain write is not enough. */
  write(tx: Tx, act: Act, records: readonly object[]): Promise<Refusal | undefined>
  find(tx: Tx, keys: readonly string[]): Promise<readonly { readonly key: string }[]>
  /** Absent where the type is only read in (`assets` are kept as `asset`). */
  page?(tx: Tx, from: { after?: string; limit: number }): Promise<Stored<object>[]>
}
