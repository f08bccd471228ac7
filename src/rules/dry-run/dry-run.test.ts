import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Act, toInstant } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction } from '#storage'
import { testStore } from '../../../test/support/store.ts'
import { builtInPacks, importPack } from '../actions.ts'
import { evaluateLine } from '../evaluate.ts'
import { installPacks, loadPack, rulesMigrations } from '../index.ts'
import type { Facts, Rule } from '../model.ts'
import { beginDryRun, cancelDryRun, runDryRun } from './actions.ts'
import { askAgain, benchOf, nothingAsked, type PastOrder, tallied } from './dry-run.ts'

const noon = toInstant('2026-11-23T12:00:00+01:00')
const act: Act = {
  at: noon,
  by: 'bo',
  role: 'operator',
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
}
const store = await testStore({ ...logMigrations, ...rulesMigrations })
const packs = await builtInPacks()
const rules: readonly Rule[] = packs.flatMap(({ value }) => {
  const loaded = loadPack(value)
  return loaded.ok ? loaded.value.rules : []
})
const words = { sv: 'a', nb: 'a', fi: 'a', en: 'a' }

beforeAll(async () => {
  await inTransaction(store.db, noon, async (tx) => {
    await installPacks(tx, act)
    await importPack(tx, act, {
      ...{ pack: 'own', version: '2026.11.1', title: words, author: 'anna' },
      rules: [
        {
          ...{ id: 'P-OWN', title: words, message: words, citation: 'Own policy', jurisdiction: 'own' },
          ...{ from: '2026-01-01', when: { fact: 'line.quantity', gt: 5 }, outcome: 'block' },
          tests: [{ name: 'six', facts: { 'line.quantity': 6 }, expect: 'speaks' }],
        },
      ],
    })
  })
})
afterAll(() => store.close())

const past = (traceId: string, facts: Facts): PastOrder => ({
  ...{ traceId, order: `SO-${traceId}`, at: noon, entity: 'se', kept: { outcome: 'allow' } },
  lines: [facts],
  onlyVerified: false,
})
const subject = { pack: 'own', version: '2026.11.1' }
const calm = { act, now: () => noon, isStopping: () => false }
const found = (facts: Facts[]) => ({
  count: async () => facts.length,
  pages: async function* () {
    for (const [i, one] of facts.entries()) yield [past(String(i), one)]
  },
})

/** Facts as the examples of the rules have them, mixed. */
const facts = fc
  .array(
    fc.constantFrom(
      ...rules.flatMap(({ tests = [] }) => tests.map((one) => (one as { facts: Facts }).facts)),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((many): Facts => Object.assign({}, ...many))

test('asking only what the changed rules touch says the same as asking everything twice', () => {
  fc.assert(
    fc.property(facts, fc.nat({ max: rules.length - 1 }), fc.boolean(), (given, at, removed) => {
      const changed = { ...rules[at]!, outcome: 'allow' as const }
      const { kind: _kind, ...loosened } = changed
      const after = removed ? rules.toSpliced(at, 1) : rules.toSpliced(at, 1, loosened)
      const quick = askAgain(past('1', given), benchOf(rules, after, noon)).lines[0]!
      const weights = [rules, after].map((all) => {
        const { outcome, kind } = evaluateLine(all, given, noon)
        return kind ? { outcome, kind } : { outcome }
      })
      expect([quick.before, quick.after]).toEqual(weights)
    }),
    { numRuns: 150 },
  )
})

test('orders are counted by outcome, before and after, and those that differ are shown', () => {
  const own: Rule = {
    ...rules[0]!,
    id: 'P-X',
    layer: 'policy',
    when: { fact: 'line.quantity', gt: 5 },
    outcome: 'block',
  }
  const bench = benchOf([], [{ ...own, from: '2026-01-01', to: null }], noon)
  const tally = [3, 6, 9]
    .map((quantity, i) => askAgain(past(String(i), { 'line.quantity': quantity }), bench))
    .reduce(tallied, nothingAsked)
  expect(tally).toMatchObject({
    ...{ asked: 3, differ: 2, otherReasons: 0, before: { allow: 3 }, after: { allow: 1, block: 2 } },
    moves: [{ before: 'allow', after: 'block', count: 2 }],
    examples: [{ order: 'SO-1' }, { order: 'SO-2' }],
  })
})

test('a dry run that is cancelled stops where it is, and says so', async () => {
  const many = found(Array.from({ length: 20 }, () => ({ 'line.quantity': 6 })))
  const begun = await beginDryRun(store.db, act, { order: { subject }, past: many })
  const run = begun.ok ? begun.value : undefined
  let asked = 0
  const halting = {
    count: many.count,
    pages: async function* () {
      for await (const page of many.pages()) {
        if (++asked === 4) await inTransaction(store.db, noon, (tx) => cancelDryRun(tx, act, run!.id))
        yield page
      }
    },
  }
  const done = await runDryRun(store.db, run!.id, { ...calm, past: halting })
  expect(done).toMatchObject({ state: 'cancelled', total: 20, tally: { asked: 10 } })
})

test('a dry run that breaks says that it did, and a fault is told on', async () => {
  const begun = await beginDryRun(store.db, act, { order: { subject }, past: found([{}]) })
  const broken = {
    count: async () => 1,
    // biome-ignore lint/correctness/useYield: it breaks before it yields
    pages: async function* () {
      throw new Error('no store')
    },
  }
  const id = begun.ok ? begun.value.id : ''
  await expect(runDryRun(store.db, id, { ...calm, past: broken })).rejects.toThrow('no store')
  const after = await inTransaction(store.db, noon, (tx) => cancelDryRun(tx, act, id))
  expect(after).toMatchObject({
    refusal: { code: 'not_allowed_from', detail: expect.stringContaining('failed') },
  })
})

test('no more than three run at once', async () => {
  const begin = () => beginDryRun(store.db, act, { order: { subject }, past: found([{}]) })
  const begun = [await begin(), await begin(), await begin()]
  expect(await begin()).toMatchObject({ ok: false, refusal: { code: 'too_many' } })
  for (const one of begun) if (one.ok) await runDryRun(store.db, one.value.id, { ...calm, past: found([{}]) })
  expect(await begin()).toMatchObject({ ok: true })
})
