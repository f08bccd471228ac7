import { useTranslation } from 'react-i18next'
import { useSession } from '../access/session.ts'
import { useColleagues } from './people.ts'

/** Nobody whom we know by name: the machine's own user, what runs by itself, whoever reports without an account. */
const unmanned = ['operator', 'aktsam', 'reporter']

/** The name behind a person's id; the id itself where the reader may not know more. */
export function PersonName({ person }: { readonly person: string }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const colleagues = useColleagues()
  if (unmanned.includes(person)) return t(`person.${person}`)
  if (session?.signedIn && session.person.id === person) return session.person.name
  return colleagues.find(({ id }) => id === person)?.name ?? person
}
