import { expect, test } from 'vitest'
import { loadPack, loadRules } from './load.ts'

const words = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const rule = (more: object = {}) => ({
  id: 'P-TEST',
  layer: 'policy',
  title: words('A test'),
  message: words('Because of {item.sku}.'),
  citation: 'Own policy 1',
  verified: true,
  jurisdiction: 'own',
  from: '2026-01-01',
  when: { fact: 'item.cn', is: '8525 89 00' },
  outcome: 'block',
  ...more,
})
const law = (more: object = {}) =>
  rule({ id: 'L-TEST', layer: 'law', jurisdiction: 'EU', citation: 'Reg. (EU) 833/2014 Art. 2a', ...more })
/** The first complaint about one rule, as its author reads it. */
function complaint(value: object): string {
  const loaded = loadRules([value])
  return loaded.ok ? 'none' : `${loaded.refusal.code}: ${loaded.refusal.detail}`
}

test('a rule that is wholly understood loads', () => {
  expect(complaint(rule())).toBe('none')
  expect(complaint(law())).toBe('none')
})

test.each<[string, object, RegExp]>([
  [
    'an unknown fact',
    rule({ when: { fact: 'item.cnn', is: 'x' } }),
    /Rule P-TEST .*\/when\/fact: unknown fact 'item.cnn'/,
  ],
  ['a fact of the wrong role', rule({ when: { fact: 'kund.cn', is: 'x' } }), /did you mean item.cn\?/],
  ['an unknown operator', rule({ when: { fact: 'item.cn', equals: 'x' } }), /\/when\/equals: unknown field/],
  ['an unknown word', rule({ when: { some: [] } }), /\/when/],
  [
    'two operators',
    rule({ when: { fact: 'item.cn', is: 'x', in: ['y'] } }),
    /exactly one operator, has is, in/,
  ],
  ['no operator', rule({ when: { fact: 'item.cn' } }), /exactly one operator, has none/],
  [
    'an operator that does not fit',
    rule({ when: { fact: 'item.annexI', is: 'x' } }),
    /does not fit a fact of type strings; these do: has/,
  ],
  ['a bound on a text', rule({ when: { fact: 'item.cn', gt: 3 } }), /does not fit a fact of type string/],
  [
    'a text for a number',
    rule({ when: { fact: 'line.quantity', gt: 'three' } }),
    /must be a number, or name a fact/,
  ],
  [
    'a day that is none',
    rule({ when: { fact: 'order.quotedAt', lt: '2026-13-45' } }),
    /must be a day, an instant/,
  ],
  [
    'a word outside its vocabulary',
    rule({ when: { fact: 'line.purpose', is: 'gift' } }),
    /'gift' is not in its vocabulary: newSale/,
  ],
  ['a yes for a text', rule({ when: { fact: 'line.purpose', is: true } }), /must be a string, is true/],
  ['a party outside anyParty', rule({ when: { fact: 'party.country', is: 'RU' } }), /stands inside anyParty/],
  [
    'an unknown role',
    rule({ when: { anyParty: { fact: 'party.country', is: 'RU' }, roles: ['agent'] } }),
    /must name roles among buyer/,
  ],
  ['an empty all', rule({ when: { all: [] } }), /at least one condition/],
  ['a hold without a kind', rule({ outcome: 'hold' }), /\/kind: stands with the outcome hold/],
  ['a kind without a hold', rule({ kind: 'data' }), /\/kind: stands with the outcome hold/],
  ['a missing language', rule({ message: { sv: 'a', nb: 'a', en: 'a' } }), /\/message: .*fi/],
  ['a hole in a text', rule({ message: words('{item.colour}') }), /\{item.colour\} is not a fact/],
  ['a law without an act', law({ citation: 'the law' }), /names the act by number/],
  ['a citation to come', rule({ citation: 'TODO' }), /says where the rule stands/],
  ['an end before its beginning', rule({ to: '2025-12-31' }), /must come after from/],
  ['a law named as policy', rule({ layer: 'law', jurisdiction: 'EU' }), /a law rule is named L-/],
  ['a law of nobody', law({ jurisdiction: undefined }), /says whose law it is/],
  [
    'a law with an exception',
    law({ unless: { fact: 'exceptions.rules', has: 'L-TEST' } }),
    /never lower the law/,
  ],
  [
    'a law that yields to a promise',
    law({ unless: { fact: 'transition.honoured', has: 'D-1' } }),
    /never lower the law/,
  ],
  [
    'a policy that frees from the law',
    rule({ unless: { fact: 'exceptions.rules', has: 'L-EU-833-2a' } }),
    /no exception from a law rule/,
  ],
  ['a policy that lowers', rule({ outcome: 'allow', overrides: 'L-EU-833-2a' }), /no outcome lowers another/],
  ['an unknown required fact', rule({ required: ['item.colour'] }), /unknown fact 'item.colour'/],
  [
    'an example that does not come true',
    rule({ tests: [{ name: 'a camera', facts: {}, expect: 'speaks' }] }),
    /'a camera' should be speaks, is undecided/,
  ],
])('%s is refused with rule, place and what was expected', (_what, value, said) => {
  const found = complaint(JSON.parse(JSON.stringify(value)))
  expect(found).toMatch(/^rule_refused: /)
  expect(found).toMatch(said)
  expect(found).toContain('Nothing was loaded')
})

