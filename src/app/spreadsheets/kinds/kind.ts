import type { Deed } from '#access'
import type { WholeRange } from '#catalogue'
import type { Act, Refusal } from '#kernel'
import type { EventType } from '#log/model'
import type { Tx } from '#storage'
import type { Field } from '../fields.ts'
import type { ImportedKind, Mapping } from '../model.ts'
import type { JudgedRow, Left } from '../rows.ts'
import type { Preview } from '../store.ts'

export type Pending = Pick<Preview, 'name' | 'mapping' | 'sheet' | 'options'>

/** The rows of a file, judged against what is on record now. */
export interface Judged<R extends object = object> {
  readonly rows: readonly JudgedRow<R>[]
  readonly left?: readonly Left[]
  readonly range?: WholeRange | undefined
}

/** What a kind of record has to say of itself, so that files of it can be looked at and taken in. */
export interface KindOf<R extends object> {
  readonly kind: ImportedKind
  readonly deed: Deed
  readonly event: EventType
  readonly fields: readonly Field[]
  readonly required: readonly string[]
  readonly guess: (header: readonly string[]) => Mapping
  readonly judge: (tx: Tx, act: Act, pending: Pending) => Promise<Judged<R>>
  readonly write: (tx: Tx, act: Act, records: readonly R[]) => Promise<Refusal | undefined>
  /** Records that a new row may be, by row. */
  readonly duplicates?: (
    tx: Tx,
    rows: readonly JudgedRow<R>[],
  ) => Promise<ReadonlyMap<number, readonly string[]>>
}

export interface JudgedFile extends Judged {
  /** Writes the rows that are new or changed. */
  readonly write: (tx: Tx, act: Act) => Promise<Refusal | undefined>
  readonly duplicates: (tx: Tx) => Promise<ReadonlyMap<number, readonly string[]>>
}

export interface ImportKind extends Omit<KindOf<object>, 'judge' | 'write' | 'duplicates'> {
  readonly judge: (tx: Tx, act: Act, pending: Pending) => Promise<JudgedFile>
}

/** A kind as the imports use it: what its records are is its own affair. */
export function importKind<R extends object>({ judge, write, duplicates, ...rest }: KindOf<R>): ImportKind {
  return {
    ...rest,
    judge: async (tx, act, pending) => {
      const judged = await judge(tx, act, pending)
      const coming = judged.rows.flatMap(({ state, record }) =>
        record && (state === 'new' || state === 'changed') ? [record] : [],
      )
      return {
        ...judged,
        write: (into, by) => write(into, by, coming),
        duplicates: async (from) => (await duplicates?.(from, judged.rows)) ?? new Map(),
      }
    },
  }
}
