import type { ProposalView } from '#casework/model'
import { type ExitEffect, type ImpactArea, impactAreas } from './model.ts'

/** What a signed decision tells of leaving: its options, and which of them was chosen. */
export type Weighed = Pick<ProposalView, 'options' | 'chosen'>

/** What the decision said that leaving does, as the first assessment; what it was silent on is left to people. */
export function effectsOf({ options, chosen }: Weighed): ExitEffect[] {
  const said: Partial<Record<ImpactArea, string>> = options[chosen ?? -1]?.exit ?? {}
  return impactAreas.flatMap((area) => {
    const what = said[area]?.trim() ?? ''
    return what.length < 3 ? [] : [{ area, what, mitigation: null, followUpOn: null, seen: null }]
  })
}

/** Areas of which nobody has said anything, not even that nothing is to be expected. */
export function unassessedIn(impact: readonly ExitEffect[]): ImpactArea[] {
  return impactAreas.filter((area) => impact.every((one) => one.area !== area))
}
