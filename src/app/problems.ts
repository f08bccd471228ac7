import { type Static, Type } from 'typebox'
import { AppError, type ErrorCode, errorCodes, type Refusal } from '#kernel'
import { frameworkRefusal } from './framework-errors.ts'

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

/** A refusal as the HTTP edge shows it. */
export function problemOf(refusal: Refusal): Problem {
  const [status, title] = statuses[refusal.code]
  return {
    ...refusal.facts,
    type: refusal.code,
    title,
    status,
    detail: refusal.detail,
    errors: [...(refusal.errors ?? [])],
  }
}

/** Any error as a problem; what we did not foresee becomes a fault that tells the caller nothing of our insides. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof AppError)
    return problemOf({ code: error.code, detail: error.message, errors: error.errors, facts: error.facts })
  const foreseen = frameworkRefusal(error)
  if (foreseen) return { ...problemOf(foreseen.refusal), status: foreseen.status }
  return problemOf({
    code: 'fault',
    detail: 'The request could not be carried out. Nothing was kept; the log of the server says why.',
  })
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
