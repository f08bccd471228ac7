import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'
import { ListAge } from './list-age.tsx'
import { type KnownList, troubleOf } from './trouble.ts'

/** One list in the queue: what it is called, how many stand on it, how old it is, and what is wrong. */
export function ListRow({ list }: { readonly list: KnownList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, supply } = list
  const trouble = troubleOf(list)
  return (
    <>
      <span className="queue-row-head">
        <strong>{status.title}</strong>
        {trouble && <span className="list-trouble">{t(`listTrouble.${trouble}`)}</span>}
      </span>
      <span className="queue-row-foot">
        <code>{status.name}</code>
        {status.version && (
          <span className="soft">
            {t('lists.entries', { count: status.entries, shown: format.number(status.entries) })}
          </span>
        )}
      </span>
      <span className="queue-row-foot">
        <ListAge list={status} />
        {supply?.nextAt && (
          <span className="soft">{t('supply.next', { at: format.clock(supply.nextAt) })}</span>
        )}
      </span>
    </>
  )
}
