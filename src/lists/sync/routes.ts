import { PassThrough } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { AppError, languageFor, noSuch, orThrow, type Refusal, things, versionOrAny, worded } from '#kernel'
import { failedWords } from '../knowledge/import-words.ts'
import { listNamed } from '../register.ts'
import { type SyncOrder, syncLists } from './actions.ts'
import type { SyncDesk } from './desk/index.ts'
import { type Looked, lookAt } from './looking/actions.ts'
import {
  ListLook,
  ListSource,
  ListSupply,
  type LookProgress,
  NewListSource,
  SkippedLook,
  SourceSecret,
} from './model.ts'
import { setSecret, setSource, viewSupply } from './sources/actions.ts'
import { readLooks } from './store.ts'

export interface ListSyncRoutes {
  readonly desk: SyncDesk
  readonly act: ActOf
  /** Ends looks under way when the server stops. */
  readonly signal?: AbortSignal | undefined
}

const tags = ['lists']
const Name = Type.Object({ name: Type.String({ description: 'eu-fsf, un-sc, us-ofac-sdn, uk-sl …' }) })
const AnyLook = Type.Union([ListLook, SkippedLook])
const SyncLists = Type.Object(
  {
    lists: Type.Optional(
      Type.Array(Type.String({ maxLength: 100 }), {
        minItems: 1,
        maxItems: 200,
        description: 'left out: those that are switched on',
      }),
    ),
    folder: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 4_000,
        description: 'a folder of the server, read instead of the publishers; for its operator alone',
      }),
    ),
  },
  { $id: 'SyncLists', additionalProperties: false },
)

/** Where lists come from, looks at their publishers, and what came of them. */
export const listSyncRoutes: FastifyPluginAsyncTypebox<ListSyncRoutes> = async (app, options) => {
  const { desk, act } = options
  app.get(
    '/api/lists/sync',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'Where every list comes from, when it is looked for next, and how the last look ended',
        response: {
          200: Type.Object({
            items: Type.Array(ListSupply),
            folder: Type.Union([Type.String(), Type.Null()], {
              description: 'read instead of the publishers',
            }),
          }),
        },
      },
    },
    async (request) => {
      const items = await viewSupply(desk.db, act(request).at)
      const folder =
        act(request).role === 'operator' ? (desk.folder ?? null) : desk.folder === undefined ? null : '…'
      return {
        items: items.map((one) => ({ ...one, lastLook: one.lastLook && told(one.lastLook, request) })),
        folder,
      }
    },
  )
  await app.register(syncRoute, options)
  await app.register(lookRoutes, options)
  await app.register(sourceRoutes, options)
}

const syncRoute: FastifyPluginAsyncTypebox<ListSyncRoutes> = async (app, { desk, act, signal }) => {
  app.post(
    '/api/lists/sync',
    {
      config: { deed: 'list.look' },
      schema: {
        tags,
        summary: 'Looks at the publishers of several lists, one after the other',
        description:
          'With `Accept: application/x-ndjson` a line tells each step and each look as it ends; the last line may be `refused`.',
        body: SyncLists,
        response: {
          200: Type.Unsafe<{ items: Looked[] } | PassThrough>(Type.Object({ items: Type.Array(AnyLook) })),
        },
      },
    },
    async (request, reply) => {
      const order: SyncOrder = {
        ...request.body,
        asked: request.body.folder === undefined ? 'hand' : 'folder',
        signal,
      }
      if ((request.headers.accept ?? '').includes('application/x-ndjson'))
        return streamed({ request, reply }, (onLine) =>
          syncLists(desk, act(request), {
            ...order,
            onProgress: onLine,
            onLook: (one) => onLine(told(one, request)),
          }),
        )
      const looks = orThrow(await syncLists(desk, act(request), order))
      return { items: looks.map((one) => told(one, request)) }
    },
  )
}

