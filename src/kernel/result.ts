/** What a deed answers: a value, or a refusal that the caller must read. Faults are thrown, never returned. */
export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

/** Why a deed was not done. `code` is one of the closed union in `errors.ts`; the other fields carry its facts. */
export interface Refusal {
  readonly code: import('./errors.ts').ErrorCode
  readonly detail: string
  readonly errors?: readonly FieldError[]
  readonly facts?: Readonly<Record<string, unknown>>
}

/** What was wrong with one field: `path` is a JSON pointer, a column name or a line. */
export interface FieldError {
  readonly path: string
  readonly message: string
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refuse<R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}
