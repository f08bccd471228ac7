import type { ProhibitedUse } from './model.ts'
import { prohibitedByLaw } from './prohibited-by-law.ts'
import { prohibitedByPolicy } from './prohibited-by-policy.ts'

/** Uses that the law or our own values do not accept. */
export const prohibitedUses: readonly ProhibitedUse[] = [...prohibitedByLaw, ...prohibitedByPolicy]
