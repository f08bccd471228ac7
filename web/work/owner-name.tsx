import type { Owner } from '#lifecycle/model'
import { useRoleWords } from '../app/role-words.ts'
import { PersonName } from '../ui/person-name.tsx'

/** Who owes it: a person by name, or a role. */
export function OwnerName({ owner }: { readonly owner: Owner }) {
  const roleWords = useRoleWords()
  return owner.kind === 'person' ? <PersonName person={owner.id} /> : roleWords(owner.id)
}
