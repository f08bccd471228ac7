import type { ErrorCode } from '#kernel'

/** 0 done · 1 done, but not allowed or found wanting · 2 usage or input that does not parse · 3 fault. */
export const exitCodes: Record<ErrorCode, 1 | 2 | 3> = {
  invalid_input: 2,
  unknown_field: 2,
  unknown_reference: 2,
  not_found: 2,
  not_allowed_from: 1,
  not_allowed: 1,
  not_signed_in: 2,
  forbidden: 1,
  step_up: 1,
  too_many: 1,
  conflict: 1,
  stale_version: 1,
  list_refused: 1,
  rule_refused: 1,
  store_locked: 3,
  unavailable: 3,
  log_broken: 1,
  too_large: 2,
  fault: 3,
}
