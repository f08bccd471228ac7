import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Act, languages, orThrow } from '#kernel'
import { fixture, text } from '../../../test/support/lists.ts'
import {
  answers,
  breaksOff,
  fallsSilent,
  givesPieces,
  inTurn,
  sendsTo,
  serves,
} from '../../../test/support/publisher.ts'
import { emptyStore } from '../../../test/support/store.ts'
import { importList } from '../actions.ts'
import { activeVersions } from '../read/actions.ts'
import { type Bench, begin, openBench, small } from './fixtures/desk.ts'
import { cut, file, later, misbehaviours } from './fixtures/misbehaviour.ts'
import { lookAt } from './looking/actions.ts'
import { originalOf } from './originals/store.ts'
import { setSecret } from './sources/actions.ts'
import { readLooks } from './store.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
const at = (path: string) => text(fixture(path))
const mirror = (path: string) => ({ [file]: `${bench.publisher.url}${path}` })

beforeEach(async () => {
  await emptyStore(bench.store)
  begin(bench)
  bench.publisher.at('/fsf.xml', serves(cut))
  await bench.follow('eu-fsf', mirror('/fsf.xml'))
})

describe('a good publisher', () => {
  test('a first look puts the list in force, and keeps the file as it came', async () => {
    const first = await bench.look()
    expect(first).toMatchObject({
      ...{ outcome: 'new', list: 'eu-fsf', by: 'anna', fault: null, isUnusual: false },
      files: [{ file, status: 200, bytes: Buffer.byteLength(cut), tries: 1, etag: '"1"' }],
    })
    const [active] = await activeVersions(bench.store.db)
    const [kept] = active?.report.files ?? []
    const original = await originalOf(bench.store.dataDir, kept?.sha256 ?? '')
    const chunks = []
    for await (const chunk of original?.() ?? []) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe(cut)
    expect(await readdir(join(bench.store.dataDir, 'lists/incoming'))).toEqual([])
  })

  test('where nothing is new nothing comes, and the age counts from now', async () => {
    await bench.look()
    bench.pass(6)
    expect(await bench.look()).toMatchObject({ outcome: 'unchanged', files: [{ status: 304, bytes: 0 }] })
    expect((await bench.inForce())[0]?.[1]).toBe(bench.at)
    expect((await bench.logged()).at(-1)).toMatch(/^list.look .*"outcome":"unchanged"/)
  })

  test('a publisher who knows no ETags sends the same again, and it is known by its hash', async () => {
    bench.publisher.at('/fsf.xml', (_request, response) => response.end(cut))
    await bench.look()
    bench.pass(6)
    expect(await bench.look()).toMatchObject({ outcome: 'unchanged', files: [{ status: 200 }] })
  })

  test('a newer publication comes into force with what changed', async () => {
    await bench.look()
    bench.publisher.at('/fsf.xml', serves(later, { etag: '"2"' }))
    bench.pass(6)
    expect(await bench.look()).toMatchObject({ outcome: 'new', delta: { added: 0, changed: 1, removed: 0 } })
    const looks = await readLooks(bench.store.db, 'eu-fsf', { limit: 10 })
    expect(looks.map(({ outcome }) => outcome)).toEqual(['new', 'new'])
  })

  test('what comes packed for the way is unpacked', async () => {
    bench.publisher.at('/fsf.xml', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(cut))
    })
    expect(await bench.look()).toMatchObject({ outcome: 'new' })
  })

  test('a redirect is followed, with its secret where it stays at the same host', async () => {
    const secret = { name: 'x-key', value: 'hush' }
    orThrow(await setSecret(bench.desk(), bench.act(), { list: 'eu-fsf', secret }))
    bench.publisher.at('/fsf.xml', sendsTo('/moved.xml'))
    bench.publisher.at('/moved.xml', serves(cut))
    expect(await bench.look()).toMatchObject({ outcome: 'new' })
    expect(bench.publisher.asked.map(({ headers }) => headers['x-key'])).toEqual(['hush', 'hush'])
  })

  test('a broken download goes on where it stopped', async () => {
    bench.publisher.at('/fsf.xml', inTurn(breaksOff(cut, 4_000), serves(cut)))
    expect(await bench.look()).toMatchObject({
      outcome: 'new',
      files: [{ status: 206, tries: 2, bytes: Buffer.byteLength(cut) }],
    })
    expect(bench.publisher.asked.at(-1)?.headers).toMatchObject({ range: 'bytes=4000-', 'if-range': '"1"' })
  })

  test('a piece that is no rest of the file never passes for the whole of it', async () => {
    const pieces = givesPieces(cut, 3_000)
    bench.publisher.at('/fsf.xml', inTurn(breaksOff(cut, 4_000), pieces))
    expect(await bench.look()).toMatchObject({
      ...{ outcome: 'failed', fault: 'cut' },
      detail: expect.stringMatching(`10000 of ${Buffer.byteLength(cut)} bytes`),
    })
    bench.publisher.at('/fsf.xml', serves(cut))
    expect(await bench.look()).toMatchObject({ outcome: 'new', files: [{ status: 206 }] })
  })

  test('a rest of another file is no rest of ours, whatever the publisher makes of our condition', async () => {
    const other = givesPieces(later, later.length, '"2"')
    bench.publisher.at('/fsf.xml', inTurn(breaksOff(cut, 4_000), other, serves(later, { etag: '"2"' })))
    expect(await bench.look()).toMatchObject({ outcome: 'new', files: [{ status: 200, tries: 3 }] })
    expect(bench.publisher.asked.at(-1)?.headers.range).toBeUndefined()
  })

  test('a download goes on in the next look, and begins anew where the file is another by then', async () => {
    bench.publisher.at('/fsf.xml', breaksOff(cut, 4_000))
    expect(await bench.look()).toMatchObject({ outcome: 'failed', fault: 'cut' })
    bench.publisher.at('/fsf.xml', serves(later, { etag: '"2"' }))
    expect(await bench.look()).toMatchObject({ outcome: 'new', files: [{ status: 200 }] })
    expect(await bench.alarms()).toEqual([])
  })

  test('a fault that passes is tried again in the same look', async () => {
    bench.publisher.at('/fsf.xml', inTurn(answers(500), answers(502), serves(cut)))
    expect(await bench.look()).toMatchObject({ outcome: 'new', files: [{ tries: 3 }] })
  })
})

