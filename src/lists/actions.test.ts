import { createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Act, AppError, inEnglish, orThrow } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, json, type Store } from '#storage'
import { dataFile, fixture, noTestData } from '../../test/support/lists.ts'
import { seeded } from '../../test/support/log.ts'
import { emptyStore, testStore } from '../../test/support/store.ts'
import { type Download, importList, type StagedVersion } from './actions.ts'
import { listsMigrations } from './migrations.ts'
import type { ListEntry } from './model.ts'
import {
  activeVersions,
  deltaOf,
  editionsOf,
  entriesOf,
  entryOf,
  openAlarms,
  versionsOf,
} from './read/actions.ts'
import { listNames } from './register.ts'
import { insertStaged } from './store.ts'
import { absentLists, cleanLeftovers, listStatus, staleLists } from './upkeep/actions.ts'

let store: Store
beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...listsMigrations })
})
afterAll(() => store.close())
beforeEach(() => emptyStore(store))

const random = seeded('lists')
const act = (at = '2026-11-21T08:00:00.000Z'): Act => ({ at, by: 'anna', role: 'complianceOfficer', random })
const nextDay = '2026-11-22T08:00:00.000Z'

const bytes = (name: string, content: string | Uint8Array): Download => ({
  name,
  async *open() {
    yield typeof content === 'string' ? new TextEncoder().encode(content) : content
  },
})
const disk = (path: string): Download => ({
  name: path.split('/').at(-1) ?? path,
  open: () => createReadStream(path),
})
const cut = readFileSync(fixture('eu-fsf/fixtures/fsf-cut-2026-05-01.xml'), 'utf8')
const without = (count: number) => {
  let left = count
  return cut.replace(/ {4}<sanctionEntity [\s\S]*?<\/sanctionEntity>\n/g, (entity) =>
    left-- > 0 ? '' : entity,
  )
}
const load = (
  content: string | Uint8Array,
  more: Partial<Parameters<typeof importList>[2]> = {},
  at?: string,
) => importList(store.db, act(at), { list: 'eu-fsf', files: [bytes('fsf.xml', content)], ...more })

