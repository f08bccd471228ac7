import { expect, test } from 'vitest'
import { noTestData } from '../support/lists.ts'
import { walkHistory } from '../support/sdn-history.ts'

test.skipIf(noTestData !== false)(
  `100,000 parties over six dates of the SDN list: the delta leads to every one of which a full look finds something else (${noTestData || 'real lists'})`,
  { timeout: 1_800_000 },
  async () => {
    for (const step of await walkHistory(100_000)) {
      expect(step.missed).toEqual([])
      expect(step.touched).toBeLessThan(2 * step.changed)
      expect(step.unsteady.length).toBeLessThanOrEqual(10) // one in ten thousand
    }
  },
)
