import { fieldFault, type Refusal, schemaWords, unknownField, worded, wordingOf } from '#kernel'
import { frameworkWords, unreadWords } from './knowledge/framework-words.ts'

/** A refusal of the HTTP framework: ours to word, its status to keep. */
export interface FrameworkRefusal {
  readonly refusal: Refusal
  readonly status: number
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
  const said = frameworkWords[code]
  const why = said ?? unreadWords(error.message.replace(/\.$/, ''))
  return { code: status === 413 ? 'too_large' : 'invalid_input', ...worded(why) }
}

/** As Ajv reports a value that breaks its schema. */
interface SchemaFault {
  readonly instancePath?: string | undefined
  readonly keyword?: string | undefined
  readonly message?: string | undefined
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly parentSchema?: Readonly<Record<string, unknown>> | undefined
}

function ofSchema(faults: readonly SchemaFault[]): Refusal {
  const errors = faults.map(fieldErrorOf)
  const unknown = errors.some(({ message }) => message.startsWith('unknown field'))
  const sentence = wordingOf((language) =>
    errors
      .map(({ path, wording }) => `${path === '' ? inputs[language] : `${path}:`} ${wording[language]}`)
      .join('; '),
  )
  return { code: unknown ? 'unknown_field' : 'invalid_input', ...worded(sentence), errors }
}

const inputs = { sv: 'Indata:', nb: 'Inndata:', fi: 'Syöte:', en: 'The input' } as const

function fieldErrorOf({ instancePath = '', keyword, message, params, parentSchema }: SchemaFault) {
  const unknown = params?.additionalProperty
  if (typeof unknown === 'string') return fieldFault(`${instancePath}/${unknown}`, unknownField(unknown))
  return fieldFault(
    instancePath,
    schemaWords({ keyword, params, message: messageOf({ keyword, message, params, parentSchema }) }),
  )
}

/** A pattern is for machines: people read what the schema says of itself. */
function messageOf({ keyword, message, params, parentSchema }: SchemaFault): string {
  if (keyword === 'pattern' && typeof parentSchema?.description === 'string')
    return `expected: ${parentSchema.description}`
  if (keyword === 'enum' && Array.isArray(params?.allowedValues))
    return `must be one of ${params.allowedValues.join(', ')}`
  return message ?? 'is not as expected'
}
