import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Act, orThrow } from '#kernel'
import { logMigrations } from '#log'
import type { Store } from '#storage'
import { fixture } from '../../../test/support/lists.ts'
import { seeded } from '../../../test/support/log.ts'
import { emptyStore, testStore } from '../../../test/support/store.ts'
import { type Download, importList } from '../actions.ts'
import { listsMigrations } from '../migrations.ts'
import { activeVersions, entryOf, versionsOf } from '../read/actions.ts'
import { listStatus } from '../upkeep/actions.ts'
import { beginOwnList, changeOwnList, endOwnList, expireOwnLists, ownListLines } from './actions.ts'
import { ownListMigrations } from './migrations.ts'
import type { NewOwnList, OwnMapping } from './model.ts'
import { previewOwnList } from './preview/actions.ts'

let store: Store
beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...listsMigrations, ...ownListMigrations })
})
afterAll(() => store.close())
beforeEach(() => emptyStore(store))

const random = seeded('own lists')
const act = (at = '2026-11-21T08:00:00.000Z', role: Act['role'] = 'complianceOfficer'): Act => ({
  ...{ at, by: 'anna', role, random },
})
const wish: NewOwnList = {
  ...{ name: 'own-never-again', title: 'Never again', owner: 'Anna Exempel', layout: 'table' },
  ...{ reason: 'They never paid and threatened our people.', expiresOn: '2027-06-30' },
}
const begin = (more: Partial<NewOwnList> = {}, by = act()) => beginOwnList(store.db, by, { ...wish, ...more })
const bytes = (content: string, name = 'list.csv'): Download => ({
  name,
  async *open() {
    yield new TextEncoder().encode(content)
  },
})
const load = (content: string, more: Partial<Parameters<typeof importList>[2]> = {}, by = act()) =>
  importList(store.db, by, { list: wish.name, files: [bytes(content)], ...more })
const table = readFileSync(fixture('own/fixtures/watchlist-sv.csv'), 'utf8')
const logged = async () => {
  const rows = await store.db.selectFrom('log.entry').select(['type', 'object']).orderBy('nth').execute()
  return rows.map(({ type, object }) => `${type} ${object.replace(/#.*/, '')}`)
}
const line = async () => (await ownListLines(store.db)).find(({ name }) => name === wish.name)

test('an own list is begun, loaded and in force like every other, with owner, reason and last day', async () => {
  orThrow(await begin())
  const { version, entries } = orThrow(await load(table))
  expect(entries).toBe(3)
  expect((await activeVersions(store.db)).map(({ list }) => list)).toEqual([wish.name])
  const status = (await listStatus(store.db, act().at)).find(({ name }) => name === wish.name)
  expect(status).toMatchObject({
    ...{ title: 'Never again', version, entries: 3, persons: 1, organisations: 1, vessels: 1 },
    own: { owner: wish.owner, reason: wish.reason, expiresOn: wish.expiresOn },
    doubts: [],
  })
  expect(await logged()).toEqual([
    'list.ownBegin own-never-again',
    'list.import own-never-again/2026-11-21',
    'list.activate own-never-again/2026-11-21',
  ])
  const entry = { list: wish.name, entry: 'vessel-ms-uppdiktad' }
  expect(orThrow(await entryOf(store.db, entry)).entry.countries).toEqual(['PA'])
})

test.each([
  ['of a name that is taken', {}, 'There is an own list "own-never-again" already.'],
  ['whose last day has passed', { name: 'own-b', expiresOn: '2026-11-20' }, 'The last day lies in the past.'],
  ['for more than two years', { name: 'own-b', expiresOn: '2028-12-01' }, 'two years at most'],
])('a list %s is not begun, and that is logged', async (_, more, says) => {
  orThrow(await begin())
  const refused = await begin(more)
  expect(refused.ok ? '' : refused.refusal.detail).toContain(says)
  expect(await logged()).toHaveLength(2)
})

test('sales begin no list', async () => {
  const refused = await begin({}, act(undefined, 'sales'))
  expect(refused.ok ? '' : refused.refusal.code).toBe('forbidden')
})

