import { type Static, Type } from 'typebox'

/** What a name names: its kind decides how it is taken apart. Vessels and aircraft are objects. */
export const NameKind = Type.Enum(['person', 'organisation', 'object'])
export type NameKind = Static<typeof NameKind>

/** What a word is in its name. Only `word` and `initial` set one bearer apart from another. */
export type WordKind = 'word' | 'initial' | 'particle' | 'form' | 'place' | 'industry' | 'business' | 'number'

export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'han'
  | 'hangul'
  | 'kana'
  | 'other'

/** One word of a name, as compared. Immutable and shared: the index keeps each distinct word once. */
export interface Word {
  readonly kind: WordKind
  /** Lower-case Latin letters and digits. */
  readonly text: string
  /** As written, lower case, in its own script; equal to `text` for plain Latin. */
  readonly written: string
  /** What it stands for: a legal form, a place code, a concept, a number; '' for plain words. */
  readonly value: string
  /** Finer class: of a legal form (LLC, JSC …), of a place (country, city, continent), `neutral` business, `patronymic` particle. */
  readonly class: string
  /** Romanisation key: equal for spellings that differ only by the scheme of transliteration. */
  readonly key: string
  /** Consonants alone: how scripts without vowels are compared. */
  readonly bones: string
  /** Letters as small numbers, for the edit cost. */
  readonly codes: Uint8Array
  /** How often each class of consonants occurs, packed. */
  readonly consonants: number
  /** Nickname groups that the word belongs to. */
  readonly groups: readonly number[]
  /** 0.1 (one of 200 bears it) to 1 (hardly anybody): how much sharing it proves. */
  readonly rarity: number
}

/** A name taken apart: the same form for a query and for a list entry. */
export interface AnalysedName {
  readonly kind: NameKind
  readonly full: string
  readonly script: Script
  /** All words in reading order, particles included, titles and empty words left out. */
  readonly words: readonly Word[]
  /** Legal forms, in order of appearance. */
  readonly forms: readonly Word[]
  /** 'B, A' was read as 'A B'. */
  readonly turned: boolean
}

/** The kinds of difference, agreement and evidence; each has its sentence in `says.ts`. */
export type Feature =
  | 'name.same'
  | 'word.same'
  | 'word.variant'
  | 'word.spelling'
  | 'word.nickname'
  | 'word.backwards'
  | 'word.joined'
  | 'word.extra'
  | 'word.repeated'
  | 'word.replaced'
  | 'word.order'
  | 'family.first'
  | 'word.alone'
  | 'word.left'
  | 'word.gender'
  | 'word.settled'
  | 'initial.stands'
  | 'initial.extra'
  | 'initial.conflict'
  | 'initial.only'
  | 'particle.differs'
  | 'particle.missing'
  | 'patronymic.differs'
  | 'form.differs'
  | 'form.missing'
  | 'place.same'
  | 'place.conflict'
  | 'place.missing'
  | 'industry.same'
  | 'industry.conflict'
  | 'industry.missing'
  | 'business.same'
  | 'business.conflict'
  | 'business.missing'
  | 'number.same'
  | 'number.conflict'
  | 'number.missing'
  | 'acronym.differs'
  | 'acronym.stands'
  | 'word.sounded'
  | 'word.translated'
  | 'syllable.differs'
  | 'syllable.reading'
  | 'script.read'
  | 'evidence.common'

/** One thing that was seen when two names were compared. `cost` 0 is agreement, 1.8 alone reaches the threshold. */
export interface Note {
  readonly feature: Feature
  readonly cost: number
  readonly query?: string | undefined
  readonly candidate?: string | undefined
}
