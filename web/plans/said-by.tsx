import { useColleagues } from '../ui/people.ts'
import { PersonName } from '../ui/person-name.tsx'

/** Which of us noted it; nothing where the customer wrote it themselves, whose name stands there already. */
export function SaidBy({ person }: { readonly person: string }) {
  const isOurs = useColleagues().some(({ id }) => id === person)
  return isOurs ? (
    <>
      {' '}
      · <PersonName person={person} />
    </>
  ) : null
}
