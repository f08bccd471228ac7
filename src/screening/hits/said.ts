import { wordingOf } from '#kernel'
import type { WordedBecause } from '../because.ts'
import type { FullMatch } from '../model.ts'
import { saysIn } from '../wire/match/says.ts'

/** The reasons of a match, each in every language of the product. */
export function saidOf({ because, name }: Pick<FullMatch, 'because' | 'name'>): WordedBecause[] {
  return because.map((one) => ({
    ...one,
    wording: wordingOf((language) => saysIn(one, { language, name })),
  }))
}
