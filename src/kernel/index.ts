/** The door of the kernel: what every room may use. It knows nothing of the rooms. */
export type { Act, Grant, Random } from './act.ts'
export { canonicalJson } from './canonical-json.ts'
export { isLuhn, isModulo11, modulo97, weighedSum } from './check-digits.ts'
export { AppError, type ErrorCode, errorCodes, orThrow } from './errors.ts'
export { CountryCode, cutText, joinKey, Nullable, Prose, Ref, type Reference } from './fields.ts'
export { type IdKind, newId } from './ids.ts'
export { versionIn, versionNeeded, versionOrAny } from './if-match.ts'
export {
  missing,
  moreThan,
  mustFollow,
  notBefore,
  notNextPage,
  notOnRecord,
} from './knowledge/field-words.ts'
export { keyTakenWords, oddKeyWords } from './knowledge/http-words.ts'
export { thingOf, things } from './knowledge/things.ts'
export { noLegalEntity } from './no-such.ts'
export { type FieldError, ok, type Refusal, type Result, refuse } from './result.ts'
export { schemaWords, unknownField } from './schema-words.ts'
export { type Day, DayText, dayIn, type Instant, InstantText, isInPeriod, toInstant, zoneOf } from './time.ts'
export { allFaults, ifValid, sentenceOf, unkeptFor, validate } from './validate.ts'
export {
  asWritten,
  choiceOf,
  fieldFault,
  inEnglish,
  type Language,
  languageFor,
  languages,
  noneSeen,
  noSuch,
  saidBy,
  sentences,
  Wording,
  worded,
  wording,
  wordingOf,
} from './wording.ts'
