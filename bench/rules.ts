import { builtInPacks, evaluateLine, loadPack } from '#rules'
import type { Facts, Rule } from '#rules/model'
import { abroad, ordinary } from '../test/support/order-facts.ts'
import { type Question, repeated, spread } from './question.ts'

const asOf = '2026-11-23T08:00:00.000Z'
const lines = 2000

/** What it costs to judge one order line by 200 rules, with every fact read and every fact missing. */
export const question: Question = {
  name: 'rules',
  target: 'rule evaluation, 200 rules: < 1 ms with full trace',
  needsLists: false,
  run: async () => {
    const own = await builtInRules()
    const rules = repeatedTo(200, own)
    const judge = (facts: Facts) => repeated(lines, () => evaluateLine(rules, facts, asOf))
    await judge(ordinary)
    const within = await judge(ordinary)
    const outside = await judge({ ...ordinary, ...abroad('KZ') })
    const target = '< 1 ms'
    return [
      {
        what: 'rules that come with the product',
        target: '',
        measured: `${own.length}, each taken often enough to make 200`,
      },
      { what: 'one line, 200 rules, sale at home', target, measured: spread(within) },
      { what: 'one line, 200 rules, export', target, measured: spread(outside) },
    ]
  },
}

async function builtInRules(): Promise<Rule[]> {
  const packs = await builtInPacks()
  return packs.flatMap(({ value }) => {
    const loaded = loadPack(value)
    return loaded.ok ? loaded.value.rules : []
  })
}

function repeatedTo(count: number, rules: readonly Rule[]): Rule[] {
  return Array.from({ length: count }, (_, n) => rules[n % rules.length])
    .filter((rule) => rule !== undefined)
    .map((rule, n) => ({ ...rule, id: `${rule.id}-${n}` }))
}
