import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, asWritten, orThrow } from '#kernel'
import { catchUp } from '../../search/keeper.ts'
import type { Services } from '../../services.ts'
import { limits, Mapping } from '../../spreadsheets/model.ts'
import { readSheet } from '../../spreadsheets/read.ts'
import { errorsName, InLanguage, languageOf, receive } from '../../spreadsheets/receive.ts'
import { exportTable } from '../../tables/export.ts'
import { followOwnership } from '../ownership-deeds.ts'
import {
  confirmHoldings,
  countsOf,
  faultsOf,
  forgetHoldings,
  type Looked,
  previewHoldings,
  reviewHoldings,
  shownRows,
} from './actions.ts'
import { holdingFields, requiredFields } from './fields.ts'
import { ConfirmHoldings, HoldingPreview, HoldingsDone } from './model.ts'
import { contentOf } from './read.ts'

/** What the app hands to these routes. `changed`: parties are new, and are looked for on the lists. */
export interface OwnershipImportRoutes {
  readonly services: Services
  readonly act: ActOf
  changed?(refs: readonly string[], by: Act): Promise<void>
}

const tags = ['imports']
const Named = Type.Object({ id: Type.String() })

/** `/api/imports/ownership`: holdings from a spreadsheet or from BODS statements, looked at first, confirmed then. */
export const ownershipImportRoutes: FastifyPluginAsyncTypebox<OwnershipImportRoutes> = async (
  app,
  options,
) => {
  const { services, act } = options
  const { db } = services.store
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.post(
    '/api/imports/ownership/preview',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary:
          'What a file of holdings would do: CSV, .xlsx, or BODS 0.4 as JSON or NDJSON, as multipart/form-data, up to 20 MB',
        consumes: ['multipart/form-data'],
        response: { 200: HoldingPreview },
      },
    },
    async (request) => {
      const { name, bytes } = await receive(request)
      const content = await contentOf(bytes, readSheet)
      await catchUp({ db, now: services.now }, 10) // so that numbers of what was just written are known
      return told(request, orThrow(await previewHoldings(db, act(request), { name, content })))
    },
  )
  app.get(
    '/api/imports/ownership/:id',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'A file of holdings that waits, judged anew',
        params: Named,
        response: { 200: HoldingPreview },
      },
    },
    async (request) => told(request, orThrow(await reviewHoldings(db, act(request), request.params))),
  )
  app.put(
    '/api/imports/ownership/:id/mapping',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'The same sheet with other columns',
        params: Named,
        body: Type.Object({ mapping: Mapping }, { additionalProperties: false }),
        response: { 200: HoldingPreview },
      },
    },
    async (request) => {
      const wish = { ...request.params, ...request.body }
      return told(request, orThrow(await reviewHoldings(db, act(request), wish)))
    },
  )
  await app.register(endRoutes, options)
}

const endRoutes: FastifyPluginAsyncTypebox<OwnershipImportRoutes> = async (
  app,
  { services, act, changed },
) => {
  const { db } = services.store
  app.post(
    '/api/imports/ownership/:id/confirm',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'Write what the file says',
        params: Named,
        body: ConfirmHoldings,
        response: { 200: HoldingsDone },
      },
    },
    async (request) => {
      const who = act(request)
      const { done, owned, parties } = orThrow(
        await confirmHoldings(db, who, { ...request.params, ...request.body }),
      )
      if (parties.length > 0) await changed?.(parties, who)
      if (owned.length > 0) await followOwnership(services, owned)
      return done
    },
  )
  app.get(
    '/api/imports/ownership/:id/errors',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'What is wrong with the file as CSV: row, statement, place, reason',
        produces: ['text/csv'],
        params: Named,
        querystring: InLanguage,
      },
    },
    async (request, reply) => {
      const language = request.query.language ?? languageOf(request)
      const { plan, file } = orThrow(await reviewHoldings(db, act(request), request.params))
      async function* lines() {
        for (const { row, statement, column, value, message, expected } of faultsOf(plan))
          yield [String(row), statement ?? '', column, value, `${message[language]} (${expected[language]})`]
      }
      const columns = ['row', 'statement', 'column', 'value', 'Aktsam'].map((title) => ({
        title: asWritten(title),
      }))
      const filename = errorsName(file.name)
      return exportTable(reply, { columns, rows: lines(), format: 'csv', filename, language })
    },
  )
  app.delete(
    '/api/imports/ownership/:id',
    {
      config: { deed: 'party.change' },
      schema: { tags, summary: 'Forget a file of holdings', params: Named, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await forgetHoldings(db, act(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}

const shownFaults = 200

/** The preview in the language of the reader. */
function told(request: FastifyRequest, { file, plan, from }: Looked): HoldingPreview {
  const language = languageOf(request)
  const { content, mapping } = file
  const sheet = content.kind === 'sheet' ? content.sheet : undefined
  const faults = faultsOf(plan)
  const expiresAt = new Date(Date.parse(file.at) + limits.keptHours * 3_600_000).toISOString()
  const nameOf = (ref: string | undefined) => (ref === undefined ? '' : (plan.names.get(ref) ?? ref))
  return {
    ...{ id: file.id, expiresAt },
    file: {
      ...{ name: file.name, kind: sheet === undefined ? 'bods' : sheet.kind === 'xlsx' ? 'xlsx' : 'csv' },
      ...{ encoding: sheet?.encoding ?? null, delimiter: sheet?.delimiter ?? null },
    },
    columns: (sheet?.header ?? []).map((header, column) => ({
      ...{ header, field: mapping[column] ?? null, from: mapping[column] == null ? 'none' : from },
      samples: (sheet?.rows ?? []).slice(0, 3).map(({ cells }) => cells[column] ?? ''),
    })),
    fields: sheet
      ? holdingFields.map(({ field, title }) => ({ field, title, required: requiredFields.includes(field) }))
      : [],
    rows: plan.holdings.slice(0, shownRows).map(({ row, statement, state, record }) => ({
      ...{ row, statement, state, record },
      ...{ ownerName: nameOf(record?.owner), ownedName: nameOf(record?.owned) },
    })),
    counts: {
      ...{ rows: plan.count, ...countsOf(plan), ended: plan.ended.length },
      ...{ parties: plan.parties.length, matched: plan.matched, leftOut: plan.leftOut.length },
    },
    leftOut: plan.leftOut.slice(0, shownRows).map(({ statement, why }) => ({ statement, why })),
    errors: faults.slice(0, shownFaults).map(({ message, expected, ...fault }) => ({
      ...{ ...fault, message: message[language], expected: expected[language] },
    })),
    moreErrors: Math.max(0, faults.length - shownFaults),
  }
}
