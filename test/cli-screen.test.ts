import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSnapshot } from '#screening'

const main = join(import.meta.dirname, '../src/app/main.ts')
const place = mkdtempSync(join(tmpdir(), 'aktsam-screen-'))
const data = join(place, 'data')

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `aktsam screen` as people do; `meddle` may do something to it while it runs. */
function screen(args: readonly string[], meddle: (child: ChildProcess) => void = () => {}): Promise<Ended> {
  const child = spawn(process.execPath, [main, 'screen', ...args, '--data', data], { cwd: place })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  meddle(child)
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })))
}
const at = (name: string) => join(place, name)
const write = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content)
const read = (name: string) => readFileSync(at(name), 'utf8')

const many = 15_000
beforeAll(async () => {
  const entry = {
    ...{ schema: 'Person' as const, birthDates: [], birthPlaces: [], nationalities: [], countries: [] },
    ...{ titles: [], positions: [], addresses: [], identifiers: [], programmes: [], measures: [] },
    ...{ entry: 'EU.2', names: [{ full: 'Ilmar Vestrov', kind: 'primary' as const }] },
    origin: { file: 'test.xml', line: 1 },
  }
  await buildSnapshot([{ name: 'eu-fsf', version: '1', entries: [entry] }], data)
  const rows = Array.from({ length: many }, (_, n) =>
    n % 1000 === 7
      ? `${n};"Ilmar Vestrov;SE`
      : `${n};${n % 100 === 3 ? 'Ilmar Vestrov' : `Anna Berg ${n}`};SE`,
  )
  write('many.csv', ['Kundnr;Namn;Land', ...rows, ''].join('\r\n'))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('aktsam screen', () => {
  test('a file of Windows letters: columns are guessed and shown, a bad row costs no other, exit 5', async () => {
    const text =
      'Kundnr;Kundnamn;Född;Ort;Säljare\r\n1;Vestrov, Ilmar;21.4.1960;Åre;a\r\n2;"Åke;;x;b\r\n3;Åsa Öst;;y;c\r\n'
    write('customers.csv', Buffer.from(text, 'latin1'))
    const { code, out, err } = await screen(['customers.csv', '--language', 'sv'])
    expect(code).toBe(5)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: '1', row: 2, matches: [{ entry: 'EU.2' }] },
      { id: '2', row: 3, status: 'refused', reason: expect.stringContaining('citattecken') },
      { id: '3', row: 4, name: 'Åsa Öst', matches: [] },
    ])
    expect(err).toContain("customers.csv: CSV parted by ';', windows-1252")
    expect(err).toMatch(/Kundnamn +→ name/)
    expect(err).toMatch(/Ort +→ city/)
    expect(err).toMatch(/Säljare +– not looked at/)
    expect(err).toContain(
      '3 read: 2 screened, 1 could not be screened; 1 with a hit. No hit is not a clearance.',
    )
  })

  test('a run that is interrupted says how to go on, and what it comes to is the same, byte for byte', async () => {
    const whole = await screen(['many.csv', '--output', 'whole.csv', '--workers', '2'])
    expect([whole.code, whole.out]).toEqual([5, ''])
    const stopped = await screen(['many.csv', '--output', 'cut.csv', '--workers', '2'], (child) => {
      const timer = setInterval(() => {
        if (!existsSync(at('cut.csv.part')) || statSync(at('cut.csv.part')).size < 50_000) return
        clearInterval(timer)
        child.kill('SIGINT')
      }, 2)
    })
    expect(stopped.code).toBe(130)
    expect(stopped.err).toMatch(/Stopped after \d+ rows, which are in cut.csv.part. To go on, .* --resume/)
    expect(existsSync(at('cut.csv'))).toBe(false)
    expect(read('cut.csv.part').endsWith('\r\n')).toBe(true)
    expect(await screen(['many.csv', '--output', 'cut.csv'])).toMatchObject({
      ...{ code: 2, err: expect.stringContaining('Go on with --resume, or start anew with --overwrite') },
    })
    const others = ['--resume', '--threshold', '0.8']
    expect(await screen(['many.csv', '--output', 'cut.csv', ...others])).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'The run was begun with --threshold 0.7, and now goes on with --threshold 0.8',
      ),
    })
    const rest = await screen(['many.csv', '--output', 'cut.csv', '--resume', '--workers', '1'])
    expect([rest.code, rest.err]).toEqual([5, expect.stringContaining('Going on after row ')])
    expect(read('cut.csv') === read('whole.csv')).toBe(true)
    expect(existsSync(at('cut.csv.journal')) || existsSync(at('cut.csv.part'))).toBe(false)
  })

  test('a reader who has seen enough ends it without a complaint', async () => {
    const { code, err } = await screen(['many.csv'], (child) =>
      child.stdout?.once('data', () => child.stdout?.destroy()),
    )
    expect([code, err.includes('fault')]).toEqual([0, false])
  })

  test('rows that come through a pipe are answered while more are still to come', async () => {
    const { code, out } = await screen(['-'], (child) => {
      child.stdin?.write('{"name":"Ilmar Vestrov"}\n')
      child.stdout?.once('data', () => child.stdin?.end('{"name":"Anna Berg"}'))
    })
    expect([code, out.trim().split('\n').length]).toEqual([1, 2])
  })

  test.each([
    [['nowhere.csv'], 'The file nowhere.csv does not exist. Check the path.'],
    [
      ['many.csv', '--map', 'name=Kundnamn'],
      "there is no column 'Kundnamn'; the file has 'Kundnr', 'Namn', 'Land'",
    ],
    [['many.csv', '--output', 'x.doc'], '--output x.doc: expected .ndjson, .csv or .xlsx'],
    [['-', '--resume', '--output', 'x.csv'], 'standard input cannot be read again'],
  ])('%j is refused with 2, and nothing is written', async (args, says) => {
    const { code, out, err } = await screen(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(says)
    expect(existsSync(at('x.csv.part'))).toBe(false)
  })
})
