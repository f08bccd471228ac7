import { useTranslation } from 'react-i18next'
import { useSession } from '../access/session.ts'
import { useColleagues } from './people.ts'

/** Acts without a person behind them: the machine's own user, and what runs by itself. */
const unmanned = ['operator', 'aktsam']

/** The name behind a person's id; the id itself where the reader may not know more. */
export function PersonName({ person }: { readonly person: string }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const colleagues = useColleagues()
  if (unmanned.includes(person)) return t(`person.${person}`)
  if (session?.signedIn && session.person.id === person) return session.person.name
  return colleagues.find(({ id }) => id === person)?.name ?? person
}
