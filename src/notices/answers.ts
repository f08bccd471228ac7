import { AppError } from '#kernel'

/** The version that `If-Match` names: `"3"`. Throws `invalid_input` where it names none: nothing is changed unread. */
export function versionIn(header: string | undefined): number {
  const [, digits] = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header ?? '') ?? []
  if (digits !== undefined) return Number(digits)
  throw new AppError({
    code: 'invalid_input',
    detail: 'If-Match is missing or names no version; send the ETag of what was read, e.g. "3".',
  })
}
