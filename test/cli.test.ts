import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodOrder } from './support/app.ts'

const main = join(import.meta.dirname, '../src/app/main.ts')
const company = join(import.meta.dirname, '../src/app/demo/company.yml')
const place = mkdtempSync(join(tmpdir(), 'aktsam-cli-'))
const data = join(place, 'data')
let server: ChildProcess | undefined
let url = ''

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command as people do; answers how it ended. */
function aktsam(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { cwd: place }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
    child.stdin?.end(input)
  })
}
function file(name: string, text: string): string {
  writeFileSync(join(place, name), text)
  return name
}
const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

beforeAll(async () => {
  server = spawn(process.execPath, [main, 'serve', '--data', data, '--port', '0'], { cwd: place })
  url = await new Promise((resolve, reject) => {
    server?.stdout?.once('data', (chunk) => resolve(JSON.parse(String(chunk)).url))
    server?.once('exit', () => reject(new Error('the server ended')))
  })
  expect(await aktsam(['import', company, '--data', data])).toMatchObject({ code: 0, err: '' })
})
afterAll(async () => {
  const ended = new Promise((resolve) => server?.once('exit', resolve))
  server?.kill('SIGTERM')
  await ended
  rmSync(place, { recursive: true, force: true })
})

describe('while a server holds the data directory', () => {
  test('a second server is told who holds it and what to do', async () => {
    const { code, err } = await aktsam(['serve', '--data', data, '--port', '0'])
    expect(code).toBe(3)
    expect(err).toContain(`in use by process ${server?.pid}`)
    expect(err).toContain(`which serves ${url}. Stop that process, or choose another directory with --data.`)
  })

  test('a port that is in use is refused, with the way out, before a data directory is made', async () => {
    const port = new URL(url).port
    const { code, out, err } = await aktsam(['serve', '--data', join(place, 'other'), '--port', port])
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(
      `aktsam: Port ${port} is in use. Leave --port out to take the next free one, or name another.\n`,
    )
    expect(existsSync(join(place, 'other'))).toBe(false)
  })

  test('commands talk to it: one order from standard input as YAML', async () => {
    const order = goodOrder('C-1')
    const { code, out, err } = await aktsam(['check', '-', '--data', data], JSON.stringify(order, null, 2))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(linesOf(out)).toMatchObject([{ ref: 'C-1', outcome: 'allow' }])
  })

  test('of many orders a bad one is named by its line and spoils no other', async () => {
    const orders = [goodOrder('C-2'), goodOrder('C-3', { buyer: 'nobody' })].map((one) => JSON.stringify(one))
    const many = file('many.ndjson', [...orders, '{"ref"', JSON.stringify(goodOrder('C-4'))].join('\n'))
    const { code, out } = await aktsam(['--data', data, 'check', many, '--no-keep'])
    expect(code).toBe(1)
    expect(linesOf(out)).toMatchObject([
      { ref: 'C-2', outcome: 'allow' },
      { ref: 'C-3', problem: { type: 'unknown_reference' } },
      { problem: { detail: expect.stringContaining('line 3 is not JSON') } },
      { ref: 'C-4', outcome: 'allow' },
    ])
  })

  test('a stale version moves no order, and the sentence names both', async () => {
    const { code, err } = await aktsam(['release', 'C-1', '--if-version', '7', '--data', data])
    expect([code, err]).toEqual([
      1,
      'aktsam: Order C-1 is now version 1; the request was made for version 7. Read it again and repeat.\n',
    ])
  })

  test('a backup is written while the server runs, checked, and never written over', async () => {
    const { code, out } = await aktsam(['backup', 'all.backup', '--data', data, '--json'])
    expect(code).toBe(0)
    expect(linesOf(out)[0]).toMatchObject({ keys: false, store: 'pglite' })
    const verified = await aktsam(['backup', 'verify', 'all.backup'])
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect((await aktsam(['backup', 'all.backup', '--data', data])).err).toContain('exists. Name a new file')
    writeFileSync(join(place, 'cut.backup'), readFileSync(join(place, 'all.backup')).subarray(0, 9000))
    expect(await aktsam(['backup', 'verify', 'cut.backup'])).toMatchObject({ code: 2 })
    expect((await aktsam(['restore', 'all.backup', '--data', data])).err).toContain('is not empty')
  })

  test('an encrypted backup is checked with its key only', async () => {
    file('seal.key', 'ab'.repeat(32))
    const sealed = ['backup', 'sealed.backup', '--key-file', 'seal.key', '--data', data]
    expect(await aktsam(sealed)).toMatchObject({ code: 0, err: '' })
    expect((await aktsam(['backup', 'verify', 'sealed.backup'])).err).toContain('--key-file')
    expect((await aktsam(['backup', 'verify', 'sealed.backup', '--key-file', 'seal.key'])).code).toBe(0)
  })

  test('the key of the log is changed for a reason, and a bundle is held against the key that the reader trusts', async () => {
    expect((await aktsam(['log', 'rotate-key', '--data', data])).code).toBe(2)
    const { code, out } = await aktsam(['log', 'rotate-key', '--reason', 'drill', '--data', data, '--json'])
    expect(code).toBe(0)
    const [{ verifier }] = linesOf(out)
    await aktsam(['log', 'export', 'rotated.ndjson', '--data', data])
    const against = (key: string) => aktsam(['log', 'verify', '--bundle', 'rotated.ndjson', '--key', key])
    expect((await against(verifier)).code).toBe(0)
    const foreign = verifier.replace(/.{6}$/, 'AAAAA=')
    expect((await against(foreign)).out).toContain('not by the key that you trust')
  })

  test('the log is exported as a bundle that is verified without us, and not once it is altered', async () => {
    await aktsam(['log', 'export', 'log.ndjson', '--data', data])
    const good = await aktsam(['log', 'verify', '--bundle', 'log.ndjson'])
    expect(good.code).toBe(0)
    const text = readFileSync(join(place, 'log.ndjson'), 'utf8')
    file('bad.ndjson', text.replace('records.import', 'records.Import'))
    const bad = await aktsam(['log', 'verify', '--bundle', 'bad.ndjson'])
    expect([bad.code, linesOf(bad.out)[0].verified]).toEqual([1, false])
  })

  test('the doctor says what is wrong, and what to do about it', async () => {
    const { code, out } = await aktsam(['doctor', '--data', data])
    expect(code).toBe(1)
    expect(linesOf(out)[0].findings).toMatchObject([
      { level: 'wrong', sentence: expect.stringContaining('aktsam lists import NAME FILE') },
    ])
  })
})

describe('what does not parse ends with 2, on one line, and nothing is opened', () => {
  const empty = join(place, 'never-made')
  const cases: [args: string[], says: string | RegExp][] = [
    [['check', 'no-such-file.json'], 'The file no-such-file.json does not exist. Check the path.'],
    [['check', 'a.json', '--quick'], /^unknown option --quick; known are --as-of/],
  ]
  test.each(cases)('%j', async (args, says) => {
    const { code, out, err } = await aktsam([...args, '--data', empty])
    expect([code, out]).toEqual([2, ''])
    expect(err.replace('aktsam: ', '').trim()).toEqual(
      typeof says === 'string' ? says : expect.stringMatching(says),
    )
    expect(existsSync(empty)).toBe(false)
  })
})
