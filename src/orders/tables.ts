import type { Generated } from 'kysely'
import type { Instant } from '#kernel'

declare module '#storage' {
  interface Tables {
    'orders.verdict': VerdictTable
    'orders.partyCheck': PartyCheckTable
    'orders.idempotency': IdempotencyTable
    'orders.whatIf': WhatIfTable
  }
}

/** One kept answer: all that is needed to give it again, to the byte. `facts` is null after a lawful erasure. */
export interface VerdictTable {
  trace: string
  at: Instant
  asOf: Instant
  deed: string
  orderRef: string
  orderVersion: number | null
  outcome: string
  facts: unknown
  order: unknown
  verdict: unknown
  ruleSet: string
  evaluator: string
  digest: string
  outage: boolean
  checkedLater: string | null
  erasedAt: Instant | null
}

/** What the last kept screening of a party said, for the time when screening cannot be reached. */
export interface PartyCheckTable {
  party: string
  at: Instant
  screening: string
  trace: string
}

/** The answer once given under a key; the same key with another body is refused. */
export interface IdempotencyTable {
  key: string
  deed: string
  bodyDigest: string
  response: unknown
  at: Instant
}

/** How many questions were asked that were not to be kept. */
export interface WhatIfTable {
  day: string
  count: Generated<number>
}
