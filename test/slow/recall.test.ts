import { beforeAll, describe, expect, test } from 'vitest'
import type { ListEntry } from '#lists/model'
import { buildSnapshotBytes, openSnapshotBytes, type Snapshot, screen } from '#screening'
import { allLoss, type Loss, ownLoss } from '../../bench/quality/lossless.ts'
import { toolsFor } from '../../bench/quality/sources.ts'
import { listEntry } from '../support/list-entry.ts'
import { noTestData } from '../support/lists.ts'

/** Of the own entries that a full comparison brings to 0.70, the index finds this share. */
const own = 0.999
/**
 * Of all other entries that it brings there, chance likenesses of damaged words: where a slip changes the sound by
 * which a word is found in another script, and where three letters of Hebrew or Thai may be any acronym, some are lost.
 */
const others = {
  ...{ arabic: 0.98, cyrillic: 0.9, greek: 0.999, han: 0.999, hangul: 0.999 },
  ...{ hebrew: 0.7, kana: 0.999, latin: 0.97, other: 0.6 },
}
/** A script with few names is allowed this much by chance. */
const few = 1

function expectKept({ wanted, lost }: Loss, share: number): void {
  const told = lost.map(({ cause, text }) => `${cause}\t${text}`).join('\n')
  expect(lost.length, told).toBeLessThanOrEqual(Math.max(few, (1 - share) * wanted))
}

/** Different names of two words, without digits. */
const aliasOf = (i: number) =>
  `Vesk${[...i.toString(26)].map((sign) => letters[Number.parseInt(sign, 26)]).join('')} Orlin`
const letters = 'abcdefghijklmnopqrstuvwxyz'

test('a listed entry with 100,000 aliases is found by any of them, and hides nobody else', {
  timeout: 300_000,
}, async () => {
  const entries = [
    testEntry('EU.1', ['Ilmar Vestrov']),
    testEntry(
      'EU.9',
      Array.from({ length: 100_000 }, (_, i) => aliasOf(i)),
    ),
  ]
  const snapshot = openSnapshotBytes(await buildSnapshotBytes([{ name: 'eu-fsf', version: '1', entries }]))
  const found = (name: string) => {
    const answer = screen(snapshot, { name, schema: 'Person' })
    return answer.status === 'screened' ? answer.matches.map(({ entry }) => entry) : answer.reason.en
  }
  for (const i of [0, 7777, 99_999]) expect(found(aliasOf(i))).toEqual(['EU.9'])
  expect(found('Ilmar Vestrov')).toEqual(['EU.1'])
})

const testEntry = (entry: string, names: readonly string[]): ListEntry =>
  listEntry(entry, [], { names: names.map((full) => ({ full, kind: 'alias' })) })

describe.skipIf(noTestData !== false)(
  `what a full comparison finds, the index finds (${noTestData || 'real lists'})`,
  () => {
    let snapshot: Snapshot
    beforeAll(async () => {
      snapshot = await toolsFor(1).snapshot()
    }, 300_000)

    test('the own entries of 20,000 damaged listed names', { timeout: 900_000 }, () => {
      const losses = [...ownLoss(snapshot, 20_000).values()]
      const wanted = losses.reduce((sum, loss) => sum + loss.wanted, 0)
      expect(wanted).toBeGreaterThan(15_000)
      expectKept({ wanted, lost: losses.flatMap(({ lost }) => lost) }, own)
    })

    test.each(Object.entries(others))(
      'other entries, for 25 damaged names in %s letters',
      { timeout: 600_000 },
      (script, share) => expectKept(allLoss(snapshot, script, 25), share),
    )
  },
)
