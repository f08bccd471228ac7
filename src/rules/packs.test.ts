import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInPacks, loadPack, parsePack, testRules } from './index.ts'
import type { Rule } from './model.ts'

const packs = await builtInPacks()
const builtIn: Rule[] = packs.flatMap(({ value }) => {
  const loaded = loadPack(value)
  return loaded.ok ? loaded.value.rules : []
})

test.each(packs)('$file is wholly understood, and every example of it comes true', ({ value }) => {
  const loaded = loadPack(value)
  expect(loaded.ok ? [] : [loaded.refusal.detail, ...(loaded.refusal.errors ?? [])]).toEqual([])
})

test('every rule has an example in which it speaks and one in which it is silent', () => {
  for (const rule of builtIn) {
    const found = testRules([rule]).map((one) => one.found)
    expect([rule.id, found]).toEqual([rule.id, expect.arrayContaining(['speaks', 'silent'])])
  }
})

test('an example of a rule that begins later is judged when it begins', () => {
  const [rule] = builtIn
  const first = testRules(rule ? [rule] : []).map(({ passed }) => passed)
  const later = testRules(rule ? [{ ...rule, from: '2031-05-01', to: null }] : [])
  expect(later.map(({ passed }) => passed)).toEqual(first)
  expect(first).toContain(true)
})

test('own policy is never called illegal, and the law never our decision', () => {
  for (const { layer, message } of builtIn) {
    if (layer === 'policy') expect(message.en).not.toMatch(/illegal|unlawful|prohibited by law/)
    else expect(message.en).not.toMatch(/own decision|own policy/)
  }
})

test('the example of the how-to loads', () => {
  const page = readFileSync('docs/how-to/add-a-rule.md', 'utf8')
  const example = page.split('```yaml')[1]?.split('```')[0] ?? ''
  expect(loadPack(parsePack(example))).toMatchObject({ ok: true })
})
