import type { AnalysedName, Feature, Note, Word } from '#names'

/** What agreeing proves where it is no word of the name itself: words that many names share prove little. */
const fixed: Partial<Record<Feature, number>> = {
  'initial.stands': 0.15,
  'business.same': 0.25,
  'industry.same': 0.25,
  'place.same': 0.4,
  'number.same': 0.4,
  'acronym.stands': 0.5,
}
/** One word on both sides, whatever it is written like: it proves as much as it is rare. */
const sameWord: ReadonlySet<Feature> = new Set<Feature>([
  ...(['word.same', 'word.variant', 'word.spelling', 'word.nickname'] as const),
  ...(['word.sounded', 'word.translated', 'word.backwards'] as const),
])
/** A pair that alone costs as much as the threshold asks proves nothing. */
const mostCost = 1.8

/** How rare what agrees is: 0 nothing agrees, 1 hardly anybody else bears it. `words`: as the query writes them. */
export interface Shared {
  readonly strength: number
  readonly words: readonly string[]
}

/** The rarity of what two names share, by the committed table of common names alone, whatever the lists hold. */
export function sharedRarity(notes: readonly Note[], a: AnalysedName, b: AnalysedName): Shared {
  const shared = notes.flatMap((note) => shareOf(note, a, b))
  const all = shared.length > 0 ? shared : alike(a, b)
  const strength = all.reduce((sum, { rarity }) => sum + rarity, 0)
  return { strength: Math.min(1, strength), words: all.map(({ word }) => word) }
}

interface Share {
  readonly word: string
  readonly rarity: number
}

function shareOf({ feature, query, candidate, cost }: Note, a: AnalysedName, b: AnalysedName): Share[] {
  if (query === undefined || candidate === undefined) return []
  const rate = fixed[feature]
  if (rate !== undefined) return [{ word: query, rarity: rate }]
  if (!sameWord.has(feature)) return []
  const rarity = Math.min(rarityIn(a, query), rarityIn(b, candidate))
  return [{ word: query, rarity: rarity * Math.max(0, 1 - cost / mostCost) }]
}

/** A word that neighbours were joined to is as rare as the rarest of them. */
function rarityIn({ words }: AnalysedName, written: string): number {
  const whole = words.find((word) => word.written === written)
  if (whole) return whole.rarity
  const parts = words.filter((word) => written.includes(word.text) || written.includes(word.written))
  return Math.max(0.1, ...parts.map(({ rarity }) => rarity))
}

/** Names that are compared by the syllable leave no note of what agrees. */
function alike(a: AnalysedName, b: AnalysedName): Share[] {
  const isOne = (word: Word) =>
    b.words.some(({ written, kind }) => kind === 'word' && written === word.written)
  return a.words
    .filter((word) => word.kind === 'word' && isOne(word))
    .map(({ written, rarity }) => ({ word: written, rarity }))
}
