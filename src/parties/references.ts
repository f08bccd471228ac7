import { isNumbered, isOwnPerson } from '#access/model'
import { type FieldError, fieldFault, type Reference } from '#kernel'
import { identifierProblem } from './identifiers.ts'
import { ownPersonFaults } from './knowledge/own-people-words.ts'
import type { LegalEntity, Organisation, Ownership, Site } from './model.ts'
import { readEnd } from './ownership/ends.ts'
import { problemsOfOwnership } from './ownership/problems.ts'

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
      return (['owner', 'owned'] as const)
        .filter((end) => readEnd(record[end]).kind === 'party') // a list's entry may come and go
        .map((end) => ({ type: 'party', ref: record[end], path: `/${end}` }))
  }
}

/** What a schema cannot say: a field that contradicts another of the same record. */
export function problemsOf(record: PartyRecord): readonly FieldError[] {
  if (record.type === 'ownership') return problemsOfOwnership(record)
  if (record.type === 'site') return []
  return record.type === 'organisation'
    ? [...problemsOfIdentifiers(record), ...problemsOfOwnPerson(record)]
    : [...problemsOfIdentifiers(record), ...problemsOfEntity(record)]
}

/** Of our own people the reference says that they are: mark and reference go together, and it is a person. */
function problemsOfOwnPerson({ ref, ownPerson, schema }: Organisation): FieldError[] {
  if (ownPerson === undefined) return isOwnPerson(ref) ? [fieldFault('/ownPerson', ownPersonFaults.mark)] : []
  return [
    ...(isOwnPerson(ref) ? [] : [fieldFault('/ref', ownPersonFaults.ref)]),
    ...(isOwnPerson(ref) && !isNumbered(ref) ? [fieldFault('/ref', ownPersonFaults.number)] : []),
    ...(schema === 'Person' ? [] : [fieldFault('/schema', ownPersonFaults.schema)]),
  ]
}

function problemsOfEntity({ ref }: LegalEntity): FieldError[] {
  return isOwnPerson(ref) ? [fieldFault('/ref', ownPersonFaults.taken)] : []
}

function problemsOfIdentifiers({ identifiers = [], country }: LegalEntity | Organisation): FieldError[] {
  return identifiers.flatMap((identifier, index) => {
    const problem = identifierProblem(identifier, country)
    return problem === undefined ? [] : [fieldFault(`/identifiers/${index}/value`, problem)]
  })
}
