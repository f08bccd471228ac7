import type { Because } from '#screening/model'

/** Two words that the engine held against each other; undefined where one name lacks the word. */
export interface WordPair {
  readonly ours: string | undefined
  readonly theirs: string | undefined
  readonly says: string
}

/** The reasons that are about words of the names, in the order of the engine. */
export function wordPairs(because: readonly Because[]): WordPair[] {
  return because
    .filter(({ query, candidate }) => query !== undefined || candidate !== undefined)
    .map(({ query, candidate, says }) => ({ ours: query, theirs: candidate, says }))
}

/** What speaks against: the engine says of a feature that it differs. */
export const isAgainst = ({ feature }: Pick<Because, 'feature'>): boolean => feature.endsWith('.differs')
