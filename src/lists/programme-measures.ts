import type { Wording } from '#kernel'
import { programmeMeasures } from './knowledge/programme-measure-words.ts'
import knowledge from './knowledge/programme-measures.json' with { type: 'json' }

const words: Readonly<Record<string, Wording>> = programmeMeasures
const lists: Readonly<Record<string, Readonly<Record<string, Row>>>> = knowledge.lists
interface Row {
  readonly measures: readonly string[]
  readonly source: string
}

/**
 * What a programme holds as a whole, in words: (`eu-fsf`, `HR`) is an asset freeze and a travel ban. What binds one
 * entry stands in the entry; embargoes on a country do not follow from a name. Empty where we do not know: nothing is
 * guessed.
 */
export function measuresUnder(list: string, programme: string): readonly Wording[] {
  return (lists[list]?.[programme]?.measures ?? []).flatMap((measure) => words[measure] ?? [])
}