test('the mapping that was read by is kept, and read by again', async () => {
  orThrow(await begin())
  const mapping: OwnMapping = { columns: [{ column: 'Who', field: 'name' }], dates: 'dayFirst' }
  orThrow(await load('Who,Name\nAnna Exempel,x\n', { mapping }))
  expect((await line())?.mapping).toEqual(mapping)
  orThrow(await load('Who,Name\nAnna Exempel,x\nBerit Eksempel,y\n', {}, act('2026-11-22T08:00:00.000Z')))
  expect((await activeVersions(store.db))[0]?.tally.entries).toBe(2)
  const other = await load('Name\nAnna Exempel\n')
  expect(other.ok ? '' : other.refusal.detail).toContain('the column Who is missing')
})

test('the same bytes under another mapping are another version; what is in force says so', async () => {
  orThrow(await begin())
  const content = 'Name,Code\nAnna Exempel,A-1\n'
  orThrow(await load(content))
  const mapping: OwnMapping = {
    columns: [
      { column: 'Name', field: 'name' },
      { column: 'Code', field: 'reference' },
    ],
    dates: 'dayFirst',
  }
  const second = orThrow(await load(content, { mapping }))
  expect(second.change).toBe('activated')
  expect(orThrow(await entryOf(store.db, { list: wish.name, entry: 'A-1' })).version).toBe(second.version)
  expect(orThrow(await load(content, { mapping })).change).toBe('unchanged')
  expect(orThrow(await load(content)).change).toBe('unchanged')
  expect((await line())?.reading).toBe(2)
})

test('a faulty file changes nothing: not what is in force, not the mapping', async () => {
  orThrow(await begin())
  const { version } = orThrow(await load(table))
  const before = await line()
  expect((await load('name,type\nAnna,robot\n')).ok).toBe(false)
  expect((await activeVersions(store.db)).map((one) => one.version)).toEqual([version])
  expect(await line()).toEqual(before)
})

const people = (count: number) =>
  ['name', ...Array.from({ length: count }, (_, n) => `Person Number${n}`)].join('\n')

test('a short list may lose entries; a long one only where that is meant', async () => {
  orThrow(await begin())
  orThrow(await load(people(20)))
  orThrow(await load(people(3)))
  orThrow(await load(people(40)))
  const refused = await load(people(10))
  expect(refused.ok ? '' : refused.refusal.detail).toContain('If it is meant, accept the loss')
  expect(orThrow(await load(people(10), { acceptLoss: true })).entries).toBe(10)
})

test('columns and losses are not spoken of for publishers’ lists', async () => {
  const mapping: OwnMapping = { columns: [{ column: 'Name', field: 'name' }], dates: 'dayFirst' }
  for (const more of [{ mapping }, { acceptLoss: true }]) {
    const refused = await load('x', { list: 'eu-fsf', ...more })
    expect(refused.ok ? '' : refused.refusal.code).toBe('invalid_input')
  }
})

test('a list ends at the end of its last day in Stockholm, and as of a day before it still counts', async () => {
  orThrow(await begin({ expiresOn: '2026-12-01' }))
  orThrow(await load(table))
  expect(await expireOwnLists(store.db, act('2026-12-01T22:59:00.000Z'))).toEqual([])
  expect(await expireOwnLists(store.db, act('2026-12-01T23:00:00.000Z', 'operator'))).toEqual([wish.name])
  expect(await expireOwnLists(store.db, act('2026-12-01T23:01:00.000Z', 'operator'))).toEqual([])
  expect(await activeVersions(store.db)).toEqual([])
  expect(await activeVersions(store.db, '2026-12-01T23:00:01.000Z')).toEqual([])
  expect((await activeVersions(store.db, '2026-12-01T12:00:00.000Z')).map(({ list }) => list)).toEqual([
    wish.name,
  ])
  expect(await line()).toMatchObject({ state: 'expired', version: null })
  expect((await listStatus(store.db, act().at)).some(({ name }) => name === wish.name)).toBe(false)
  expect(orThrow(await versionsOf(store.db, wish.name, { limit: 5 })).items).toHaveLength(1)
  expect((await logged()).at(-1)).toBe('list.ownEnd own-never-again')
})

