import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadScenario } from './load.ts'

const folder = mkdtempSync(join(tmpdir(), 'aktsam-load-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
function write(name: string, ...lines: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const sentenceOf = (path: string) => {
  try {
    loadScenario(path)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message.replace(`${folder}/`, '') : String(error)
  }
}

test('an unknown key is an error with its line', () => {
  const path = write('a.yml', 'title: A', 'when:', '  - release: SO-1', '    forse: true', 'then: []')
  expect(sentenceOf(path)).toContain('a.yml: line 4 (/when/0/forse): unknown field')
  const top = write('b.yml', 'title: B', 'gievn: []')
  expect(sentenceOf(top)).toBe("b.yml: line 2 (/gievn): unknown field 'gievn'")
})

test('an unknown outcome, a missing file and a text that is no YAML are errors with their line', () => {
  const path = write('c.yml', 'title: C', 'then:', '  - outcome: blocked')
  expect(sentenceOf(path)).toMatch(/c\.yml: line 3 \(\/then\/0\/outcome\)/)
  expect(sentenceOf(join(folder, 'none.yml'))).toContain('cannot be read')
  expect(sentenceOf(write('d.yml', 'title: [', 'x: 1'))).toMatch(/d\.yml: line 2/)
})

test('a scenario that stands on itself is refused', () => {
  write('e.yml', 'base: f.yml')
  expect(sentenceOf(write('f.yml', 'base: e.yml'))).toContain('a scenario cannot be its own base')
})

test('a record with the key of one in the base replaces it in its place; others come after', () => {
  write(
    'base.yml',
    'given:',
    '  - { type: site, ref: a, country: SE }',
    '  - { type: site, ref: b, country: SE }',
  )
  const path = write(
    'g.yml',
    'base: base.yml',
    'given:',
    '  - { type: countryBand, country: NO, area: null, band: A }',
    '  - { type: site, ref: a, country: NO }',
  )
  expect(loadScenario(path).given).toEqual([
    { type: 'site', ref: 'a', country: 'NO' },
    { type: 'site', ref: 'b', country: 'SE' },
    { type: 'countryBand', country: 'NO', area: null, band: 'A' },
  ])
})
