import { type ActOf, permit } from '#access'
import { type DocumentOrder, keepDocument, prepareDocument } from '#documents'
import type { MadeDocument } from '#documents/model'
import { type Act, ok, type Result } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'

/** What a route needs that makes a document of what is on file. */
export interface DocumentRoom {
  readonly db: Db
  readonly dataDir: string
  readonly act: ActOf
}

/** Sets a document from what is on file and keeps it. Refuses what `prepareDocument` refuses. */
export async function makeDocument(
  { db, dataDir }: Pick<DocumentRoom, 'db' | 'dataDir'>,
  act: Act,
  order: DocumentOrder,
): Promise<Result<MadeDocument>> {
  const prepared = await prepareDocument({ dataDir }, act, order)
  if (!prepared.ok) return prepared
  return ok(await inTransaction(db, act.at, (tx) => keepDocument(tx, act, prepared.value)))
}

/** May this person read a document with the whole proof of this object? A refusal is recorded under the object. */
export async function permitProof(
  tx: Tx,
  act: Act,
  { object, entity }: { readonly object: string; readonly entity?: string },
): Promise<Result<Act>> {
  const deed = 'document.readRestricted'
  const allowed = permit(act, deed, entity === undefined ? {} : { entity })
  if (!allowed.ok)
    await record(tx, act, { type: 'access.refuse', object, body: { deed, refused: allowed.refusal.code } })
  return allowed
}
