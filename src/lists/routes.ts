import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type {} from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import {
  type Act,
  AppError,
  fieldFault,
  type Instant,
  type Language,
  languageFor,
  noSuch,
  orThrow,
  type Refusal,
  type Result,
  things,
  unknownField,
  worded,
} from '#kernel'
import type { Db } from '#storage'
import { type Download, type ImportOrder, importList } from './actions.ts'
import type { AgeLimit } from './age.ts'
import { failedWords, multipartWords, tooLargeWords, unknownFieldsWords } from './knowledge/import-words.ts'
import { DeltaCounts, EntryChange, EntryView, Imported, ListStatus, ListVersion } from './model.ts'
import { deltaOf, entryOf, versionsOf } from './read/actions.ts'
import { listStatus } from './upkeep/actions.ts'
import { uploadPrefix } from './uploads.ts'

export interface ListRoutes {
  readonly db: Db
  /** Uploads rest here while they are read, and are gone afterwards. */
  readonly dataDir: string
  readonly act: ActOf
  /** How old a list may be; without it none is too old. */
  ageLimit?(): Promise<AgeLimit>
  /**
   * Called once a version is in force: screening answers from it when this has ended. Also for one that was in force
   * already: what failed after it came into force (a full disk) is made up for by the same import again.
   */
  activated?(imported: Imported, act: Act): Promise<unknown>
}

const tags = ['lists']
const Name = Type.Object({ name: Type.String({ description: 'eu-fsf, un-sc, us-ofac-sdn, uk-sl' }) })
const Paging = {
  after: Type.Optional(Type.String({ description: '`next` of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
}
const Next = Type.Union([Type.String(), Type.Null()])

/** `/api/lists`: every list with its age, its versions, what changed between them, and the import of a new one. */
export const listRoutes: FastifyPluginAsyncTypebox<ListRoutes> = async (app, options) => {
  const { db } = options
  const status = async (at: Instant) => await listStatus(db, at, (await options.ageLimit?.()) ?? {})
  app.get(
    '/api/lists',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'Every list that can be loaded, with its version, counts and age',
        response: { 200: Type.Object({ items: Type.Array(ListStatus) }) },
      },
    },
    async (request) => {
      const all = await status(options.act(request).at)
      return { items: all.map((line) => told(line, request)) }
    },
  )
  app.get(
    '/api/lists/:name',
    {
      config: { deed: 'list.read' },
      schema: { tags, summary: 'One list', params: Name, response: { 200: ListStatus } },
    },
    async (request) => {
      const { name } = request.params
      const found = (await status(options.act(request).at)).find((line) => line.name === name)
      if (!found) throw new AppError({ code: 'not_found', ...worded(noSuch(things.list, name)) })
      return told(found, request)
    },
  )
  await app.register(versionRoutes, options)
  await app.register(importRoutes, options)
}

const versionRoutes: FastifyPluginAsyncTypebox<ListRoutes> = async (app, { db }) => {
  app.get(
    '/api/lists/:name/versions',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'The imports of a list, newest first, refused ones too',
        params: Name,
        querystring: Type.Object(Paging, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(ListVersion), next: Next }) },
      },
    },
    async ({ params: { name }, query }) => orThrow(await versionsOf(db, name, query)),
  )
  app.get(
    '/api/lists/:name/versions/:version/delta',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'What changed from a version to another one, field by field',
        params: Type.Object({ ...Name.properties, version: Type.String() }),
        querystring: Type.Object(
          { ...Paging, to: Type.Optional(Type.String({ description: 'left out: the version in force' })) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            ...{ from: Type.String(), to: Type.String(), counts: DeltaCounts },
            ...{ items: Type.Array(EntryChange), next: Next },
          }),
        },
      },
    },
    async ({ params: { name, version }, query: { to, ...page } }) =>
      orThrow(await deltaOf(db, { list: name, from: version, to }, page)),
  )
  app.get(
    '/api/lists/:name/entries/:entry',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'One entry, as the version in force or another one has it',
        params: Type.Object({ ...Name.properties, entry: Type.String() }),
        querystring: Type.Object({ version: Type.Optional(Type.String()) }, { additionalProperties: false }),
        response: { 200: EntryView },
      },
    },
    async ({ params: { name, entry }, query: { version } }) =>
      orThrow(await entryOf(db, { list: name, entry, version })),
  )
}

