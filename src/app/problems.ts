import { type Static, Type } from 'typebox'
import { AppError, type ErrorCode, errorCodes, type Language, type Refusal, worded } from '#kernel'
import { frameworkRefusal } from './framework-errors.ts'
import { faultWords } from './knowledge/framework-words.ts'

const FieldFault = Type.Object({ path: Type.String(), message: Type.String() })

/** RFC 9457 problem, as every HTTP answer that is not a success carries it. `type` is our error code; facts may follow. */
export const Problem = Type.Object(
  {
    type: Type.Enum([...errorCodes]),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'what was wrong, where, what was expected, what to do' }),
    errors: Type.Array(FieldFault),
  },
  { $id: 'Problem', additionalProperties: true },
)
export type Problem = Static<typeof Problem> & { readonly [fact: string]: unknown }

/** The one map from code to HTTP status and title. */
const statuses: Record<ErrorCode, readonly [status: number, title: string]> = {
  invalid_input: [400, 'The input does not have the expected form'],
  unknown_field: [400, 'A field is not known'],
  unknown_reference: [422, 'Something named does not exist'],
  not_found: [404, 'Not found'],
  not_allowed_from: [409, 'Not possible from this state'],
  not_allowed: [409, 'Not allowed'],
  not_signed_in: [401, 'Sign in first'],
  forbidden: [403, 'You may not do this'],
  step_up: [403, 'Prove once more who you are'],
  too_many: [429, 'Too many attempts'],
  conflict: [409, 'In conflict with what is stored'],
  stale_version: [409, 'Changed by someone else meanwhile'],
  list_refused: [422, 'The list was refused'],
  rule_refused: [422, 'A rule was refused'],
  store_locked: [503, 'The data directory is in use'],
  unavailable: [503, 'Not available'],
  log_broken: [409, 'The log is broken'],
  too_large: [413, 'Too large'],
  fault: [500, 'Something went wrong on our side'],
}

/** A refusal as the HTTP edge shows it to a reader of this language; in English where it has no other words. */
export function problemOf(refusal: Refusal, language: Language = 'en'): Problem {
  const [status, title] = statuses[refusal.code]
  return {
    ...refusal.facts,
    type: refusal.code,
    title,
    status,
    detail: refusal.wording?.[language] ?? refusal.detail,
    errors: (refusal.errors ?? []).map(({ path, message, wording }) => ({
      path,
      message: wording?.[language] ?? message,
    })),
  }
}

/** Any error as a problem; what we did not foresee becomes a fault that tells the caller nothing of our insides. */
export function problemOfError(error: unknown, language: Language = 'en'): Problem {
  const { refusal, status } = refusalOfError(error)
  const problem = problemOf(refusal, language)
  return status === undefined ? problem : { ...problem, status }
}

/** The languages in which a problem speaks to a reader of this one, for `content-language`: `sv`, or `sv, en`. */
export function spokenIn(error: unknown, language: Language): string {
  const { refusal } = refusalOfError(error)
  const said = [refusal, ...(refusal.errors ?? [])].map(({ wording }) => (wording ? language : 'en'))
  return [...new Set(said)].join(', ')
}

function refusalOfError(error: unknown): { readonly refusal: Refusal; readonly status?: number } {
  if (error instanceof AppError) {
    const { code, message: detail, wording, errors, facts } = error
    return { refusal: { code, detail, wording, errors, facts } }
  }
  return frameworkRefusal(error) ?? { refusal: { code: 'fault', ...worded(faultWords) } }
}

/** The whole answer to bytes that are no HTTP, as it goes on the wire before the connection is closed. */
export function rawProblem({ message }: Error): string {
  const detail = `The request is not HTTP as it should be: ${message}. Nothing was done.`
  const body = JSON.stringify(problemOf({ code: 'invalid_input', detail }))
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
