import type { Act } from '#kernel'
import type { Measure } from './model.ts'

/** Whether somebody owes a measure, themselves or by a role. */
export function isOwner({ by, role, grants = [] }: Act, { kind, id }: Measure['owner']): boolean {
  if (kind === 'person') return id === by
  return role === id || grants.some((grant) => grant.role === id)
}
