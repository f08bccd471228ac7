import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, asWritten, orThrow, Ref, validate } from '#kernel'
import type { Db } from '#storage'
import { catchUp } from '../search/keeper.ts'
import { exportTable } from '../tables/export.ts'
import { confirmImport, errorsOf, forgetImport, previewImport, remapImport, type Shown } from './actions.ts'
import { importKinds } from './kinds/all.ts'
import {
  ConfirmImport,
  ImportDone,
  type ImportedKind,
  ImportOptions,
  ImportPreview,
  Mapping,
} from './model.ts'
import { readSheet } from './read.ts'
import { errorsName, InLanguage, languageOf, receive } from './receive.ts'

/** What the app hands to these routes. */
export interface SpreadsheetRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly now: () => string
  /** Parties are new or were changed: they are looked for on the lists. */
  changed(refs: readonly string[], by: Act): Promise<void>
}

const tags = ['imports']
const Named = Type.Object({ id: Type.String() })
const Said = Type.Object(
  {
    maker: Type.Optional(Ref),
    wholeRange: Type.Optional(Type.Boolean()),
    leaveUnread: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)

/** Where files of one kind are looked at, and under which address each that waits stands. */
interface Place {
  readonly kind: ImportedKind
  readonly path: string
  readonly waiting: string
  readonly takes: string
}
const places: readonly Place[] = [
  { kind: 'party', path: '/api/imports/parties', waiting: '/api/imports', takes: 'parties: CSV or .xlsx' },
  ...(['product', 'asset'] as const).map((kind) => ({
    ...{ kind, path: `/api/imports/${kind}s`, waiting: `/api/imports/${kind}s` },
    takes: `${kind}s: CSV, .xlsx or JSON`,
  })),
]

/** `/api/imports`: records from a spreadsheet, looked at first, confirmed then; all of it or, by choice, what has no errors. */
export const spreadsheetRoutes: FastifyPluginAsyncTypebox<SpreadsheetRoutes> = async (app, options) => {
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  for (const place of places) {
    await app.register(lookRoutes, { ...options, place })
    await app.register(endRoutes, { ...options, place })
  }
}

interface PlacedRoutes extends SpreadsheetRoutes {
  readonly place: Place
}

const lookRoutes: FastifyPluginAsyncTypebox<PlacedRoutes> = async (app, { db, act, now, place }) => {
  const { kind, path, waiting, takes } = place
  const config = { deed: importKinds[kind].deed }
  app.post(
    `${path}/preview`,
    {
      config,
      schema: {
        tags,
        summary: `What a file would do of ${takes} as multipart/form-data, up to 20 MB and 100,000 rows`,
        consumes: ['multipart/form-data'],
        ...(kind === 'product' ? { querystring: Said } : {}),
        response: { 200: ImportPreview },
      },
    },
    async (request) => {
      const { name, bytes } = await receive(request)
      const sheet = await readSheet(bytes, kind)
      if (kind === 'party') await catchUp({ db, now }, 10) // so that duplicates of what was just written are seen
      const options: ImportOptions = kind === 'product' ? orThrow(validate(ImportOptions, request.query)) : {}
      return told(request, orThrow(await previewImport(db, act(request), { kind, name, sheet, options })))
    },
  )
  app.get(
    `${waiting}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'A file that waits, judged anew',
        params: Named,
        response: { 200: ImportPreview },
      },
    },
    async (request) =>
      told(request, orThrow(await remapImport(db, act(request), { ...request.params, kind }))),
  )
  app.put(
    `${waiting}/:id/mapping`,
    {
      config,
      schema: {
        tags,
        summary: 'The same file with other columns',
        params: Named,
        body: Type.Object(
          { mapping: Mapping, options: Type.Optional(ImportOptions) },
          { additionalProperties: false },
        ),
        response: { 200: ImportPreview },
      },
    },
    async (request) => {
      const wish = { ...request.params, ...request.body, kind }
      return told(request, orThrow(await remapImport(db, act(request), wish)))
    },
  )
}

const endRoutes: FastifyPluginAsyncTypebox<PlacedRoutes> = async (app, { db, act, changed, place }) => {
  const { kind, waiting } = place
  const config = { deed: importKinds[kind].deed }
  app.post(
    `${waiting}/:id/confirm`,
    {
      config,
      schema: {
        tags,
        summary: 'Write what the file says',
        params: Named,
        body: ConfirmImport,
        response: { 200: ImportDone },
      },
    },
    async (request) => {
      const order = { ...request.params, ...request.body, kind }
      return orThrow(await confirmed({ db, changed }, act(request), order))
    },
  )
  app.get(
    `${waiting}/:id/errors`,
    {
      config,
      schema: {
        tags,
        summary: 'The rows with errors as CSV, with a column of reasons',
        produces: ['text/csv'],
        params: Named,
        querystring: InLanguage,
      },
    },
    async (request, reply) => {
      const language = request.query.language ?? languageOf(request)
      const { preview, rows } = orThrow(await errorsOf(db, act(request), { ...request.params, kind }))
      const { header } = preview.sheet
      const columns = [...header, 'Aktsam'].map((title) => ({ title: asWritten(title) }))
      async function* lines() {
        for (const { cells, errors } of rows) {
          const reasons = errors.map(
            ({ column, message, expected }) => `${column} ${message[language]} (${expected[language]})`,
          )
          yield [...header.map((_, column) => cells[column] ?? ''), reasons.join('; ')]
        }
      }
      return exportTable(reply, {
        columns,
        rows: lines(),
        format: 'csv',
        filename: errorsName(preview.name),
        language,
      })
    },
  )
  app.delete(
    `${waiting}/:id`,
    {
      config,
      schema: { tags, summary: 'Forget a file that waits', params: Named, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await forgetImport(db, act(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}

/** Writes what the file says; the parties that are new or were changed are looked for on the lists. */
async function confirmed(
  { db, changed }: Pick<SpreadsheetRoutes, 'db' | 'changed'>,
  by: Act,
  order: Parameters<typeof confirmImport>[2],
): ReturnType<typeof confirmImport> {
  const refs: string[] = []
  const done = await confirmImport(db, by, { ...order, written: (all) => void refs.push(...all) })
  if (order.kind === 'party') await changed(refs, by)
  return done
}

/** What is wrong with each row, in the language of the reader. */
function told(request: FastifyRequest, { errors, left, ...shown }: Shown): ImportPreview {
  const language = languageOf(request)
  const inWords = errors.map(({ message, expected, ...where }) => ({
    ...where,
    message: message[language],
    expected: expected[language],
  }))
  const unknown = left.map((one) => ({ ...one, because: one.because[language] }))
  return { ...shown, errors: inWords, left: unknown }
}
