import { expect, test } from 'vitest'
import { dataFile, listFile, noTestData, readList } from '../../test/support/lists.ts'
import { baseAct, bindsSeller, programmeOf } from './base-act.ts'

test('a hit is cited by the act its programme rests on, not by the amending act that the list names', () => {
  expect(baseAct('eu-fsf', 'HR')).toBe('Reg. (EU) 2020/1998')
  expect(baseAct('eu-fsf', 'UKR')).toBe('Reg. (EU) 269/2014')
  expect(programmeOf('un-sc', 'DPRK')).toMatchObject({
    act: 'Security Council resolution 1718 (2006)',
    inEu: 'Reg. (EU) 2017/1509',
  })
  expect(programmeOf('un-sc', 'GB')?.title).toMatch(/Guinea-Bissau/)
  expect(baseAct('uk-sl', 'The Russia (Sanctions) (EU Exit) Regulations 2019')).toMatch(/^The Russia/)
  expect(baseAct('us-ofac-sdn', 'RUSSIA-EO14024')).toBe('Executive Order 14024')
})

test('a programme that we do not know has no act: nothing is guessed', () => {
  expect(baseAct('eu-fsf', 'XYZ')).toBeUndefined()
  expect(baseAct('us-ofac-sdn', 'XYZ')).toBeUndefined()
})

test('EU and UN lists bind Nordic sellers; the UK list only with a UK nexus; the US list never by itself', () => {
  const sellers = [
    { country: 'SE', inEu: true },
    { country: 'FI', inEu: true },
    { country: 'NO', inEu: false },
  ]
  for (const seller of sellers) {
    expect(['eu-fsf', 'un-sc', 'uk-sl', 'us-ofac-sdn'].map((list) => bindsSeller(list, seller))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(bindsSeller('uk-sl', { ...seller, ukNexus: true })).toBe(true)
  }
  expect(bindsSeller('eu-fsf', { country: 'GB', inEu: false })).toBe(false)
})

test.skipIf(noTestData !== false)(
  'every programme of the real EU and UN lists has its act, but for one (AKTSAM_TEST_DATA)',
  async () => {
    const unknown = new Set<string>()
    for (const [list, path] of [
      ['eu-fsf', 'lists/eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz'],
      ['un-sc', 'lists/un/consolidated.xml'],
    ] as const) {
      const { entries } = await readList(list, [listFile(dataFile(path))])
      for (const programme of entries.flatMap(({ programmes }) => programmes)) {
        if (!baseAct(list, programme)) unknown.add(`${list} ${programme}`)
      }
    }
    // UNLI marks UN listings that the EU had not yet taken over: no act of the EU stands behind it.
    expect([...unknown]).toEqual(['eu-fsf UNLI'])
  },
)

test("a list that is a sign or a counter-measure is nobody's law, at home neither", () => {
  expect(bindsSeller('no-nbim', { country: 'NO', inEu: false })).toBe(false)
  expect(bindsSeller('cn-mofcom', { country: 'CN', inEu: false })).toBe(false)
  expect(bindsSeller('us-889', { country: 'US', inEu: false })).toBe(false)
  expect(bindsSeller('uk-ofsi', { country: 'GB', inEu: false })).toBe(false)
  expect(bindsSeller('eu-vessels', { country: 'SE', inEu: true })).toBe(true)
  expect(bindsSeller('un-vessels', { country: 'SE', inEu: true })).toBe(true)
})
