import { AppError } from './errors.ts'
import { noIfMatchWords, noVersionWords } from './knowledge/http-words.ts'
import { worded } from './wording.ts'

/** The version that `If-Match` names: `"3"` or `W/"3"`; undefined where there is no such header. Throws `invalid_input`. */
export function versionIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const [, digits] = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header) ?? []
  if (digits !== undefined) return Number(digits)
  throw new AppError({ code: 'invalid_input', ...worded(noVersionWords(header)) })
}

/** The same, where `*` says "whichever is there": undefined. */
export function versionOrAny(header: string | undefined): number | undefined {
  return isAny(header) ? undefined : versionIn(header)
}

/** The same, where one has to be named: nobody changes, signs or takes back what they have not read. */
export function versionNeeded(header: string | undefined): number {
  const version = isAny(header) ? undefined : versionIn(header)
  if (version !== undefined) return version
  throw new AppError({ code: 'invalid_input', ...worded(noIfMatchWords) })
}

const isAny = (header: string | undefined) => header?.trim() === '*'
