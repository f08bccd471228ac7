import { useTranslation } from 'react-i18next'
import type { AlertFile } from '#screening/model'
import { PersonName } from '../ui/person-name.tsx'
import { useSaid } from '../ui/said.ts'
import { Timeline } from '../ui/timeline.tsx'
import { useReasonWords } from './reason-words.ts'

/** What became of it so far, the newest first. */
export function AlertHistory({ alert: { history } }: { readonly alert: AlertFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const reasons = useReasonWords()
  return (
    <section className="alert-part">
      <h3>{t('alerts.history')}</h3>
      <Timeline
        items={history.map(({ deed, title, stateTitle, by, at, reason, reasonCode }) => ({
          ...{ id: `${deed} ${at} ${by}`, at },
          says: (
            <>
              {title ? said(title) : deed} → <strong>{said(stateTitle)}</strong>
              {reasonCode && deed !== 'find' && `: ${reasons(reasonCode)}`}
            </>
          ),
          by: (
            <>
              <PersonName person={by} />
              {reason && ' '}
              {reason && <q>{reason}</q>}
            </>
          ),
        }))}
      />
    </section>
  )
}
