import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import { AppError, type FieldError, inEnglish, validate } from '#kernel'
import { type Scenario, Scenario as Schema } from './schema.ts'

/** A scenario with its base worked in, ready to run. `file` is where relative paths start. */
export interface LoadedScenario extends Scenario {
  readonly file: string
}

/** Reads a scenario and its bases. Throws `invalid_input` that names file, line and key. */
export function loadScenario(file: string, seen: readonly string[] = []): LoadedScenario {
  const path = resolve(file)
  if (seen.includes(path))
    throw refusal(path, [{ path: '/base', message: 'a scenario cannot be its own base', wording: null }])
  const own = parse(path)
  if (!own.base) return { ...own, file: path }
  const base = loadScenario(resolve(dirname(path), own.base), [...seen, path])
  return { ...base, ...own, given: overlay(base.given ?? [], own.given ?? []), file: path }
}

function parse(path: string): Scenario {
  const lines = new LineCounter()
  const document = parseDocument(readText(path), { lineCounter: lines, version: '1.2', uniqueKeys: true })
  const syntax = document.errors.map((error) => ({
    path: `line ${error.linePos?.[0].line ?? 1}`,
    message: error.message.split('\n')[0] ?? error.message,
    wording: null,
  }))
  if (syntax.length > 0) throw refusal(path, syntax)
  const checked = validate(Schema, document.toJS())
  if (checked.ok) return checked.value
  throw refusal(
    path,
    (checked.refusal.errors ?? []).map((error) => withLine(error, document, lines)),
  )
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new AppError({ code: 'invalid_input', ...inEnglish(`The scenario ${path} cannot be read.`) }, cause)
  }
}

function refusal(path: string, errors: readonly FieldError[]): AppError {
  const said = errors.map((error) => `${error.path}: ${error.message}`).join('; ')
  return new AppError({ code: 'invalid_input', ...inEnglish(`${path}: ${said}`), errors })
}

function withLine(error: FieldError, document: Document, lines: LineCounter): FieldError {
  const keys = error.path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const offset = offsetOf(document, keys)
  return { path: `line ${lines.linePos(offset).line} (${error.path})`, message: error.message, wording: null }
}

/** Where a key stands: the key itself where it exists, else the nearest thing above it. */
function offsetOf(document: Document, keys: readonly string[]): number {
  const last = keys.at(-1)
  const parent = document.getIn(keys.slice(0, -1), true)
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === last)
    if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0
  }
  const node = document.getIn(keys, true)
  if (isNode(node)) return node.range?.[0] ?? 0
  return keys.length > 0 ? offsetOf(document, keys.slice(0, -1)) : 0
}

type Given = NonNullable<Scenario['given']>[number]

/** A record with the key of one in the base replaces it, in its place. */
function overlay(base: readonly Given[], own: readonly Given[]): Given[] {
  const replaced = new Map(own.map((record) => [keyOf(record), record]))
  const kept = base.map((record) => {
    const replacement = replaced.get(keyOf(record))
    replaced.delete(keyOf(record))
    return replacement ?? record
  })
  return [...kept, ...own.filter((record) => replaced.has(keyOf(record)))]
}

const keyFields: Readonly<Record<string, readonly string[]>> = {
  supplierRelation: ['supplier', 'legalEntity'],
  relabel: ['product', 'of'],
  ownership: ['owner', 'owned', 'kind'],
  asset: ['serial'],
  assets: ['serialPrefix'],
  countryBand: ['country', 'area'],
  hit: ['party', 'list', 'entry'],
  setting: [],
}

/** The key of a record (shapes, "Keys"): `ref`, or the fields that make its type unique. */
function keyOf(record: Given): string {
  const fields = keyFields[record.type] ?? ['ref']
  const values = new Map(Object.entries(record))
  return JSON.stringify([record.type, ...fields.map((field) => values.get(field) ?? null)])
}