test('the same rule twice in force is refused, versions that follow each other are not', () => {
  expect(loadRules([rule(), rule()]).ok).toBe(false)
  expect(loadRules([rule({ to: '2026-06-01' }), rule({ from: '2026-06-01' })]).ok).toBe(true)
  expect(loadRules([rule(), rule({ outcome: 'allowWithConditions' })]).ok).toBe(true)
})

const {
  layer: _layer,
  verified: _verified,
  jurisdiction: _jurisdiction,
  from: _from,
  ...short
} = rule({
  tests: [{ name: 'a camera', facts: { 'item.cn': '8525 89 00', 'exceptions.rules': [] }, expect: 'speaks' }],
})
const pack = (more: object = {}) => ({
  pack: 'test',
  version: '2026.11.1',
  title: words('A pack'),
  author: 'anna',
  approver: 'bo',
  defaults: { layer: 'policy', verified: true, jurisdiction: 'own', from: '2026-01-01' },
  rules: [short],
  ...more,
})

test('a pack fills in its defaults, and lets exceptions free from its rules by name', () => {
  const loaded = loadPack(pack())
  expect(loaded).toMatchObject({
    ok: true,
    value: {
      rules: [
        { id: 'P-TEST', author: 'anna', approver: 'bo', unless: { fact: 'exceptions.rules', has: 'P-TEST' } },
      ],
    },
  })
})

test('one rule a word: the word stands in id, condition and example', () => {
  const each = { ...short, id: 'P-{each}', each: ['AL-1', 'AL-2'], when: { fact: 'item.sku', is: '{each}' } }
  const tests = [{ name: 'it', facts: { 'item.sku': '{each}', 'exceptions.rules': [] }, expect: 'speaks' }]
  const loaded = loadPack(pack({ rules: [{ ...each, tests }] }))
  expect(loaded.ok && loaded.value.rules.map(({ id }) => id)).toEqual(['P-AL-1', 'P-AL-2'])
})

test('an EU rule with a twin binds Norwegian sellers too, by their own citation, not verified', () => {
  const { id: _id, citation: _citation, ...frame } = short
  const rules = [
    { ...frame, id: 'L-EU-1', citation: 'Reg. (EU) 1/2026', twin: { citation: 'Forskrift FOR-2026-1' } },
  ]
  const defaults = { layer: 'law', verified: true, jurisdiction: 'EU', nexus: 'EU', from: '2026-01-01' }
  const loaded = loadPack(pack({ defaults, rules }))
  expect(loaded.ok && loaded.value.rules).toMatchObject([
    { id: 'L-EU-1', verified: true, when: { all: [{ fact: 'seller.inEu', is: true }, {}] } },
    { id: 'L-NO-1', verified: false, jurisdiction: 'NO', citation: 'Forskrift FOR-2026-1' },
  ])
})

test('an unknown word in a pack, and an author who approves, are refused', () => {
  expect(loadPack(pack({ colour: 'red' }))).toMatchObject({ ok: false, refusal: { code: 'rule_refused' } })
  const own = loadPack(pack({ approver: 'anna' }))
  expect(own.ok ? '' : own.refusal.detail).toContain('whoever wrote the rules does not approve them')
})
