import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noTestData } from '../../../test/support/lists.ts'
import { walkHistory } from '../../../test/support/sdn-history.ts'
import { openSnapshotBytes, type Snapshot } from '../snapshot.ts'
import { buildPartyIndex, entriesOfParty, type Registered } from './register.ts'
import { partiesTouched } from './touched.ts'

test.skipIf(noTestData !== false)(
  `over three dates of the SDN list, nothing else is found of parties that a delta does not touch (${noTestData || 'real lists'})`,
  { timeout: 300_000 },
  async () => {
    for (const { changed, touched, missed } of await walkHistory(2000, 3)) {
      expect(missed).toEqual([])
      expect(touched).toBeGreaterThanOrEqual(changed)
      expect(touched).toBeLessThan(1000)
    }
  },
)

const register: readonly Registered[] = [
  { ref: 'same', query: { name: ['Ilmar Vestrov'], schema: 'Person' } },
  { ref: 'slip', query: { name: ['Ilmar Vestrow'], schema: 'Person' } },
  { ref: 'apart', query: { name: ['Ilmar Vest rov'], schema: 'Person' } },
  { ref: 'slipApart', query: { name: ['Ilmar Vest row'], schema: 'Person' } },
  { ref: 'russian', query: { name: ['Илмар Вестров'], schema: 'Person' } },
  { ref: 'anyKind', query: { name: ['Ilmar Vestrov'], schema: 'LegalEntity' } },
  {
    ref: 'number',
    query: { name: ['Quite Another AB'], schema: 'Organization', identifiers: ['RU 7700-123'] },
  },
  { ref: 'other', query: { name: ['Sanja Morvic'], schema: 'Person' } },
  { ref: 'company', query: { name: ['Vestrov Optik AB'], schema: 'Organization' } },
  { ref: 'unreadable', query: { name: ['!!!'], schema: 'Person' } },
]

test('an entry that is new leads to parties of its name, misspelt, in another script, and to those with its number', async () => {
  const entry = entryOf('Ilmar Vestrov', 'RU7700123')
  const touched = partiesTouched(await indexOf(register), [{ entry: 'EU.1', before: null, after: entry }])
  expect([...touched].sort()).toEqual(['anyKind', 'apart', 'number', 'russian', 'same', 'slip', 'slipApart'])
})

test('an entry that is gone, or now bears another name, leads to parties of the name that it had', async () => {
  const index = await indexOf(register)
  const [before, after] = [entryOf('Ilmar Vestrov'), entryOf('Sanja Morvic')]
  const gone = partiesTouched(index, [{ entry: 'EU.1', before, after: null }])
  expect(gone).toContain('same')
  expect(gone).not.toContain('other')
  const renamed = partiesTouched(index, [{ entry: 'EU.1', before, after }])
  expect(renamed).toContain('same')
  expect(renamed).toContain('other')
})

test('neighbours that the list writes as one word lead to it, also where that one is romanised otherwise', async () => {
  const company = (ref: string, name: string): Registered => ({
    ref,
    query: { name: [name], schema: 'Organization' },
  })
  const others = Array.from({ length: 300 }, (_, n) => company(`other-${n}`, `Alfa Betarov ${n}`))
  const index = await indexOf([company('apart', 'ALFA ONEE, C.A.'), ...others])
  const listed = { ...entryOf('ALPHAONE PHARMACEUTICAL B.V.'), schema: 'Organization' as const }
  const touched = partiesTouched(index, [{ entry: 'EU.1', before: null, after: listed }])
  expect([...touched]).toEqual(['apart'])
})

test('a delta of nothing touches nobody', async () => {
  expect(partiesTouched(await indexOf(register), [])).toEqual(new Set())
})

test('whom an entry touches does not hang on who else is in the register', async () => {
  const delta = [{ entry: 'EU.1', before: null, after: entryOf('Ilmar Vestrov', 'RU7700123') }]
  const all = partiesTouched(await indexOf(register), delta)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...register]), async (some) => {
      const touched = partiesTouched(await indexOf(some), delta)
      expect(touched).toEqual(new Set(some.map(({ ref }) => ref).filter((ref) => all.has(ref))))
    }),
    { numRuns: 50 },
  )
})

async function indexOf(parties: readonly Registered[]): Promise<Snapshot> {
  return openSnapshotBytes(await buildPartyIndex('1', parties))
}

function entryOf(name: string, number?: string) {
  const [entry] = entriesOfParty({ ref: 'EU.1', query: { name: [name], schema: 'Person' } })
  if (!entry) throw new Error('no entry')
  return { ...entry, identifiers: number === undefined ? [] : [{ kind: 'other' as const, value: number }] }
}