describe('F19: a publisher who misbehaves', () => {
  test.each(
    misbehaviours,
  )('$name: the version in force stays, it is said why, and a good look settles it', async (one) => {
    await bench.look()
    const before = await bench.inForce()
    if (typeof one.behaves === 'string') await bench.follow('eu-fsf', { [file]: `${one.behaves}/fsf.xml` })
    else bench.publisher.at('/fsf.xml', one.behaves)
    bench.pass(6)
    const desk = bench.desk({ limits: { ...small, ...one.limits } })
    const bad = await bench.look('eu-fsf', desk)
    expect(bad).toMatchObject({ outcome: one.outcome, detail: expect.stringMatching(one.says) })
    expect('fault' in bad && bad.fault).toBe(one.fault)
    expect(new Set(Object.values(bad.wording)).size).toBe(languages.length)
    expect(await bench.inForce()).toEqual(before)
    expect(await bench.alarms()).toEqual([expect.stringMatching(one.says)])
    bench.pass(6)
    await bench.look('eu-fsf', desk)
    expect(await bench.alarms().then((all) => all.length)).toBeLessThanOrEqual(
      one.outcome === 'failed' ? 1 : 2,
    )

    bench.pass(6)
    await bench.follow('eu-fsf', mirror('/fsf.xml'))
    bench.publisher.at('/fsf.xml', serves(later, { etag: '"3"' }))
    expect(await bench.look()).toMatchObject({ outcome: 'new' })
    expect(await bench.alarms()).toEqual([])
  })

  test('who asks us to wait is not asked before', async () => {
    bench.publisher.at('/fsf.xml', answers(429, { 'retry-after': '7200' }))
    expect(await bench.look()).toMatchObject({ outcome: 'failed', notBefore: '2026-11-21T10:00:00.000Z' })
    bench.pass(1)
    expect(await bench.look()).toMatchObject({
      outcome: 'skipped',
      detail: expect.stringMatching(/before 2026-11-21T10:00/),
    })
    bench.pass(1)
    bench.publisher.at('/fsf.xml', serves(cut))
    expect(await bench.look()).toMatchObject({ outcome: 'new' })
  })

  test('files of OFAC of different days are refused, and the files of one day are taken', async () => {
    const files = { 'SDN.CSV': 'sdn', 'ALT.CSV': 'alt', 'ADD.CSV': 'add', 'SDN_COMMENTS.CSV': 'sdn_comments' }
    for (const [name, base] of Object.entries(files))
      bench.publisher.at(`/${name}`, serves(at(`us-ofac-sdn/fixtures/${base}.csv`)))
    await bench.follow(
      'us-ofac-sdn',
      Object.fromEntries(Object.keys(files).map((name) => [name, `${bench.publisher.url}/${name}`])),
    )
    expect(await bench.look('us-ofac-sdn')).toMatchObject({ outcome: 'new', files: [{}, {}, {}, {}] })
    const strangers = [...Array(200).keys()]
      .map((n) => `${900_000 + n},${n},"aka","STRANGER ${n}",-0- `)
      .join('\r\n')
    bench.publisher.at(
      '/ALT.CSV',
      serves(`${strangers}\r\n${at('us-ofac-sdn/fixtures/alt.csv')}`, { etag: '"2"' }),
    )
    bench.pass(6)
    const mixed = await bench.look('us-ofac-sdn')
    expect(mixed).toMatchObject({
      outcome: 'refused',
      detail: expect.stringMatching(/the files are of different days/),
    })
    expect('files' in mixed && mixed.files.map(({ status }) => status)).toEqual([304, 200, 304, 304])
  })

  test('a wrong token is said to be wrong, and stands in no sentence, no log and no table', async () => {
    const secret = 'dG9rZW4-very-secret'
    await bench.follow('eu-fsf', { [file]: `${bench.publisher.url}/fsf.xml?token={token}` })
    orThrow(
      await setSecret(bench.desk(), bench.act(), {
        list: 'eu-fsf',
        secret: { name: 'token', value: secret },
      }),
    )
    bench.publisher.at('/fsf.xml', answers(403))
    const bad = await bench.look()
    expect(bench.publisher.asked.at(-1)?.path).toBe(`/fsf.xml?token=${secret}`)
    expect(bad.detail).toMatch(/does not accept our token \(403\)/)
    const everything = [
      JSON.stringify(bad),
      ...(await bench.logged()),
      JSON.stringify(await readLooks(bench.store.db, 'eu-fsf', { limit: 9 })),
    ]
    const rows = await bench.store.db.selectFrom('lists.source_secret').selectAll().execute()
    expect([...everything, JSON.stringify(rows)].join()).not.toContain(secret)
    expect('files' in bad && bad.files[0]?.url).toMatch(/token=\*\*\*$/)
  })

  test('without a token the publisher is not asked at all', async () => {
    await bench.follow('eu-fsf', {})
    expect(await bench.look()).toMatchObject({ outcome: 'failed', fault: 'noToken', files: [] })
  })

  test('a full disk is said to be full', async () => {
    const desk = bench.desk({
      load: () =>
        Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })),
    })
    expect(await bench.look('eu-fsf', desk)).toMatchObject({ outcome: 'failed', fault: 'noDisk' })
    expect(await bench.look()).toMatchObject({ outcome: 'new' })
  })

  test('a look that is stopped with the program raises no alarm', async () => {
    bench.publisher.at('/fsf.xml', fallsSilent(cut, 2_000))
    const abort = new AbortController()
    const desk = bench.desk({ limits: { ...small, idle: 60_000 } })
    const looking = lookAt(desk, bench.act(), {
      list: 'eu-fsf',
      asked: 'schedule',
      signal: abort.signal,
      onProgress: () => abort.abort(),
    })
    expect(orThrow(await looking)).toMatchObject({ outcome: 'stopped' })
    expect(await bench.alarms()).toEqual([])
  })
})

