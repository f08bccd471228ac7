import { expect, test } from 'vitest'
import type { LineVerdict, Verdict } from '#rules/model'
import { differences } from './expect.ts'
import type { DeedOutcome } from './outcome.ts'
import type { Expectation } from './schema.ts'

const layer = { outcome: 'allow', spoke: [], couldBe: [] } as const
const line: LineVerdict = {
  line: 1,
  outcome: 'block',
  wording: { en: 'Blocked. This is our own decision.' },
  law: { ...layer, spoke: [], couldBe: [] },
  policy: {
    outcome: 'block',
    spoke: [{ rule: 'D-1/newSale', citation: 'UNGP 19', verified: true, reads: {}, outcome: 'block' }],
    couldBe: [],
  },
  missing: [{ fact: 'item.cn', who: 'product' }],
  next: [{ act: 'substitutes' }],
} as never
const verdict: Verdict = { outcome: 'block', lines: [line] } as never
const blocked: DeedOutcome = { deed: 1, name: 'check', verdict, digest: 'a', state: 'draft' }
const refused: DeedOutcome = {
  deed: 2,
  name: 'release',
  refusal: { code: 'not_found', detail: 'There is no order.', wording: null },
}
const found = (expected: Expectation, all = [blocked]) => differences(expected, all)

test('what is so gives no difference', () => {
  expect(
    found({
      ...{ outcome: 'block', layer: 'policy', law: 'allow', policy: 'block', rules: ['D-1/newSale'] },
      ...{ citation: 'UNGP', missing: ['item.cn'], next: ['substitutes'], state: 'draft' },
      says: { en: 'own decision' },
      notSays: { en: 'illegal' },
    } as Expectation),
  ).toEqual([])
})

test.each([
  [{ outcome: 'allow' }, /outcome: expected "allow", found "block"/],
  [{ layer: 'law' }, /the law layer did not give the outcome/],
  [{ rules: ['L-X'] }, /L-X/],
  [{ notRules: ['D-1/newSale'] }, /D-1\/newSale/],
  [{ citation: 'Art. 5' }, /Art\. 5/],
  [{ missing: ['item.eccn'] }, /item\.eccn/],
  [{ next: ['askData'] }, /askData/],
  [{ says: { en: 'illegal' } }, /illegal/],
  [{ notSays: { en: 'own decision' } }, /own decision/],
  [{ state: 'released' }, /state: expected "released", found "draft"/],
  [{ deed: 3 }, /there is no deed 3; the scenario has 1/],
])('%j is told as a difference', (expected, sentence) => {
  expect(found(expected as Expectation)).toEqual([expect.stringMatching(sentence)])
})

test('a deed that was refused is a difference unless its error was expected', () => {
  expect(found({ deed: 2 }, [blocked, refused])).toEqual([
    'deed 2 (release): refused: not_found: There is no order.',
  ])
  expect(found({ deed: 2, error: 'not_found' } as Expectation, [blocked, refused])).toEqual([])
  expect(found({ error: 'conflict' } as Expectation, [blocked])).toEqual([
    expect.stringContaining('error: expected'),
  ])
})
