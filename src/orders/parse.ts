import { type FieldError, fieldFault, ok, type Result, refuse, sentenceOf, validate, worded } from '#kernel'
import { noSuchMoment, notUnicode } from './knowledge/refusal-words.ts'
import { Order } from './model.ts'

/**
 * An order as it came from outside. Refused with every fault by its path: unknown fields by name, quantities that are
 * not positive, days that do not exist or lie before 1900, text that is not whole Unicode.
 */
export function parseOrder(value: unknown): Result<Order> {
  const checked = validate(Order, value)
  if (!checked.ok) return checked
  const order = checked.value
  const errors = [...instantErrors(order), ...textErrors(order, '')]
  return errors.length > 0
    ? refuse({ code: 'invalid_input', ...worded(sentenceOf(errors)), errors })
    : ok(order)
}

/** The form of an instant admits a thirteenth month; the calendar does not. */
function instantErrors({ quotedAt, bindingUntil }: Order): FieldError[] {
  const given = Object.entries({ quotedAt, bindingUntil })
  return given
    .filter(([, text]) => typeof text === 'string' && Number.isNaN(Date.parse(text)))
    .map(([name, text]) => fieldFault(`/${name}`, noSuchMoment(text ?? '')))
}

/** Half a surrogate pair can neither be stored nor hashed. */
function textErrors(value: unknown, path: string): FieldError[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [fieldFault(path, notUnicode)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textErrors(inner, `${path}/${key}`))
}
