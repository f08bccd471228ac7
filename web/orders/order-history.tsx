import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#orders/model'
import { useMay } from '../access/session.ts'
import { fetchEntriesOf } from '../log/api.ts'
import { useEventWords } from '../log/event-words.ts'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'

/** What has been done with the order, as the log holds it; newest first. */
export function OrderHistory({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const eventWords = useEventWords()
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['history', order.ref, order.version, order.state],
    queryFn: () => fetchEntriesOf(order.ref),
    enabled: may('log.read'),
  })
  const shipped = order.shipped.reduce((sum, count) => sum + count, 0)
  const ordered = order.order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <section className="form-part" aria-labelledby="history-title">
      <h2 id="history-title">{t('desk.history')}</h2>
      <p className="soft small">
        {t('desk.versionOf', { version: order.version, at: format.instant(order.at) })}
        {shipped > 0 && ` · ${t('desk.shippedOf', { shipped, ordered })}`}
      </p>
      {data && data.length > 0 && (
        <ol className="timeline">
          {data.map(({ seq, entry }) => (
            <li key={seq}>
              <time dateTime={entry.at}>{format.instant(entry.at)}</time>
              <span>
                {eventWords(entry.type)}{' '}
                <span className="soft">
                  <PersonName person={entry.actor} />
                </span>
                {entry.reason && <span className="soft"> · {entry.reason}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
