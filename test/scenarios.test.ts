import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround } from '../src/app/scenario/ground.ts'
import { loadScenario } from '../src/app/scenario/load.ts'
import { runScenario } from '../src/app/scenario/run.ts'
import { imageFile } from './support/image.ts'

const folder = join(import.meta.dirname, '../scenarios')
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'))
const cases = files.map((name) => ({ name, scenario: loadScenario(join(folder, name)) }))
/** A file without deeds is a base that others stand on. */
const asked = cases.filter(({ scenario }) => (scenario.when ?? []).length > 0)

let ground: Ground
beforeAll(async () => {
  ground = await openGround(readFileSync(await imageFile()))
})
afterAll(() => ground.close())

/** Each is a file that a compliance officer reads and writes; `aktsam rules test` runs the same. */
test.each(
  asked.map(({ name, scenario }) => [name, scenario.title, scenario] as const),
)('%s: %s', async (_, __, scenario) => {
  expect((await runScenario(scenario, ground)).differences).toEqual([])
})

test('every scenario of the first release has its file', () => {
  const wanted =
    '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 53 54 56 62 65'
  const names = asked.map(({ name }) => name)
  expect(wanted.split(' ').filter((number) => !names.includes(`F${number}.yml`))).toEqual([])
})

test('a file is named by its number or by what it shows; only the base asks nothing', () => {
  expect(files.filter((name) => !/^(F\d+|[a-z]+\d?(-[a-z]+)*)\.yml$/.test(name))).toEqual([])
  expect(cases.filter((one) => !asked.includes(one)).map(({ name }) => name)).toEqual(['b0.yml'])
})