test('two looks at one list at once are one', async () => {
  const outcomes = await Promise.all([bench.look(), bench.look()])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['new', 'skipped'])
})

test('a publisher who has only what is older than what somebody loaded by hand is refused', async () => {
  await bench.look()
  const newer = {
    name: file,
    open: async function* () {
      yield new TextEncoder().encode(later)
    },
  }
  orThrow(await importList(bench.store.db, bench.act(), { list: 'eu-fsf', files: [newer] }))
  bench.pass(6)
  expect(await bench.look()).toMatchObject({ outcome: 'refused', files: [{ status: 304 }] })
})

test('a day on which very much changed raises an alarm that stops nothing', async () => {
  await bench.look()
  bench.publisher.at('/fsf.xml', serves(later.replaceAll('programme="', 'programme="X'), { etag: '"9"' }))
  bench.pass(6)
  expect(await bench.look()).toMatchObject({ outcome: 'new', isUnusual: true })
  expect(await bench.alarms()).toEqual([expect.stringMatching(/unusually much changed at once/)])
})

test('nobody looks who may not, and the log says who tried', async () => {
  const sales: Act = { ...bench.act(), role: 'sales', grants: [{ role: 'sales', entities: ['se'] }] }
  expect(await lookAt(bench.desk(), sales, { list: 'eu-fsf', asked: 'hand' })).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  })
  expect((await bench.logged()).at(-1)).toBe('list.look {"refused":"forbidden"}')
  expect(bench.publisher.asked).toEqual([])
})
