import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMeasure } from '../cases/decision/api.ts'
import { MeasureActs } from '../cases/measures/measures-tab.tsx'
import { DueBadge } from '../ui/due-badge.tsx'
import { useFormat } from '../ui/format.ts'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'

/** One measure, for whoever owes it. */
export function MeasurePage() {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref } = useParams({ from: '/measures/$ref' })
  const { data, error, refetch } = useMeasure(ref)
  if (!data)
    return (
      <Page title={ref}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={6} />}
      </Page>
    )
  const { title, owner, dueOn, decision, proof } = data
  return (
    <RecordLayout
      title={`${ref}: ${said(title)}`}
      aside={
        <Link to="/decisions/$ref" params={{ ref: decision }}>
          {t('measures.ofDecision', { ref: decision })}
        </Link>
      }
      facts={
        <>
          <dl className="pairs">
            <dt>{t('measures.owner')}</dt>
            <dd>
              {owner.kind === 'person' ? <PersonName person={owner.id} /> : t(`personRole.${owner.id}`)}
            </dd>
            <dt>{t('measures.due')}</dt>
            <dd>{data.state === 'open' ? <DueBadge due={dueOn} /> : format.weekday(dueOn)}</dd>
            {proof && (
              <>
                <dt>{t('measures.proof')}</dt>
                <dd>{proof.says}</dd>
              </>
            )}
          </dl>
          <MeasureActs measure={data} mayWork={true} />
        </>
      }
      history={<LifePart kind="measure" id={ref} act={() => undefined} />}
    />
  )
}