async function collected(version: { list: string; version: string }): Promise<ListEntry[]> {
  const entries: ListEntry[] = []
  for await (const entry of entriesOf(store.db, version)) entries.push(entry)
  return entries
}
async function logged(): Promise<string[]> {
  const rows = await store.db.selectFrom('log.entry').select(['type', 'object']).orderBy('nth').execute()
  return rows.map(({ type, object }) => `${type} ${object}`)
}
async function rowCounts() {
  const count = async (table: 'lists.entry' | 'lists.body') =>
    Number(
      (
        await store.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  return { entries: await count('lists.entry'), bodies: await count('lists.body') }
}

test('what screening needs is made ready before a version comes into force, with its name and its entries', async () => {
  const seen: string[] = []
  const prepare = async ({ list, version, entries }: StagedVersion) => {
    const references: string[] = []
    for await (const { entry } of entries()) references.push(entry)
    seen.push(`${list} ${version}: ${references.length}`, String((await activeVersions(store.db)).length))
  }
  const result = await load(cut, { prepare })
  const imported = result.ok ? result.value : undefined
  expect(seen).toEqual([`eu-fsf ${imported?.version}: ${imported?.entries}`, '0'])
  seen.length = 0
  await load(without(1), { prepare }, nextDay) // and a version that comes back is made ready again
  await load(cut, { prepare }, '2026-11-23T08:00:00.000Z')
  expect(seen.filter((text) => text.startsWith('eu-fsf'))).toHaveLength(2)
})

test('where it cannot be made ready the version does not come into force, and nothing of it is left', async () => {
  const { version } = orThrow(await load(cut))
  const before = await rowCounts()
  const prepare = () => Promise.reject(new Error('no space left on device'))
  await expect(load(without(1), { prepare }, nextDay)).rejects.toThrow('no space left')
  expect((await activeVersions(store.db)).map((one) => one.version)).toEqual([version])
  expect(await rowCounts()).toEqual(before)
})

test('kept files that are read again never take the place of what came into force meanwhile', async () => {
  const first = act().at
  await load(cut)
  const { version } = orThrow(await load(without(1), {}, nextDay))
  const again = { lookedAt: first, acceptOlder: true }
  expect(orThrow(await load(cut, again, nextDay))).toMatchObject({ change: 'unchanged', version })
  await sql`update lists.version set parser = 0`.execute(store.db)
  expect(orThrow(await load(cut, again, nextDay))).toMatchObject({ change: 'unchanged', version })
  expect(await activeVersions(store.db)).toMatchObject([{ version, checkedAt: nextDay }])
  expect(await versionsOf(store.db, 'eu-fsf', { limit: 9 })).toMatchObject({ value: { items: [{}, {}] } })
})

test('files that two processes read again leave the age of the list as it was, and its alarms open', async () => {
  const first = act().at
  await load(cut)
  await load('broken', {}, nextDay)
  expect(orThrow(await load(cut, { lookedAt: first }, nextDay))).toMatchObject({ change: 'unchanged' })
  expect((await activeVersions(store.db)).map(({ checkedAt }) => checkedAt)).toEqual([first])
  expect(await openAlarms(store.db)).toHaveLength(1)
})

test('nothing is made ready for a version that would be refused, nor for an older one that comes again', async () => {
  const older = cut.replaceAll('2026-05-01', '2026-04-01')
  const asked: string[] = []
  const prepare = async ({ version }: StagedVersion) => void asked.push(version)
  await load(older)
  await load(cut, {}, nextDay)
  const refused = [await load(without(200), { prepare }, nextDay), await load(older, { prepare }, nextDay)]
  expect([refused.map(({ ok }) => ok), asked]).toEqual([[false, false], []])
})

test('a list that is read comes into force with its counts, its day and its log entries', async () => {
  const result = await load(cut)
  expect(result).toMatchObject({
    ok: true,
    value: {
      list: 'eu-fsf',
      version: expect.stringMatching(/^2026-05-01#[0-9a-f]{4}$/),
      change: 'activated',
      entries: 12,
    },
  })
  const [active] = await activeVersions(store.db)
  expect(active).toMatchObject({
    list: 'eu-fsf',
    state: 'active',
    publishedOn: '2026-05-01',
    importedAt: act().at,
  })
  expect(active?.tally).toMatchObject({ entries: 12 })
  expect(active?.report.doubts[0]).toMatch(/^12 entries are fewer than the 4500 expected/)
  expect(await logged()).toEqual([
    `list.import eu-fsf/${active?.version}`,
    `list.activate eu-fsf/${active?.version}`,
  ])
})

test('every entry comes back as it was read, with its file and line', async () => {
  const result = await load(cut)
  if (!result.ok) throw new Error(result.refusal.detail)
  const entries = await collected(result.value)
  expect(entries).toHaveLength(12)
  const one = await entryOf(store.db, { list: 'eu-fsf', entry: 'EU.6131.26' })
  expect(one).toMatchObject({
    ok: true,
    value: {
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      entry: { schema: 'Person', origin: { file: 'fsf.xml' } },
    },
  })
  expect(entries.find(({ entry }) => entry === 'EU.6131.26')).toEqual(one.ok && one.value.entry)
})

test('a compressed file is read as it is, whatever it is called', async () => {
  expect(await load(gzipSync(cut))).toMatchObject({ ok: true, value: { entries: 12 } })
  const broken = gzipSync(`${cut}\n<!-- more -->`).subarray(0, 3000)
  expect(await load(broken)).toMatchObject({
    ok: false,
    refusal: { detail: expect.stringMatching(/cannot be unpacked/) },
  })
})

test('F19: a list that lost 35 % is refused, yesterday’s stays, and an alarm says so', async () => {
  await load(cut)
  const [before] = await activeVersions(store.db)
  const rows = await rowCounts()
  const result = await load(without(4), {}, nextDay)
  expect(result).toMatchObject({ ok: false, refusal: { code: 'list_refused' } })
  expect(!result.ok && result.refusal.detail).toBe(
    `eu-fsf: 8 entries instead of 12 in the version in force: 33.3 % less, and 20 % is the limit. The version in force stays (${before?.version}). Was the download whole?`,
  )
  expect(await activeVersions(store.db)).toEqual([before])
  expect(await rowCounts()).toEqual(rows)
  expect((await openAlarms(store.db)).map(({ list, detail }) => [list, detail])).toEqual([
    ['eu-fsf', !result.ok && result.refusal.detail],
  ])
  expect((await logged()).at(-1)).toMatch(/^list.refuse eu-fsf\/2026-05-01#/)
})

test('F19: a file cut short is refused with its line, and nothing of it is kept', async () => {
  await load(cut)
  const rows = await rowCounts()
  const result = await load(cut.slice(0, cut.length * 0.65), {}, nextDay)
  expect(!result.ok && result.refusal.detail).toMatch(
    /^fsf.xml: line \d+, column \d+: the file ends too early/,
  )
  expect(await rowCounts()).toEqual(rows)
  const versions = await versionsOf(store.db, 'eu-fsf', { limit: 10 })
  expect(versions.ok && versions.value.items.map(({ state }) => state)).toEqual(['refused', 'active'])
})

test('an alarm ends when a later import of the list succeeds', async () => {
  await load('')
  expect(await openAlarms(store.db)).toHaveLength(1)
  await load(cut)
  expect(await openAlarms(store.db)).toEqual([])
})

test('the same bytes again refresh the last look at the publisher and change nothing else', async () => {
  await load(cut)
  const rows = await rowCounts()
  expect(await load(cut, {}, nextDay)).toMatchObject({
    ok: true,
    value: { change: 'unchanged', delta: { added: 0 } },
  })
  const [active] = await activeVersions(store.db)
  expect(active).toMatchObject({ importedAt: act().at, checkedAt: nextDay })
  expect(await rowCounts()).toEqual(rows)
})

test('a new version says what was added, changed and removed, and keeps what stayed once', async () => {
  await load(cut)
  const first = (await activeVersions(store.db))[0]
  const changed = without(1).replace('programme="HR"', 'programme="RUS"')
  const result = await load(changed, {}, nextDay)
  expect(result).toMatchObject({ ok: true, value: { delta: { added: 0, changed: 1, removed: 1 } } })
  expect(await rowCounts()).toEqual({ entries: 12 + 11, bodies: 12 + 1 })
  const delta = await deltaOf(store.db, { list: 'eu-fsf', from: first?.version ?? '' }, { limit: 10 })
  expect(
    delta.ok && delta.value.items.map(({ change, fields }) => [change, fields.map(({ says }) => says)]),
  ).toEqual([
    ['removed', []],
    ['changed', ['programme changed from HR to RUS']],
  ])
})

test('an earlier version comes back into force when its bytes are imported again', async () => {
  await load(cut)
  await load(without(1), {}, nextDay)
  const back = await load(cut, {}, '2026-11-23T08:00:00.000Z')
  expect(back).toMatchObject({ ok: true, value: { change: 'activated', delta: { added: 1, removed: 0 } } })
  const [then] = await activeVersions(store.db, nextDay)
  const [now] = await activeVersions(store.db)
  expect([then?.tally.entries, now?.tally.entries]).toEqual([11, 12])
})

test('a publication older than the one in force is refused, unless somebody goes back on purpose', async () => {
  const older = cut.replaceAll('2026-05-01', '2026-04-01')
  expect(older).not.toBe(cut)
  await load(cut)
  const refused = await load(older, {}, nextDay)
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'list_refused', detail: expect.stringContaining('published on 2026-04-01, before') },
  })
  expect(await openAlarms(store.db)).toHaveLength(1)
  const back = await load(older, { acceptOlder: true }, nextDay)
  expect(back).toMatchObject({ ok: true, value: { change: 'activated', publishedOn: '2026-04-01' } })
  await load(cut, {}, nextDay)
  expect(await load(older, {}, nextDay)).toMatchObject({ ok: false })
  expect((await activeVersions(store.db))[0]).toMatchObject({ publishedOn: '2026-05-01' })
})

test('an unknown list, a day that is none and a day to come are refused in words', async () => {
  expect(await load(cut, { list: 'eu-xyz' })).toMatchObject({
    ok: false,
    refusal: {
      code: 'unknown_reference',
      detail: `There is no list "eu-xyz". Lists that can be loaded: ${listNames.join(', ')}.`,
    },
  })
  expect(await load(cut, { published: '27.2.2026' })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid_input' },
  })
  expect(await load(cut, { published: '2026-12-24' })).toMatchObject({
    ok: false,
    refusal: { detail: 'The day of publication 2026-12-24 lies ahead of today, 2026-11-21.' },
  })
})

