import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Act, orThrow } from '#kernel'
import { emptyStore } from '../../../test/support/store.ts'
import { syncDue, syncLists } from './actions.ts'
import { type Bench, begin, openBench } from './fixtures/desk.ts'
import { cut, file, later } from './fixtures/misbehaviour.ts'

let bench: Bench
let folder: string
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  await emptyStore(bench.store)
  begin(bench)
  folder = mkdtempSync(join(tmpdir(), 'aktsam-folder-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const operator = (): Act => ({ ...bench.act(), role: 'operator' })
const read = async (lists?: readonly string[]) =>
  orThrow(await syncLists(bench.desk(), operator(), { lists, folder, asked: 'folder' }))
/** As somebody lays it there now, by the clock of the test. */
const lay = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  utimesSync(join(folder, name), new Date(bench.at), new Date(bench.at))
}

test('files called as the publisher calls them are read, plain or packed', async () => {
  lay(`${file}.gz`, gzipSync(cut))
  expect(await read()).toMatchObject([
    { list: 'eu-fsf', outcome: 'new', asked: 'folder', files: [{ url: null }] },
  ])
})

test('a sub-folder of the list’s name holds its files, whatever they are called', async () => {
  mkdirSync(join(folder, 'eu-fsf'))
  lay('eu-fsf/today.xml', cut)
  lay('eu-fsf/.hidden', 'x')
  lay('eu-fsf/half.part', 'x')
  expect(await read()).toMatchObject([{ list: 'eu-fsf', outcome: 'new', files: [{ file: 'today.xml' }] }])
})

test('the same file says nothing of the publisher: the age counts from the day it was laid there', async () => {
  const laidAt = bench.at
  lay(file, cut)
  await read()
  bench.pass(30)
  expect(await read()).toMatchObject([{ outcome: 'unchanged' }])
  expect((await bench.inForce())[0]?.[1]).toBe(laidAt)
  lay(file, cut) // looked for again, and found the same
  const again = bench.at
  bench.pass(1)
  await read()
  expect((await bench.inForce())[0]?.[1]).toBe(again)
})

test('a newer file comes into force; a broken one is refused and the version in force stays', async () => {
  lay(file, cut)
  await read()
  lay(file, later.slice(0, 4_000))
  expect(await read()).toMatchObject([{ outcome: 'refused' }])
  expect(await bench.alarms()).toHaveLength(1)
  lay(file, later)
  expect(await read()).toMatchObject([{ outcome: 'new' }])
  expect(await bench.alarms()).toEqual([])
})

test('a file that is still being written waits', async () => {
  lay(file, cut.slice(0, 4_000))
  const writing = setInterval(() => appendFileSync(join(folder, file), ' '), 1)
  const desk = bench.desk({ limits: { ...bench.desk().limits, still: 200 } })
  const looks = await syncLists(desk, operator(), { folder, asked: 'folder' })
  clearInterval(writing)
  expect(orThrow(looks)).toMatchObject([{ outcome: 'waiting', files: [] }])
  expect(await bench.alarms()).toEqual([])
})

test('a list that is named and not there has failed; an installation without the internet asks nobody', async () => {
  expect(await read(['eu-fsf'])).toMatchObject([{ outcome: 'failed', fault: 'noFiles' }])
  await bench.follow('eu-fsf', { [file]: `${bench.publisher.url}/fsf.xml` })
  lay(file, cut)
  const offline = bench.desk({ folder })
  expect(await bench.look('eu-fsf', offline)).toMatchObject({ outcome: 'new' })
  expect(bench.publisher.asked).toEqual([])
})

test('paths of the machine are its operator’s', async () => {
  lay(file, cut)
  const refused = await syncLists(bench.desk(), bench.act(), { folder, asked: 'folder' })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
})

test('a folder that went away is told of each list that is due, not passed over', async () => {
  await bench.follow('eu-fsf', { [file]: `${bench.publisher.url}/fsf.xml` })
  bench.pass(7)
  const away = bench.desk({ folder: join(folder, 'unmounted') })
  const looks = await syncDue(away, operator(), new AbortController().signal)
  expect(looks).toMatchObject([{ list: 'eu-fsf', outcome: 'failed', fault: 'noFolder' }])
  expect(await bench.alarms()).toHaveLength(1)
  expect(bench.publisher.asked).toEqual([])
})
