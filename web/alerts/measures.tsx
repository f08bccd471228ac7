import { useTranslation } from 'react-i18next'
import type { AlertFile } from '#screening/model'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'

/** How alike the names are, what speaks for and what against: in a word each, the number beside it for whoever asks. */
export function Measures({ measures }: Pick<AlertFile, 'measures'>) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  if (measures.length === 0) return null
  return (
    <dl className="alert-measures" aria-label={t('alerts.measures')}>
      {measures.map(({ measure, title, level, value }) => (
        <div key={measure}>
          <dt>{said(title)}</dt>
          <dd>
            <strong>{said(level)}</strong>{' '}
            <span className="soft">
              {t('alerts.percent', { percent: format.number(Math.round(value * 100)) })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
