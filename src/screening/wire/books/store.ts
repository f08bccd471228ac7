import { createHash, hash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { AppError, canonicalJson, inEnglish } from '#kernel'
import { propertiesOf, schemaOf } from '../ftm/schema.ts'
import type { FtmEntity } from '../model.ts'
import { type Book, pointerTo, type Searchable } from './book.ts'
import { contentHash } from './content.ts'
import { postingsBuilder } from './postings.ts'
import { factsOf, termsOf } from './words.ts'

/** What a book is of. */
export interface BookName {
  readonly dataset: string
  readonly version: string
}
const perBreath = 100

/** The file of a version: its name holds no letter that a version may bring. */
export function bookFile(folder: string, { dataset, version }: BookName): string {
  return join(folder, `${dataset}-${hash('sha256', version).slice(0, 16)}.ndjson`)
}

export async function isKept(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  )
}

/** Writes the entities of a version, one canonical line each; the file is whole or not there. Constant memory. */
export async function writeBook(
  file: string,
  entities: AsyncIterable<FtmEntity> | Iterable<FtmEntity>,
): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  const beside = `${file}.${process.pid}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    let lines: string[] = []
    const flush = async () => {
      await handle.appendFile(lines.join(''))
      lines = []
    }
    for await (const entity of entities) {
      lines.push(`${canonicalJson(entity)}\n`)
      if (lines.length === perBreath) {
        await flush()
        await setImmediate()
      }
    }
    await flush()
    await handle.sync()
    await handle.close()
    await rename(beside, file)
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(beside, { force: true })
    throw error
  }
}

/** Reads a kept file into a book. Throws `invalid_input` where an id stands twice. */
export async function openBook(file: string, name: BookName): Promise<Book> {
  const index = newIndex()
  const at = { offsets: [0], end: 0 }
  for await (const line of linesOf(file)) {
    at.end += line.length + 1
    at.offsets.push(at.end)
    index.add(JSON.parse(line.toString('utf8')), line)
    if (index.ids.length % perBreath === 0) await setImmediate()
  }
  const handle = openSync(file, 'r')
  const facts = index.facts.done()
  let searchable: Promise<Searchable> | undefined
  const book: Book = {
    ...name,
    content: index.content.text(),
    entities: index.ids.length,
    things: index.things,
    ids: index.ids,
    schemata: index.schemata,
    lastChanges: index.lastChanges,
    find: (id) => index.byId.get(id),
    canonical: (referent) => index.referents.get(referent),
    facts,
    pointingAt: (id) => facts.of(pointerTo(id)),
    searchable: () => {
      searchable ??= allWordsOf(book)
      return searchable
    },
    read: (record) => readRecord(handle, at.offsets[record] ?? 0, at.offsets[record + 1] ?? 0),
    close: () => closeSync(handle),
  }
  return book
}

/** Reads the book once more, with turns for everybody else. */
async function allWordsOf(book: Book): Promise<Searchable> {
  const builder = postingsBuilder()
  let record = 0
  for await (const entity of entitiesIn(book)) {
    const schema = schemaOf(entity.schema)
    if (schema) builder.add(record, termsOf(schema, entity))
    record++
  }
  return { book, words: builder.done() }
}

function readRecord(handle: number, from: number, to: number): FtmEntity {
  const bytes = Buffer.allocUnsafe(to - from)
  readSync(handle, bytes, 0, bytes.length, from)
  return JSON.parse(bytes.toString('utf8'))
}

function newIndex() {
  const index = {
    ids: [] as string[],
    schemata: [] as string[],
    lastChanges: [] as (string | null)[],
    byId: new Map<string, number>(),
    referents: new Map<string, string>(),
    facts: postingsBuilder(),
    content: contentHash(),
    things: 0,
  }
  const moments = new Map<string, string>() // few distinct ones: kept once
  const add = (entity: FtmEntity, line: Buffer) => {
    const { id, last_change: changed } = entity
    const record = index.ids.length
    if (index.byId.has(id)) throw twice(id, record + 1)
    const schema = schemaOf(entity.schema)
    index.byId.set(id, record)
    index.ids.push(id)
    index.schemata.push(schema?.name ?? entity.schema)
    if (changed !== null && !moments.has(changed)) moments.set(changed, changed)
    index.lastChanges.push(changed === null ? null : (moments.get(changed) ?? changed))
    for (const referent of entity.referents) index.referents.set(referent, id)
    index.content.add(createHash('sha256').update(line).digest())
    if (!schema) return
    if (schema.isThing()) index.things += 1
    const pointers = Object.entries(entity.properties).flatMap(([name, values]) =>
      propertiesOf(schema).get(name)?.type.isEntity ? values.map(pointerTo) : [],
    )
    index.facts.add(record, [...factsOf(entity), ...pointers])
  }
  return Object.assign(index, { add })
}

function twice(id: string, line: number): AppError {
  const detail = `Line ${line}: the id '${id}' stands there twice. An entity is one line; nothing was taken.`
  return new AppError({ code: 'invalid_input', ...inEnglish(detail) })
}

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let left: Buffer = Buffer.alloc(0)
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = left.length > 0 ? Buffer.concat([left, piece]) : piece
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield bytes.subarray(from, end)
      from = end + 1
    }
    left = bytes.subarray(from)
  }
  if (left.length > 0) yield left
}

/** The entities of a book in their order, with turns for everybody else. */
export async function* entitiesIn(book: Book): AsyncGenerator<FtmEntity> {
  for (let record = 0; record < book.entities; record++) {
    if (record % perBreath === 0) await setImmediate()
    yield book.read(record)
  }
}
