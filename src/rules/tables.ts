import type { Generated } from 'kysely'
import type { Rule } from './model.ts'

/** A pack as it was imported, or the rules that one decision made. `nth` is the order of import. */
export interface PackTable {
  id: string
  nth: Generated<number>
  name: string
  version: string
  layer: string
  title: string
  author: string
  approver: string | null
  status: string
  at: string
  /** From when on it counts; null while it waits for its approver. */
  effective_at: string | null
  rules: readonly Rule[]
}

/** Rules that were asked together, by the SHA-256 of their canonical JSON. Never changed, never deleted. */
export interface RuleSetTable {
  hash: string
  at: string
  rules: readonly Rule[]
}

declare module '#storage' {
  interface Tables {
    'rules.pack': PackTable
    'rules.rule_set': RuleSetTable
  }
}
