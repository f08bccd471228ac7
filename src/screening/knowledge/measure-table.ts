import { type Wording, wording } from '#kernel'
import type { MeasureName } from '../measures/model.ts'
import { evidenceWords } from './evidence-words.ts'
import { featureWords } from './feature-words.ts'

/**
 * What the three numbers are made of. `weight`: the share of the doubt that is left which the feature takes away when
 * it speaks with full strength, so that weights never add up to more than 1. Round numbers, not fitted: by the figures
 * on alias pairs of real lists (a replaced word is the same person in 1 to 7 of 100, one word too many in 75), and by
 * what a number, a date and a country can prove: one in ten slips of a number keeps a check digit right, one in some
 * 25,000 shares a birth date, one in five a country. Firms that have nothing to do with each other share an office
 * house, so that an address is less than a birth date.
 */
export interface MeasureRow {
  readonly feature: string
  readonly feeds: MeasureName
  readonly weight: number
  readonly says: Wording
}

const said = (feature: string): Wording =>
  evidenceWords[feature] ?? featureWords[feature] ?? wording(feature, feature, feature, feature)
const row = (feature: string, feeds: MeasureName, weight: number): MeasureRow => ({
  ...{ feature, feeds, weight },
  says: said(feature),
})

export const measureTable: readonly MeasureRow[] = [
  row('name', 'similarity', 1),

  row('identifier.checked', 'evidence', 0.95),
  row('identifier.same', 'evidence', 0.8),
  row('identifier.faulty', 'evidence', 0.3),
  row('birthDate.same', 'evidence', 0.6),
  row('birthDate.overlaps', 'evidence', 0.25),
  row('country.same', 'evidence', 0.1),
  row('address.same', 'evidence', 0.5),
  row('address.place', 'evidence', 0.1),
  row('name.rare', 'evidence', 0.5),

  row('identifier.differs', 'contradiction', 0.8),
  row('birthDate.differs', 'contradiction', 0.9),
  row('gender.differs', 'contradiction', 0.6),
  row('country.differs', 'contradiction', 0.2),
  row('word.gender', 'contradiction', 0.6),
  row('word.replaced', 'contradiction', 0.7),
  row('patronymic.differs', 'contradiction', 0.6),
  row('initial.conflict', 'contradiction', 0.5),
  row('syllable.differs', 'contradiction', 0.5),
  row('word.settled', 'contradiction', 0.2),
  row('place.conflict', 'contradiction', 0.6),
  row('number.conflict', 'contradiction', 0.6),
  row('industry.conflict', 'contradiction', 0.5),
  row('business.conflict', 'contradiction', 0.4),
  row('acronym.differs', 'contradiction', 0.5),
  row('form.differs', 'contradiction', 0.05),
]

const byFeature = new Map(measureTable.map((one) => [one.feature, one]))

/** Which of the three numbers a feature feeds, and how much; undefined for one that only makes names more or less alike. */
export function measureRow(feature: string): MeasureRow | undefined {
  return byFeature.get(feature)
}