const importRoutes: FastifyPluginAsyncTypebox<ListRoutes> = async (app, options) => {
  app.post(
    '/api/lists/:name/versions',
    {
      config: { deed: 'list.import' },
      schema: {
        tags,
        summary:
          'Loads a publication: its files as multipart/form-data, with `published`, `acceptOrphans` and `acceptOlder`',
        description:
          'Refused whole or in force whole. With `Accept: application/x-ndjson` a line tells each step, and the last line is the result or `refused`.',
        consumes: ['multipart/form-data'],
        params: Name,
        response: { 200: Type.Unsafe<Imported | PassThrough>(Imported) },
      },
    },
    async (request, reply) => {
      const upload = await receive(request, options.dataDir)
      const order: ImportOrder = { list: request.params.name, ...upload.order }
      if (!(request.headers.accept ?? '').includes('application/x-ndjson')) {
        return orThrow(await load(options, options.act(request), order).finally(upload.discard))
      }
      const lines = new PassThrough()
      const write = (line: unknown) => lines.write(`${JSON.stringify(line)}\n`)
      load(options, options.act(request), { ...order, onProgress: write })
        .then((result) => write(result.ok ? result.value : { refused: spoken(result.refusal, request) }))
        .catch(
          (error: unknown) =>
            request.log.error({ err: error }, 'import failed') ?? write({ refused: spoken(failed, request) }),
        )
        .finally(() => Promise.all([upload.discard(), lines.end()]))
      return reply.type('application/x-ndjson').send(lines)
    },
  )
}

const failed: Refusal = { code: 'fault', ...worded(failedWords) }

/** The refusal as the last line of a stream says it, in the language of its reader. */
function spoken({ code, facts, errors = [], ...said }: Refusal, request: FastifyRequest) {
  const language = languageOf(request)
  const faults = errors.map((one) => ({ path: one.path, message: one.wording?.[language] ?? one.message }))
  return { code, detail: said.wording?.[language] ?? said.detail, errors: faults, facts }
}

function languageOf({ headers }: FastifyRequest): Language {
  return languageFor(headers['accept-language'])
}

/** The alarm of a list in the language of its reader. */
function told(line: ListStatus, request: FastifyRequest): ListStatus {
  const { alarm } = line
  const detail = alarm?.wording?.[languageOf(request)] ?? alarm?.detail
  return alarm && detail !== undefined ? { ...line, alarm: { ...alarm, detail } } : line
}

async function load({ db, activated }: ListRoutes, act: Act, order: ImportOrder): Promise<Result<Imported>> {
  const result = await importList(db, act, order)
  if (result.ok) await activated?.(result.value, act)
  return result
}

interface Upload {
  readonly order: Omit<ImportOrder, 'list'>
  discard(): Promise<void>
}

/** Files go to the disk as they come: a list is larger than what a server wants in its memory. */
async function receive(request: FastifyRequest, dataDir: string): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new AppError({ code: 'invalid_input', ...worded(multipartWords) })
  }
  await mkdir(dataDir, { recursive: true })
  const folder = await mkdtemp(join(dataDir, uploadPrefix))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    const files: Download[] = []
    const fields = new Map<string, string>()
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const path = join(folder, String(files.length))
        await pipeline(part.file, createWriteStream(path))
        if (part.file.truncated)
          throw new AppError({ code: 'too_large', ...worded(tooLargeWords(part.filename)) })
        files.push({ name: nameIn(part.filename), open: () => createReadStream(path) })
      } else fields.set(part.fieldname, String(part.value))
    }
    return { order: { files, ...optionsOf(fields) }, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

const longestFileName = 200

/** The name stands in sentences and in the log: what no file system shows is left out of it. */
function nameIn(given: string | undefined): string {
  const name = basename(given ?? '')
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, longestFileName)
  return name.toWellFormed() || 'file'
}

function optionsOf(
  fields: ReadonlyMap<string, string>,
): Pick<ImportOrder, 'published' | 'acceptOrphans' | 'acceptOlder'> {
  const unknown = [...fields.keys()].filter(
    (name) => name !== 'published' && name !== 'acceptOrphans' && name !== 'acceptOlder',
  )
  if (unknown.length > 0) {
    const errors = unknown.map((name) => fieldFault(`/${name}`, unknownField(name)))
    throw new AppError({ code: 'unknown_field', ...worded(unknownFieldsWords(unknown)), errors })
  }
  const published = fields.get('published')
  const isTrue = (name: string) => fields.get(name) === 'true'
  return {
    ...(published ? { published } : {}),
    acceptOrphans: isTrue('acceptOrphans'),
    acceptOlder: isTrue('acceptOlder'),
  }
}
