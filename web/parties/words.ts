/** The closed words of a party. A test holds them to the server's own. */
export const partyKinds = ['Organization', 'Company', 'PublicBody', 'Person', 'Vessel', 'Airplane'] as const
export type PartyKind = (typeof partyKinds)[number]

/** Own people as parties, and how their references begin: few may see them. */
export const ownPersonKinds = ['employee', 'signatory'] as const
export const ownPersonPrefix = 'staff:'

export const securityForces = [
  'none',
  'police',
  'prison',
  'border',
  'military',
  'intelligence',
  'municipal',
] as const

/** Kinds of number that the form offers; a register's own word is kept where a record has another. */
export const identifierKinds = ['orgNo', 'vat', 'lei', 'imo', 'passport', 'nationalId'] as const
