import type { WordedBecause } from '#screening/model'

/** Two words that the engine held against each other; undefined where one name lacks the word. */
export interface WordPair {
  readonly ours: string | undefined
  readonly theirs: string | undefined
  readonly says: WordedBecause['wording']
}

/** The reasons that are about words of the names, in the order of the engine. */
export function wordPairs(because: readonly WordedBecause[]): WordPair[] {
  return because
    .filter(({ query, candidate }) => query !== undefined || candidate !== undefined)
    .map(({ query, candidate, wording }) => ({ ours: query, theirs: candidate, says: wording }))
}

/** What speaks against: a feature that feeds that number, or of which the engine says that it differs. */
export const isAgainst = ({ feature, feeds }: Pick<WordedBecause, 'feature' | 'feeds'>): boolean =>
  feeds === 'contradiction' || feature.endsWith('.differs')
