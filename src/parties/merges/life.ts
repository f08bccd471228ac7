import { ok, type Refusal, type Result, refuse } from '#kernel'
import { type MergeState, mergeSteps, type PartyMerge } from './model.ts'

/** The merge in its next state, or why it cannot come there. */
export function step(merge: PartyMerge, to: MergeState): Result<PartyMerge> {
  const next: readonly MergeState[] = mergeSteps[merge.state]
  if (next.includes(to)) return ok({ ...merge, state: to, inForce: to === 'merged' || to === 'undoProposed' })
  return refuse({
    code: 'not_allowed_from',
    detail: `The merge ${merge.ref} is ${says[merge.state]}; it cannot become ${says[to]}. Load it again and see what may be done now.`,
    facts: { state: merge.state },
  })
}

const says: Record<MergeState, string> = {
  proposed: 'proposed',
  rejected: 'rejected',
  merged: 'in force',
  undoProposed: 'in force, and proposed to be undone',
  undone: 'undone',
}

/** Why two references cannot be merged, whatever their records say. */
export function whyNotMerge(
  { keep, drop }: { keep: string; drop: string },
  others: readonly PartyMerge[],
): Refusal | undefined {
  if (keep === drop)
    return {
      code: 'invalid_input',
      detail: `'${keep}' is one record already. Name two different references.`,
      errors: [{ path: '/drop', message: 'is the same as keep' }],
    }
  const open = others.find(({ state }) => state === 'proposed' || state === 'undoProposed')
  if (open)
    return {
      code: 'conflict',
      detail: `A merge that names '${open.keep}' and '${open.drop}' waits for a second person (${open.ref}). Decide that first.`,
      facts: { merge: open.ref },
    }
  const gone = others.find((one) => one.inForce && (one.drop === keep || one.drop === drop))
  if (gone)
    return {
      code: 'conflict',
      detail: `'${gone.drop}' was merged into '${gone.keep}' already. Name '${gone.keep}' instead.`,
      facts: { merge: gone.ref },
    }
  return undefined
}
