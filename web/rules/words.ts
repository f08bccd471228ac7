/** Closed sets of words that the screens of rules offer; their words stand in the catalogue. */
export const outcomes = [
  'block',
  'licence',
  'notifyAuthority',
  'hold',
  'substitute',
  'allowWithConditions',
  'allow',
] as const
export const holdKinds = ['review', 'data', 'clause', 'licence', 'balance', 'legal', 'screening'] as const
export const layers = ['law', 'policy'] as const
export const jurisdictions = ['EU', 'NO', 'SE', 'FI', 'UN', 'UK', 'US', 'own'] as const
export const editionStates = ['active', 'upcoming', 'superseded', 'ended', 'draft', 'withdrawn'] as const
export const partyRoles = [
  'buyer',
  'endUser',
  'consignee',
  'intermediary',
  'payer',
  'supplier',
  'maker',
] as const
/** Next steps that a rule of own policy can offer. */
export const nextActs = [
  'complianceReview',
  'legalReview',
  'askData',
  'askStatement',
  'uploadClause',
  'requestException',
  'riskAssessment',
  'balanceTest',
  'substitutes',
  'acknowledge',
  'convertPurpose',
] as const

/** The word of the set that was given, if it is one. */
export function wordIn<T extends string>(words: readonly T[], given: unknown): T | undefined {
  return words.find((word) => word === given)
}
