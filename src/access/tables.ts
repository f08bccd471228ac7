import type { ColumnType, Generated } from 'kysely'
import type { Instant } from '#kernel'
import type { GrantedRole } from './model.ts'

declare module '#storage' {
  interface Tables {
    'access.person': PersonTable
    'access.password': PasswordTable
    'access.attempt': AttemptTable
    'access.session': SessionTable
    'access.setUp': SetUpTable
    'access.invitation': InvitationTable
    'access.key': KeyTable
    'access.delegation': DelegationTable
    'access.breakGlass': BreakGlassTable
    'access.passkey': PasskeyTable
    'access.challenge': ChallengeTable
    'access.subject': SubjectTable
  }
}

/** A `jsonb` column: read parsed, written through `json()` of storage. */
type Json<T> = ColumnType<T, unknown, unknown>

/** `mapped`: roles that the groups of an OpenID provider gave at the last sign-in there; `grants`: those given here. */
export interface PersonTable {
  id: string
  email: string
  name: string
  language: string
  kind: string
  status: string
  grants: Json<GrantedRole[]>
  mapped: Json<GrantedRole[]>
  version: Generated<number>
  at: Generated<Instant>
}

export interface PasswordTable {
  person: string
  hash: string
  setAt: Instant
}

/** Failed sign-ins in a row by account or address; the key is a hash, so that it names nobody. */
export interface AttemptTable {
  key: string
  failures: number
  lastAt: Instant
}

/** `hash` is the SHA-256 of the token; `before` that of the token it replaced, good until `beforeUntil`. */
export interface SessionTable {
  id: string
  person: string
  hash: string
  before: string | null
  beforeUntil: Instant | null
  csrf: string
  method: string
  userAgent: string | null
  ip: string | null
  madeAt: Instant
  seenAt: Instant
  rotatedAt: Instant
  verifiedAt: Instant | null
  endedAt: Instant | null
}

export interface SetUpTable {
  id: number
  hash: string
  expiresAt: Instant
}

export interface InvitationTable {
  id: string
  email: string
  name: string
  language: string
  grants: Json<GrantedRole[]>
  hash: string
  madeBy: string
  madeAt: Instant
  expiresAt: Instant
  acceptedAt: Instant | null
  revokedAt: Instant | null
}

export interface KeyTable {
  id: string
  title: string
  prefix: string
  hash: string
  scopes: Json<string[]>
  entities: Json<'all' | string[]>
  person: string
  madeAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
  revokedAt: Instant | null
}

export interface DelegationTable {
  id: string
  giver: string
  taker: string
  roles: Json<string[]>
  entities: Json<'all' | string[]>
  from: Instant
  until: Instant
  reason: string
  madeAt: Instant
  endedAt: Instant | null
}

export interface BreakGlassTable {
  id: string
  person: string
  roles: Json<string[]>
  reason: string
  from: Instant
  until: Instant
  reviewDue: Instant
  reviewedAt: Instant | null
  reviewedBy: string | null
  verdict: string | null
  reviewReason: string | null
}

export interface PasskeyTable {
  id: string
  person: string
  title: string
  publicKey: Uint8Array
  counter: number
  transports: Json<string[]>
  backedUp: boolean
  madeAt: Instant
  usedAt: Instant | null
}

/** A question that the browser or an OpenID provider answers once: a passkey's challenge, or the state of a redirect. */
export interface ChallengeTable {
  hash: string
  kind: string
  person: string | null
  data: Json<Record<string, string>>
  expiresAt: Instant
}

/** Who a subject of an OpenID provider is here. */
export interface SubjectTable {
  provider: string
  subject: string
  person: string
  madeAt: Instant
}
