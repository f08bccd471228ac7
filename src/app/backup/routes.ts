import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type ActOf, type Deed, permit } from '#access'
import { type Act, AppError, type Refusal } from '#kernel'
import { record } from '#log'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'
import { loadSetting } from '../settings.ts'
import { sendBackup } from './make.ts'
import { BackupShelf, MadeBackup, VerifiedBackup } from './model.ts'
import { backUp, dueAfter } from './schedule.ts'
import { backupsOn, shelfOf } from './shelf.ts'
import { verifyBackup } from './verify.ts'

export interface BackupRoutes {
  readonly services: Services
  readonly act: ActOf
}

const tags = ['installation']
const TakeBackup = Type.Object({ keys: Type.Optional(Type.Boolean()) }, { additionalProperties: false })
const Reason = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
)

/** `/api/backups`: the shelf, a new one on it, one to take away; and the change of the log's key. */
export const backupRoutes: FastifyPluginAsyncTypebox<BackupRoutes> = async (app, { services, act }) => {
  app.get(
    '/api/backups',
    {
      config: { deed: 'backup.read' },
      schema: { tags, summary: 'Backups on the shelf, newest first', response: { 200: BackupShelf } },
    },
    async (request) => {
      const { store, operation, now } = services
      await permitted(services, act(request), 'backup.read')
      const items = await backupsOn(shelfOf(services))
      const { backup: schedule = null } = await inTransaction(store.db, now(), loadSetting)
      const nextAt = schedule ? (items[0] ? dueAfter(items[0].madeAt, schedule) : now()) : null
      return { items, schedule, nextAt, encrypted: operation.backupKeyFile !== undefined }
    },
  )
  app.post(
    '/api/backups',
    {
      config: { deed: 'backup.make' },
      schema: { tags, summary: 'Puts a new backup on the shelf', response: { 200: MadeBackup } },
    },
    async (request) => await backUp(services, await permitted(services, act(request), 'backup.make')),
  )
  await app.register(verifyRoute, { services, act })
  app.post(
    '/api/backups/take',
    {
      config: { deed: 'backup.take' },
      schema: { tags, summary: 'Sends a backup; nothing of it is kept here', body: TakeBackup },
    },
    async (request, reply) => {
      const allowed = await permitted(services, act(request), 'backup.take')
      const keys = request.body.keys ?? false
      const pieces = sendBackup(services.store, allowed, { near: shelfOf(services), keys })
      return reply.type('application/octet-stream').send(Readable.from(pieces))
    },
  )
  app.post(
    '/api/log/key/rotate',
    {
      config: { deed: 'log.keyRotate' },
      schema: {
        tags: ['log'],
        summary: 'Hands the log over to a new signing key',
        body: Reason,
        response: { 200: Type.Object({ verifier: Type.String() }) },
      },
    },
    async (request) => {
      const { reason } = request.body
      const allowed = await permitted(services, act(request, { reason }), 'log.keyRotate')
      const rotated = await services.log.rotateKey(allowed)
      if (rotated.ok) return rotated.value
      await noteRefusal(services, allowed, { deed: 'log.keyRotate', refusal: rotated.refusal })
      throw new AppError(rotated.refusal)
    },
  )
}

const verifyRoute: FastifyPluginAsyncTypebox<BackupRoutes> = async (app, { services, act }) => {
  app.post(
    '/api/backups/:name/verify',
    {
      config: { deed: 'backup.read' },
      schema: {
        tags,
        summary: 'Reads a backup to its last byte and holds it against its manifest; nothing is restored',
        params: Type.Object({ name: Type.String({ maxLength: 200 }) }),
        response: { 200: VerifiedBackup },
      },
    },
    async (request) => {
      await permitted(services, act(request), 'backup.read')
      return await verifyBackup(services, request.params.name)
    },
  )
}

/** The act in the role that allows it; a refusal is written to the log before it is told. */
async function permitted(services: Services, act: Act, deed: Deed): Promise<Act> {
  const allowed = permit(act, deed)
  if (allowed.ok) return allowed.value
  await noteRefusal(services, act, { deed, refusal: allowed.refusal })
  throw new AppError(allowed.refusal)
}

async function noteRefusal(
  { store }: Services,
  act: Act,
  { deed, refusal }: { readonly deed: Deed; readonly refusal: Refusal },
): Promise<void> {
  const type = deed === 'log.keyRotate' ? deed : 'access.refuse'
  await inTransaction(store.db, act.at, (tx) =>
    record(tx, act, { type, object: deed, body: { refused: refusal.code, says: refusal.detail } }),
  )
}
