import type { Generated } from 'kysely'
import type { Instant } from '#kernel'

declare module '#storage' {
  interface Tables {
    'privacy.access': AccessTable
  }
}

/** Who looked at personal data. Rows are added, and taken away when their time has passed. */
export interface AccessTable {
  n: Generated<number>
  at: Instant
  by: string
  role: string
  route: string
  what: string
  object: string | null
}
