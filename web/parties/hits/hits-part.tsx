import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PartyHits } from '#screening/model'
import { useMay } from '../../access/session.ts'
import { PartyAlerts } from '../../alerts/party-alerts.tsx'
import { ask } from '../../app/client.ts'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type PartyFile, partyPath } from '../api.ts'
import { HitView } from './hit-view.tsx'

export interface HitsPartProps {
  readonly party: PartyFile
  readonly asOf: string | undefined
}

/** What the lists hold that resembles the party, and what was decided. Whoever may not see it is told so. */
export function HitsPart({ party, asOf }: HitsPartProps) {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <section className="form-part" aria-labelledby="hits-title">
      <h2 id="hits-title">{t('hits.title')}</h2>
      {may('screening.read') ? (
        <>
          <LastScreening party={party} />
          {asOf === undefined && <PartyAlerts party={party.ref} />}
          {asOf === undefined ? <HitsNow party={party} /> : <HitsThen party={party} />}
        </>
      ) : (
        <p className="soft">{t('hits.notYours')}</p>
      )}
    </section>
  )
}

function LastScreening({ party: { screening, record } }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [last] = screening ?? []
  if (record.ownPerson) return null // no order names them
  if (!last) return <p className="soft">{t('hits.neverInOrder')}</p>
  return (
    <p>
      {t('hits.lastInOrder', { at: format.instant(last.at), state: t(`factValue.${last.state}`) })}{' '}
      <Link to="/verdicts/$traceId" params={{ traceId: last.trace }}>
        {t('hits.verdict')}
      </Link>
    </p>
  )
}

function HitsNow({ party }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { data, error, refetch } = useQuery({
    queryKey: ['party', party.ref, 'hits', party.version],
    queryFn: ({ signal }) => ask<PartyHits>(`${partyPath(party.ref)}/hits`, { signal }),
    retry: false,
  })
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={3} />
  const lists = Object.keys(data.lists).join(', ')
  return (
    <>
      {!data.looked && (
        <p className="notice notice-problem">
          {t('hits.notLooked', { why: data.why ? said(data.why) : '' })}
        </p>
      )}
      {data.looked && data.items.length === 0 && <p>{t('hits.none', { lists })}</p>}
      {data.items.map((hit) => (
        <HitView key={`${hit.list} ${hit.entry}`} hit={hit} party={party} />
      ))}
    </>
  )
}

/** In the past only what people had decided is known; what the index showed stands in the verdicts of then. */
function HitsThen({ party: { hits } }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  if (!hits || hits.length === 0) return <p className="soft">{t('hits.noneThen')}</p>
  return (
    <ul>
      {hits.map(({ list, entry, verdict, reason }) => (
        <li key={`${list} ${entry}`}>
          <code>{list}</code> <code>{entry}</code> · {t(`hitVerdict.${verdict ?? 'open'}`)}
          {reason && <span className="soft"> · {reason}</span>}
        </li>
      ))}
    </ul>
  )
}
