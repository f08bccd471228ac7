import { joinKey, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { record } from '#log'
import { findOrganisations, records } from '#parties'
import type { Contact, Organisation } from '#parties/model'
import type { Holding } from '#privacy'
import { type Db, inTransaction, type Tx } from '#storage'
import { fieldsOf, sourceNamed, sources } from '../found.ts'
import { type Matcher, matcherOf } from '../matching.ts'
import { contactsBefore, forgetContact, partiesTraced } from './store.ts'

/** People to ask at a customer or supplier. */
export function contactHolding(db: Db): Holding {
  return {
    dataClass: 'contact',
    find: async (tx, { subject, limit }) => {
      const matcher = matcherOf(subject)
      const parties = await partiesTraced(tx, matcher.traces)
      return parties
        .flatMap((party) => (party.contacts ?? []).map((contact) => ({ party, contact })))
        .filter(({ contact }) => matcher.isNamed([contact.name]) || matcher.hasEmail([contact.email]))
        .slice(0, limit)
        .map(({ party, contact }) => ({
          ...{ dataClass: 'contact', kind: 'contact', id: idOf(party, contact) },
          title: contact.name ?? contact.email ?? '–',
          fields: fieldsOf({ ...contact, party: party.name }),
          ...{ source: sourceNamed(party.name), link: `/parties/${encodeURIComponent(party.ref)}` },
          about: [{ kind: 'party', id: party.ref }],
        }))
    },
    due: async (tx, before, limit) =>
      (await contactsBefore(tx, before, limit)).flatMap(({ record: party, at }) =>
        (party.contacts ?? []).map((contact) => ({
          ...{ kind: 'contact', id: idOf(party, contact), since: at },
          about: [{ kind: 'party', id: party.ref }],
          texts: [contact.name ?? '', contact.email ?? ''],
        })),
      ),
    erase: (act, { id }) =>
      inTransaction(db, act.at, async (tx): Promise<Result<{ id: string }>> => {
        const found = await contactNamed(tx, id)
        if (!found) return refuse({ code: 'not_found', ...worded(noSuch(things.contact, id)) })
        const { party, contact } = found
        const contacts = (party.contacts ?? []).filter((one) => idOf(party, one) !== id)
        await records.organisation.table.put(tx, act, { ...party, contacts })
        await forgetContact(tx, party.ref, contact)
        await record(tx, act, { type: 'party.change', object: party.ref, body: { erased: 'contact' } })
        return ok({ id })
      }),
  }
}

/** The party and what tells its contacts apart. */
function idOf({ ref }: Pick<Organisation, 'ref'>, { email, name, phone }: Contact): string {
  return joinKey(ref, email?.toLowerCase() ?? name ?? phone ?? '')
}

async function contactNamed(tx: Tx, id: string) {
  const [key = ''] = id.split('/')
  const ref = key.replaceAll('%2F', '/').replaceAll('%25', '%')
  const [party] = (await findOrganisations(tx, [ref])).map(({ record: one }) => one)
  const contact = party?.contacts?.find((one) => idOf(party, one) === id)
  return party && contact ? { party, contact } : undefined
}

/** Natural persons who buy, own or are supplied themselves. What rests on them is kept: only their room changes them. */
export const personHolding: Holding = {
  dataClass: 'person',
  find: async (tx, { subject, limit }) =>
    (await personsFor(tx, matcherOf(subject))).slice(0, limit).map((party) => ({
      ...{ dataClass: 'person', kind: 'party', id: party.ref, title: party.name },
      fields: fieldsOf({
        name: party.name,
        aliases: [...(party.aliases ?? []), party.nativeName ?? []].flat().join('; '),
        birthDate: party.birthDate,
        nationality: party.nationality?.join(', '),
        country: party.country,
        identifier: party.identifiers?.map(({ kind, value }) => `${kind} ${value}`).join('; '),
        address: party.addresses?.map((address) => Object.values(address).join(', ')).join('; '),
      }),
      ...{ source: sources.records, link: `/parties/${encodeURIComponent(party.ref)}`, about: [] },
    })),
}

/** Parties that are the person: a person by kind, of that name or number, and not born on another day. */
export async function personsFor(tx: Tx, matcher: Matcher): Promise<Organisation[]> {
  const traced = await partiesTraced(tx, matcher.traces)
  return traced.filter(
    (party) =>
      party.schema === 'Person' &&
      !matcher.isBornElsewhen(party.birthDate) &&
      (matcher.isNamed([party.name, party.nativeName, ...(party.aliases ?? [])]) ||
        matcher.hasIdentifier((party.identifiers ?? []).map(({ value }) => value))),
  )
}
