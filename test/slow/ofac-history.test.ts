import { createReadStream } from 'node:fs'
import { expect, test } from 'vitest'
import { type Act, orThrow } from '#kernel'
import { logMigrations } from '#log'
import type { Store } from '#storage'
import { importList } from '../../src/lists/actions.ts'
import { listsMigrations } from '../../src/lists/migrations.ts'
import type { EntryChange } from '../../src/lists/model.ts'
import { deltaOf } from '../../src/lists/read/actions.ts'
import { noTestData } from '../support/lists.ts'
import { seeded } from '../support/log.ts'
import { type Difference, days, expectedDifferences, pathOf } from '../support/ofac-history.ts'
import { testStore } from '../support/store.ts'

test.skipIf(noTestData !== false)(
  'six dates of OFAC imported in order, and the day after: the deltas are those of the raw rows (AKTSAM_TEST_DATA)',
  async () => {
    const store = await testStore({ ...logMigrations, ...listsMigrations })
    const random = seeded('history')
    const found: Difference[] = []
    let before: string | undefined
    for (const day of days) {
      const act: Act = { at: `${day}T12:00:00.000Z`, by: 'anna', role: 'complianceOfficer', random }
      const file = { name: pathOf(day), open: () => createReadStream(pathOf(day)) }
      const order = { list: 'us-ofac-sdn', files: [file], published: day }
      const { version } = orThrow(await importList(store.db, act, order))
      if (before) found.push(await deltaIn(store, before, version))
      before = version
    }
    expect(found).toEqual(expectedDifferences())
    await store.close()
  },
  600_000,
)

/** All that differs between two versions, page by page. */
async function deltaIn({ db }: Store, from: string, to: string): Promise<Difference> {
  const found: Record<EntryChange['change'], string[]> = { added: [], removed: [], changed: [] }
  let after: string | null = ''
  while (after !== null) {
    const page: { items: readonly EntryChange[]; next: string | null } = orThrow(
      await deltaOf(db, { list: 'us-ofac-sdn', from, to }, { after, limit: 500 }),
    )
    for (const { entry, change } of page.items) found[change].push(entry)
    after = page.next
  }
  return {
    added: found.added.toSorted(),
    removed: found.removed.toSorted(),
    changed: found.changed.toSorted(),
  }
}
