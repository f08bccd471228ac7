import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The map of the house, ground floor first: a room may enter the rooms below its own floor, by their doors. */
const floors = [
  ['kernel'],
  ['names', 'storage', 'workbooks'],
  ['log'],
  ['access'],
  ['documents', 'rules', 'lifecycle', 'notices'],
  ['lists', 'parties', 'countries', 'privacy'],
  ['screening', 'catalogue'],
  ['use', 'partners'],
  ['assurance', 'casework'],
  ['phaseout'],
  ['orders', 'disclosure'],
  ['app'],
] as const
const rooms: readonly string[] = floors.flat()

/** Doors into a room's pure parts, beside `#room/model`: what pure files of other rooms may use. */
const pureDoors = [
  '#kernel',
  '#names',
  '#workbooks',
  '#rules/evaluate',
  '#lifecycle/interpret',
  '#screening/compare',
]
const doors = /^#[a-z]+(\/model)?$/

/** Outside packages that every file of a room may import, the pure ones too. */
const packages: Record<string, readonly string[]> = {
  kernel: ['typebox', 'typebox/compile'],
  names: ['any-ascii'],
  workbooks: ['saxes', 'fflate', 'node:timers/promises'],
  lists: ['saxes', 'csv-parse', 'csv-parse/sync', 'parse5'],
  countries: ['csv-parse'],
  documents: ['ajv/dist/2020.js', 'ajv-formats'],
  screening: ['@opensanctions/followthemoney'],
}
/** Outside packages that the files of a room which touch the world may import besides. `app` may import any. */
const worldly: Record<string, readonly string[]> = {
  countries: ['@fastify/multipart', 'csv-parse/sync'],
  documents: ['file-type', '@fastify/multipart', '@myriaddreamin/typst-ts-web-compiler'],
  casework: ['@cantoo/pdf-lib', '@fastify/multipart', 'csv-parse/sync', 'postal-mime'],
  phaseout: ['csv-parse/sync'],
  access: ['@node-rs/argon2', '@simplewebauthn/server', '@zxcvbn-ts/language-common', 'openid-client'],
  lists: ['@fastify/multipart', 'undici'],
  notices: ['nodemailer'],
  rules: ['yaml'],
  storage: ['kysely/migration', 'pg', '@electric-sql/pglite', '@electric-sql/pglite/nodefs'],
}
const worldlyInAll = ['kysely', 'fastify', '@fastify/type-provider-typebox', 'typebox/format']

/** The files that touch the world. Every other file of a room is pure. */
const touchesTheWorld =
  /^src\/[a-z]+\/(?:[a-z0-9-]+\/)*(index|actions|store|routes|commands|tables|migrations)\.ts$|^src\/(app|storage|log)\//

/** Tables of knowledge, written as TypeScript: as long as what they know. */
const isData = /^src\/rules\/(facts\.ts$|packs\/)|^src\/[a-z]+\/knowledge\/|^src\/use\/prohibited-uses\.ts$/

interface Import {
  readonly file: string
  readonly to: string
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => posix.join('src', path.replaceAll('\\', '/')))
  .filter((path) => path.endsWith('.ts'))
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const isTest = (file: string) => /\.test\.ts$|\/fixtures\//.test(file)
const product = files.filter((file) => !isTest(file))

