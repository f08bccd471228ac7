import './plans.css'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { movePlan, useNotePlan, usePlanBoard } from './api.ts'
import { BoardPart } from './board-part.tsx'
import { CoursePart } from './course-part.tsx'
import { DialoguePart } from './dialogue-part.tsx'
import { ImpactPart } from './impact-part.tsx'
import { NoticesPart } from './notices-part.tsx'
import { Tiles } from './plan-tiles.tsx'
import { RangePart } from './range-part.tsx'
import { SaidPart } from './said-part.tsx'
import { WordsPart } from './words-part.tsx'

export interface PlanSearch {
  readonly tab?: 'range' | 'course' | 'impact' | 'notices' | 'dialogue' | 'said' | 'words'
  readonly state?: string
  readonly kind?: string
}
const tabs = ['board', 'range', 'course', 'impact', 'notices', 'dialogue', 'said', 'words'] as const

/** One phase-out: what is left, who was told, what takes the place of what, and what was said. */
export function PlanPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/plans/$ref' })
  const { tab = 'board' } = useSearch({ from: '/plans/$ref' })
  const { data, error, refetch } = usePlanBoard(ref)
  const [deed, setDeed] = useState<string>()
  const note = useNotePlan(ref)
  if (!data)
    return (
      <Page title={ref}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Page>
    )
  return (
    <>
      <RecordLayout
        title={t('plans.pageTitle', { ref, title: data.plan.title })}
        look="below"
        head={<Tiles board={data} />}
        facts={
          <div className="plan-facts">
            <nav className="plan-tabs" aria-label={t('plans.parts')}>
              {tabs.map((one) => (
                <Link
                  key={one}
                  to="/plans/$ref"
                  params={{ ref }}
                  search={one === 'board' ? {} : { tab: one }}
                  activeOptions={{ exact: true, includeSearch: true }}
                >
                  {t(`plans.tab.${one}`)}
                </Link>
              ))}
            </nav>
            {tab === 'board' && <BoardPart board={data} />}
            {tab === 'range' && <RangePart plan={data.plan} />}
            {tab === 'course' && <CoursePart key={data.plan.version} plan={data.plan} />}
            {tab === 'impact' && <ImpactPart key={data.plan.version} plan={data.plan} />}
            {tab === 'notices' && <NoticesPart board={data} />}
            {tab === 'dialogue' && <DialoguePart board={data} />}
            {tab === 'said' && <SaidPart plan={data.plan} />}
            {tab === 'words' && <WordsPart key={data.plan.version} plan={data.plan} />}
          </div>
        }
        history={<LifePart kind="phaseOutPlan" id={ref} act={setDeed} />}
      />
      {deed && (
        <ReasonDialog
          title={t(`plans.deed.${deed}`)}
          says={t(`plans.deedSays.${deed}`, { count: data.plan.customers.length })}
          act={t(`plans.deed.${deed}`)}
          close={() => setDeed(undefined)}
          send={async (reason) => {
            await movePlan(ref, deed, reason)
            await note()
          }}
        />
      )}
    </>
  )
}
