import type { SupplierState } from '#partners/model'
import { type Said, useSaid } from '../ui/said.ts'

/** Where sales go on, where they go on with a notice, and where they do not. */
const looks: Readonly<Record<SupplierState, string>> = {
  approved: 'go',
  conditional: 'heed',
  underInvestigation: 'heed',
  onboarding: 'wait',
  prospect: 'wait',
  phasingOut: 'stop',
  suspended: 'stop',
  terminated: 'stop',
}

/** A state in words, with its weight beside them. */
export function StateMark({ state, title }: { readonly state: SupplierState; readonly title: Said }) {
  const said = useSaid()
  return <span className={`state supplier-${looks[state]}`}>{said(title)}</span>
}