/** What a file imports: by `import … from`, `export … from`, bare `import 'x'`, and `import('x')`. */
function importsOf(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export)\s(?:[^'"=()]*?\sfrom\s)?'([^']+)'/gm)
  const calls = source.matchAll(/\bimport\(\s*'([^']+)'/g)
  return [...statements, ...calls].map(([, to = '']) => to)
}

const imports: Import[] = product.flatMap((file) =>
  importsOf(sources.get(file) ?? '').map((to) => ({ file, to })),
)

const roomOf = (path: string) => path.split('/')[1] ?? ''
const floorOf = (room: string) => floors.findIndex((floor) => floor.some((name) => name === room))
const target = ({ file, to }: Import) => posix.join(posix.dirname(file), to)
const isPure = (file: string) => !touchesTheWorld.test(file)
const isOutside = ({ to }: Import) => !to.startsWith('#') && !to.startsWith('.')

function mayImportPurely(entry: Import): boolean {
  const { file, to } = entry
  if (to.startsWith('.')) return isPure(target(entry))
  if (to.startsWith('#')) return pureDoors.includes(to) || /^#[a-z]+\/model$/.test(to)
  return to === 'typebox' || (packages[roomOf(file)] ?? []).includes(to)
}

function mayImportOutside({ file, to }: Import): boolean {
  const room = roomOf(file)
  if (room === 'app' || to.startsWith('node:') || to === 'typebox') return true
  return [...(packages[room] ?? []), ...(worldly[room] ?? []), ...worldlyInAll].includes(to)
}

/** Lines of product files that match, as `file:line`, so that a failure can be clicked. */
function linesLike(pattern: RegExp, among: readonly string[]): string[] {
  return among.flatMap((file) =>
    (sources.get(file) ?? '')
      .split('\n')
      .flatMap((line, n) =>
        pattern.test(line) && !/^\s*(\/\/|\/?\*)/.test(line) ? [`${file}:${n + 1}`] : [],
      ),
  )
}

describe('the reader of imports', () => {
  test('sees every form of import, and nothing else', () => {
    const source = `
import 'bare'
import one from 'one'
import { a,
  b } from 'two'
import type { C } from 'three'
export * from 'four'
export { type D } from 'five'
export const text = 'no import'
/** Taken from 'a docstring'. */
export type E = 'not' | 'this'
const lazy = await import('six')
import data from './data.json' with { type: 'json' }
`
    expect(importsOf(source)).toEqual(['bare', 'one', 'two', 'three', 'four', 'five', './data.json', 'six'])
  })
})

describe('the house', () => {
  test('every room is on the map', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !rooms.includes(room))).toEqual([])
  })

  test('rooms are entered by their doors, downward only', () => {
    const entries = imports.filter(({ to }) => to.startsWith('#'))
    const wrong = entries.filter(({ file, to }) => {
      const room = to.slice(1).split('/')[0] ?? ''
      const isDoor = doors.test(to) || pureDoors.includes(to)
      return !isDoor || floorOf(room) < 0 || floorOf(room) >= floorOf(roomOf(file))
    })
    expect(wrong).toEqual([])
  })

  test('no file climbs through the window of another room', () => {
    const steps = imports.filter(({ to }) => to.startsWith('.'))
    expect(steps.filter((step) => roomOf(target(step)) !== roomOf(step.file))).toEqual([])
  })

  test('the domain stays pure', () => {
    const domain = imports.filter(({ file }) => isPure(file))
    expect(domain.filter((entry) => !mayImportPurely(entry))).toEqual([])
  })

  test('a pure door opens on a pure room', () => {
    const behind = [...pureDoors.filter((door) => door.includes('/')), '#names', '#workbooks'].map((door) =>
      door.includes('/') ? `src/${door.slice(1)}.ts` : `src/${door.slice(1)}/index.ts`,
    )
    const wrong = imports.filter(
      (entry) => behind.includes(entry.file) && entry.to.startsWith('.') && !isPure(target(entry)),
    )
    expect(wrong).toEqual([])
  })

  test('a package from outside is imported only where it is allowed', () => {
    expect(imports.filter(isOutside).filter((entry) => !mayImportOutside(entry))).toEqual([])
  })

  test('no room has a clock, dice or an environment of its own: they come in', () => {
    const rooms = product.filter((file) => !/^src\/(app|storage)\//.test(file))
    expect(linesLike(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b/, rooms)).toEqual([])
  })

  test('a room reads and writes its own tables only', () => {
    const wrong = product
      .filter((file) => /\/(store|tables|migrations)\.ts$/.test(file) && roomOf(file) !== 'app')
      .flatMap((file) => {
        const others = rooms.filter((room) => room !== roomOf(file) && room !== 'storage')
        return linesLike(new RegExp(`'(${others.join('|')})\\.[a-z_]+'`), [file])
      })
    expect(wrong).toEqual([])
  })

  test('a file is at most 300 lines, so that it can be read in one sitting', () => {
    const code = product.filter((file) => !isData.test(file))
    expect(code.filter((file) => (sources.get(file) ?? '').split('\n').length > 301)).toEqual([])
  })

  test('every room has a door', () => {
    const doorless = [...new Set(product.map(roomOf))].filter((room) => !sources.has(`src/${room}/index.ts`))
    expect(doorless.filter((room) => room !== 'app')).toEqual([])
  })
})
