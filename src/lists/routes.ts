import { PassThrough } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import {
  type Act,
  AppError,
  type Instant,
  type Language,
  languageFor,
  noSuch,
  orThrow,
  type Refusal,
  type Result,
  things,
  worded,
} from '#kernel'
import type { Db } from '#storage'
import { type ImportOrder, importList } from './actions.ts'
import type { AgeLimit } from './age.ts'
import { failedWords } from './knowledge/import-words.ts'
import { Imported, ListStatus } from './model.ts'
import { entryPastRoutes, entryRoutes, versionRoutes } from './read/routes.ts'
import { Name, tags } from './routing.ts'
import { listStatus } from './upkeep/actions.ts'
import { receive } from './uploading/actions.ts'

export interface ListRoutes {
  readonly db: Db
  /** Uploads rest here while they are read, and are gone afterwards. */
  readonly dataDir: string
  readonly act: ActOf
  /** How old a list may be; without it none is too old. */
  ageLimit?(): Promise<AgeLimit>
  /** How a publication is loaded, with all that follows from it; without it nothing follows. */
  load?(act: Act, order: ImportOrder): Promise<Result<Imported>>
}

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
  await app.register(entryRoutes, options)
  await app.register(entryPastRoutes, options)
  await app.register(importRoutes, options)
}

const importRoutes: FastifyPluginAsyncTypebox<ListRoutes> = async (app, options) => {
  app.post(
    '/api/lists/:name/versions',
    {
      config: { deed: 'list.import' },
      schema: {
        tags,
        summary:
          'Loads a publication: its files as multipart/form-data, with `published`, `acceptOrphans`, `acceptOlder`; for own lists `mapping` and `acceptLoss`',
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

async function load({ db, load: own }: ListRoutes, act: Act, order: ImportOrder): Promise<Result<Imported>> {
  return own ? await own(act, order) : await importList(db, act, order)
}
