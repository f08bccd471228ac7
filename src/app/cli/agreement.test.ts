import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const main = join(import.meta.dirname, '../main.ts')
const dir = mkdtempSync(join(tmpdir(), 'aktsam-agreement-'))

function file(name: string, text: string): string {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}

/** Runs `aktsam catalogue agreement` with these arguments; each line of the answer is one JSON value. */
function agreement(...args: string[]) {
  return new Promise<{ code: number; lines: Record<string, unknown>[]; err: string }>((resolve) => {
    execFile(process.execPath, [main, 'catalogue', 'agreement', ...args], (error, out, err) => {
      const lines = out
        .split('\n')
        .filter(Boolean)
        .map((line): Record<string, unknown> => JSON.parse(line))
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines, err })
    })
  })
}

const catalogue = file(
  'range.csv',
  'ref,brand,form_factor,resolution_mp\nD40,Alfa,dome,4\nD20,Alfa,dome,2\nB40,Alfa,bullet,4\n',
)
const recommendations = file(
  'recommended.csv',
  'brand,model,competitor_type,resolution,replacement\nLongan,LG-1,dome,4MP,D40\nLongan,LG-2,turret,4MP,D40\nNordline,NL-1,dome,2MP,D99\n',
)

test('the summary, what was read, and a line for each device; an approved alternative is asked for in words', async () => {
  const { code, lines, err } = await agreement(
    ...['--catalogue', catalogue, '--recommendations', recommendations, '--brands', 'Longan'],
  )
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(lines.map(({ kind }) => kind)).toEqual(['summary', 'read', 'model', 'model'])
  expect(lines[0]).toMatchObject({ products: 3, all: { models: 2, compared: 2, refused: 1 } })
  expect(lines[2]).toMatchObject({ model: 'LG-1', recommended: 'D40', place: { best: 1, worst: 1 } })
  expect(lines[3]).toMatchObject({ model: 'LG-2', outcome: 'refused', cause: { by: 'form' } })
  const { lines: taken } = await agreement(
    ...['--catalogue', catalogue, '--recommendations', recommendations],
    ...['--alternatives', 'turret=dome'],
  )
  expect(taken[0]).toMatchObject({ all: { models: 3, compared: 2, notInCatalogue: 1, refused: 0 } })
})

test('a file without the columns, and a form that is none, end with 2 and say what is expected', async () => {
  const [other, form] = await Promise.all([
    agreement('--catalogue', catalogue, '--recommendations', catalogue),
    agreement(
      ...['--catalogue', catalogue, '--recommendations', recommendations],
      ...['--alternatives', 'turret=kupol'],
    ),
  ])
  expect(other).toMatchObject({ code: 2, err: expect.stringContaining('has no row with anything under') })
  expect(form).toMatchObject({ code: 2, err: expect.stringContaining('expected FORM=FORM of dome') })
})
