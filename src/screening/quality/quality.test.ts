import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import { figuresOf } from './figures.ts'
import { type JudgedPair, judgePair } from './judge.ts'
import { type LabelledPair, labelledPairs, type UnreadPair } from './labelled.ts'
import { reportOf, wrongOf } from './report.ts'

async function read(...text: string[]): Promise<(LabelledPair | UnreadPair)[]> {
  const rows: (LabelledPair | UnreadPair)[] = []
  for await (const row of labelledPairs(text)) rows.push(row)
  return rows
}
async function judged(...text: string[]): Promise<JudgedPair[]> {
  return (await read(...text)).flatMap((row) => {
    const answer = 'problem' in row ? undefined : judgePair(row)
    return answer?.ok ? [answer.value] : []
  })
}
const yes = (score: number) => ({ isMatch: true, score })
const no = (score: number) => ({ isMatch: false, score })

describe('figures', () => {
  test('precision is of what was found, recall of what was wanted; a score at the threshold is found', () => {
    const figures = figuresOf([yes(1), yes(0.7), yes(0.2), no(0.9), no(0.1)], 0.7)
    expect(figures).toMatchObject({ pairs: 5, wanted: 3, found: 3, right: 2, atOne: 0.2 })
    expect([figures.precision, figures.recall, figures.f1]).toEqual([2 / 3, 2 / 3, 2 / 3])
  })
  test('what cannot be shared out is undefined, never 0 or 1', () => {
    expect(figuresOf([no(0.1)], 0.7)).toMatchObject({
      precision: undefined,
      recall: undefined,
      f1: undefined,
    })
    expect(figuresOf([], 0.7).calibrationError).toBeUndefined()
  })
  test('scores that keep what they promise have no calibration error', () => {
    const half = [yes(0.5), no(0.5)]
    expect(figuresOf(half, 0.7).calibrationError).toBe(0)
    expect(figuresOf([no(1), no(1)], 0.7)).toMatchObject({
      calibrationError: 1,
      bands: [{ from: 0.9, to: 1, pairs: 2, mean: 1, matches: 0 }],
    })
  })
  test('each pair stands in one band, and the order of the pairs never matters', () => {
    const one = fc.record({ isMatch: fc.boolean(), score: fc.double({ min: 0, max: 1, noNaN: true }) })
    fc.assert(
      fc.property(fc.array(one), (pairs) => {
        const figures = figuresOf(pairs, 0.7)
        expect(figures.bands.reduce((sum, band) => sum + band.pairs, 0)).toBe(pairs.length)
        const { found, right, wanted } = figuresOf(pairs.toReversed(), 0.7)
        expect({ found, right, wanted }).toEqual({
          found: figures.found,
          right: figures.right,
          wanted: figures.wanted,
        })
      }),
    )
  })
})

test.each([
  ['ANNA BERG', 'Ánna Berg', 'same letters'],
  ['Berg Anna', 'Anna Berg', 'other order'],
  ['Anna-Lena Berg', 'Annalena Berg', 'joined or split'],
  ['A. Berg', 'Anna Berg', 'initials'],
  ['Anna Maria Berg', 'Anna Berg', 'word left out'],
  ['Anna Maria Lena Berg', 'Anna Berg', 'words left out'],
  ['Anna Breg', 'Anna Berg', 'one word, a slip'],
  ['Anna Lund', 'Anna Berg', 'one word, another'],
  ['Anna Lund', 'Eva Berg Dal', 'several words'],
  ['Анна Берг', 'Anna Berg', 'other script'],
])('%s against %s: %s', (a, b, difference) => {
  expect(differenceOf(a, b)).toBe(difference)
  expect(differenceOf(b, a)).toBe(difference)
})

describe('a file of labelled pairs', () => {
  test('three columns are enough, in any order, and others are left alone', async () => {
    const rows = await read(
      'note,is_match,name2,name1\nx,Yes,Anna Berg,Berg Anna\n\ny,0,Eva Lund,Anna Berg\n',
    )
    expect(rows).toMatchObject([
      { line: 2, isMatch: true, one: { name: ['Berg Anna'] }, other: { name: ['Anna Berg'] } },
      { line: 4, isMatch: false, category: '' },
    ])
  })
  test('birth dates and countries stand beside each name and speak against it', async () => {
    const heading = 'schema,name1,name2,is_match,birthDate1,birthDate2,nationality1,nationality2\n'
    const row = 'Person,Ilmar Vestrov,Ilmar Vestrov,false'
    const [bare, dated] = await judged(`${heading}${row},,,,\n${row},1970-01-01,1999-05-05,SE,RU\n`)
    expect(dated?.score).toBeLessThan(bare?.score ?? 0)
    expect(dated?.because.map(({ feature }) => feature)).toContain('birthDate.differs')
  })
  test('a row that cannot be read is answered with its line, and the next one is read', async () => {
    const rows = await read(
      'name1,name2,is_match,schema\nA B,A B,maybe,\nA B,A B\nA B,A B,1,Ship\nA B,A B,1,\n',
    )
    expect(rows.map((row) => ('problem' in row ? `${row.line}: ${row.problem}` : 'read'))).toEqual([
      "2: is_match is 'maybe'; expected true or false",
      '3: there are 2 cells where the heading has 4',
      expect.stringContaining("4: the schema 'Ship' is not known"),
      'read',
    ])
  })
  test('a name that cannot be looked for is not judged, and the reason is said', async () => {
    const [row] = await read('name1,name2,is_match\n---,Anna Berg,false\n')
    const answer = row && !('problem' in row) ? judgePair(row) : undefined
    expect(answer).toMatchObject({
      ok: false,
      refusal: { reason: { en: expect.stringContaining('letters') } },
    })
  })
  test('a file without its columns, or without anything, is refused', async () => {
    await expect(read('name1,is_match\nx,1\n')).rejects.toThrow("Line 1: the column 'name2' is missing")
    await expect(read('name1,name2,is_match,name1\n')).rejects.toThrow("'name1' stands there twice")
    await expect(read('')).rejects.toThrow('the file is empty')
  })
})

test('the report groups by schema, script and difference, and by category where the file has one', async () => {
  const rows = await judged(
    'schema,name1,name2,is_match\nPerson,Anna Berg,Berg Anna,true\nPerson,Eva Lund,Ева Лунд,true\nCompany,Nordlys AS,Havkyst AS,false\n',
  )
  const { all, groups } = reportOf(rows, 0.7)
  expect(all).toMatchObject({ pairs: 3, wanted: 2 })
  expect(groups.map(({ by, rows: of }) => [by, of.map(([name]) => name)])).toEqual([
    ['schema', ['Person', 'Company']],
    ['script', ['latin', 'cyrillic + latin']],
    ['difference', ['one word, another', 'other order', 'other script']],
  ])
  expect(wrongOf(rows, 0.7)).toEqual([])
  expect(wrongOf(rows, 0).map(({ pair }) => pair.line)).toEqual([4])
})
