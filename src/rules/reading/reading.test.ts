import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '#kernel'
import { factsIn } from '../check-condition.ts'
import { checkRule } from '../check-rule.ts'
import { factNames } from '../fact-names.ts'
import { definitionOf } from '../facts.ts'
import { builtInPacks, loadPack } from '../index.ts'
import { judge } from '../judge.ts'
import { valueWords } from '../knowledge/value-words.ts'
import type { Condition, Rule } from '../model.ts'
import { labelOf, wordsOfFact, wordsOfValues } from './fact-words.ts'
import { type Readable, readAloud } from './read-aloud.ts'
import { simplified } from './simplify.ts'
import { branchOf } from './tree.ts'

const rules: readonly Rule[] = (await builtInPacks()).flatMap(({ value }) => {
  const loaded = loadPack(value)
  return loaded.ok ? loaded.value.rules : []
})

test('every fact that a rule may read has words in the four languages', () => {
  for (const fact of factNames()) {
    const found = wordsOfFact(fact)
    expect(found, fact).toBeDefined()
    const isClaim = definitionOf(fact)?.type === 'boolean'
    expect('name' in (found ?? {}), `${fact} is said ${isClaim ? 'as a clause' : 'by its name'}`).toBe(
      !isClaim,
    )
    for (const language of languages) {
      const label = labelOf(fact, language)
      expect(label.length, `${fact} in ${language}`).toBeGreaterThan(2)
      expect(label, `${fact} in ${language}`).not.toMatch(/[{}]/)
    }
  }
})

test('every word of a closed vocabulary has words in the four languages, and none is left over', () => {
  const used = new Set<string>()
  for (const fact of factNames())
    for (const value of definitionOf(fact)?.values ?? []) used.add(value).add(`${fact}/${value}`)
  const missing = [...used].filter((key) => !key.includes('/') && !valueWords[key])
  expect(missing).toEqual([])
  expect(Object.keys(valueWords).filter((key) => !used.has(key))).toEqual([])
  expect(wordsOfValues('site.type')).toContainEqual(
    expect.objectContaining({ value: 'border', words: expect.objectContaining({ en: 'border' }) }),
  )
})

test('a rule is read as one sentence, exceptions and all', () => {
  const rule: Readable = {
    outcome: 'hold',
    kind: 'review',
    when: {
      all: [
        { fact: 'buyer.inEu', is: false },
        { anyParty: { fact: 'party.country', in: ['VE', 'IR'] }, roles: ['buyer', 'endUser'] },
      ],
    },
    unless: { fact: 'exceptions.rules', has: 'P-X' },
  }
  expect(readAloud(rule, 'en')).toBe(
    "Held (review) when the buyer is outside the EU and (for at least one of the buyer and the end user: the party's country is Venezuela (VE) or Iran (IR)) – unless P-X is among the rules from which this line has a granted exception.",
  )
  expect(readAloud(rule, 'sv')).toBe(
    'Pausad (prövning) när detta gäller: köparen finns inte i EU och (för minst en av köparen och slutanvändaren gäller: partens land är Venezuela (VE) eller Iran (IR)) – om inte detta gäller: P-X finns bland de regler som raden har ett beviljat undantag från.',
  )
})

test('every rule of the product is read aloud in four languages, and no fact goes unsaid', () => {
  for (const rule of rules)
    for (const language of languages) {
      const said = readAloud(rule, language).toLowerCase()
      expect(said, rule.id).not.toMatch(/[{}]|undefined/)
      for (const fact of mentioned(rule))
        expect(says(said, fact, language), `${rule.id} in ${language} says ${fact}: ${said}`).toBe(true)
    }
})

const conditions = fc.letrec<{ node: Condition; leaf: Condition }>((tie) => ({
  leaf: fc
    .constantFrom(...factNames().filter((name) => !name.startsWith('party.')))
    .chain((fact) => testsOf(fact)),
  node: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
    tie('leaf').map((anyParty) => ({ anyParty, roles: ['buyer', 'endUser'] })),
    tie('leaf').map((everyParty) => ({ everyParty })),
  ),
})).node

