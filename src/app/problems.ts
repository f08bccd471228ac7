import { type Static, Type } from 'typebox'
import { AppError, type ErrorCode, errorCodes, inEnglish, type Language, type Refusal, worded } from '#kernel'
import { frameworkRefusal } from './framework-errors.ts'
import { faultWords } from './knowledge/framework-words.ts'
import { problemTitles } from './knowledge/problem-titles.ts'

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

/** The one map from code to HTTP status. */
const statuses: Record<ErrorCode, number> = {
  invalid_input: 400,
  unknown_field: 400,
  unknown_reference: 422,
  not_found: 404,
  not_allowed_from: 409,
  not_allowed: 409,
  not_signed_in: 401,
  forbidden: 403,
  step_up: 403,
  too_many: 429,
  conflict: 409,
  stale_version: 409,
  list_refused: 422,
  rule_refused: 422,
  store_locked: 503,
  unavailable: 503,
  log_broken: 409,
  too_large: 413,
  fault: 500,
}

/** A refusal as the HTTP edge shows it to a reader of this language; in English where it has no other words. */
export function problemOf(refusal: Refusal, language: Language = 'en'): Problem {
  return {
    ...refusal.facts,
    type: refusal.code,
    title: problemTitles[refusal.code][language],
    status: statuses[refusal.code],
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
  const said = inEnglish(`The request is not HTTP as it should be: ${message}. Nothing was done.`)
  const body = JSON.stringify(problemOf({ code: 'invalid_input', ...said }))
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
