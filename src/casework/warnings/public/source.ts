import type { PublicWarning, WarningSourceClass } from '../model.ts'

type Relation = NonNullable<PublicWarning['relation']>

/** Who speaks, by what they say they are to us. Whoever works for us or a supplier is a whistleblower, and protected. */
const sources: Readonly<Record<Relation, WarningSourceClass>> = {
  worker: 'whistleblower',
  affected: 'other',
  customer: 'customer',
  supplier: 'supplier',
  ngo: 'ngo',
  media: 'media',
  other: 'other',
}

export function sourceOf(relation: Relation | undefined): WarningSourceClass {
  return relation === undefined ? 'other' : sources[relation]
}
