import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Static, TSchema } from 'typebox'
import { parse } from 'yaml'
import { AppError, validate } from '#kernel'
import { inOurDays } from './clock.ts'

/** The text of a file of the demo that lies beside this one; its days lie as far back from today as when it was written. */
export function demoText(name: string, today?: Date): string {
  return inOurDays(readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8'), today)
}

/** What such a file holds, as its schema says. Throws what `validate` refuses. */
export function readPart<S extends TSchema>(name: string, schema: S): Static<S> {
  const checked = validate(schema, parse(demoText(name)))
  if (checked.ok) return checked.value
  throw new AppError(checked.refusal)
}
