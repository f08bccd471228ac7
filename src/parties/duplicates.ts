import { analyse } from '#names'
import { companyNumbers, plainNumber } from './identifiers.ts'
import type { LegalEntity, Organisation } from './model.ts'

/** Why two records may be of one party. */
export type DuplicateReason = 'identifier' | 'name'

/**
 * What a party shares with a record that may be of the same one: `identifier:lei:5493…`, `name:SE:granby livs`. Two
 * records with a key in common are candidates for a merge; a person decides. A name counts in its country only, read
 * in Latin letters, without its legal form and in any order of words.
 */
export function duplicateKeys(party: Organisation | LegalEntity): string[] {
  const numbers = (party.identifiers ?? []).flatMap(({ kind, value, country }) => {
    const number = plainNumber(value)
    if (!companyNumbers.some((one) => one === kind) || number.length < 6) return []
    return [`identifier:${kind === 'regNo' ? 'orgNo' : kind}:${country ?? party.country ?? ''}:${number}`]
  })
  const names = namesOf(party).flatMap((name) => {
    const core = nameCore(name, isPerson(party))
    return core === '' ? [] : [`name:${party.country ?? ''}:${core}`]
  })
  return [...new Set([...numbers.map(withoutCountry), ...names])]
}

/** Every name that a party goes by. */
export function namesOf(party: Organisation | LegalEntity): string[] {
  if (party.type === 'legalEntity') return [party.name]
  const own = party.nativeName === undefined ? [] : [party.nativeName]
  return [party.name, ...own, ...(party.aliases ?? [])]
}

function isPerson(party: Organisation | LegalEntity): boolean {
  return party.type === 'organisation' && party.schema === 'Person'
}

/** An LEI is the same in every country, and a VAT number carries its own. */
function withoutCountry(key: string): string {
  return key.replace(/^identifier:(lei|vat):[A-Z]*:/, 'identifier:$1::')
}

/** The words that tell it apart, in the alphabet's order; a name of fewer than three letters tells nothing. */
function nameCore(name: string, isOfPerson: boolean): string {
  const { words } = analyse(name, isOfPerson ? 'person' : 'organisation')
  const core = words.map(({ text }) => text).sort()
  return core.join('').length < 3 ? '' : core.join(' ')
}
