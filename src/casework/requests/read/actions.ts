import { permit, sightOf } from '#access'
import { type Act, dayIn, ok, type Result, refuse, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import { record } from '#log'
import { findParties } from '#parties'
import type { Stored, Tx } from '#storage'
import { enterCase } from '../../cases/enter/actions.ts'
import { noRequest } from '../actions.ts'
import { reminderDays } from '../days/index.ts'
import type { DocumentRequest, OwnRequest, RequestView } from '../model.ts'
import { findRequest, requestsOf } from '../store.ts'
import { type Known, ownViewOf, viewOfRequest } from '../view.ts'

/** One request, for those who are let into its case, or by role where it has none. */
export async function readRequest(tx: Tx, act: Act, ref: string): Promise<Result<RequestView>> {
  const stored = await findRequest(tx, ref)
  if (!stored) return refuse(noRequest(ref))
  const { case: of, legalEntity } = stored.record
  const entered =
    of === null ? permit(act, 'request.read', { entity: legalEntity }) : await enterCase(tx, act, of)
  if (!entered.ok) return entered
  const [known] = await knownOf(tx, act, [stored])
  return known ? ok(viewOfRequest(known)) : refuse(noRequest(ref))
}

/** Requests of a case, the newest first; those without one by role. */
export async function listRequests(
  tx: Tx,
  act: Act,
  { case: of, supplier }: { readonly case?: string | undefined; readonly supplier?: string | undefined },
): Promise<Result<RequestView[]>> {
  if (of !== undefined) {
    const entered = await enterCase(tx, act, of)
    if (!entered.ok) return entered
    return ok((await knownOf(tx, act, await requestsOf(tx, { case: of }))).map(viewOfRequest))
  }
  const { entities } = sightOf(act, 'request.read')
  const all = await requestsOf(tx, {})
  const seen = all.filter(
    ({ record: kept }) =>
      kept.case === null &&
      (supplier === undefined || kept.supplier === supplier) &&
      (entities === 'all' || entities.includes(kept.legalEntity)),
  )
  return ok((await knownOf(tx, act, seen)).map(viewOfRequest))
}

/** What was asked of one's own company: sent requests, the newest first. */
export async function ownRequests(tx: Tx, act: Act): Promise<OwnRequest[]> {
  const { parties } = sightOf(act, 'request.answer')
  if (parties.length === 0) return []
  return (await knownOf(tx, act, await requestsOf(tx, { suppliers: parties }))).map(ownViewOf)
}

/** One of them. Another's, and a draft, is not there; the attempt is logged. */
export async function ownRequest(tx: Tx, act: Act, ref: string): Promise<Result<OwnRequest>> {
  const stored = await findRequest(tx, ref)
  const { parties } = sightOf(act, 'request.answer')
  const isOwn = stored && stored.record.sentAt !== null && parties.includes(stored.record.supplier)
  const [known] = isOwn ? await knownOf(tx, act, [stored]) : []
  if (known) return ok(ownViewOf(known))
  if (stored) await record(tx, act, { type: 'request.answer', object: ref, body: { refused: 'not_found' } })
  return refuse(noRequest(ref))
}

async function knownOf(tx: Tx, { at }: Act, all: readonly Stored<DocumentRequest>[]): Promise<Known[]> {
  const lives = await findLives(
    tx,
    'documentRequest',
    all.map(({ key }) => key),
  )
  const refs = [...new Set(all.flatMap(({ record: { supplier, legalEntity } }) => [supplier, legalEntity]))]
  const { organisations, legalEntities } = await findParties(tx, refs)
  const names = new Map([...organisations, ...legalEntities].map((one) => [one.key, one.record.name]))
  return all.map(({ record: kept, version }) => ({
    ...{ record: kept, version, today: dayIn(zoneOf(kept.country), at) },
    state: lives.find(({ record: life }) => life.object === kept.ref)?.record.state,
    days: kept.dueOn === null ? null : reminderDays(kept.country, kept.dueOn),
    supplierName: names.get(kept.supplier) ?? kept.supplier,
    companyName: names.get(kept.legalEntity) ?? kept.legalEntity,
  }))
}
