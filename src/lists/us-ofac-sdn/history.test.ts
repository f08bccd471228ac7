import { describe, expect, test } from 'vitest'
import { digestOf } from '#log'
import { listFile, noTestData, readList } from '../../../test/support/lists.ts'
import {
  type Difference,
  days,
  difference,
  expectedDifferences,
  pathOf,
  rowsOf,
} from '../../../test/support/ofac-history.ts'

/** The hash of what each entry says, as the import keeps it. That the store agrees: test/slow/ofac-history.test.ts. */
async function readingOf(day: string): Promise<Map<string, string>> {
  const { entries } = await readList('us-ofac-sdn', [listFile(pathOf(day))])
  return new Map(entries.map(({ origin: _, ...body }) => [body.entry, digestOf(body)]))
}

describe.skipIf(noTestData !== false)('six dates of history, and the day after (AKTSAM_TEST_DATA)', () => {
  test('the raw rows: how many were added, removed and changed from one day to the next', () => {
    const counts = expectedDifferences().map(({ added, removed, changed }) =>
      [added, removed, changed].map(({ length }) => length),
    )
    expect(counts).toEqual([
      [1_361, 418, 565],
      [2_783, 177, 290],
      [2_090, 216, 57],
      [260, 98, 31],
      [305, 0, 0],
      [0, 8, 0],
    ])
  })

  test('the readings differ entry for entry as the rows do: no changed row reads as it did, and no other differs', async () => {
    const found: Difference[] = []
    let before = await readingOf(days[0] ?? '')
    expect([...before.keys()].toSorted()).toEqual([...rowsOf(days[0] ?? '').keys()].toSorted())
    for (const day of days.slice(1)) {
      const after = await readingOf(day)
      found.push(difference(before, after))
      before = after
    }
    expect(found).toEqual(expectedDifferences())
  }, 300_000)
})
