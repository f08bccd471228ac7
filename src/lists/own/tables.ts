import type { ColumnType } from 'kysely'
import type { OwnList } from './model.ts'

/** The record table of own lists, as it is read outside a transaction. */
export interface OwnListTable {
  key: string
  version: number
  record: ColumnType<OwnList, never, never>
}

declare module '#storage' {
  interface Tables {
    'lists.own_list': OwnListTable
  }
}
