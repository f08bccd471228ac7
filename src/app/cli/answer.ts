import type { Static, TSchema } from 'typebox'
import { AppError, inEnglish, validate } from '#kernel'

/** An answer of the API in its published form; anything else is a fault of ours or of another version of us. */
export function answerOf<S extends TSchema>(schema: S, answer: unknown): Static<S> {
  const checked = validate(schema, answer)
  if (checked.ok) return checked.value
  throw new AppError({
    code: 'fault',
    ...inEnglish(`The server answered in an unexpected form: ${checked.refusal.detail}`),
  })
}
