import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AlertLine } from '#screening/model'
import { useMay } from '../../access/session.ts'
import { ask, type Page } from '../../app/client.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'

export interface AlertsPartProps {
  readonly list: string
  readonly entry: string
}

/** Parties of ours that resemble the entry, and about which nobody has decided yet. */
export function AlertsPart({ list, entry }: AlertsPartProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const may = useMay()
  const query = new URLSearchParams({ list, entry, limit: '50' })
  const { data, error } = useQuery({
    queryKey: ['entry-alerts', list, entry],
    queryFn: () => ask<Page<AlertLine>>(`/api/alerts?${query}`),
    enabled: may('screening.read'),
  })
  if (!may('screening.read')) return null
  return (
    <section className="form-part" aria-labelledby="alerts-title">
      <h2 id="alerts-title">{t('entries.alerts')}</h2>
      <ProblemNotice error={error} />
      {data?.items.length === 0 && <p className="soft">{t('entries.noAlerts')}</p>}
      <ul>
        {data?.items.map(({ id, party, stateTitle }) => (
          <li key={id}>
            <Link to="/alerts/$id" params={{ id }}>
              {party.name}
            </Link>{' '}
            <span className="state">{said(stateTitle)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
