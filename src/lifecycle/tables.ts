import type { Generated } from 'kysely'
import type { Deadline, Life } from './model.ts'

interface RecordRow<T> {
  id: string
  key: string
  version: number
  at: string
  record: T
}

/** What happened in a life, line by line. Never changed, never deleted. */
export interface StepTable {
  n: Generated<number>
  kind: string
  object: string
  step: string
  deed: string
  from_state: string | null
  to_state: string
  by: string
  role: string
  at: string
  reason: string | null
}

declare module '#storage' {
  interface Tables {
    'lifecycle.life': RecordRow<Life>
    'lifecycle.deadline': RecordRow<Deadline>
    'lifecycle.step': StepTable
  }
}
