import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../access/session.ts'
import { AsOfBand } from '../ui/as-of.tsx'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { useOffline } from './use-offline.ts'

/** What must not be overlooked, above every page: no connection, the past on the screen, and powers out of the ordinary. */
export function Bands() {
  const { t } = useTranslation()
  const format = useFormat()
  const { grants, breakGlass, banner } = useSignedIn()
  const isOffline = useOffline()
  const principals = [...new Set(grants.flatMap(({ onBehalfOf }) => onBehalfOf ?? []))]
  return (
    <div className="bands" role="status">
      {isOffline && <p className="band band-hold">{t('band.offline')}</p>}
      <AsOfBand />
      {breakGlass && (
        <p className="band band-block">{t('band.breakGlass', { until: format.instant(breakGlass.until) })}</p>
      )}
      {principals.length > 0 && (
        <p className="band">
          {t('band.onBehalfOf')}{' '}
          {principals.map((person, index) => (
            <span key={person}>
              {index > 0 && ', '}
              <PersonName person={person} />
            </span>
          ))}
        </p>
      )}
      {banner === 'severalRoles' && <p className="band">{t('band.severalRoles')}</p>}
    </div>
  )
}
