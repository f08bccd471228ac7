import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, asWritten, orThrow } from '#kernel'
import type { Db } from '#storage'
import { catchUp } from '../search/keeper.ts'
import { exportTable } from '../tables/export.ts'
import { confirmImport, errorsOf, forgetImport, previewImport, remapImport, type Shown } from './actions.ts'
import { ConfirmImport, ImportDone, ImportPreview, Mapping } from './model.ts'
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

/** `/api/imports`: parties from a spreadsheet, looked at first, confirmed then; all of it or, by choice, what has no errors. */
export const spreadsheetRoutes: FastifyPluginAsyncTypebox<SpreadsheetRoutes> = async (app, options) => {
  const { db, act, now } = options
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.post(
    '/api/imports/parties/preview',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary:
          'What a file of parties would do: CSV or .xlsx as multipart/form-data, up to 20 MB and 100,000 rows',
        consumes: ['multipart/form-data'],
        response: { 200: ImportPreview },
      },
    },
    async (request) => {
      const { name, bytes } = await receive(request)
      const sheet = await readSheet(bytes)
      await catchUp({ db, now }, 10) // so that duplicates of what was just written are seen
      return told(request, orThrow(await previewImport(db, act(request), { name, sheet })))
    },
  )
  app.get(
    '/api/imports/:id',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'A file that waits, judged anew',
        params: Named,
        response: { 200: ImportPreview },
      },
    },
    async (request) => told(request, orThrow(await remapImport(db, act(request), request.params))),
  )
  app.put(
    '/api/imports/:id/mapping',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'The same file with other columns',
        params: Named,
        body: Type.Object({ mapping: Mapping }, { additionalProperties: false }),
        response: { 200: ImportPreview },
      },
    },
    async (request) => {
      const wish = { ...request.params, ...request.body }
      return told(request, orThrow(await remapImport(db, act(request), wish)))
    },
  )
  await app.register(endRoutes, options)
}

const endRoutes: FastifyPluginAsyncTypebox<SpreadsheetRoutes> = async (app, { db, act, changed }) => {
  app.post(
    '/api/imports/:id/confirm',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'Write what the file says',
        params: Named,
        body: ConfirmImport,
        response: { 200: ImportDone },
      },
    },
    async (request) => orThrow(await confirmed({ db, changed }, act(request), orderOf(request))),
  )
  app.get(
    '/api/imports/:id/errors',
    {
      config: { deed: 'party.change' },
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
      const { preview, rows } = orThrow(await errorsOf(db, act(request), request.params.id))
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
    '/api/imports/:id',
    {
      config: { deed: 'party.change' },
      schema: { tags, summary: 'Forget a file that waits', params: Named, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await forgetImport(db, act(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}

function orderOf({ params, body }: { params: { id: string }; body: ConfirmImport }) {
  return { ...params, ...body }
}

/** Writes what the file says; the parties that are new or were changed are looked for on the lists. */
async function confirmed(
  { db, changed }: Pick<SpreadsheetRoutes, 'db' | 'changed'>,
  by: Act,
  order: Parameters<typeof confirmImport>[2],
): ReturnType<typeof confirmImport> {
  const refs: string[] = []
  const done = await confirmImport(db, by, { ...order, written: (all) => void refs.push(...all) })
  await changed(refs, by)
  return done
}

/** What is wrong with each row, in the language of the reader. */
function told(request: FastifyRequest, { errors, ...shown }: Shown): ImportPreview {
  const language = languageOf(request)
  const inWords = errors.map(({ message, expected, ...where }) => ({
    ...where,
    message: message[language],
    expected: expected[language],
  }))
  return { ...shown, errors: inWords }
}
