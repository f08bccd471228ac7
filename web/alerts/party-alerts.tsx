import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { alertStates } from '#screening/model'
import { ask } from '../app/client.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import type { AlertPage } from './api.ts'

/** The alerts of one party, whatever became of them, each with its way into the queue. */
export function PartyAlerts({ party }: { readonly party: string }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { data, error } = useQuery({
    queryKey: ['party', party, 'alerts'],
    queryFn: ({ signal }) => {
      const states = alertStates.map((state) => ['state', state])
      return ask<AlertPage>(`/api/alerts?${new URLSearchParams([...states, ['party', party]])}`, { signal })
    },
    retry: false,
  })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Skeleton lines={2} />
  if (data.items.length === 0) return <p className="soft">{t('hits.noAlerts')}</p>
  return (
    <ul className="party-alerts">
      {data.items.map(({ id, name, list, entry, state, stateTitle }) => (
        <li key={id}>
          <Link to="/alerts" search={{ party, state, alert: id }}>
            {name ?? entry}
          </Link>{' '}
          <span className="soft">{list}</span> <span className="state">{said(stateTitle)}</span>
        </li>
      ))}
    </ul>
  )
}
