/** The parts of a case room, in the order of the work. */
export const tabs = ['requests', 'experts', 'hearing', 'decision', 'measures', 'timeline'] as const
export type Tab = (typeof tabs)[number]

/** `/cases/C-2026-1?tab=timeline`: the charter is shown without. */
export interface CaseSearch {
  readonly tab?: Tab
}
