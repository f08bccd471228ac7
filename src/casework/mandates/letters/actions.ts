import { keepDocument, prepareDocument } from '#documents'
import { type Act, dayIn, type Language, ok, type Result, refuse, zoneOf } from '#kernel'
import { findParties } from '#parties'
import { inTransaction } from '#storage'
import { enterToWork } from '../../cases/enter/actions.ts'
import { signerOf } from '../../signer/store.ts'
import { noMandate } from '../actions.ts'
import type { MandateDesk } from '../desk/index.ts'
import type { ExpertMandate, Fee } from '../model.ts'
import { findMandate, lockMandate, mandates } from '../store.ts'

/** Makes the letter of a mandate from its record, in its language; answers the document's id. */
export async function makeMandateLetter(desk: MandateDesk, act: Act, ref: string): Promise<Result<string>> {
  const read = await inTransaction(desk.db, act.at, async (tx) => {
    const kept = (await findMandate(tx, ref))?.record
    if (!kept) return refuse(noMandate(ref))
    const entered = await enterToWork(tx, act, kept.case)
    if (!entered.ok) return entered
    const { organisations, legalEntities } = await findParties(tx, [kept.party, kept.legalEntity])
    const company = legalEntities[0]?.record.name ?? kept.legalEntity
    const organisation = organisations[0]?.record.name ?? kept.party
    const signer = await signerOf(tx, { by: kept.givenBy, company })
    return ok({ kept, act: entered.value.act, named: { company, organisation, signer } })
  })
  if (!read.ok) return read
  const { kept, act: by, named } = read.value
  const prepared = await prepareDocument(desk, by, {
    ...{ template: 'expert-mandate', language: kept.language, data: dataOf(kept, named) },
    about: [{ kind: 'mandate', id: ref }],
    legalEntity: kept.legalEntity,
  })
  if (!prepared.ok) return prepared
  return await inTransaction(desk.db, act.at, async (tx) => {
    const made = await keepDocument(tx, by, prepared.value)
    const now = (await lockMandate(tx, ref))?.record ?? kept
    await mandates.put(tx, by, { ...now, letters: [...now.letters, made.id] })
    return ok(made.id)
  })
}

interface Named {
  readonly organisation: string
  readonly company: string
  readonly signer: string
}

function dataOf(kept: ExpertMandate, named: Named) {
  const { ref, scope, questions, from, until, deliverable, fee, country, language, expertName } = kept
  return {
    ...{ ref, ...named, expert: expertName, scope, questions },
    ...{ from: dayIn(zoneOf(country), from), until: dayIn(zoneOf(country), until) },
    ...{ deliverable: deliverable.what, deliverableOn: deliverable.dueOn, fee: feeIn(fee, language) },
  }
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', nb: 'nb-NO', fi: 'fi-FI', en: 'en-GB' }

/** Minor units as the language writes them, with the digits that the currency has. */
function feeIn({ amount, currency }: Fee, language: Language): string {
  const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
