import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '#notices/webhooks/model'
import { useFormat } from '../../ui/format.ts'
import { fetchWebhooks } from '../api.ts'

export interface DeliveryRowProps {
  readonly delivery: Delivery
  readonly replay: ((id: string) => void) | undefined
  readonly showsAddress: boolean
}

/** One message: what became of it, each attempt with its answer, and the way to send it again. */
export function DeliveryRow({ delivery, replay, showsAddress }: DeliveryRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, webhook, type, at, state, status, error, due, history } = delivery
  return (
    <tr>
      <th scope="row">
        <code>{type}</code>
        {showsAddress && <Address webhook={webhook} />}
      </th>
      <td>{format.instant(at)}</td>
      <td>
        <span className={`delivery-${state}`}>{t(`webhooks.delivery.${state}`)}</span>
        {error && <span className="soft"> · {error}</span>}
        {!error && status !== null && <span className="soft"> · {status}</span>}
        {due && <div className="soft small">{t('webhooks.nextTry', { at: format.instant(due) })}</div>}
      </td>
      <td>
        <details>
          <summary>{t('webhooks.attempt', { count: history.length })}</summary>
          <ol>
            {history.map((attempt) => (
              <li key={attempt.at} className="small">
                {format.instant(attempt.at)}: {attempt.error ?? attempt.status}
              </li>
            ))}
          </ol>
        </details>
      </td>
      <td>
        {replay && state !== 'waiting' && (
          <button type="button" className="text-button" onClick={() => replay(id)}>
            {t('webhooks.replay')} <span className="unseen">{type}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

function Address({ webhook }: { readonly webhook: string }) {
  const { data = [] } = useQuery({ queryKey: ['webhooks'], queryFn: fetchWebhooks })
  const url = data.find(({ id }) => id === webhook)?.url
  return (
    <>
      <br />
      <span className="soft small">{url ?? webhook}</span>
    </>
  )
}