test('several files for a list of one file are a mistake of the caller: no alarm, nothing kept', async () => {
  const files = [bytes('a.xml', cut), bytes('b.xml', cut)]
  expect(await load(cut, { files })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid_input', detail: expect.stringMatching(/^This list is one file/) },
  })
  expect(await load(cut, { files: [] })).toMatchObject({ ok: false, refusal: { code: 'invalid_input' } })
  expect(await openAlarms(store.db)).toEqual([])
  expect(await versionsOf(store.db, 'eu-fsf', { limit: 5 })).toMatchObject({ value: { items: [] } })
})

test('a list without a day of its own takes the day that is given; OFAC alone says that aliases are absent', async () => {
  const files = [disk(fixture('us-ofac-sdn/fixtures/sdn.csv'))]
  const result = await importList(store.db, act(), { list: 'us-ofac-sdn', files, published: '2021-07-07' })
  expect(result).toMatchObject({ ok: true, value: { version: expect.stringMatching(/^2021-07-07#/) } })
  const status = await listStatus(store.db, act().at)
  expect(status.find(({ name }) => name === 'us-ofac-sdn')).toMatchObject({
    aliases: 'absent',
    publishedOn: '2021-07-07',
  })
})

test('files of different days are refused, and the acceptance of orphans is kept with the version', async () => {
  const order = {
    list: 'us-ofac-sdn',
    files: [
      disk(fixture('us-ofac-sdn/fixtures/sdn.csv')),
      bytes('alt.csv', '36,12,"aka","AERO-CARIBBEAN",-0- \r\n99,1,"aka","GONE",-0- \r\n\u001a\r\n'),
    ],
  }
  expect(await importList(store.db, act(), order)).toMatchObject({
    ok: false,
    refusal: { detail: expect.stringMatching(/^1 of 2 rows of ALT.CSV \(50.0 %\)/) },
  })
  const accepted = await importList(store.db, act(), { ...order, acceptOrphans: true })
  expect(accepted).toMatchObject({ ok: true, value: { report: { acceptOrphans: true } } })
})

test('status names every registered list, loaded or not, and its age counts from the last look', async () => {
  await load(cut)
  const lines = await listStatus(store.db, nextDay, { listAgeLimitHours: 23 })
  expect(lines.map(({ name, state }) => [name, state])).toEqual(
    listNames.map((name) => [name, name === 'eu-fsf' ? 'active' : 'absent']),
  )
  expect(lines[0]).toMatchObject({ entries: 12, ageHours: 24, isStale: true, alarm: null })
  expect(await staleLists(store.db, nextDay, { listAgeLimitHours: 23 })).toEqual(['eu-fsf'])
  expect(await staleLists(store.db, nextDay, { listAgeLimitHours: 24 })).toEqual([])
  expect(await staleLists(store.db, nextDay, {})).toEqual([])
  expect(await absentLists(store.db, ['eu-fsf', 'un-sc'])).toEqual(['un-sc'])
})

test('the same bytes that we read otherwise are a version of their own, and what differs is our doing', async () => {
  const { version } = orThrow(await load(cut))
  const old = { list: 'eu-fsf', entry: 'EU.OLD', body: { entry: 'EU.OLD', schema: 'Person', names: [] } }
  // As if the version in force had been read by an earlier reader, which found another entry in it.
  await sql`update lists.version set parser = 0`.execute(store.db)
  await sql`insert into lists.body (hash, body) values ('old', ${json(old.body)})`.execute(store.db)
  await sql`insert into lists.entry (version_id, entry, hash, file, line)
    select id, 'EU.OLD', 'old', 'fsf.xml', 1 from lists.version`.execute(store.db)
  const again = orThrow(await load(cut, {}, nextDay))
  expect(again).toMatchObject({ change: 'activated', delta: { removed: 1 } })
  expect(again.version).not.toBe(version)
  expect(orThrow(await deltaOf(store.db, { list: 'eu-fsf', from: version }, { limit: 5 }))).toMatchObject({
    cause: 'reading',
    items: [{ entry: 'EU.OLD', change: 'removed' }],
  })
  expect(await editionsOf(store.db, old)).toMatchObject([
    { version: again.version, change: 'removed', cause: 'reading', hash: null },
    { version, change: 'added', cause: 'firstLoad' },
  ])
})

test('an entry that went and came back is told with each version', async () => {
  const all = orThrow(await load(cut))
  const [first] = await collected({ list: 'eu-fsf', version: all.version })
  await load(without(1), {}, nextDay)
  const gone = (
    await collected({ list: 'eu-fsf', version: (await activeVersions(store.db))[0]?.version ?? '' })
  ).map(({ entry }) => entry)
  const [lost = first] = (await collected({ list: 'eu-fsf', version: all.version })).filter(
    ({ entry }) => !gone.includes(entry),
  )
  await load(`${cut}\n`, {}, '2026-11-23T08:00:00.000Z')
  expect(await editionsOf(store.db, { list: 'eu-fsf', entry: lost?.entry ?? '' })).toMatchObject([
    { change: 'added', cause: 'publisher' },
    { change: 'removed', cause: 'publisher', hash: null },
    { change: 'added', cause: 'firstLoad' },
  ])
})

test('what a killed import left is never seen and is cleaned at the next start', async () => {
  const halfKept = join(store.dataDir, 'lists/originals/new-dead')
  mkdirSync(join(store.dataDir, 'upload-dead'))
  mkdirSync(halfKept, { recursive: true })
  await insertStaged(store.db, { id: 'lst_dead', list: 'eu-fsf', sha256: 'x', parser: 1, at: act().at })
  expect(await activeVersions(store.db)).toEqual([])
  expect(await versionsOf(store.db, 'eu-fsf', { limit: 5 })).toMatchObject({ value: { items: [] } })
  expect(await cleanLeftovers(store, act().at)).toBe(1)
  expect(await cleanLeftovers(store, act().at)).toBe(0)
  expect(existsSync(join(store.dataDir, 'upload-dead'))).toBe(false)
  expect(existsSync(halfKept)).toBe(false)
})

test('a file that cannot be read leaves nothing behind', async () => {
  const files: Download[] = [
    {
      name: 'gone.xml',
      async *open() {
        yield new TextEncoder().encode(cut.slice(0, 20_000))
        throw new AppError({ code: 'unavailable', ...inEnglish('the disk is gone') })
      },
    },
  ]
  await expect(importList(store.db, act(), { list: 'eu-fsf', files })).rejects.toThrow('the disk is gone')
  expect(await rowCounts()).toEqual({ entries: 0, bodies: 0 })
  expect(await logged()).toEqual([])
})

test('two imports of the same file at once are one version', async () => {
  const results = await Promise.all([load(cut), load(cut)])
  expect(results.map(({ ok }) => ok)).toEqual([true, true])
  expect(await activeVersions(store.db)).toHaveLength(1)
  expect(await rowCounts()).toEqual({ entries: 12, bodies: 12 })
  expect(results.map((result) => result.ok && result.value.change).toSorted()).toEqual([
    'activated',
    'unchanged',
  ])
})

test('an import belongs to no transaction of its caller', async () => {
  await expect(inTransaction(store.db, act().at, () => load(cut))).rejects.toThrow()
})

test.skipIf(noTestData !== false)(
  'the real EU list is staged and put in force (AKTSAM_TEST_DATA)',
  async () => {
    const path = 'lists/eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz'
    const steps: number[] = []
    const result = await importList(store.db, act(), {
      list: 'eu-fsf',
      files: [disk(dataFile(path))],
      onProgress: ({ entries }) => steps.push(entries),
    })
    expect(result).toMatchObject({ ok: true, value: { entries: 5860, delta: { added: 5860 } } })
    expect(steps.at(-1)).toBe(5860)
    const full = await collected({ list: 'eu-fsf', version: result.ok ? result.value.version : '' })
    expect(full).toHaveLength(5860)
  },
)