/** Tests that fit the type of a fact. */
function testsOf(fact: string): fc.Arbitrary<Condition> {
  const definition = definitionOf(fact)
  const words = definition?.values ?? ['AL-1', 'SE', 'x{s}y']
  const word = fc.constantFrom(...words)
  const many = fc.array(word, { minLength: 1, maxLength: 3 })
  const always = [
    fc.boolean().map((isKnown) => ({ fact, isKnown })),
    fc.boolean().map((isEmpty) => ({ fact, isEmpty })),
    fc.constant({ fact, sameAs: fact }),
  ]
  switch (definition?.type) {
    case 'boolean':
      return fc.oneof(
        fc.boolean().map((is) => ({ fact, is })),
        ...always,
      )
    case 'number':
      return fc.oneof(
        fc.integer().map((gte) => ({ fact, gte })),
        fc.constant({ fact, lt: 'line.quantity' }),
        ...always,
      )
    case 'string':
      return fc.oneof(
        word.map((is) => ({ fact, is })),
        many.map((notIn) => ({ fact, notIn })),
        many.map((startsWith) => ({ fact, startsWith })),
        ...always,
      )
    case 'strings':
      return fc.oneof(
        word.map((has) => ({ fact, has })),
        many.map((hasAny) => ({ fact, hasAny })),
        many.map((startsWith) => ({ fact, startsWith })),
        ...always.slice(0, 2),
      )
    default:
      return fc.oneof(fc.constant({ fact, lte: '2026-11-23' }), ...always.slice(0, 2))
  }
}

test('whatever the loader takes is read aloud, and mentions every fact', () => {
  const [model] = rules
  const outcome = fc.constantFrom('block' as const, 'allow' as const, 'licence' as const)
  fc.assert(
    fc.property(conditions, outcome, (when, outcome) => {
      const { kind: _k, unless: _u, tests: _t, ...rest } = model!
      const rule: Rule = { ...rest, when, outcome }
      if (checkRule(rule).length > 0) return
      for (const language of languages) {
        const said = readAloud(rule, language).toLowerCase()
        for (const fact of mentioned(rule)) expect(says(said, fact, language)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('the simplest form is true and false for the same facts', () => {
  const facts = fc.dictionary(
    fc.constantFrom(
      'buyer.ref',
      'buyer.inEu',
      'endUser.ref',
      'item.isThermal',
      'line.quantity',
      'line.purpose',
    ),
    fc.constantFrom(true, false, 3, 'AL-1', 'newSale', null),
  )
  fc.assert(
    fc.property(conditions, facts, (condition, given) => {
      const [whole, simple] = [condition, simplified(condition)].map((one) => judge(one, { facts: given }))
      expect(simple === true).toBe(whole === true)
    }),
    { numRuns: 500 },
  )
  const nobody = { not: { fact: 'consignee.inEea', is: false } }
  expect(simplified(nobody)).toEqual(nobody)
  expect(
    simplified({
      all: [
        {
          all: [
            { fact: 'site.country', isKnown: true },
            { fact: 'site.country', is: 'VE' },
          ],
        },
        { not: { fact: 'order.type', is: 'stock' } },
      ],
    }),
  ).toEqual({
    all: [
      { fact: 'site.country', is: 'VE' },
      { fact: 'order.type', notIn: ['stock'] },
    ],
  })
})

test('the tree names each node in words and by its path, and with facts its truth', () => {
  const when: Condition = {
    all: [{ fact: 'item.isThermal', is: true }, { anyParty: { fact: 'party.band', is: 'D' } }],
  }
  const bare = branchOf(when, { path: '/when' })
  expect(bare.parts[1]).toMatchObject({
    op: 'anyParty',
    path: '/when/all/1',
    parts: [{ fact: 'party.band' }],
  })
  const facts = { 'item.isThermal': true, 'buyer.ref': 'a', 'buyer.band': 'A', 'endUser.ref': 'b' }
  const tried = branchOf(when, { path: '/when', facts })
  expect(tried).toMatchObject({
    truth: 'unknown',
    parts: [
      { truth: 'yes' },
      {
        truth: 'unknown',
        parts: [
          { op: 'role', truth: 'no', parts: [{ fact: 'buyer.band', truth: 'no' }] },
          { op: 'role', truth: 'unknown', parts: [{ fact: 'endUser.band', truth: 'unknown' }] },
        ],
      },
    ],
  })
})

const mentioned = ({ when, unless }: Rule) => [...factsIn(when), ...(unless ? factsIn(unless) : [])]

function says(said: string, fact: string, language: (typeof languages)[number]): boolean {
  const found = wordsOfFact(fact)!
  const forms = 'name' in found ? [found.name] : [found.yes, found.no]
  return forms.some((form) => said.includes(form[language].toLowerCase()))
}
