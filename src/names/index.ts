/** The door of names: take a name apart, compare two, say what was seen. Pure. */
export { analyse } from './analyse.ts'
export { type Letters, leastCost, lettersOf } from './edits.ts'
export { mayJoinInto } from './joining.ts'
export { knowledgeText } from './knowledge.ts'
export { costOf, scoreOf } from './ledger.ts'
export { matchNames, type NameMatch, nameCost } from './match.ts'
export type { AnalysedName, Feature, NameKind, Note, Script, Word, WordKind } from './model.ts'
export { nicknamesOf } from './nicknames.ts'
export { isLegalForm } from './organisation-words.ts'
export {
  areOtherLetters,
  areOtherSounds,
  isKnown,
  shapeOf,
  startsOf,
} from './outline.ts'
export { romanisationKey } from './romanisation.ts'
export { say } from './says.ts'
export { isForeign } from './scripts/across.ts'
export { tolerated as joinTolerated } from './scripts/join-across.ts'
export { soundKeyOf, soundKeysOf } from './scripts/sound-keys.ts'
export { isVowelless, scriptOf } from './scripts.ts'
export { type ComparedPart, partsFor } from './word.ts'
export { compareWords } from './word-cost.ts'
