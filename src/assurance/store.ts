import { type Instant, ifValid } from '#kernel'
import { type Migrations, recordTable, type Tx } from '#storage'
import { Contract, RiskAssessment } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

const contracts = recordTable<Contract>('assurance.contract', 'ctr', ({ ref }) => ref)
const assessments = recordTable<RiskAssessment>('assurance.risk_assessment', 'rec', ({ ref }) => ref)

export const assuranceMigrations: Migrations = {
  'assurance/0001-contract': contracts.migration,
  'assurance/0002-risk-assessment': assessments.migration,
}

/** The kinds of record that files carry into this room. */
export const records = {
  contract: {
    type: 'contract',
    schema: Contract,
    table: contracts,
    references: ifValid(Contract, referencesOf),
    problems: ifValid(Contract, problemsOf),
  },
  riskAssessment: {
    type: 'riskAssessment',
    schema: RiskAssessment,
    table: assessments,
    references: ifValid(RiskAssessment, referencesOf),
    problems: ifValid(RiskAssessment, problemsOf),
  },
} as const

/** Contracts with these parties, whether they run or not. */
export async function contractsWith(tx: Tx, parties: readonly string[], asOf?: Instant): Promise<Contract[]> {
  if (parties.length === 0) return []
  const found = await contracts.whereAny(
    tx,
    parties.map((party) => ({ party })),
    asOf,
  )
  return found.map(({ record }) => record)
}

/** Contracts by reference. */
export async function findContracts(tx: Tx, refs: readonly string[], asOf?: Instant): Promise<Contract[]> {
  return (await contracts.find(tx, refs, asOf)).map(({ record }) => record)
}

/** Risk assessments on one basis, of all parties. */
export async function assessmentsOn(
  tx: Tx,
  basis: RiskAssessment['basis'],
  asOf?: Instant,
): Promise<RiskAssessment[]> {
  return (await assessments.where(tx, { basis }, asOf)).map(({ record }) => record)
}
