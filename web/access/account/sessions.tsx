import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { endSession, fetchSessions } from '../api.ts'
import { deviceOf } from './device.ts'

const key = ['my-sessions'] as const

/** Where I am signed in; what I do not recognise can be ended from here. */
export function Sessions() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const { data, error } = useQuery({ queryKey: key, queryFn: fetchSessions })
  const end = useMutation({
    mutationFn: endSession,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
  const sessions = data?.items ?? []
  return (
    <section className="form-part" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('account.sessions')}</h2>
      <p className="soft">{t('account.sessionsSays')}</p>
      <ProblemNotice error={error ?? end.error} />
      {!data && !error && <Skeleton lines={2} />}
      <ul>
        {sessions.map(({ id, userAgent, ip, method, madeAt, seenAt, current }) => (
          <li key={id} className="account-row">
            <span>
              {deviceOf(userAgent) ?? t('account.unknownDevice')}
              {ip && <span className="soft"> {ip}</span>}
              {current && <strong> · {t('account.thisSession')}</strong>}
              <br />
              <span className="soft small">
                {t(`account.method.${method}`)} · {t('account.since', { at: format.instant(madeAt) })} ·{' '}
                {t('account.lastUsed', { at: format.instant(seenAt) })}
              </span>
            </span>
            {!current && (
              <button type="button" className="text-button" onClick={() => end.mutate(id)}>
                {t('account.endSession')} <span className="unseen">{deviceOf(userAgent)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <p className="account-acts">
          <button type="button" className="text-button" onClick={() => end.mutate('others')}>
            {t('account.endOthers')}
          </button>
        </p>
      )}
    </section>
  )
}
