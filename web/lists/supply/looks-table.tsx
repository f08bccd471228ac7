import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListLook } from '#lists/model'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import { fetchLooks } from './api.ts'

export interface LooksTableProps {
  readonly list: string
  /** The newest look that is known of: asked anew where there is another one. */
  readonly latest: string | undefined
}

/** The looks at a publisher, newest first: what came of each, in words. */
export function LooksTable({ list, latest }: LooksTableProps) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['list-looks', list, latest ?? ''],
    queryFn: () => fetchLooks(list),
    enabled: latest !== undefined,
  })
  if (error) return <ProblemNotice error={error} />
  if (!data || data.items.length === 0) return <p className="soft">{t('supply.noLooks')}</p>
  return (
    <details className="supply-looks" open>
      <summary>{t('supply.looks')}</summary>
      <ScrollingTable label={t('supply.looks')}>
        <thead>
          <tr>
            <th scope="col">{t('supply.when')}</th>
            <th scope="col">{t('supply.outcome')}</th>
            <th scope="col">{t('supply.says')}</th>
            <th scope="col" className="number">
              {t('supply.bytes')}
            </th>
            <th scope="col" className="number">
              {t('supply.took')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((look) => (
            <Look key={look.id} look={look} />
          ))}
        </tbody>
      </ScrollingTable>
    </details>
  )
}

function Look({ look }: { readonly look: ListLook }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const bytes = look.files.reduce((sum, file) => sum + file.bytes, 0)
  const seconds = Math.max(0, Date.parse(look.endedAt) - Date.parse(look.beganAt)) / 1000
  const took = new Intl.NumberFormat(i18n.language, {
    ...{ style: 'unit', unit: 'second', maximumFractionDigits: seconds < 10 ? 1 : 0 },
  }).format(seconds)
  return (
    <tr>
      <th scope="row">
        <time dateTime={look.beganAt}>{format.instant(look.beganAt)}</time>
        <div className="soft small">
          {look.asked === 'hand' ? <PersonName person={look.by} /> : t(`lookAsked.${look.asked}`)}
        </div>
      </th>
      <td>
        <span className={`state look-${look.outcome}`}>{t(`lookOutcome.${look.outcome}`)}</span>
      </td>
      <td className="look-says">{look.detail}</td>
      <td className="number">{bytes === 0 ? '' : format.bytes(bytes)}</td>
      <td className="number">{took}</td>
    </tr>
  )
}
