import './boards.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Survey } from '#phaseout/model'
import { useNeedText } from '../assets/need-part.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { useEveryPlan, useSurvey } from './api.ts'
import { BoardLinks } from './board-links.tsx'
import { ExportLinks } from './export-links.tsx'
import { PlanChoice } from './plan-choice.tsx'
import { SurveyAsk } from './survey-ask.tsx'
import { stateOf, surveyColumns } from './survey-columns.tsx'

/** What may take the place of everything that stands: once for each product and kind of place. */
export function SurveyPage() {
  const { t } = useTranslation()
  const { plan: asked } = useSearch({ from: '/phase-out/proposals' })
  const navigate = useNavigate()
  const plans = useEveryPlan()
  const items = plans.data?.items ?? []
  const plan = items.find(({ decision }) => decision === (asked ?? items[0]?.decision))
  const { data, error, refetch } = useSurvey(plan?.decision)
  const failed = plans.error ?? error
  return (
    <Page title={t('boards.survey.title')} aside={<BoardLinks />}>
      <p className="soft">{t('boards.survey.says')}</p>
      {failed && <ProblemNotice error={failed} retry={() => void refetch()} />}
      {plans.data && !plan && <EmptyState title={t('boards.none')} says={t('boards.noneSays')} />}
      {plan && (
        <PlanChoice
          plans={items}
          plan={plan.decision}
          choose={(next) => void navigate({ to: '/phase-out/proposals', search: { plan: next } })}
        />
      )}
      {plan && data && <SurveyAsk key={plan.decision} survey={data} />}
      {!data && !failed && (plan || !plans.data) && <Skeleton lines={10} />}
      {plan && data && data.endedAt !== null && <Found survey={data} legalEntity={plan.legalEntity} />}
    </Page>
  )
}

interface FoundProps {
  readonly survey: Survey
  readonly legalEntity: string
}

function Found({ survey: { plan, lines, endedAt }, legalEntity }: FoundProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const needText = useNeedText()
  const short = lines.filter((one) => stateOf(one) !== 'enough')
  const devices = (of: Survey['lines']) => of.reduce((sum, one) => sum + one.devices, 0)
  return (
    <div className="board-page">
      <p>
        {t('boards.survey.found', { count: devices(lines), kinds: format.number(lines.length) })}{' '}
        {short.length > 0 && t('boards.survey.short', { count: devices(short) })}{' '}
        <span className="soft">{endedAt && t('boards.survey.endedAt', { at: format.instant(endedAt) })}</span>
      </p>
      <ExportLinks table="survey" plan={plan} />
      <DataTable
        label={t('boards.survey.title')}
        columns={surveyColumns({ t, said, needText, legalEntity, number: format.number })}
        source={wholeSource(lines)}
        rowKey={({ example }) => example}
        empty={<EmptyState title={t('boards.survey.nothing')} says={t('boards.survey.nothingSays')} />}
      />
    </div>
  )
}
