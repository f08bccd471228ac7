import { AppError, noIfMatchWords, noVersionWords, worded } from '#kernel'

/** The version that `If-Match` names: `"3"`. Throws `invalid_input` where it names none: nothing is changed unread. */
export function versionIn(header: string | undefined): number {
  const [, digits] = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header ?? '') ?? []
  if (digits !== undefined) return Number(digits)
  const said = header === undefined ? noIfMatchWords : noVersionWords(header)
  throw new AppError({ code: 'invalid_input', ...worded(said) })
}
