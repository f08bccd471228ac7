import { beforeAll, describe, expect, test } from 'vitest'
import type { ListEntry } from '#lists/model'
import { listEntry } from '../../test/support/list-entry.ts'
import { buildSnapshotBytes } from './build.ts'
import type { ScreeningQuery } from './model.ts'
import { screen } from './screen.ts'
import { openSnapshotBytes, type Snapshot } from './snapshot.ts'
import { screenRows } from './stream/screen-stream.ts'

const entry = (reference: string, schema: ListEntry['schema'], names: readonly string[]): ListEntry =>
  listEntry(reference, names, { schema })
let snapshot: Snapshot
beforeAll(async () => {
  const entries = [
    entry('EU.1', 'Person', ['Ilmar Vestrov', 'Ильмар Вестров']),
    entry('EU.2', 'Person', ['Tarek Al Namiri', 'طارق النميري']),
    entry('EU.3', 'Organization', ['Highline Security Systems LLC']),
  ]
  snapshot = openSnapshotBytes(await buildSnapshotBytes([{ name: 'eu-fsf', version: '1', entries }]))
})
function found(query: ScreeningQuery): string[] | string {
  const answer = screen(snapshot, query)
  return answer.status === 'screened'
    ? answer.matches.map(({ entry: reference }) => reference)
    : answer.reason.en
}

describe('signs that nobody sees, and letters that look like others', () => {
  test.each([
    ['a zero-width joiner inside a word', 'Il\u200dmar Ves\u200dtrov'],
    ['a zero-width space inside a word', 'Il\u200bmar Ves\u200btrov'],
    ['a soft hyphen', 'Il\u00admar Vest\u00adrov'],
    ['a byte order mark', '\ufeffIlmar Vestrov'],
    ['an override of the writing direction', '\u202eIlmar Vestrov\u202c'],
    ['isolates of the writing direction', '\u2067Ilmar\u2069 \u2067Vestrov\u2069'],
    ['a no-break space', 'Ilmar\u00a0Vestrov'],
    ['a variation selector', 'Ilmar\ufe0f Vestrov'],
    ['tag characters', 'Ilmar\u{e0041} Vestrov'],
    ['Cyrillic letters that look Latin', 'Ilm\u0430r V\u0435str\u043ev'],
    ['Greek letters that look Latin', '\u0399lmar Vestr\u03bfv'],
    ['full-width letters', 'Ｉｌｍａｒ Ｖｅｓｔｒｏｖ'],
    ['bold letters of mathematics', '𝐈𝐥𝐦𝐚𝐫 𝐕𝐞𝐬𝐭𝐫𝐨𝐯'],
    ['a pile of accents', 'I\u0301\u0302\u0303lmar Vestro\u0308\u0301v'],
    ['a tab and a line break', 'Ilmar\tVestrov\r\n'],
  ])('%s hides nobody', (_, name) => {
    expect(found({ name: [name], schema: 'Person' })).toEqual(['EU.1'])
  })
  test('marks of direction hide no Arabic name', () => {
    for (const name of ['\u200fطارق النميري\u200f', 'طارق\u061c النميري', '\u202bطارق النميري\u202c'])
      expect(found({ name, schema: 'Person' }), JSON.stringify(name)).toEqual(['EU.2'])
  })
})

describe('what is empty once it is read is refused with its reason, never "nothing found"', () => {
  test.each([
    ['zero-width signs', '\u200b\u200d\u2060'],
    ['marks of direction', '\u202e\u202c\u200f'],
    ['accents without a letter', '\u0301\u0302'],
    ['pictures', '🙂🙂'],
    ['arrows and dashes', '→ — ···'],
    ['letters for private use', '\ue000\ue001'],
    ['blanks of other widths', '\u2003\u3000\u00a0'],
  ])('%s', (_, name) => {
    const answer = screen(snapshot, { name: [name], schema: 'Person' })
    expect(answer).toMatchObject({
      status: 'refused',
      reason: { sv: expect.any(String), fi: expect.any(String) },
    })
  })
  test.each(['LLC', 'Ltd.', 'ООО'])('a legal form alone names nobody: %s', (name) => {
    expect(screen(snapshot, { name, schema: 'Organization' }).status).toBe('refused')
  })
})

describe('what is far larger than a party costs nobody time', () => {
  test('a name of 10 MB, in any script, as a query of one name or of many', () => {
    for (const letter of ['a', 'я', '李', 'ab ', 'ع', 'e\u0301']) {
      const name = letter.repeat(Math.ceil(10_000_000 / letter.length))
      for (const query of [{ name: [name] }, { name: ['Ilmar Vestrov', name] }])
        expect(found(query)).toMatch(/characters|words/)
    }
  })
  test('a query with 100,000 names, or 100,000 birth dates, countries or numbers', () => {
    const many = (value: string) => Array.from({ length: 100_000 }, (_, i) => `${value}${i}`)
    expect(found({ name: many('Anna Berg ') })).toMatch(/100000 names/)
    expect(found({ name: many('Anna Berg ').join(';') })).toMatch(/names/)
    expect(found({ name: 'Ilmar Vestrov', birthDate: many('19') })).toMatch(/date/)
    expect(
      found({ name: 'Ilmar Vestrov', schema: 'Person', country: many('S'), identifiers: many('N') }),
    ).toEqual(['EU.1'])
  })
})

test('in a file each of them costs its own row: refused with its reason, and the next is looked for', () => {
  const names = [
    '\u200b\u202e',
    'a'.repeat(10_000_000),
    '→',
    'ab '.repeat(200),
    'Il\u200dmar Vestrov',
    'Anna Berg',
  ]
  const rows = names.map((name, i) => ({ number: i + 1, line: i + 2, content: [name] }))
  const reading = { kind: 'cells', columns: ['name'], delimiter: ',' } as const
  const { counts, rendered } = screenRows(snapshot, rows, { reading, as: 'ndjson', language: 'en' })
  expect(counts).toEqual({ read: 6, screened: 2, refused: 4, passed: 0, hits: 1 })
  const lines = rendered.as === 'ndjson' ? rendered.text.trim().split('\n') : []
  const told = lines.map((line) => JSON.parse(line))
  expect(told.map(({ status }) => status)).toEqual([
    'refused',
    'refused',
    'refused',
    'refused',
    'screened',
    'screened',
  ])
  for (const { status, reason } of told) if (status === 'refused') expect(reason).toMatch(/^[^{}]+\.$/)
  expect(rendered.as === 'ndjson' && rendered.text.length).toBeLessThan(20_000)
})

describe('a query built to be slow', () => {
  const common =
    'mohammed ali ahmed hassan abdul rahman ibrahim khan hussein omar mahmoud company trading'.split(' ')
  const long = (turn: number) =>
    Array.from({ length: 99 }, (_, i) => common[(i + turn) % common.length]).join(' ')

  test('one word of a thousand letters, and a hundred of two letters, are looked for', () => {
    expect(found({ name: 'abcdefghij'.repeat(99) })).toEqual([])
    expect(found({ name: Array.from({ length: 99 }, (_, i) => `q${'aeiouy'[i % 6]}`).join(' ') })).toEqual([])
  })
  test('fifty names of a hundred words each are more than a party has, and that is said', () => {
    expect(found({ name: Array.from({ length: 50 }, (_, i) => long(i)) })).toMatch(/words/)
  })
})
