import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Static, TSchema } from 'typebox'
import { parse } from 'yaml'
import { AppError, validate } from '#kernel'

/** A file of the demo that lies beside this one, as its schema says. Throws what `validate` refuses. */
export function readPart<S extends TSchema>(name: string, schema: S): Static<S> {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const checked = validate(schema, parse(readFileSync(file, 'utf8')))
  if (checked.ok) return checked.value
  throw new AppError(checked.refusal)
}
