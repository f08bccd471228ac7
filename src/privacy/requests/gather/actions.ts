import { permit, sightOf } from '#access'
import { type Act, ok, type Result, refuse } from '#kernel'
import type { Taken } from '#lifecycle'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import type { PrivacyDesk } from '../../desk/index.ts'
import { readHolds } from '../../holds/actions.ts'
import type { DataClass } from '../../model.ts'
import { noRequest, stepWithin } from '../actions.ts'
import { itemsOf, textsOf } from '../items.ts'
import type { FoundItem, SubjectRequest } from '../model.ts'
import { requests } from '../store.ts'

/** Of one class at most; a request that finds more says so. */
const most = 200

/**
 * Looks through every class for what is kept about the person, by names, addresses, date of birth and identifiers. What
 * whistleblowers handed in, and what is restricted or privileged, is never among it.
 */
export async function gatherData(desk: PrivacyDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const [kept] = await requests.find(tx, [ref])
    const may = kept && permit(act, 'privacy.work', { entity: kept.record.legalEntity }).ok
    const found = kept && may ? await foundFor(tx, desk, kept.record) : { items: [], more: [] }
    const heldBy = await readHolds(tx, act)
    const gathered = { by: act.by, at: act.at, more: found.more }
    return await stepWithin(tx, act, {
      ...{ ref, deed: 'gather' },
      change: (request) => ({
        ...{ ...request, gathered, reviewed: null },
        items: itemsOf(found.items, {
          ...{ right: request.right, before: request.items },
          isHeld: (item) => heldBy({ ...item, texts: textsOf(item) }).length > 0,
        }),
      }),
    })
  })
}

type Classed = FoundItem & { readonly dataClass: DataClass }

async function foundFor(
  tx: Tx,
  { holdings }: PrivacyDesk,
  { subject, legalEntity }: SubjectRequest,
): Promise<{ items: Classed[]; more: string[] }> {
  const items: Classed[] = []
  const more: string[] = []
  for (const { dataClass, find } of holdings) {
    const found = await find(tx, { subject, legalEntity, limit: most + 1 })
    if (found.length > most) more.push(dataClass)
    items.push(...found.slice(0, most).map((item) => ({ ...item, dataClass })))
  }
  return { items, more }
}

/**
 * What is kept about the person and never given out: for those who may see restricted evidence of our company anyway.
 * Everybody else is told `not_found`, as if the page did not exist.
 */
export async function sealedFor(desk: PrivacyDesk, act: Act, ref: string): Promise<Result<FoundItem[]>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const [kept] = await requests.find(tx, [ref])
    const entity = kept?.record.legalEntity ?? ''
    const sees =
      permit(act, 'privacy.read', { entity }).ok && permit(act, 'evidence.readRestricted', { entity }).ok
    if (!kept || !sees) return refuse(noRequest(ref))
    const { subject, legalEntity } = kept.record
    const sight = sightOf(act, 'evidence.readRestricted')
    const items: FoundItem[] = []
    for (const { sealed } of desk.holdings)
      if (sealed) items.push(...(await sealed(tx, { subject, legalEntity, limit: most, sight })))
    await record(tx, act, { type: 'privacy.open', object: ref, body: { sealed: items.length } })
    return ok(items)
  })
}
