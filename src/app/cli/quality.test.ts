import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const main = join(import.meta.dirname, '../main.ts')

/** Runs `aktsam quality -` on this text. */
function quality(text: string, ...args: string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [main, 'quality', '-', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
    child.stdin?.end(text)
  })
}
const pairs =
  'schema,name1,name2,is_match\nPerson,Anna Berg,Berg Anna,true\nPerson,Anna Berg,Anders Lund,true\n'

test('your own labelled pairs are measured, and the wrong ones are shown with their reasons', async () => {
  const { code, out } = await quality(pairs, '--wrong')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    threshold: 0.7,
    all: { pairs: 2, wanted: 2, recall: 0.5 },
    unjudged: [],
    wrong: [{ line: 3, isMatch: true, name2: 'Anders Lund', because: expect.any(Array) }],
  })
})

test('rows that cannot be judged are named by their line, and the command says so with 1', async () => {
  const { code, out, err } = await quality(`${pairs}Person,Anna Berg,Berg Anna,perhaps\nPerson,,Anna,false\n`)
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ all: { pairs: 2 }, unjudged: [{ line: 4 }, { line: 5 }] })
  expect(err).toContain("Line 4: is_match is 'perhaps'; expected true or false.")
  expect(err).toContain('2 of 4 rows could not be judged.')
})

test('a file without the three columns, and a threshold that is none, end with 2', async () => {
  expect(await quality('name1,name2\nx,y\n')).toMatchObject({
    code: 2,
    err: expect.stringContaining("the column 'is_match' is missing"),
  })
  expect(await quality(pairs, '--threshold', '7')).toMatchObject({
    code: 2,
    err: expect.stringContaining('expected a number from 0 to 1'),
  })
})
