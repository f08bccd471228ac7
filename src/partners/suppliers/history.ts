import type { Instant } from '#kernel'
import type { StateMove, SupplierRelation } from '../model.ts'
import type { RelationMove } from '../moves/model.ts'
import { ownOf, type Standing, standingOf } from '../standing.ts'
import type { SupplierStep } from './model.ts'

/** Everything that ever moved a relation. `versions` are those of its record, the oldest first. */
export interface PastOfRelation {
  readonly versions: readonly { readonly at: Instant; readonly record: SupplierRelation }[]
  readonly done: readonly RelationMove[]
  readonly decided: readonly StateMove[]
  readonly now: ReadonlyMap<string, Standing>
  readonly at: Instant
}

/** Every state of every category: from, to, when, by whom, why and by which decision; the newest first. */
export function historyOf(past: PastOfRelation): SupplierStep[] {
  const last = past.versions.at(-1)
  if (!last) return []
  const categories = [...new Set(past.versions.flatMap(({ record }) => record.categories))]
  return categories
    .flatMap((category) => stepsOf(category, past))
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}

function stepsOf(category: string, { versions, done, decided, now, at }: PastOfRelation): SupplierStep[] {
  const { supplier, legalEntity } = versions[0]?.record ?? { supplier: '', legalEntity: '' }
  const own = decided.filter(
    (one) =>
      one.supplier === supplier &&
      one.categories.includes(category) &&
      one.legalEntities.includes(legalEntity),
  )
  const moments = [...versions.map((one) => one.at), ...own.map(({ effectiveAt }) => effectiveAt)]
    .map((one) => new Date(one).toISOString())
    .filter((moment) => moment <= at)
  const steps: SupplierStep[] = []
  const add = (to: Standing, moment: Instant) => {
    const from = steps.at(-1)?.to ?? null
    if (from === to.state) return
    const hand = to.cause === 'hand' ? handOf(done, category, to.since) : undefined
    steps.push({
      ...{ at: moment, legalEntity, category, from, to: to.state, cause: to.cause },
      ...{
        ref: hand?.ref ?? to.decision,
        by: hand?.askedBy ?? null,
        approvedBy: [...(hand?.approvedBy ?? [])],
      },
      reason: hand?.reason ?? null,
    })
  }
  for (const moment of [...new Set(moments)].sort()) {
    const record = versions.findLast((one) => new Date(one.at).toISOString() <= moment)?.record
    const relation = record && ownOf(record, category) ? record : undefined
    // The day of an approval tells nothing here: that it ran out is told once, at the end.
    const found = standingOf(relation, own, {
      supplier,
      legalEntity,
      category,
      at: moment,
      day: '0000-01-01',
    })
    if (found) add(found, moment)
  }
  const today = now.get(category)
  if (today?.cause === 'ranOut') add(today, today.since ?? at)
  return steps
}

function handOf(
  done: readonly RelationMove[],
  category: string,
  at: string | null,
): RelationMove | undefined {
  return done.find((one) => one.doneAt === at && one.from.some((from) => from.category === category))
}
