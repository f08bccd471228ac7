import type { RiskAssessment } from '#assurance/model'
import type { BalanceTest, Statement } from '#use/model'
import type { AboutOrder } from '../desk-acts.ts'
import type { Values } from './record-dialog.tsx'

/** What a new record is made about. */
export interface Supplying {
  readonly about: AboutOrder
  readonly orderRef: string
  /** Number of the line, from 1. */
  readonly line: number
  readonly now: Date
}

/** A reference that is free in all likelihood and says when it was given. */
const newRef = (kind: string, { orderRef, now }: Supplying): string =>
  `${kind}-${orderRef}-${now.toISOString().replaceAll(/\D/g, '').slice(2, 14)}`

const orNull = (text: string | undefined) => text || null

/** A signed end-use statement of the end user, or of the buyer where no other end user is named, for this order. */
export function statementOf(values: Values, supplying: Supplying): Statement {
  const { about, orderRef, line } = supplying
  return {
    type: 'statement',
    ref: newRef('EUS', supplying),
    endUser: about.endUser || about.buyer,
    signedOn: values.signedOn ?? '',
    signedBy: values.signedBy ?? '',
    validTo: orNull(values.validTo),
    site: orNull(about.lines[line - 1]?.site ?? ''),
    order: orderRef,
  }
}

/** A documented risk assessment of the buyer. */
export function assessmentOf(
  values: Values,
  supplying: Supplying,
  basis: RiskAssessment['basis'],
): RiskAssessment {
  return {
    type: 'riskAssessment',
    ref: newRef('RA', supplying),
    basis,
    party: supplying.about.buyer,
    madeOn: values.madeOn ?? '',
    validTo: orNull(values.validTo),
    ...(values.by ? { by: values.by } : {}),
  }
}

/** A documented balance of interests for the line's site. */
export function balanceOf(values: Values, supplying: Supplying): BalanceTest {
  return {
    type: 'balanceTest',
    ref: newRef('IA', supplying),
    site: supplying.about.lines[supplying.line - 1]?.site ?? '',
    madeOn: values.madeOn ?? '',
    dpia: values.dpia === 'yes',
    validTo: orNull(values.validTo),
    ...(values.necessity ? { necessity: values.necessity } : {}),
    ...(values.safeguards ? { safeguards: values.safeguards } : {}),
  }
}
