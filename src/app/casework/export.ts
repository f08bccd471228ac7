import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { zipSync } from 'fflate'
import { Type } from 'typebox'
import { type ActOf, permit } from '#access'
import { type DecisionDesk, enterCase, noteInCase } from '#casework'
import { type Act, orThrow, Ref } from '#kernel'
import {
  type CaseManifest,
  type CaseProofs,
  digestOf,
  type Log,
  newestNote,
  proveInclusion,
  readEntries,
  record,
} from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { asJson, filesOfCase, pagesOfCase, peopleIn } from './pages.ts'

export interface CaseExportRoutes {
  readonly db: Db
  readonly dataDir: string
  readonly act: ActOf
  readonly log: Log
  readonly desk: DecisionDesk
}

/** `GET /api/cases/:ref/export`: the case as a bundle that a stranger can verify (`aktsam log verify --bundle`). */
export const caseExportRoutes: FastifyPluginAsyncTypebox<CaseExportRoutes> = async (app, options) => {
  app.get(
    '/api/cases/:ref/export',
    {
      config: { deed: 'case.export' },
      schema: {
        ...{ tags: ['cases'], summary: 'The case with its evidence and the proofs of the log, as a zip' },
        ...{ params: Type.Object({ ref: Ref }), produces: ['application/zip'] },
      },
    },
    async (request, reply) => {
      const { ref } = request.params
      const zip = await exportCase(options, options.act(request), ref)
      return await reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${encodeURIComponent(ref)}.zip"`)
        .send(Buffer.from(zip))
    },
  )
}

/** Gathers a case, puts the export on record with the digest of its manifest, and proves every entry of it. */
export async function exportCase(room: CaseExportRoutes, act: Act, ref: string): Promise<Uint8Array> {
  const gathered = await inTransaction(room.db, act.at, (tx) => gather(tx, act, { room, ref }))
  const { files, objects } = gathered
  await room.log.sequence()
  const proofs = await proofsOf(room, objects)
  return zipSync({ ...Object.fromEntries(files), 'log.json': asJson(proofs) }, { level: 6 })
}

interface Gathering {
  readonly room: CaseExportRoutes
  readonly ref: string
}

async function gather(tx: Tx, act: Act, { room, ref }: Gathering) {
  const entered = orThrow(await enterCase(tx, act, ref))
  const allowed = permit(act, 'case.export', { entity: entered.stored.record.legalEntity })
  if (!allowed.ok)
    await record(tx, act, { type: 'case.export', object: ref, body: { refused: allowed.refusal.code } })
  const by = orThrow(allowed)
  const { pages, objects } = await pagesOfCase(tx, act, { desk: room.desk, ref })
  const held = await filesOfCase(tx, { dataDir: room.dataDir, ref, objects })
  const files = new Map([...pages, ...held.files])
  files.set('people.json', asJson(await peopleIn(tx, act, files.values())))
  const manifest: CaseManifest = {
    ...{ aktsamCase: 1, case: ref, exportedAt: act.at },
    files: [...files].map(([name, bytes]) => ({ name, sha256: sha256Of(bytes) })),
  }
  await record(tx, by, { type: 'case.export', object: ref, body: { manifest: digestOf(manifest) } })
  await noteInCase(tx, by, { case: ref, kind: 'exported' })
  return { files: new Map([...files, ['bundle.json', asJson(manifest)]]), objects: held.objects }
}

const pageSize = 500

/** Every entry about these objects, with its proof under the newest checkpoint. */
async function proofsOf({ db, log }: CaseExportRoutes, objects: readonly string[]): Promise<CaseProofs> {
  const checkpoint = await db.transaction().execute((tx) => newestNote(tx))
  const size = Number(checkpoint?.split('\n')[1] ?? 0)
  const entries: CaseProofs['entries'] = []
  for (const object of objects)
    for (let after: number | undefined; ; ) {
      const page = await readEntries(db, {
        object,
        limit: pageSize,
        ...(after === undefined ? {} : { after }),
      })
      for (const { entry, seq } of page)
        if (seq < size) entries.push({ entry, proof: await proveInclusion(db, seq, size) })
      after = page.at(-1)?.seq
      if (page.length < pageSize) break
    }
  const inOrder = entries.toSorted((a, b) => a.proof.seq - b.proof.seq)
  return { key: log.verifier(), checkpoint: checkpoint ?? '', entries: inOrder }
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
