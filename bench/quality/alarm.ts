import { scriptOf } from '#names'
import { differenceOf, type ScreeningQuery, type Snapshot, screen } from '#screening'
import { lettersOf } from './nearness.ts'
import type { Miss } from './section.ts'

/** What a person who is on no list raised: nothing, an alarm, or a refusal. */
export interface Alarm {
  readonly script: string
  readonly raised: boolean
  readonly refused: boolean
  /** A listed name is the very same, word for word in any order: no engine can know by the name alone. */
  readonly isNamesake: boolean
  readonly miss: Miss | undefined
}

/** Screens a person who is on no list against all lists. */
export function alarmOf(snapshot: Snapshot, query: ScreeningQuery & { readonly name: string }): Alarm {
  const answer = screen(snapshot, query, { limit: 5 })
  const script = /[\p{Script=Devanagari}]/u.test(query.name)
    ? 'devanagari'
    : /\p{Script=Thai}/u.test(query.name)
      ? 'thai'
      : scriptOf(query.name)
  const base = { script, raised: false, refused: false, isNamesake: false, miss: undefined }
  if (answer.status === 'refused') return { ...base, refused: true }
  const [best] = answer.matches
  if (!best) return base
  const heaviest = best.because
    .filter(({ feature }) => feature !== 'name')
    .reduce((most, one) => (one.score < most.score ? one : most), { feature: 'name.same', score: 1 })
  const difference = differenceOf(query.name, best.name)
  return {
    ...base,
    raised: true,
    isNamesake: answer.matches.some(({ name }) => lettersOf(name).sorted === lettersOf(query.name).sorted),
    miss: {
      cause: `${difference}, ${heaviest.feature}`,
      text: `${query.name}\t${best.name}\t${best.score}\t${best.list} ${best.entry}\t${answer.total} in all`,
    },
  }
}
