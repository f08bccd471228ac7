import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#storage'
import { migrations } from '../../src/app/migrations.ts'
import { killWithin, startChild } from '../support/child.ts'
import { imageFile } from '../support/image.ts'
import { type Acknowledged, nothingYet, type Told, withTold } from './kill/acknowledged.ts'

const rounds = 30
const place = mkdtempSync(join(tmpdir(), 'aktsam-kill-'))
const dataDir = join(place, 'data')
const script = join(import.meta.dirname, 'kill/child.ts')

beforeAll(async () => {
  const store = await openStore({ dataDir, image: readFileSync(await imageFile()) }, migrations)
  await store.close()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

test(`killed ${rounds} times during checks, releases and list imports, nothing acknowledged is lost and nothing half done is seen`, async () => {
  const random = seeded(20261123)
  let known = nothingYet
  for (let round = 0; round < rounds; round++) known = await live(known, round, random)
  const last = start(known, rounds, true)
  await last.line(/"found"/)
  expect(await last.ended).toEqual({ code: 0, signal: null })
  const counts = [known.verdicts.length, Object.keys(known.orders).length, known.imports]
  console.log(`found after ${rounds} kills: %i answers, %i moved orders, %i list imports`, ...counts)
  expect(Math.min(...counts)).toBeGreaterThan(0)
}, 1_200_000)

/** When a life is killed: while it opens, after its first list is in force, or wherever its work is by then. */
const moments = [
  { after: /"ready"/, within: 2500 },
  { after: /"imported"/, within: 1500 },
  { after: /"ready"/, within: 1000 },
  { after: /"imported"/, within: 3000 },
  { after: undefined, within: 4000 },
]

/** One life: it finds everything of the lives before, works, and is killed. */
async function live(known: Acknowledged, round: number, random: () => number): Promise<Acknowledged> {
  const child = start(known, round, false)
  const { after, within } = moments[round % moments.length] ?? { after: undefined, within: 0 }
  if (after) await child.line(after)
  const { signal } = await killWithin(child, within, random)
  expect({ round, signal, errors: child.errors() }).toEqual({ round, signal: 'SIGKILL', errors: '' })
  return child.lines
    .map(toldIn)
    .filter((told) => told !== undefined)
    .reduce(withTold, known)
}

function start(known: Acknowledged, round: number, isLast: boolean) {
  const file = join(place, 'acknowledged.json')
  writeFileSync(file, JSON.stringify(known))
  return startChild(script, [dataDir, file, String(round), ...(isLast ? ['last'] : [])])
}

function toldIn(line: string): Told | undefined {
  const value = JSON.parse(line) as Partial<Told>
  return value.told === undefined ? undefined : (value as Told)
}

/** The same moments in every run, as far as a machine keeps time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296
  }
}
