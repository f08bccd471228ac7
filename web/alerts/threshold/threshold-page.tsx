import './threshold.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useBoard } from './api.ts'
import { Earlier } from './earlier.tsx'
import { QualityPart } from './quality-part.tsx'
import { Standing } from './standing.tsx'
import { TryPart } from './try-part.tsx'

/** From which score on a likeness is an alert: what stands, what another would do, and how right the alerts were. */
export function ThresholdPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useBoard()
  return (
    <Page title={t('threshold.title')} aside={<Link to="/alerts">{t('threshold.toAlerts')}</Link>}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="threshold">
          <Standing board={data} />
          <TryPart board={data} />
          <QualityPart />
          <Earlier lookings={data.earlier} />
        </div>
      )}
    </Page>
  )
}
