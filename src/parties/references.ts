import type { FieldError, Reference } from '#kernel'
import { identifierProblem } from './identifiers.ts'
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
  if (owner === owned) problems.push({ path: '/owned', message: `'${owned}' cannot own itself` })
  if (from && to && to <= from)
    problems.push({ path: '/to', message: `must be after from (${from}); it is the first day after` })
  return problems
}

function problemsOfIdentifiers({ identifiers = [], country }: LegalEntity | Organisation): FieldError[] {
  return identifiers.flatMap((identifier, index) => {
    const message = identifierProblem(identifier, country)
    return message === undefined ? [] : [{ path: `/identifiers/${index}/value`, message }]
  })
}
