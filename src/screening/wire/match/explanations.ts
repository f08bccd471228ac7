import type { Language } from '#kernel'
import type { Because } from '../../model.ts'
import type { Explanation } from '../model.ts'
import { saysIn } from './says.ts'

/** Under which feature of the algorithm a reason stands, and how strongly it speaks (0 to 1). */
const evidence: Readonly<Record<string, { readonly feature: string; readonly score: number }>> = {
  'birthDate.same': { feature: 'birth_date_match', score: 1 },
  'birthDate.overlaps': { feature: 'birth_date_match', score: 0.5 },
  'birthDate.differs': { feature: 'birth_date_mismatch', score: 1 },
  'country.same': { feature: 'country_match', score: 1 },
  'country.differs': { feature: 'country_mismatch', score: 1 },
  'gender.differs': { feature: 'gender_mismatch', score: 1 },
  'address.same': { feature: 'address_prop_match', score: 1 },
  'address.place': { feature: 'address_prop_match', score: 0.2 },
  'identifier.same': { feature: 'identifier_match', score: 1 },
  'identifier.checked': { feature: 'identifier_check', score: 1 },
  'identifier.faulty': { feature: 'identifier_check', score: 0 },
  'identifier.differs': { feature: 'identifier_mismatch', score: 1 },
}

export interface Compared {
  readonly because: readonly Because[]
  /** The names that were asked for. */
  readonly asked: readonly string[]
  /** The listed name that came nearest. */
  readonly name: string
}

/** The reasons of a match by feature: what is said of the names together, and each evidence beside them. */
export function explanationsOf(
  { because, asked, name }: Compared,
  language: Language,
): Record<string, Explanation> {
  const explained: Record<string, Explanation> = {}
  const ofName = because.filter(({ feature }) => evidence[feature] === undefined)
  const [whole] = ofName
  if (whole && asked.length > 0) {
    explained.name_match = {
      detail: ofName.map(({ says }) => says).join(' '),
      score: Math.min(1, whole.score),
      query: asked.join('; '),
      candidate: name,
      says: ofName.map((reason) => saysIn(reason, { language, name })).join(' '),
    }
  }
  for (const reason of because) {
    const kind = evidence[reason.feature]
    if (!kind) continue
    explained[kind.feature] = {
      detail: reason.says,
      score: kind.score,
      query: reason.query ?? null,
      candidate: reason.candidate ?? null,
      says: saysIn(reason, { language, name }),
    }
  }
  return explained
}
