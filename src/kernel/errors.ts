import type { FieldError, Refusal, Result } from './result.ts'
import type { Wording } from './wording.ts'

/**
 * The closed list of what can go wrong. Each edge owns one map from it: to an HTTP problem (`app/problems.ts`)
 * and to a CLI exit code and sentence (`app/exit-codes.ts`).
 */
export const errorCodes = [
  'invalid_input', // does not parse or breaks its schema
  'unknown_field',
  'unknown_reference', // names a party, product, list … that does not exist
  'not_found',
  'not_allowed_from', // the life cycle has no such step from this state
  'not_allowed', // the outcome of a check, or a role, forbids the deed
  'not_signed_in', // nobody, or a session or key that has ended
  'forbidden', // this caller may not do this, or may not ask here at all
  'step_up', // a signature: prove once more who you are
  'too_many', // too many attempts; `facts.retryAfter` in seconds
  'conflict', // a key that is taken, an idempotency key used for another body
  'stale_version', // If-Match names an older version
  'list_refused', // a list file that is malformed, truncated or out of bounds
  'rule_refused', // a rule that is not wholly understood
  'store_locked', // another process holds the data directory
  'unavailable', // store or screening cannot be reached; `erased` after a lawful erasure
  'log_broken',
  'too_large',
  'fault',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** A fault: thrown, caught once at each edge, never swallowed. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly wording: Wording | null
  readonly errors: readonly FieldError[]
  readonly facts: Readonly<Record<string, unknown>>

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.detail, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = refusal.code
    this.wording = refusal.wording
    this.errors = refusal.errors ?? []
    this.facts = refusal.facts ?? {}
  }
}

/** The value, or the refusal thrown as the error that an edge shows. For edges only: a deed hands its result on. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new AppError(result.refusal)
}
