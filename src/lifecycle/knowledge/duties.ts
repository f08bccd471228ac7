import { datedDuties } from './duties-dates.ts'
import { freezeDuties } from './duties-freeze.ts'
import { freezeDutiesAbroad } from './duties-freeze-abroad.ts'
import { norwegianDuties } from './duties-norway.ts'
import { ownDuties } from './duties-own.ts'
import { reporterDuties } from './duties-reporters.ts'
import { unionDuties } from './duties-union.ts'
import type { Duty } from './duty.ts'

/** Every duty whose clock the house can run. */
export const duties: readonly Duty[] = [
  ...norwegianDuties,
  ...reporterDuties,
  ...unionDuties,
  ...datedDuties,
  ...freezeDuties,
  ...freezeDutiesAbroad,
  ...ownDuties,
]
const byCode: ReadonlyMap<string, Duty> = new Map(duties.map((duty) => [duty.code, duty]))

/** The duty of a code; undefined where there is none. */
export function dutyOf(code: string): Duty | undefined {
  return byCode.get(code)
}
