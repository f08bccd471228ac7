import { type ImpactArea, impactAreas, type PlanView } from '#phaseout/model'

/** As it is typed; a row keeps its id while rows come and go. */
export interface ImpactRow {
  readonly id: string
  readonly area: ImpactArea
  readonly what: string
  readonly mitigation: string
  readonly followUpOn: string
  readonly seen: string
}

export const newEffect = (area: ImpactArea = impactAreas[0]): ImpactRow => ({
  ...{ id: crypto.randomUUID(), area, what: '', mitigation: '', followUpOn: '', seen: '' },
})

export function rowsOf({ impact = [] }: Pick<PlanView, 'impact'>): ImpactRow[] {
  return impact.map(({ area, what, mitigation, followUpOn, seen }, n) => ({
    ...{ id: `i${n}`, area, what, mitigation: mitigation ?? '' },
    ...{ followUpOn: followUpOn ?? '', seen: seen ?? '' },
  }))
}

/** As the server takes it. Rows in which nobody wrote anything are left out. */
export function sentImpact(rows: readonly ImpactRow[]): NonNullable<PlanView['impact']> {
  return rows
    .filter(({ what, mitigation, seen }) => [what, mitigation, seen].some((text) => text.trim() !== ''))
    .map(({ area, what, mitigation, followUpOn, seen }) => ({
      ...{ area, what: what.trim(), mitigation: mitigation.trim() || null },
      ...{ followUpOn: followUpOn || null, seen: seen.trim() || null },
    }))
}
