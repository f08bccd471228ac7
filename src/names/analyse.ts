import { isKnownRun } from './lexicon.ts'
import type { AnalysedName, NameKind, Word } from './model.ts'
import { organisationWords } from './organisation-words.ts'
import { isTrailing, personWords } from './person-words.ts'
import { unmixName } from './scripts/lookalikes.ts'
import { scriptOf } from './scripts.ts'
import { segmentRuns, splitSurnames } from './segment.ts'
import { joinDotted, tidy, tokensOf } from './tokens.ts'
import { makeWord } from './word.ts'

/**
 * A name taken apart for comparing. `words` is empty when nothing readable is left; callers refuse such a name.
 * The same function serves queries and list entries, so both are read alike.
 */
export function analyse(full: string, kind: NameKind): AnalysedName {
  if (kind === 'person') return analysePerson(full)
  const tokens = tokensOf(joinDotted(splitForm(tidy(full))))
  if (kind === 'object') {
    const words = tokens
      .filter(({ text }, i) => tokens.length === 1 || i > 0 || !/^(mv|mt|ms|ss|the|vessel)$/.test(text))
      .map((token) => makeWord(token, objectMeaning(token.text)))
    return { kind, full, script: scriptOf(full), words, forms: [], turned: false }
  }
  return {
    kind,
    full,
    script: scriptOf(full),
    ...organisationWords(segmentRuns(tokens, isKnownRun)),
    turned: false,
  }
}

/** In the name of a vessel digits and short Roman numerals tell sisters apart. */
function objectMeaning(text: string): { kind: Word['kind']; value?: string } {
  const digits = /^\d+$/.test(text)
  const roman = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 }[text]
  if (digits) return { kind: 'number', value: String(Number(text)) }
  return roman === undefined ? { kind: 'word' } : { kind: 'number', value: String(roman) }
}

/** `SiemensAG`: a legal form in capitals stuck to the name. */
function splitForm(text: string): string {
  return text.replace(/(?<=\p{Ll})(AG|GmbH|LLC|LTD|PLC|AB|AS|SA|BV|NV|JSC|Oy|Ltd|Inc)\b/gu, ' $1')
}

function analysePerson(full: string): AnalysedName {
  const text = unmixName(tidy(full))
  const [head = '', tail = '', ...more] = text.split(',')
  const isTurned = more.length === 0 && tail.trim() !== '' && !isSuffix(tail)
  const tokens = tokensOf(isTurned ? `${tail} ${head}` : text)
  return {
    kind: 'person',
    full,
    script: scriptOf(full),
    words: personWords(splitSurnames(tokens)),
    forms: [],
    turned: isTurned,
  }
}

function isSuffix(text: string): boolean {
  return tokensOf(text).every((token) => isTrailing(token.text))
}
