import { AppError, type Wording, worded } from '#kernel'

/** Stops the reading of a file of figures; nothing of it is kept. */
export function refuseIndex(said: Wording, facts: Readonly<Record<string, unknown>> = {}): never {
  throw new AppError({ code: 'invalid_input', ...worded(said), facts })
}
