import type { Instant } from '#kernel'
import type { StateMove, SupplierRelation, SupplierState } from './model.ts'
import { relationLife } from './moves/relation-life.ts'
import { ownOf, standingOf, strictness } from './standing.ts'

/** A relation as it is kept and as a file has it, with the decisions on its supplier. */
export interface ImportedRelation {
  readonly kept: SupplierRelation | undefined
  readonly given: SupplierRelation
  readonly moves: readonly StateMove[]
  readonly at: Instant
}

/** Who is new begins here, or stricter. */
const first = strictness.onboarding
/** From here on sales are stopped: to forget that would let them begin anew. */
const stopped = strictness.phasingOut

/** The category that a file would make freer than one person may; undefined where it makes none so. */
export function freedBy(imported: ImportedRelation): string | undefined {
  const { kept, given } = imported
  const categories = new Set([...given.categories, ...(kept?.categories ?? [])])
  return [...categories].find((category) => isFreed(imported, category))
}

function isFreed({ kept, given, moves, at }: ImportedRelation, category: string): boolean {
  const { supplier, legalEntity } = given
  const scope = { supplier, legalEntity, category, at }
  const [old, own] = [ownOf(kept, category), ownOf(given, category)]
  if (!own) return strictness[standingOf(kept, moves, scope)?.state ?? 'approved'] >= stopped
  if (!old) return strictness[own.state] < first
  const [before, after] = [standingOf(kept, moves, scope), standingOf(given, moves, scope)]
  if (isFreer(old.state, own.state)) return true
  if (before && after && isFreer(before.state, after.state)) return true
  const isShorter = own.approvedUntil !== null && own.approvedUntil <= (old.approvedUntil ?? '9999-12-31')
  return strictness[own.state] < first && old.approvedUntil !== null && !isShorter
}

/** Freer, and by no step that one person takes alone. */
function isFreer(from: SupplierState, to: SupplierState): boolean {
  const isAlone = relationLife.transitions.some(
    (one) => one.to === to && one.from.includes(from) && one.approvals === undefined,
  )
  return strictness[to] < strictness[from] && !isAlone
}
