import type { Generated } from 'kysely'
import type { Custody } from './model.ts'

/** One link of the chain of custody. Rows are added only: a trigger refuses anything else. */
export interface CustodyTable {
  n: Generated<number>
  evidence: string
  at: string
  by: string
  did: Custody['did']
  to: string | null
  note: string | null
}

declare module '#storage' {
  interface Tables {
    'documents.custody': CustodyTable
  }
}
