import type { Language } from '#kernel'
import { inWords } from '../measures/in-words.ts'
import type { FullMatch, Match } from '../model.ts'
import { saysIn } from '../wire/match/says.ts'

/** A match as it is printed, in one language: nothing that only decisions need. */
export function printed(match: FullMatch, language: Language): Match {
  const { list, entry, name, score, similarity, evidence, contradiction, because, settles } = match
  return {
    ...{ list, entry, name, score, similarity, evidence, contradiction },
    inWords: inWords(match)[language],
    because: because.map((one) => ({ ...one, says: saysIn(one, { language, name }) })),
    settles: settles.map(({ code, says }) => ({ code, says: says[language] })),
  }
}
