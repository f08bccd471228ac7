import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type ActOf, namesInside, permit } from '#access'
import { keepDocument, prepareDocument } from '#documents'
import { LetterLanguage, MadeDocument } from '#documents/model'
import { type Act, ok, orThrow, type Result } from '#kernel'
import { record } from '#log'
import { readSearch } from '#screening'
import { type Db, inTransaction } from '#storage'
import { sheetOf } from './sheet.ts'

interface Options {
  readonly db: Db
  readonly dataDir: string
  readonly act: ActOf
}

const Wish = Type.Object(
  { language: LetterLanguage },
  { $id: 'ListSearchDocumentWish', additionalProperties: false },
)
interface Wished {
  readonly id: string
  readonly language: LetterLanguage
}

/** `POST /api/list-searches/:id/documents`: a kept search of the lists as PDF and HTML, with its proof. */
export const listSearchDocumentRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  app.post(
    '/api/list-searches/:id/documents',
    {
      config: { deed: 'list.search' },
      schema: {
        tags: ['screening'],
        summary: 'A search of the lists as a document with its proof',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        body: Wish,
        response: { 201: MadeDocument },
      },
    },
    async (request, reply) => {
      const wished = { id: request.params.id, ...request.body }
      return await reply.code(201).send(orThrow(await makeProof(options, options.act(request), wished)))
    },
  )
}

/**
 * Sets a kept search as a document. Such papers are for those who may read restricted ones; refuses what `readSearch`
 * and `prepareDocument` refuse.
 */
async function makeProof(
  { db, dataDir }: Omit<Options, 'act'>,
  act: Act,
  { id, language }: Wished,
): Promise<Result<MadeDocument>> {
  const allowed = permit(act, 'document.readRestricted')
  if (!allowed.ok) {
    const body = { deed: 'document.readRestricted', refused: allowed.refusal.code }
    await inTransaction(db, act.at, (tx) => record(tx, act, { type: 'access.refuse', object: id, body }))
    return allowed
  }
  const search = await readSearch({ db }, act, id)
  if (!search.ok) return search
  const people = await inTransaction(db, act.at, namesInside)
  const by = people.find((one) => one.id === search.value.by)?.name ?? search.value.by
  const prepared = await prepareDocument({ dataDir }, allowed.value, {
    ...{ template: 'list-search', language, data: sheetOf(search.value, { language, by }) },
    about: [{ kind: 'listSearch', id }],
  })
  if (!prepared.ok) return prepared
  return ok(await inTransaction(db, act.at, (tx) => keepDocument(tx, allowed.value, prepared.value)))
}
