import { deadlinesOf } from '#lifecycle'
import type { NoticesDesk, Where } from '#notices'
import { records as orders } from '#orders'
import { findExceptionRequests } from '#phaseout'
import type { Tx } from '#storage'

type WhereOf = NonNullable<NoticesDesk['whereOf']>

/** Whose business the object of an entry is: what decides who is told of it, and which webhooks are. */
export const whereOf: WhereOf = async (tx, { type, object, body }) => {
  const [kind] = type.split('.')
  if (kind === 'order') return await ofOrder(tx, object)
  if (kind === 'exception') return await ofException(tx, object)
  return kind === 'deadline' ? await ofDeadline(tx, object, body) : undefined
}

async function ofOrder(tx: Tx, ref: string): Promise<Where | undefined> {
  const [stored] = await orders.order.find(tx, [ref])
  if (!stored) return undefined
  const { legalEntity, buyer, endUser } = stored.record
  return { entity: legalEntity, parties: [buyer, endUser].filter((party) => party != null) }
}

async function ofException(tx: Tx, ref: string): Promise<Where | undefined> {
  const [asked] = await findExceptionRequests(tx, [ref])
  return asked && { entity: asked.legalEntity, waiting: [asked.askedBy] }
}

/** By its title: a duty is known by its words, not by its number. */
async function ofDeadline(tx: Tx, id: string, body: unknown): Promise<Where | undefined> {
  const subject = subjectIn(body)
  const found = subject && (await deadlinesOf(tx, subject)).find((deadline) => deadline.id === id)
  if (!found) return undefined
  return { ...(found.legalEntity ? { entity: found.legalEntity } : {}), called: found.title }
}

function subjectIn(body: unknown): { kind: string; id: string } | undefined {
  if (typeof body !== 'object' || body === null || !('object' in body)) return undefined
  const { object } = body
  if (typeof object !== 'object' || object === null || !('kind' in object) || !('id' in object))
    return undefined
  const { kind, id } = object
  return typeof kind === 'string' && typeof id === 'string' ? { kind, id } : undefined
}
