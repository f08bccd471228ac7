import { fieldFault, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import {
  goneIntoWords,
  mergeStateWords,
  mergeWaitsWords,
  noMergeStepWords,
  oneAlreadyWords,
  sameAsKeep,
} from '../knowledge/refusal-words.ts'
import { type MergeState, mergeSteps, type PartyMerge } from './model.ts'

/** The merge in its next state, or why it cannot come there. */
export function step(merge: PartyMerge, to: MergeState): Result<PartyMerge> {
  const next: readonly MergeState[] = mergeSteps[merge.state]
  if (next.includes(to)) return ok({ ...merge, state: to, inForce: to === 'merged' || to === 'undoProposed' })
  return refuse({
    code: 'not_allowed_from',
    ...worded(noMergeStepWords(merge.ref, mergeStateWords[merge.state], mergeStateWords[to])),
    facts: { state: merge.state },
  })
}

/** Why two references cannot be merged, whatever their records say. */
export function whyNotMerge(
  { keep, drop }: { keep: string; drop: string },
  others: readonly PartyMerge[],
): Refusal | undefined {
  if (keep === drop)
    return {
      code: 'invalid_input',
      ...worded(oneAlreadyWords(keep)),
      errors: [fieldFault('/drop', sameAsKeep)],
    }
  const open = others.find(({ state }) => state === 'proposed' || state === 'undoProposed')
  if (open)
    return {
      code: 'conflict',
      ...worded(mergeWaitsWords(open.keep, open.drop, open.ref)),
      facts: { merge: open.ref },
    }
  const gone = others.find((one) => one.inForce && (one.drop === keep || one.drop === drop))
  if (gone)
    return {
      code: 'conflict',
      ...worded(goneIntoWords(gone.drop, gone.keep)),
      facts: { merge: gone.ref },
    }
  return undefined
}
