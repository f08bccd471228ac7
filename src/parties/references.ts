import { type FieldError, fieldFault, mustFollow, type Reference } from '#kernel'
import { identifierProblem } from './identifiers.ts'
import { ownsItself } from './knowledge/refusal-words.ts'
import type { LegalEntity, Organisation, Ownership, Site } from './model.ts'

export type PartyRecord = LegalEntity | Organisation | Site | Ownership

/** What a record points to, so that an import can refuse what does not exist. */
export function referencesOf(record: PartyRecord): readonly Reference[] {
  switch (record.type) {
    case 'legalEntity':
    case 'organisation':
      return []
    case 'site':
      return [{ type: 'party', ref: record.organisation, path: '/organisation' }]
    case 'ownership':
      return [
        { type: 'party', ref: record.owner, path: '/owner' },
        { type: 'party', ref: record.owned, path: '/owned' },
      ]
  }
}

/** What a schema cannot say: a field that contradicts another of the same record. */
export function problemsOf(record: PartyRecord): readonly FieldError[] {
  if (record.type !== 'ownership') return record.type === 'site' ? [] : problemsOfIdentifiers(record)
  const { owner, owned, from, to } = record
  const problems: FieldError[] = []
  if (owner === owned) problems.push(fieldFault('/owned', ownsItself(owned)))
  if (from && to && to <= from) problems.push(fieldFault('/to', mustFollow('from', from)))
  return problems
}

function problemsOfIdentifiers({ identifiers = [], country }: LegalEntity | Organisation): FieldError[] {
  return identifiers.flatMap((identifier, index) => {
    const problem = identifierProblem(identifier, country)
    return problem === undefined ? [] : [fieldFault(`/identifiers/${index}/value`, problem)]
  })
}
