import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ListEntry } from '#lists/model'
import { listEntry } from '../../test/support/list-entry.ts'
import { buildSnapshotBytes } from './build.ts'
import type { ScreeningQuery, ScreenOptions } from './model.ts'
import { screen } from './screen.ts'
import { openSnapshotBytes, type Snapshot } from './snapshot.ts'

const entry = (reference: string, schema: ListEntry['schema'], names: string[]): ListEntry =>
  listEntry(reference, names, { schema, programmes: ['UKR'] })
const eu = [
  entry('EU.1', 'Organization', ['Highline Security Systems LLC', 'Хайлайн Секьюрити Системс']),
  entry('EU.2', 'Person', ['Ilmar Vestrov']),
  entry('EU.3', 'Person', ['Tarek Al Namiri', 'طارق النميري']),
  {
    ...entry('EU.4', 'Vessel', ['SEVERNAYA ZARYA']),
    identifiers: [{ kind: 'imo' as const, value: '9683726' }],
  },
]
const un = [entry('QDi.1', 'Person', ['Ilmar Vestrov'])]
let snapshot: Snapshot
beforeAll(async () => {
  const bytes = await buildSnapshotBytes([
    { name: 'eu-fsf', version: '2026-11-20#a1f3', entries: eu },
    { name: 'un-sc', version: '2026-11-19#0c00', entries: un },
  ])
  snapshot = openSnapshotBytes(bytes)
})
const found = (query: ScreeningQuery, options: ScreenOptions = {}) => {
  const answer = screen(snapshot, query, options)
  return answer.status === 'screened'
    ? answer.matches.map((match) => `${match.list} ${match.entry}`)
    : answer.reason.en
}

test('a listed company is found by its name in Cyrillic, and the romanisation is explained', () => {
  const answer = screen(snapshot, { name: 'Хайлайн Секьюрити Системс', schema: 'Organization' })
  if (answer.status !== 'screened') throw new Error(answer.reason.en)
  expect(answer.matches[0]).toMatchObject({ list: 'eu-fsf', entry: 'EU.1', score: 1, programmes: ['UKR'] })
  expect(answer.matches[0]?.because.map(({ says }) => says).join(' ')).toContain('romanised')
})

test('equal scores stand in the order of list and entry', () => {
  expect(found({ name: 'Ilmar Vestrov', schema: 'Person' })).toEqual(['eu-fsf EU.2', 'un-sc QDi.1'])
})

test('one list alone is looked at when one is named, and only its version is stated', () => {
  const answer = screen(snapshot, { name: 'Ilmar Vestrov' }, { lists: ['un-sc'] })
  expect(answer).toMatchObject({ status: 'screened', lists: { 'un-sc': '2026-11-19#0c00' }, total: 1 })
})

test('a person is not found among companies, and a party of unknown kind is looked for in all', () => {
  expect(found({ name: 'Ilmar Vestrov', schema: 'Organization' })).toEqual([])
  expect(found({ name: 'Ilmar Vestrov' })).toHaveLength(2)
})

test('whom a publisher lists without saying what it is is found as a person and as a body, once', async () => {
  const unsaid = { ...entry('EL-1', 'Person', ['Severnaya Zarya Chile']), kindUnsaid: true }
  const bytes = await buildSnapshotBytes([{ name: 'us-csl', version: '1', entries: [unsaid] }])
  for (const schema of ['Person', 'Organization', undefined] as const) {
    const answer = screen(openSnapshotBytes(bytes), {
      name: 'Severnaya Zarya Chile',
      ...(schema ? { schema } : {}),
    })
    expect(answer).toMatchObject({ status: 'screened', total: 1, matches: [{ entry: 'EL-1' }] })
  }
})

test('a vessel under another name is found by its IMO number', () => {
  expect(found({ name: 'Morning Star', schema: 'Vessel', identifiers: 'IMO 9683726' })).toEqual([
    'eu-fsf EU.4',
  ])
})

