import { type FieldError, fieldFault, notBefore, type Reference } from '#kernel'
import { codeWords, oneCodeWords } from '../knowledge/classification-words.ts'
import { type Classification, type ClassifyProduct, codePatterns } from './model.ts'

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf({ product }: Classification): readonly Reference[] {
  return [{ type: 'product', ref: product, path: '/product' }]
}

/** What a schema cannot say: how codes of this regime are written, and that it ends after it was made. */
export function faultsOf({ regime, codes, validUntil }: ClassifyProduct, day: string): FieldError[] {
  const faults = codes.flatMap((code, n) =>
    codePatterns[regime].test(code) ? [] : [fieldFault(`/codes/${n}`, codeWords(regime, code))],
  )
  if (regime !== 'annexI' && codes.length > 1) faults.push(fieldFault('/codes', oneCodeWords))
  if (validUntil < day) faults.push(fieldFault('/validUntil', notBefore('at', day)))
  return faults
}

export const problemsOf = (record: Classification): readonly FieldError[] =>
  faultsOf(record, record.at.slice(0, 10))