test('an expired list takes no file until it has a later last day; then the same file counts again', async () => {
  orThrow(await begin({ expiresOn: '2026-12-01' }))
  orThrow(await load(table))
  await expireOwnLists(store.db, act('2026-12-02T08:00:00.000Z', 'operator'))
  const later = act('2026-12-03T08:00:00.000Z')
  const refused = await load(table, {}, later)
  expect(refused.ok ? '' : refused.refusal.detail).toContain('The list counted until 2026-12-01.')
  const { title, owner, reason } = wish
  const seen = { name: wish.name, version: (await line())?.recordVersion ?? 0 }
  const change = { title, owner, reason, expiresOn: '2027-01-31' }
  orThrow(await changeOwnList(store.db, later, { seen, change }))
  expect(orThrow(await load(table, {}, later)).change).toBe('activated')
})

test('who changes a list has seen it as it is', async () => {
  orThrow(await begin())
  const { title, owner, reason } = wish
  const change = { title, owner, reason, expiresOn: '2027-01-31' }
  const refused = await changeOwnList(store.db, act(), { seen: { name: wish.name, version: 7 }, change })
  expect(refused.ok ? '' : refused.refusal.code).toBe('stale_version')
})

test('a list that somebody ends is over for good', async () => {
  orThrow(await begin())
  orThrow(await load(table))
  const reason = 'The debts are paid.'
  orThrow(await endOwnList(store.db, act(), { name: wish.name, reason }))
  expect(await activeVersions(store.db)).toEqual([])
  expect(await line()).toMatchObject({ state: 'ended', endReason: reason })
  expect((await load(table)).ok).toBe(false)
  expect((await endOwnList(store.db, act(), { name: wish.name, reason })).ok).toBe(false)
})

test('a file is looked at before it counts: columns, mapping, entries, faults in the reader’s language', async () => {
  orThrow(await begin())
  const preview = async (content: string, mapping?: OwnMapping) =>
    orThrow(
      await previewOwnList(store.db, act(), {
        ...{ list: wish.name, files: [bytes(content)], mapping, language: 'sv' },
      }),
    )
  expect(await preview(table)).toMatchObject({
    ...{ mappingFrom: 'guessed', refused: null, faulty: 0, inForce: null },
    counts: { entries: 3, persons: 1, organisations: 1, vessels: 1 },
  })
  expect((await preview(table)).columns[0]).toEqual({
    ...{ column: 'Namn', field: 'name' },
    values: ['Björn Påhittad', 'Älvdalens Fiktiva Handel AB', 'MS Uppdiktad'],
  })
  const faulty = await preview('namn,typ\n,person\nAnna,robot\n')
  expect(faulty.faults).toEqual([
    { line: 2, column: 'namn', message: 'raden har inget namn. Fyll i ett, eller ta bort raden.' },
    {
      ...{ line: 3, column: 'typ' },
      message: '"robot" är inget slag; person, organisation, fartyg eller luftfartyg väntades.',
    },
  ])
  const kept = { columns: [{ column: 'Vem', field: 'name' as const }], dates: 'dayFirst' as const }
  const unfit = await preview('namn,land\nAnna,SE\n', kept) // the reader sees what the headings say
  expect([unfit.mappingFrom, unfit.columns.map(({ field }) => field), unfit.refused]).toEqual([
    ...['guessed', ['name', 'country'], expect.stringContaining('kolumnen Vem saknas')],
  ])
  const unknown = await preview('kolumn,annan\n1,2\n')
  expect([unknown.mapping, unknown.columns.length, unknown.refused]).toEqual([
    ...[null, 2],
    expect.stringContaining('ingen kolumn är angiven som namn'),
  ])
  expect(await logged()).toEqual(['list.ownBegin own-never-again'])
})
