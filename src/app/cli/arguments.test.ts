import { describe, expect, test } from 'vitest'
import { common, commonLast, refuseUnknown } from './arguments.ts'

const args = {
  ref: { type: 'positional', required: true },
  line: { type: 'string' },
  keep: { type: 'boolean' },
  ...common,
} as const
const sentenceOf = (...raw: string[]) => {
  try {
    refuseUnknown(raw, args)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('what a command does not take is refused by name', () => {
  test.each([
    [['SO-1', '--line', '2', '--no-keep', '--data=x', '--json']],
    [['-', '--line=2']],
    [['--', '--looks-like-an-option']],
  ])('%j is taken', (raw) => {
    expect(sentenceOf(...raw)).toBe('')
  })
  test.each([
    [['SO-1', '--quick'], 'unknown option --quick; known are --line, --keep, --data, --database-url, --json'],
    [['SO-1', '--ref=x'], 'unknown option --ref; known are --line, --keep, --data, --database-url, --json'],
    [['SO-1', '-x'], 'unknown option -x; known are --line, --keep, --data, --database-url, --json'],
    [
      ['SO-1', '--no-line'],
      'unknown option --no-line; known are --line, --keep, --data, --database-url, --json',
    ],
    [['SO-1', 'SO-2'], "unexpected argument 'SO-2'; this command takes REF."],
    [['SO-1', '--', 'SO-2'], "unexpected argument 'SO-2'; this command takes REF."],
    [['SO-1', '--line'], '--line needs a value; see --help'],
    [['SO-1', '--line', '--json'], '--line needs a value; see --help'],
    [['SO-1', '--data='], '--data needs a value; see --help'],
  ])('%j is not', (raw, sentence) => {
    expect(sentenceOf(...raw)).toBe(sentence)
  })
})

test('flags that every command has may stand anywhere', () => {
  expect(commonLast(['--data', 'd', 'lists', 'status'])).toEqual(['lists', 'status', '--data', 'd'])
  expect(commonLast(['lists', '--json', '--data=d', 'status', '--', '--data'])).toEqual([
    ...['lists', 'status', '--json', '--data=d'],
    ...['--', '--data'],
  ])
})
