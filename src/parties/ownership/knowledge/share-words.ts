import { type Language, type Wording, wording, wordingOf } from '#kernel'
import type { Percents } from '../model.ts'

const unknownShare = wording('en okänd andel', 'en ukjent andel', 'tuntematon osuus', 'an unknown share')
const atLeast = wording('minst', 'minst', 'vähintään', 'at least')
const atMost = wording('högst', 'høyst', 'enintään', 'at most')
const moreThan = wording('mer än', 'mer enn', 'yli', 'more than')
const lessThan = wording('mindre än', 'mindre enn', 'alle', 'less than')
const and = wording('och', 'og', 'ja', 'and')

function percent(share: number, language: Language): string {
  return `${share.toLocaleString(language, { maximumFractionDigits: 6 })}\u00a0%`
}

/** `30 %`, `25–50 %`, `more than 25 % and at most 50 %`, `an unknown share`, as the reader writes them. */
export function shareIn({ least, most, over, under }: Percents, language: Language): string {
  if (least === most) return percent(least, language)
  if (least === 0 && most === 100 && !over && !under) return unknownShare[language]
  const low = `${(over ? moreThan : atLeast)[language]} ${percent(least, language)}`
  const high = `${(under ? lessThan : atMost)[language]} ${percent(most, language)}`
  if (least === 0 && !over) return high
  if (most === 100 && !under) return low
  if (over || under) return `${low} ${and[language]} ${high}`
  return `${least.toLocaleString(language)}–${percent(most, language)}`
}

export function shareWords(share: Percents): Wording {
  return wordingOf((language) => shareIn(share, language))
}
