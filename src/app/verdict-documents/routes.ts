import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { LetterLanguage, MadeDocument, type VerdictSheet } from '#documents/model'
import { type Act, ok, orThrow, type Result } from '#kernel'
import { newestNote, readEntries } from '#log'
import { seenVerdict } from '#orders'
import type { Order } from '#orders/model'
import { findParties } from '#parties'
import { inTransaction, type Tx } from '#storage'
import { type DocumentRoom, makeDocument, permitProof } from '../deeds/make-document.ts'
import { verdictSheet } from './verdict-sheet.ts'

const Wish = Type.Object(
  {
    reader: Type.Enum(['sales', 'officer'], {
      description: 'sales and customer: the answer; officer: with rules, facts and proof',
    }),
    language: LetterLanguage,
  },
  { $id: 'VerdictDocumentWish', additionalProperties: false },
)
interface Wished {
  readonly trace: string
  readonly reader: 'sales' | 'officer'
  readonly language: LetterLanguage
}

/** `POST /api/verdicts/:traceId/documents`: a kept answer as PDF and HTML, for its reader. */
export const verdictDocumentRoutes: FastifyPluginAsyncTypebox<DocumentRoom> = async (app, options) => {
  app.post(
    '/api/verdicts/:traceId/documents',
    {
      config: { deed: 'verdict.read' },
      schema: {
        tags: ['verdicts'],
        summary: 'The answer as a document: for sales and the customer, or with its whole proof',
        params: Type.Object({ traceId: Type.String() }),
        body: Wish,
        response: { 201: MadeDocument },
      },
    },
    async (request, reply) => {
      const wished = { trace: request.params.traceId, ...request.body }
      return await reply.code(201).send(orThrow(await makeAnswer(options, options.act(request), wished)))
    },
  )
}

/** Sets a kept answer as a document. Refuses what `seenVerdict` refuses, and the whole proof to those who may not see it. */
async function makeAnswer(room: DocumentRoom, act: Act, wished: Wished): Promise<Result<MadeDocument>> {
  const told = await inTransaction(room.db, act.at, (tx) => tell(tx, act, wished))
  if (!told.ok) return told
  const { sheet, entity } = told.value
  return await makeDocument(room, act, {
    template: `verdict-${wished.reader}`,
    language: wished.language,
    data: sheet,
    about: [
      { kind: 'order', id: sheet.order.ref },
      { kind: 'verdict', id: wished.trace },
    ],
    legalEntity: entity,
  })
}

async function tell(
  tx: Tx,
  act: Act,
  { trace, reader, language }: Wished,
): Promise<Result<{ sheet: VerdictSheet; entity: string }>> {
  const seen = await seenVerdict(tx, act, { deed: 'verdict.read', trace })
  if (!seen.ok) return seen
  const { verdict, order } = seen.value
  const allowed =
    reader === 'sales' ? ok(act) : await permitProof(tx, act, { object: trace, entity: order.legalEntity })
  if (!allowed.ok) return allowed
  const nameOf = await namesOf(tx, order)
  const proof = reader === 'officer' ? await proofOf(tx, order.ref, trace) : undefined
  const sheet = verdictSheet({ verdict, order, language, nameOf, ...(proof ? { proof } : {}) })
  return ok({ sheet, entity: order.legalEntity })
}

async function namesOf(tx: Tx, { legalEntity, buyer, endUser }: Order): Promise<(ref: string) => string> {
  const refs = [legalEntity, buyer, endUser].filter((ref) => ref != null)
  const { organisations, legalEntities } = await findParties(tx, refs)
  const names = new Map([...organisations, ...legalEntities].map(({ key, record: { name } }) => [key, name]))
  return (ref) => names.get(ref) ?? ref
}

/** Where the log keeps the check, under its newest checkpoint; none while the entry waits for its place. */
async function proofOf(tx: Tx, ref: string, trace: string): Promise<VerdictSheet['proof']> {
  const entries = await readEntries(tx, { object: ref, newestFirst: true, limit: 200 })
  const kept = entries.find(({ entry }) => JSON.stringify(entry.body).includes(trace))
  const note = await newestNote(tx)
  const [, size = '0', root = ''] = note?.split('\n') ?? []
  if (!kept || !note || Number(size) <= kept.seq) return undefined
  return { entry: kept.entry.id, seq: kept.seq, size: Number(size), root, checkpoint: note.trimEnd() }
}
