import { permit } from '#access'
import { keepDocument, prepareDocument } from '#documents'
import { type Act, dayIn, ok, type Result, zoneOf } from '#kernel'
import { findParties } from '#parties'
import { inTransaction } from '#storage'
import { signerOf } from '../../signer/store.ts'
import { reachHearing } from '../actions.ts'
import type { HearingDesk } from '../desk/index.ts'
import type { Hearing } from '../model.ts'
import { hearings } from '../store.ts'

/**
 * Makes the letter of a hearing from its record, in its language, for a party without people who sign in; answers the
 * document's id. Refuses `forbidden`, and `invalid_input` for a hearing that was skipped: it holds no finding.
 */
export async function makeHearingLetter(desk: HearingDesk, act: Act, ref: string): Promise<Result<string>> {
  const read = await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachHearing(tx, act, ref)
    if (!reached.ok) return reached
    const { record: kept } = reached.value.stored
    const allowed = permit(act, 'case.weigh', { entity: kept.legalEntity })
    if (!allowed.ok) return allowed
    const refs = [kept.legalEntity, ...(kept.party === null ? [] : [kept.party])]
    const { organisations, legalEntities } = await findParties(tx, refs)
    const company = legalEntities[0]?.record.name ?? kept.legalEntity
    const party = organisations[0]?.record.name ?? kept.party ?? '–'
    const signer = await signerOf(tx, { by: kept.madeBy, company })
    return ok({ kept, act: allowed.value, named: { company, party, signer } })
  })
  if (!read.ok) return read
  const { kept, act: by, named } = read.value
  const prepared = await prepareDocument(desk, by, {
    ...{ template: 'hearing-letter', language: kept.language, data: dataOf(kept, named) },
    about: [
      { kind: 'case', id: kept.case },
      { kind: 'hearing', id: ref },
    ],
    legalEntity: kept.legalEntity,
  })
  if (!prepared.ok) return prepared
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachHearing(tx, act, ref)
    if (!reached.ok) return reached
    const made = await keepDocument(tx, by, prepared.value)
    const { record: now } = reached.value.stored
    await hearings.put(tx, by, { ...now, letters: [...now.letters, made.id] })
    return ok(made.id)
  })
}

function dataOf(
  { ref, points, intro, sentAt, dueOn, country }: Hearing,
  named: { readonly party: string; readonly company: string; readonly signer: string },
) {
  return {
    ...{ ref, ...named, dueOn, intro: intro || null },
    sentOn: sentAt === null ? null : dayIn(zoneOf(country), sentAt),
    points: points.map(({ finding, statement }) => ({ finding, statement })),
  }
}
