import { keepDocument, prepareDocument } from '#documents'
import { type Act, dayIn, ok, type Result, refuse, worded, zoneOf } from '#kernel'
import { findParties } from '#parties'
import { inTransaction } from '#storage'
import { notOpenWords } from '../../knowledge/request-words.ts'
import { signerOf } from '../../signer/store.ts'
import { reachRequest } from '../actions.ts'
import type { RequestDesk } from '../desk/index.ts'
import type { DocumentRequest } from '../model.ts'
import { requests } from '../store.ts'

/** `list`: what is asked for. `reminder`: what of it is missing. */
export interface LetterWish {
  readonly ref: string
  readonly kind: 'list' | 'reminder'
}

/**
 * Makes the letter of a request from its record, in its language; answers the document's id. Refuses
 * `not_allowed_from` for a reminder of nothing.
 */
export async function makeRequestLetter(
  desk: RequestDesk,
  act: Act,
  { ref, kind }: LetterWish,
): Promise<Result<string>> {
  const read = await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachRequest(tx, act, ref)
    if (!reached.ok) return reached
    const { record: kept } = reached.value.stored
    const { organisations, legalEntities } = await findParties(tx, [kept.supplier, kept.legalEntity])
    const company = legalEntities[0]?.record.name ?? kept.legalEntity
    const supplier = organisations[0]?.record.name ?? kept.supplier
    const signer = await signerOf(tx, { by: act.by, company })
    return ok({ kept, act: reached.value.act, named: { company, supplier, signer } })
  })
  if (!read.ok) return read
  const { kept, act: by, named } = read.value
  const data = dataOf(kept, { kind, ...named })
  if (data.items.length === 0) return refuse({ code: 'not_allowed_from', ...worded(notOpenWords(ref)) })
  const prepared = await prepareDocument(desk, by, {
    ...{ template: kind === 'list' ? 'document-list' : 'document-reminder', language: kept.language, data },
    about: [{ kind: 'documentRequest', id: ref }],
    legalEntity: kept.legalEntity,
  })
  if (!prepared.ok) return prepared
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachRequest(tx, act, ref)
    if (!reached.ok) return reached
    const made = await keepDocument(tx, by, prepared.value)
    const { record: now } = reached.value.stored
    await requests.put(tx, by, { ...now, letters: [...now.letters, made.id] })
    return ok(made.id)
  })
}

interface Named {
  readonly kind: LetterWish['kind']
  readonly supplier: string
  readonly company: string
  readonly signer: string
}

function dataOf(kept: DocumentRequest, { kind, ...named }: Named) {
  const { ref, items, intro, sentAt, dueOn, country } = kept
  const asked = kind === 'list' ? items : items.filter(({ state }) => state === 'missing')
  return {
    ...{ ref, ...named, dueOn, intro: intro || null },
    sentOn: sentAt === null ? null : dayIn(zoneOf(country), sentAt),
    items: asked.map(({ id, what, why, requiredEvidence }) => ({
      ...{ n: id.slice(1), what, why, requiredEvidence },
    })),
  }
}
