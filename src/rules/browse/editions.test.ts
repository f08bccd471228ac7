import { expect, test } from 'vitest'
import type { Rule } from '../model.ts'
import { editionsOf, type Version, viewOf } from './editions.ts'
import { instrumentOf } from './instrument.ts'

const words = { sv: 'a', nb: 'a', fi: 'a', en: 'a' }
const rule = (more: Partial<Rule> = {}): Rule => ({
  ...{ id: 'P-A', layer: 'policy', title: words, message: words, citation: 'Own policy 1' },
  ...{ verified: true, jurisdiction: 'own', from: '2026-01-01', when: { fact: 'item.sku', is: 'X' } },
  outcome: 'block',
  ...more,
})
const version = (number: string, effective_at: string | null, more: Partial<Version> = {}): Version => ({
  ...{ name: 'own', version: number, status: effective_at === null ? 'draft' : 'active', effective_at },
  ...{ author: 'anna', approver: 'bo', rules: [rule()], examples: null },
  ...more,
})
const seen = (versions: readonly Version[], at: string) => {
  const all = editionsOf(versions)
  return all.map((one) => {
    const { state, version, through, effectiveFrom, effectiveTo } = viewOf(one, at, all)
    return { state, version, through, effectiveFrom, effectiveTo }
  })
}
const noon = '2026-11-23T11:00:00.000Z'

test('a rule that a later version repeats word for word is one edition', () => {
  const two = [version('1', '2026-02-01T00:00:00Z'), version('2', '2026-06-01T00:00:00Z')]
  expect(seen(two, noon)).toEqual([
    {
      state: 'active',
      version: '1',
      through: '2',
      effectiveFrom: '2026-02-01T00:00:00.000Z',
      effectiveTo: null,
    },
  ])
})

test('a changed rule supersedes the former at the moment of its version', () => {
  const changed = version('2', '2026-12-01T00:00:00Z', { rules: [rule({ outcome: 'allow' })] })
  const two = [version('1', '2026-02-01T00:00:00Z'), changed]
  expect(seen(two, noon).map(({ state }) => state)).toEqual(['active', 'upcoming'])
  expect(seen(two, '2026-12-01T00:00:00Z').map(({ state }) => state)).toEqual(['superseded', 'active'])
})

test('a rule that a version no longer has, or whose last day has passed, has ended', () => {
  const gone = version('2', '2026-06-01T00:00:00Z', { rules: [rule({ id: 'P-B', to: '2026-07-01' })] })
  expect(seen([version('1', '2026-02-01T00:00:00Z'), gone], noon).map(({ state }) => state)).toEqual([
    'ended',
    'ended',
  ])
})

test('a version that waits shows what it would change, and nothing else', () => {
  const waits = version('2', null, { rules: [rule(), rule({ id: 'P-B' })] })
  const all = editionsOf([version('1', '2026-02-01T00:00:00Z'), waits])
  expect(all.map((one) => [one.rule.id, viewOf(one, noon, all).state])).toEqual([
    ['P-A', 'active'],
    ['P-B', 'draft'],
  ])
})

test('a citation belongs to its act, without article, annex or section', () => {
  const acts = {
    'Reg. (EU) 833/2014 Art. 12g(1) and (2)(b)': 'Reg. (EU) 833/2014',
    'Reg. (EU) 2021/821 Art. 3(1), Annex I[[ {item.annexI}]]': 'Reg. (EU) 2021/821',
    '15 CFR 744.11, BIS Affiliates Rule of 29 September 2025': '15 CFR 744',
    '31 CFR Ch. V (OFAC), SDN list': '31 CFR Ch. V',
    'Sanksjonsloven (LOV-2021-04-16-18) § 2; {party.confirmedActs}': 'Sanksjonsloven (LOV-2021-04-16-18)',
    'Own policy on face recognition; UNGP 13, 19': 'Own policy on face recognition',
    'US NDAA for FY 2019 section 889(a)(1)(B) (Part B)': 'US NDAA for FY 2019',
    '{party.confirmedActs}': 'The act that a list entry names',
    'Decision D-1; UNGP 19': 'Decision D-1',
  }
  for (const [citation, act] of Object.entries(acts))
    expect([citation, instrumentOf(citation)]).toEqual([citation, act])
})
