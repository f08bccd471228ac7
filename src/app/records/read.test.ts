import { describe, expect, test } from 'vitest'
import { isNdjson, readRecords } from './read.ts'

const placesOf = (text: string) => {
  const read = readRecords(text)
  return read.ok ? read.value.map(({ value, where }) => [where, value]) : []
}
const sentenceOf = (text: string) => {
  const read = readRecords(text)
  return read.ok ? '' : read.refusal.detail
}

describe('a file says by itself what it is', () => {
  test('one record a line, empty lines between', () => {
    expect(placesOf('{"a":1}\n\n{"a":2}\n')).toEqual([
      ['line 1', { a: 1 }],
      ['line 3', { a: 2 }],
    ])
  })
  test('one JSON object over several lines, and a JSON array', () => {
    expect(placesOf('{\n  "a": 1\n}\n')).toEqual([['line 1', { a: 1 }]])
    expect(placesOf('[\n  {"a":1},\n  {"a":2}\n]')).toEqual([
      ['line 2', { a: 1 }],
      ['line 3', { a: 2 }],
    ])
  })
  test('YAML: a list of records, or one', () => {
    expect(placesOf('# people\n- { a: 1 }\n- a: 2\n')).toEqual([
      ['line 2', { a: 1 }],
      ['line 3', { a: 2 }],
    ])
    expect(placesOf('a: 2026-11-23\nb: no\n')).toEqual([['line 1', { a: '2026-11-23', b: 'no' }]])
  })
  test('NDJSON whose first line is broken is NDJSON still', () => {
    expect(isNdjson('{"a":\n{"a":2}\n')).toBe(true)
    expect(isNdjson('{\n  "a": 1\n}')).toBe(false)
    expect(isNdjson('{ a: 1 }')).toBe(false)
  })
})

describe('what does not parse is refused with its line', () => {
  test.each([
    ['', 'The file is empty. Expected one record a line (NDJSON), a JSON array or YAML.'],
    [' \n\n', 'The file is empty. Expected one record a line (NDJSON), a JSON array or YAML.'],
    ['{"a":1}\0', 'The file holds NUL bytes; it is not text. Nothing was read.'],
    ['{"a":1}\n{"a":}\n', /^line 2: is not JSON: Unexpected token '}'.* Nothing was kept\.$/],
    ['[\n{"a":1},\n{"a" 2}]', /^line 3: is not JSON: .* Nothing was kept\.$/],
    ['a: [1,\n b: 2', /^line 2: .* Nothing was kept\.$/],
    ['a: 1\na: 2\n', /^line 2: Map keys must be unique\. Nothing was kept\.$/],
    ['--- 1\n--- 2\n', /multiple documents/],
    ['a: !!binary x\nb: *nobody\n', /^The YAML cannot be read out|Unresolved alias/],
  ])('%j', (text, sentence) => {
    expect(sentenceOf(text)).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    )
  })
  test('aliases of aliases that would fill the memory', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => pair.split('')))
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`)
    expect(sentenceOf(bomb.join('\n'))).toMatch(/^The YAML cannot be read out: Excessive alias count/)
  })
})
