import { Link } from '@tanstack/react-router'
import type { CaseSubject } from '#casework/model'
import { RecordName } from '../ui/record-name.tsx'

const types = { party: 'organisation', product: 'product', legalEntity: 'legalEntity' } as const

/** What a case is about, by its name; a party leads to its page. */
export function SubjectName({ subject: { kind, ref } }: { readonly subject: CaseSubject }) {
  const name = <RecordName type={types[kind]} reference={ref} />
  if (kind !== 'party') return name
  return (
    <Link to="/parties/$ref" params={{ ref }}>
      {name}
    </Link>
  )
}
