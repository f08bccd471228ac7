import { createReadStream, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { fixture } from '../../../test/support/lists.ts'
import { importAndFollow } from '../deeds/import-list.ts'
import { openSnapshots } from '../snapshots.ts'

const fictional = fixture('eu-fsf/fixtures/fsf-fictional.xml')
let desk: TestApp
beforeAll(async () => {
  desk = await openApp()
})
afterAll(() => desk.close())
const load = (path: string) =>
  importAndFollow(desk.services, desk.services.act(), {
    list: 'eu-fsf',
    files: [{ name: 'list.xml', open: () => createReadStream(path) }],
  })
const doctor = async () => (await desk.send('GET', '/api/doctor')).body
const wrong = async () =>
  (await doctor()).findings
    .filter(({ level }: { level: string }) => level === 'wrong')
    .map(({ about }: { about: string }) => about)

test('a house without lists is told so; with one, the index is of it and its size is known', async () => {
  expect(await wrong()).toEqual(['lists'])
  expect((await load(fictional)).ok).toBe(true)
  const report = await doctor()
  expect(report.screening).toMatchObject({
    versions: { 'eu-fsf': report.lists[0].version },
    isCurrent: true,
    threshold: 0.7,
    lookedBy: report.screening.engine,
  })
  expect(report.sizes.snapshots.files).toBe(1)
  expect(report.sizes.database.lists).toBeGreaterThan(0)
  expect(await wrong()).toEqual([])
})

test('a refused import is shown until one succeeds', async () => {
  const empty = join(desk.services.store.dataDir, 'empty.xml')
  writeFileSync(empty, '')
  expect((await load(empty)).ok).toBe(false)
  expect(await wrong()).toEqual(['eu-fsf'])
  await load(fictional)
  expect(await wrong()).toEqual([])
})

test('a damaged screening index is made again of the lists at the next start', async () => {
  const { store } = desk.services
  const folder = join(store.dataDir, 'snapshots')
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.snap'))
  writeFileSync(join(folder, file), 'not an index')
  const again = await openSnapshots(store)
  expect(again.current()?.versions).toEqual(desk.services.snapshots.current()?.versions)
})

test('parties with text that nothing can hold are refused one by one, and never as clear', async () => {
  const name = 'Exempel'
  const queries = [
    { id: '1', schema: 'Organization', name },
    { id: '2', schema: 'Organization', name: `${name}\0` },
    { id: '3', schema: 'Organization', name: 'x\ud800' },
    { id: '4', schema: 'Organization', name: 'A'.repeat(100_000) },
    { id: '5', schema: 'Organization', name: '…' },
  ]
  const answers = []
  for (const query of queries)
    answers.push(await desk.send('POST', '/api/screen', { payload: { queries: [query] } }))
  const said = answers.map(({ status, body }) =>
    status === 200
      ? `${body.results[0].status} ${body.results[0].reason ?? ''}`.trim()
      : `${status} ${body.detail}`,
  )
  expect(said[0]).toBe('screened')
  for (const one of said.slice(1)) expect(one).toMatch(/^(refused .{10,}|400 .{10,})/)
})
