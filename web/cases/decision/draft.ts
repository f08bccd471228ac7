import type { DecisionOption, ProposalText, ProposalView } from '#casework/model'

export const blankOption = (kind: DecisionOption['kind']): DecisionOption => ({
  ...{ title: '', kind, effects: '', costs: [], continues: '' },
  exit: { customers: '', workers: '', rightsHolders: '', environment: '' },
})

/** What a new proposal begins from: two options beside each other, for the whole group, from the signature. */
export const blankProposal: ProposalText = {
  options: [blankOption('phaseOut'), blankOption('conditions')],
  ...{ chosen: null, reason: '', leverage: '', crucial: { is: false, why: '' }, suppliers: [], family: true },
  ...{ exceptions: [], categories: [], countries: [], purposes: [], effectiveAt: null, newSales: 'all' },
  ...{ transition: null, sparePartCeiling: null, reviewOn: null, measures: [] },
}

/** The text of a proposal, to be written on. */
export function textOf(proposal: ProposalView): ProposalText {
  const { options, chosen, reason, leverage, crucial, suppliers, family, exceptions, categories } = proposal
  const { countries, purposes, effectiveAt, newSales, transition, sparePartCeiling, reviewOn, measures } =
    proposal
  return {
    ...{ options, chosen, reason, leverage, crucial, suppliers, family, exceptions, categories, countries },
    ...{ purposes, effectiveAt, newSales, transition, sparePartCeiling, reviewOn, measures },
  }
}

/** An instant as a field of day and time writes it, in the reader's own zone; blank where none is said. */
export function toLocal(instant: string | null): string {
  if (instant === null) return ''
  const date = new Date(instant)
  return new Date(date.valueOf() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What was typed as the instant that it is; null while it is none. */
export function fromLocal(typed: string): string | null {
  const date = new Date(typed)
  return Number.isNaN(date.valueOf()) ? null : date.toISOString()
}