test('an Arabic name is found by its Latin one, and the other way round', () => {
  expect(found({ name: 'طارق النميري', schema: 'Person' })).toEqual(['eu-fsf EU.3'])
  expect(found({ name: 'Tariq an-Namiri', schema: 'Person' })).toEqual(['eu-fsf EU.3'])
})

describe('what cannot be looked for is refused, never answered with nothing found', () => {
  test.each([
    ['an empty name', '', 'empty'],
    ['blanks', '  ', 'empty'],
    ['a NUL byte', 'Ilmar\u0000Vestrov', 'NUL'],
    ['half a surrogate pair', 'Ilmar \ud83d Vestrov', 'surrogate'],
    ['the sign of a wrong decoding', 'Ilmar V\ufffdstrov', 'decoding'],
    ['100,000 characters', 'a'.repeat(100_000), '100000 characters'],
    ['nothing but signs', '--- !!!', 'no letters'],
  ])('%s', (_, name, reason) => {
    const answer = screen(snapshot, { name })
    expect(answer).toMatchObject({ status: 'refused', reason: { en: expect.stringContaining(reason) } })
    expect(answer).not.toHaveProperty('matches')
  })
  test('a birth date that is none', () => {
    expect(found({ name: 'Ilmar Vestrov', birthDate: '21.4.1970' })).toContain('1960-04-21')
  })
  test('a list that is not loaded', () => {
    expect(found({ name: 'Ilmar Vestrov' }, { lists: ['uk-sl'] })).toContain("'uk-sl'")
  })
  test('an index without any list', async () => {
    const empty = openSnapshotBytes(await buildSnapshotBytes([]))
    expect(screen(empty, { name: 'Ilmar Vestrov' })).toMatchObject({ status: 'refused' })
  })
})

test('the same list versions give the same bytes', async () => {
  const sources = () => [{ name: 'eu-fsf', version: '1', entries: eu }]
  expect(await buildSnapshotBytes(sources())).toEqual(await buildSnapshotBytes(sources()))
})

test('bytes that are no snapshot are not opened', () => {
  expect(() => openSnapshotBytes(new Uint8Array(100))).toThrow('not a screening snapshot')
})

test('any change of an entry changes its version', async () => {
  const [first] = un
  if (!first) throw new Error('the list is empty')
  const versionOf = async (one: ListEntry) =>
    openSnapshotBytes(await buildSnapshotBytes([{ name: 'un-sc', version: '1', entries: [one] }])).entry(0)
      .version
  expect(await versionOf({ ...first, remarks: 'moved' })).not.toBe(await versionOf(first))
  expect(await versionOf({ ...first, origin: { file: 'other.xml', line: 9 } })).toBe(await versionOf(first))
})

test('every listed name finds its entry, with one letter wrong too', () => {
  const names = [...eu, ...un].flatMap(({ names: all, entry: reference, schema }) =>
    all.map(({ full }) => ({ full, reference, schema })),
  )
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), ({ full, reference, schema }, at) => {
      const letters = [...full]
      const place = at % letters.length
      const isLatin = /^[a-z]$/i.test(letters[place] ?? '')
      if (isLatin) letters[place] = 'a'
      expect(found({ name: isLatin ? letters.join('') : full, schema })).toEqual(
        expect.arrayContaining([expect.stringContaining(reference)]),
      )
    }),
  )
})

test('initials and particles alone are too little to look for, and that is said', () => {
  const faint = [
    { name: 'J. K.', schema: 'Person' },
    { name: 'bin al', schema: 'Person' },
    { name: 'A', schema: 'Organization' },
    { name: 'de la' },
  ] as const
  for (const query of faint) expect(found(query), query.name).toMatch(/too little to look for/)
  expect(found({ name: ['Ilmar Vestrov', 'I. V.'], schema: 'Person' })).toEqual([
    'eu-fsf EU.2',
    'un-sc QDi.1',
  ])
})

