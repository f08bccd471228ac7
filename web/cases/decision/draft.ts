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