const lookRoutes: FastifyPluginAsyncTypebox<ListSyncRoutes> = async (app, { desk, act, signal }) => {
  app.post(
    '/api/lists/:name/look',
    {
      config: { deed: 'list.look' },
      schema: {
        tags,
        summary: 'Looks at the publisher of a list now',
        params: Name,
        response: { 200: AnyLook },
      },
    },
    async (request) => {
      demandList(request.params.name)
      const order = { list: request.params.name, asked: 'hand', signal } as const
      return told(orThrow(await lookAt(desk, act(request), order)), request)
    },
  )
  app.get(
    '/api/lists/:name/looks',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'The looks at the publisher of a list, newest first',
        params: Name,
        querystring: Type.Object(
          {
            after: Type.Optional(Type.Integer({ description: '`next` of the page before' })),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ items: Type.Array(ListLook), next: Type.Union([Type.String(), Type.Null()]) }),
        },
      },
    },
    async (request) => {
      const { params, query } = request
      demandList(params.name)
      const found = await readLooks(desk.db, params.name, { after: query.after, limit: query.limit + 1 })
      const page = found.slice(0, query.limit)
      const next = found.length > query.limit ? String(page.at(-1)?.nth ?? '') : null
      return { items: page.map(({ nth: _, ...look }) => told(look, request)), next }
    },
  )
}

const sourceRoutes: FastifyPluginAsyncTypebox<ListSyncRoutes> = async (app, { desk, act }) => {
  app.put(
    '/api/lists/:name/source',
    {
      config: { deed: 'list.source' },
      schema: {
        tags,
        summary: 'Says whether, when and from where a list is fetched',
        description: '`If-Match` with the `revision` of the list keeps what somebody else set meanwhile.',
        params: Name,
        body: NewListSource,
        response: { 200: ListSource },
      },
    },
    async (request) => {
      const { params, body, headers } = request
      const revision = versionOrAny(headers['if-match'])
      const source = orThrow(
        await setSource(desk.db, act(request), { list: params.name, wish: body, revision }),
      )
      return source
    },
  )
  app.put(
    '/api/lists/:name/source/secret',
    {
      config: { deed: 'list.source' },
      schema: {
        tags,
        summary:
          'Keeps a token or a header for the requests of a list; null takes it away. It is never shown again',
        params: Name,
        body: SourceSecret,
        response: { 200: Type.Object({ secrets: Type.Array(Type.String()) }) },
      },
    },
    async (request) => {
      const order = { list: request.params.name, secret: request.body }
      const { secrets } = orThrow(await setSecret(desk, act(request), order))
      return { secrets: [...secrets] }
    },
  )
}

function demandList(name: string): void {
  if (!listNamed(name)) throw new AppError({ code: 'not_found', ...worded(noSuch(things.list, name)) })
}

/** What came of a look, in the language of its reader. */
function told<T extends Looked>(look: T, { headers }: FastifyRequest): T {
  return { ...look, detail: look.wording[languageFor(headers['accept-language'])] }
}

type Line = LookProgress | Looked | { readonly refused: object }

/** A line for each thing that happens. The answer has begun by then: what goes wrong is its last line. */
function streamed(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  work: (onLine: (line: Line) => void) => Promise<{ ok: true } | { ok: false; refusal: Refusal }>,
): FastifyReply {
  const lines = new PassThrough()
  const write = (line: Line) => void lines.write(`${JSON.stringify(line)}\n`)
  const refused = ({ code, detail, wording }: Refusal) =>
    write({ refused: { code, detail: wording?.[languageFor(request.headers['accept-language'])] ?? detail } })
  work(write)
    .then((result) => (result.ok ? undefined : refused(result.refusal)))
    .catch((error: unknown) => {
      request.log.error({ err: error }, 'lists could not be looked for')
      refused({ code: 'fault', ...worded(failedWords) })
    })
    .finally(() => lines.end())
  return reply.type('application/x-ndjson').send(lines)
}
