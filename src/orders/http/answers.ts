import type { TSchema } from 'typebox'
import { AppError, oddKeyWords, type Result, validate, worded } from '#kernel'
import type { Verdict } from '#rules/model'
import type { CheckedOrder } from '../model.ts'

/** The caller's key for a write. Throws `invalid_input` where it is empty or longer than 255 characters. */
export function keyIn(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  if (typeof header === 'string' && header.length > 0 && header.length <= 255) return header
  throw new AppError({ code: 'invalid_input', ...worded(oddKeyWords) })
}

/** One answer of a batch; a refusal stands beside the order it belongs to. */
export function checkedOf(ref: string | null, result: Result<Verdict>): CheckedOrder {
  if (result.ok) return { ref, verdict: result.value }
  const { code, detail, errors } = result.refusal
  const faults = errors?.map(({ path, message }) => ({ path, message }))
  return { ref, problem: { type: code, detail, ...(faults ? { errors: faults } : {}) } }
}

interface Part {
  readonly httpPart?: string | undefined
  readonly schema: TSchema
}

/**
 * How requests that carry orders are read: the body is left to `parseOrder`, which names every fault by its path; the
 * rest is judged by its schema.
 */
export function asOrders({ httpPart, schema }: Part) {
  return (value: unknown) => {
    if (httpPart === 'body') return { value }
    const checked = validate(schema, value)
    return checked.ok ? { value: checked.value } : { error: new AppError(checked.refusal) }
  }
}
