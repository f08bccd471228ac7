import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { namesInside } from '#access'
import { LetterLanguage, MadeDocument } from '#documents/model'
import { type Act, orThrow, type Result } from '#kernel'
import { readSearch } from '#screening'
import { inTransaction } from '#storage'
import { type DocumentRoom, makeDocument, permitProof } from '../deeds/make-document.ts'
import { sheetOf } from './sheet.ts'

const Wish = Type.Object(
  { language: LetterLanguage },
  { $id: 'ListSearchDocumentWish', additionalProperties: false },
)
interface Wished {
  readonly id: string
  readonly language: LetterLanguage
}

/** `POST /api/list-searches/:id/documents`: a kept search of the lists as PDF and HTML, with its proof. */
export const listSearchDocumentRoutes: FastifyPluginAsyncTypebox<DocumentRoom> = async (app, options) => {
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

/** Sets a kept search as a document, for those who may read the whole proof. Refuses what `readSearch` refuses too. */
async function makeProof(
  room: DocumentRoom,
  act: Act,
  { id, language }: Wished,
): Promise<Result<MadeDocument>> {
  const { db } = room
  const allowed = await inTransaction(db, act.at, (tx) => permitProof(tx, act, { object: id }))
  if (!allowed.ok) return allowed
  const search = await readSearch({ db }, act, id)
  if (!search.ok) return search
  const people = await inTransaction(db, act.at, namesInside)
  const by = people.find((one) => one.id === search.value.by)?.name ?? search.value.by
  return await makeDocument(room, allowed.value, {
    ...{ template: 'list-search', language, data: sheetOf(search.value, { language, by }) },
    about: [{ kind: 'listSearch', id }],
  })
}
