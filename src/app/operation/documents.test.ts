import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collectors } from './collectors.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const model = read('docs/threat-model.md')
const guide = read('docs/how-to/operate.md')

test('every file that the threat model rests on is there', () => {
  const named = [...model.matchAll(/`([a-z][\w./*-]*\.(?:ts|md))`/g)].map(([, path = '']) => path)
  const places = (path: string) => [
    path,
    `src/${path}`,
    ...(path.includes('/') ? [] : [`src/app/operation/${path}`]),
  ]
  const isThere = (path: string) => places(path).some((one) => existsSync(one) || globSync(one).length > 0)
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((path) => !isThere(path))).toEqual([])
})

test('the guide names every variable of the environment that is read, and no other', () => {
  const sources = globSync('src/app/**/*.ts', { exclude: (path) => String(path).endsWith('.test.ts') })
  const used = new Set(
    sources.flatMap((file) => read(file).match(/(?<=environment\.|\{ |, )AKTSAM_[A-Z_]+/g) ?? []),
  )
  const told = new Set(guide.match(/AKTSAM_[A-Z_]+/g))
  expect([...used].filter((name) => !told.has(name))).toEqual([])
  const known = sources.map(read).join('')
  expect([...told].filter((name) => !known.includes(name) && name !== 'AKTSAM_ENTRA_SECRET')).toEqual([])
})

test('alarms of the guide look at figures that exist', () => {
  const exists = new Set([
    ...collectors.map(({ name }) => name),
    ...['aktsam_order_check_seconds_bucket', 'aktsam_http_request_seconds_count'],
  ])
  const watched = [...guide.matchAll(/expr: '([^']+)'/g)].flatMap(
    ([, expr = '']) => expr.match(/aktsam_\w+/g) ?? [],
  )
  expect(watched.length).toBeGreaterThan(6)
  expect(watched.filter((name) => !exists.has(name))).toEqual([])
})
