import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../access/session.ts'
import { ask } from '../app/client.ts'

/** Acts without a person behind them: the machine's own user, and what runs by itself. */
const unmanned = ['operator', 'aktsam']

/** The name behind a person's id; the id itself where the reader may not know more. */
export function PersonName({ person }: { readonly person: string }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const own = session?.signedIn && session.person.id === person ? session.person.name : undefined
  const { data } = useQuery({
    queryKey: ['person', person],
    queryFn: ({ signal }) =>
      ask<{ readonly name: string }>(`/api/people/${encodeURIComponent(person)}`, { signal }),
    enabled: own === undefined && !unmanned.includes(person),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (unmanned.includes(person)) return t(`person.${person}`)
  return own ?? data?.name ?? person
}
