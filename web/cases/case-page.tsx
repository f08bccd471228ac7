import './cases.css'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#casework/model'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { moveCase, useCase, useNoteCase } from './api.ts'
import { CaseFacts } from './case-facts.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { DecisionTab } from './decision/decision-tab.tsx'
import { EvidenceTab } from './evidence/evidence-tab.tsx'
import { ExpertsTab } from './experts/experts-tab.tsx'
import { FindingsTab } from './findings/findings-tab.tsx'
import { HearingTab } from './hearing/hearing-tab.tsx'
import { MeasuresTab } from './measures/measures-tab.tsx'
import { RequestsTab } from './requests/requests-tab.tsx'
import { type Tab, tabs, wideTabs } from './tabs.ts'
import { WeighingTab } from './weighing/weighing-tab.tsx'

/** What follows from the signature of a decision, and nobody does by hand. */
const unmanned = ['decide']

/** The room of one case: its charter and team, what was gathered, found, heard and decided, and its timeline. */
export function CasePage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/cases/$ref' })
  const { tab } = useSearch({ from: '/cases/$ref' })
  const { data, error, refetch } = useCase(ref)
  const [deed, setDeed] = useState<string>()
  if (!data)
    return (
      <Page title={ref}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Page>
    )
  return (
    <>
      <RecordLayout
        title={`${ref}: ${data.title}`}
        look={wideTabs.includes(tab) ? 'below' : 'beside'}
        aside={<span className="state">{t(`caseState.${data.state}`)}</span>}
        head={<Tabs caseRef={ref} />}
        facts={<Part kept={data} tab={tab} />}
        history={<LifePart kind="case" id={ref} act={setDeed} unmanned={unmanned} />}
      />
      {deed && <DeedDialog kept={data} deed={deed} close={() => setDeed(undefined)} />}
    </>
  )
}

/** What the tab shows; without one, what the case is about and its charter. */
function Part({ kept, tab }: { readonly kept: CaseView; readonly tab: Tab | undefined }) {
  const part = { caseRef: kept.ref, mayWork: kept.mayWork }
  if (tab === 'timeline') return <CaseTimeline caseRef={kept.ref} />
  if (tab === 'requests') return <RequestsTab {...part} />
  if (tab === 'experts') return <ExpertsTab {...part} />
  if (tab === 'evidence') return <EvidenceTab kept={kept} />
  if (tab === 'findings') return <FindingsTab kept={kept} />
  if (tab === 'weighing') return <WeighingTab kept={kept} />
  if (tab === 'hearing') return <HearingTab kept={kept} />
  if (tab === 'decision') return <DecisionTab {...part} />
  if (tab === 'measures') return <MeasuresTab {...part} />
  return <CaseFacts kept={kept} />
}

function Tabs({ caseRef }: { readonly caseRef: string }) {
  const { t } = useTranslation()
  const { tab } = useSearch({ from: '/cases/$ref' })
  const params = { ref: caseRef }
  return (
    <nav className="tabs" aria-label={t('cases.parts')}>
      <Link
        to="/cases/$ref"
        params={params}
        search={{}}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={tab ? undefined : 'page'}
      >
        {t('caseTab.charter')}
      </Link>
      {tabs.map((name) => (
        <Link
          key={name}
          to="/cases/$ref"
          params={params}
          search={{ tab: name }}
          aria-current={tab === name ? 'page' : undefined}
        >
          {t(`caseTab.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

interface DeedDialogProps {
  readonly kept: CaseView
  readonly deed: string
  readonly close: () => void
}

/** What the deed does, and why it is done. */
function DeedDialog({ kept, deed, close }: DeedDialogProps) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const say = useToast()
  const send = async (reason: string) => {
    const { state } = await moveCase(kept.ref, deed, reason)
    await note(kept.ref)
    say({ says: t('cases.moved', { ref: kept.ref, state: t(`caseState.${state}`) }) })
  }
  return (
    <ReasonDialog
      title={t(`caseDeed.title.${deed}`, { ref: kept.ref })}
      says={t(`caseDeed.says.${deed}`)}
      act={t(`caseDeed.act.${deed}`)}
      close={close}
      send={send}
    />
  )
}
