import type { FieldError, Refusal } from '#kernel'

/** A refusal of the HTTP framework: ours to word, its status to keep. */
export interface FrameworkRefusal {
  readonly refusal: Refusal
  readonly status: number
}

/** What the framework refuses before a route is asked, as sentences that say what to do. */
const sentences: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE:
    'The content type is not taken here. Send application/json; many records or orders also as application/x-ndjson or application/yaml.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as Content-Length says. Send it again.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send JSON, or leave the content type out.',
  FST_ERR_CTP_BODY_TOO_LARGE:
    'The body is too large. Orders and decisions may have 16 MiB, records 256 MiB: send them in parts.',
  FST_REQ_FILE_TOO_LARGE: 'A file is too large: 512 MiB are taken. Nothing was kept.',
  FST_FILES_LIMIT: 'There are too many files: 16 are taken in one request. Nothing was kept.',
  FST_PARTS_LIMIT: 'There are too many parts in the form. Nothing was kept.',
  FST_FIELDS_LIMIT: 'There are too many fields in the form: 16 are taken. Nothing was kept.',
  FST_ERR_BAD_URL: 'The address is not written as addresses are: a % stands before two hexadecimal digits.',
}

/** The framework's own refusal, or undefined for what is no refusal but a fault. */
export function frameworkRefusal(error: unknown): FrameworkRefusal | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number')
    return undefined
  if (error.statusCode >= 500) return undefined
  return { refusal: refusalOf(error, error.statusCode), status: error.statusCode }
}

function refusalOf(error: Error, status: number): Refusal {
  const faults = 'validation' in error && Array.isArray(error.validation) ? error.validation : []
  if (faults.length > 0) return ofSchema(faults)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const detail = sentences[code] ?? `${error.message.replace(/\.$/, '')}. Nothing was kept.`
  return { code: status === 413 ? 'too_large' : 'invalid_input', detail }
}

/** As Ajv reports a value that breaks its schema. */
interface SchemaFault {
  readonly instancePath?: string
  readonly keyword?: string
  readonly message?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly parentSchema?: Readonly<Record<string, unknown>>
}

function ofSchema(faults: readonly SchemaFault[]): Refusal {
  const errors = faults.map(fieldError)
  const unknown = errors.some(({ message }) => message.startsWith('unknown field'))
  return {
    code: unknown ? 'unknown_field' : 'invalid_input',
    detail: errors
      .map(({ path, message }) => (path === '' ? `The input ${message}` : `${path}: ${message}`))
      .join('; '),
    errors,
  }
}

function fieldError({ instancePath = '', keyword, message, params, parentSchema }: SchemaFault): FieldError {
  const unknown = params?.additionalProperty
  if (typeof unknown === 'string')
    return { path: `${instancePath}/${unknown}`, message: `unknown field '${unknown}'` }
  if (keyword === 'pattern' && typeof parentSchema?.description === 'string')
    return { path: instancePath, message: `expected: ${parentSchema.description}` }
  if (keyword === 'enum' && Array.isArray(params?.allowedValues))
    return { path: instancePath, message: `must be one of ${params.allowedValues.join(', ')}` }
  return { path: instancePath, message: message ?? 'is not as expected' }
}
