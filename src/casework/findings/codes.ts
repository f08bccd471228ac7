import { type FieldError, fieldFault } from '#kernel'
import { noGroundWords, noInstrumentWords } from '../knowledge/finding-words.ts'
import { grounds, instruments } from '../knowledge/instruments.ts'
import type { FindingVocabulary, KeptFinding } from './model.ts'

const known = new Set(instruments.map(({ code }) => code))

/** Instruments and protected grounds that nobody knows. Articles are free: an instrument has more than the usual ones. */
export function codeFaults({
  instruments: named,
  groups,
}: Pick<KeptFinding, 'instruments' | 'groups'>): FieldError[] {
  return [
    ...named.flatMap(({ code }, n) =>
      known.has(code) ? [] : [fieldFault(`/instruments/${n}/code`, noInstrumentWords(code))],
    ),
    ...groups.flatMap((code, n) =>
      Object.hasOwn(grounds, code) ? [] : [fieldFault(`/groups/${n}`, noGroundWords(code))],
    ),
  ]
}

/** All that a finding may name, for whoever writes one. */
export const findingVocabulary: FindingVocabulary = {
  instruments: instruments.map(({ code, names, articles }) => ({ code, names, articles: [...articles] })),
  grounds: { ...grounds },
}
