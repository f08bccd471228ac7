import { insideRoles, type OutsideRole, type Role } from './model.ts'

/** Read as: these roles may `says`, in the entities in which they hold the role, or anywhere for the group. */
export interface Permission {
  /** Completes "… may …" and "you may not …". */
  readonly says: string
  readonly by: readonly Role[]
  /**
   * `entity`: only for own legal entities in which the role is held. `group`: whoever holds it anywhere.
   * `whole`: only who holds it for all entities, as what is done concerns them all.
   */
  readonly where: 'entity' | 'group' | 'whole'
  /** People from outside who may, for objects of their own party only. */
  readonly own?: readonly OutsideRole[]
  /** A signature: a session must have proved its person within the last five minutes, and a key never may. */
  readonly signature?: true
}

export const everyone = insideRoles
export const seesOrders = insideRoles.filter((role) => role !== 'communications' && role !== 'administrator')
export const compliance = ['complianceOfficer', 'legal'] as const
export const ranging = ['engineer', 'procurement', 'productManager'] as const
export const oversight = [...compliance, 'auditor', 'management'] as const
export const seesEvidence = insideRoles.filter(
  (role) => role !== 'communications' && role !== 'administrator',
)
export const addsEvidence = seesEvidence.filter((role) => role !== 'management')

export const entity = (says: string, by: readonly Role[], more: Partial<Permission> = {}): Permission => ({
  says,
  by,
  where: 'entity',
  ...more,
})
export const group = (says: string, by: readonly Role[], more: Partial<Permission> = {}): Permission => ({
  says,
  by,
  where: 'group',
  ...more,
})
export const whole = (says: string, by: readonly Role[], more: Partial<Permission> = {}): Permission => ({
  says,
  by,
  where: 'whole',
  ...more,
})
export const signed = { signature: true } as const