test('a name that cannot be read is not passed over because another one can', () => {
  expect(found({ name: ['Anna Berg', '***'] })).toMatch(/'\*\*\*' has no letters or digits/)
  expect(found({ name: 'Anna Berg; ---' })).toMatch(/no letters or digits/)
})

test('no list to look at is refused, never answered with nothing found', () => {
  expect(found({ name: 'Ilmar Vestrov' }, { lists: [] })).toMatch(/No list was named/)
})

test('what is far longer than a name is refused before it costs anybody time', () => {
  expect(found({ name: 'ab '.repeat(150) })).toMatch(/150 words/)
  expect(found({ name: '李'.repeat(900) })).toMatch(/900 words/)
  expect(found({ name: 'a;'.repeat(100) })).toMatch(/100 names/)
  expect(found({ name: 'x'.repeat(100_000) })).toMatch(/100000 characters/)
})

test('a name in any script is looked for, or refused; a damaged one is refused', () => {
  const read = ['אוסאמה', 'กขค', 'Օսամա', 'ოსამა', '오사마', 'オサマ', '李四', 'አማርኛ', '𝓐𝓷𝓷𝓪']
  for (const name of read) expect(screen(snapshot, { name }).status, name).toBe('screened')
  const damaged = ['\u0000Anna', 'Anna\ud800', 'Anna\ufffd', '\u200b\u200b', '\ue000\ue001', '']
  for (const name of damaged) expect(screen(snapshot, { name }).status, JSON.stringify(name)).toBe('refused')
})

test('an index that another engine made is not opened: asked by other keys it would find nothing', async () => {
  const bytes = await buildSnapshotBytes([{ name: 'un-sc', version: '1', entries: un }])
  const text = Buffer.from(bytes).toString('latin1')
  const engine = /"engine":"([0-9a-f]+)"/.exec(text)?.[1] ?? ''
  const other = Buffer.from(
    text.replace(
      engine,
      engine.replace(/./, (digit) => (digit === '1' ? '2' : '1')),
    ),
    'latin1',
  )
  expect(openSnapshotBytes(bytes).versions).toEqual({ 'un-sc': '1' })
  expect(() => openSnapshotBytes(other)).toThrow('another engine')
})

test('a maker is reached by the names its customers type, from an entry with its English and its Chinese name', async () => {
  const names = ['Hangzhou Hikvision Digital Technology Co., Ltd.', '杭州海康威视数字技术股份有限公司']
  const entries = [
    entry('W-1', 'Organization', names),
    entry('W-2', 'Organization', ['Hangzhou Haitian Technology Co., Ltd.']),
  ]
  const watchlist = openSnapshotBytes(await buildSnapshotBytes([{ name: 'own', version: '1', entries }]))
  for (const name of ['Хиквижн', '海康威视', 'Haikang Weishi', 'Hangzhou Hikvision']) {
    const answer = screen(watchlist, { name, schema: 'Company' })
    expect(answer.status === 'screened' ? answer.matches.map((match) => match.entry) : answer, name).toEqual([
      'W-1',
    ])
  }
})

test.each([
  ['Nikita Gorbatschow', 'Никита Горбачёв', 'Person'],
  ['Nikita Schtscherbakow', 'Никита Щербаков', 'Person'],
  ['Soyuzspetsstroymontazhavtomatika', 'Союзспецстроймонтажавтоматика', 'Organization'],
  ['Alina Petrovska', 'Anila Petrovska', 'Person'],
  ['Arima Vestrov', 'Amira Vestrov', 'Person'],
  ['Ilmar a-lVestrov', 'Ilmar al-Vestrov', 'Person'],
] as const)('an index of one name has %s where it lists %s', async (name, listed, schema) => {
  const entries = [entry('one', schema, [listed])]
  const bytes = await buildSnapshotBytes([{ name: 'own', version: '1', entries }])
  const answer = screen(openSnapshotBytes(bytes), { name, schema })
  expect(answer.status === 'screened' && answer.matches.map(({ entry: id }) => id)).toEqual(['one'])
})
