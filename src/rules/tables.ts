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
  /** The examples of each rule, in the order of `rules`; null for versions imported before they were kept. */
  examples: readonly (readonly unknown[])[] | null
  /** SHA-256 of `rules`; null for versions imported before it was kept. */
  digest: string | null
  /** Who brought it in; like its author, they do not approve it. */
  imported_by: string | null
  /** In whose place it was brought in; they do not approve it either. */
  imported_for: string | null
  withdrawn: Withdrawn | null
}

/** Taken back before it counted. */
export interface Withdrawn {
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** Rules that were asked together, by the SHA-256 of their canonical JSON. Never changed, never deleted. */
export interface RuleSetTable {
  hash: string
  at: string
  rules: readonly Rule[]
}

/** What was in force when open orders were last asked again. One row. */
export interface FollowedTable {
  one: boolean
  at: string
  digest: string
}

declare module '#storage' {
  interface Tables {
    'rules.pack': PackTable
    'rules.rule_set': RuleSetTable
    'rules.followed': FollowedTable
  }
}
