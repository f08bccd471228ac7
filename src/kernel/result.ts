import type { Wording } from './wording.ts'

/** What a deed answers: a value, or a refusal that the caller must read. Faults are thrown, never returned. */
export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

/** Why a deed was not done. `code` is one of the closed union in `errors.ts`; the other fields carry its facts. */
export interface Refusal {
  readonly code: import('./errors.ts').ErrorCode
  /** In English. */
  readonly detail: string
  /** The same in every language of the product, where it has words; `detail` is its English. */
  readonly wording: Wording | null
  readonly errors?: readonly FieldError[]
  readonly facts?: Readonly<Record<string, unknown>>
}

/** What was wrong with one field: `path` is a JSON pointer, a column name or a line. */
export interface FieldError {
  readonly path: string
  /** In English. */
  readonly message: string
  /** The same in every language of the product, where it has words. */
  readonly wording: Wording | null
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refuse<R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}
