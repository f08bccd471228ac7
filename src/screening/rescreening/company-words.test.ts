import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse, nameCost } from '#names'
import { openSnapshotBytes } from '../snapshot.ts'
import { companyWords } from './company-words.ts'
import { buildPartyIndex } from './register.ts'

const indexOf = async (names: readonly string[]) => {
  const parties = names.map((name, n) => ({
    ref: `${n}`,
    query: { name: [name], schema: 'Organization' as const },
  }))
  return openSnapshotBytes(await buildPartyIndex('1', parties))
}
const read = (name: string) => analyse(name, 'organisation')

test('companies that share a word of trade or place, or bear one like the name beside others, are told apart by their words', async () => {
  const names = ['Atlas Vestrov Trading LLC', 'Alis AB', 'Royal Vestrov Logistics', 'Central Vestrov Marine']
  const index = await indexOf(names)
  const kept = (listed: string) =>
    names.filter((_, place) => companyWords(index, read(listed))?.(place, 1.9) !== false)
  expect(kept('Alis LLC')).toEqual(['Alis AB'])
  expect(kept('Logistic')).toEqual([])
  expect(kept('Central Institute of Aviation Motors')).toEqual([])
  expect(kept('Vestrov Royal Logistics GmbH')).toEqual(['Royal Vestrov Logistics'])
  expect(companyWords(index, read('Логистика'))).toBeUndefined()
})

const words =
  'Alis Atlas Alias Al Is Ali Lis Logistics Logistic Lo gistic Vestrov Vestrow Vest rov Star Trading Tradng Bank Malmö Stockholm Europe 12 One Two Za de IRIS Invent Research Iron Ship Group Holding Institute Center General AB LLC VST S.A. Technology Technologies Machine Building Alisvestrov Startrading'.split(
    ' ',
  )
const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((some) => some.join(' '))
  .filter((full) => read(full).words.length > 0)

test('none is denied that comparing would keep', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(name, { minLength: 60, maxLength: 120 }),
      fc.array(name, { minLength: 20, maxLength: 30 }),
      async (parties, listed) => {
        const index = await indexOf([...parties, ...listed])
        const lost = listed.map(read).flatMap((own) => {
          const mayCome = companyWords(index, own)
          return Array.from({ length: index.counts.names }, (_, place) => index.name(place)).flatMap(
            (party, place) =>
              [1.8, 2.3]
                .filter((limit) => mayCome?.(place, limit) === false && nameCost(party, own, limit) <= limit)
                .map((limit) => `${party.full} / ${own.full} ${limit}`),
          )
        })
        expect(lost).toEqual([])
      },
    ),
    { numRuns: 30 },
  )
})
