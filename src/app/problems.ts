import { AppError, type ErrorCode, type FieldError, type Refusal } from '#kernel'

/** RFC 9457 problem, as every HTTP answer that is not a success carries it. `type` is our error code. */
export interface Problem {
  readonly type: ErrorCode
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors: readonly FieldError[]
  readonly [fact: string]: unknown
}

/** The one map from code to HTTP status and title. */
const statuses: Record<ErrorCode, readonly [status: number, title: string]> = {
  invalid_input: [400, 'The input does not have the expected form'],
  unknown_field: [400, 'A field is not known'],
  unknown_reference: [422, 'Something named does not exist'],
  not_found: [404, 'Not found'],
  not_allowed_from: [409, 'Not possible from this state'],
  not_allowed: [409, 'Not allowed'],
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
    errors: refusal.errors ?? [],
  }
}

/** Any error as a problem; what we did not foresee becomes a fault that tells the caller nothing of our insides. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof AppError)
    return problemOf({ code: error.code, detail: error.message, errors: error.errors, facts: error.facts })
  const foreseen = ofFramework(error)
  if (foreseen) return foreseen
  return problemOf({
    code: 'fault',
    detail: 'The request could not be carried out. Nothing was kept; the log of the server says why.',
  })
}

/** Fastify's own refusals: bodies that do not parse, break a schema or are too large. */
function ofFramework(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number')
    return undefined
  if (error.statusCode >= 500) return undefined
  if (error.statusCode === 413) return problemOf({ code: 'too_large', detail: `${error.message}.` })
  const validation = 'validation' in error && Array.isArray(error.validation) ? error.validation : []
  const errors = validation.map(
    (item: { instancePath?: string; message?: string; params?: Record<string, unknown> }) => ({
      path: pathOf(item),
      message:
        typeof item.params?.additionalProperty === 'string'
          ? `unknown field '${item.params.additionalProperty}'`
          : (item.message ?? 'invalid'),
    }),
  )
  const unknown = errors.some(({ message }) => message.startsWith('unknown field'))
  return problemOf({
    code: unknown ? 'unknown_field' : 'invalid_input',
    detail: errors.map(({ path, message }) => `${path}: ${message}`).join('; ') || error.message,
    errors,
  })
}

function pathOf({
  instancePath = '',
  params,
}: {
  instancePath?: string
  params?: Record<string, unknown>
}): string {
  const own = typeof params?.additionalProperty === 'string' ? params.additionalProperty : ''
  return own ? `${instancePath}/${own}` : instancePath || '/'
}
