import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

/**
 * The type of a refusal asks for its words in every language of the product. A way round it is `inEnglish`, for those
 * who sit at the machine, whose commands and settings are in English; these places may take it, and no others.
 */
const atTheMachine = [
  'src/app/cli/', // commands
  'src/app/demo/',
  'src/app/scenario/',
  'src/app/config.ts', // settings of the server, read when it starts
  'src/app/notices/settings.ts',
  'src/app/operation/settings.ts',
  'src/app/sign-in/providers.ts',
  'src/app/http.ts', // the web application is not built: nothing can show a sentence
  'src/app/problems.ts', // bytes that are no HTTP, and so say no language
  'src/app/backup/load.ts', // `aktsam restore`
  'src/app/backup/restore.ts',
  'src/app/backup/tables.ts',
  'src/app/list-sync/settings.ts', // proxies and the folder of lists, read when the server starts
  'src/app/manifest/', // datasets that whoever runs the server brings, read when it starts
  'src/app/wire/manifest-specs.ts',
  'src/screening/wire/books/',
  'src/log/key-file.ts', // the key that signs, read when the server starts
  'src/log/note.ts',
  'src/log/open.ts',
  'src/log/verify-bundle.ts', // `aktsam log verify BUNDLE`
  'src/screening/quality/', // `aktsam quality FILE`
  'src/screening/stream/', // `aktsam screen FILE`
  'src/storage/', // opening, migrating and locking the database
  'src/kernel/',
]

const product = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => posix.join('src', path.replaceAll('\\', '/')))
  .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/fixtures\//.test(path))
const isAtTheMachine = (file: string) => atTheMachine.some((place) => file.startsWith(place))

/** What our own program did wrong is read by whoever mends it. */
const faults = /code: 'fault'(?: as const)?,\s*\.\.\.inEnglish\(/g
const english = /\binEnglish\(|\bwording: null\b/g

/** Refusals of a file that are said in English alone, though they are no faults. */
function inEnglishOnly(source: string): number {
  return [...source.matchAll(english)].length - [...source.matchAll(faults)].length
}

test('whoever reads a refusal on a screen reads it in their language', () => {
  const found = product.filter(
    (file) => !isAtTheMachine(file) && inEnglishOnly(readFileSync(file, 'utf8')) > 0,
  )
  expect(found, 'give the refusal its words: `worded(wording(sv, nb, fi, en))`').toEqual([])
})

test('no place is excused that has no need of it', () => {
  const needless = atTheMachine.filter(
    (place) =>
      !product.some((file) => file.startsWith(place) && readFileSync(file, 'utf8').search(english) >= 0),
  )
  expect(needless).toEqual([])
})

test('an English refusal is seen, and a fault is told apart from it', () => {
  expect(inEnglishOnly("refuse({ code: 'not_found', ...inEnglish('There is none.') })")).toBe(1)
  expect(inEnglishOnly("errors: [{ path: '/a', message: 'is late', wording: null }]")).toBe(1)
  expect(inEnglishOnly("throw new AppError({ code: 'fault', ...inEnglish('It is gone.') })")).toBe(0)
})
