import '../cases/decision/decision.css'
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProposalView } from '#casework/model'
import { useMay } from '../access/session.ts'
import { approveProposal, moveProposal, useNoteDecision, useProposal } from '../cases/decision/api.ts'
import { MemoButton } from '../cases/decision/memo-button.tsx'
import { NoticeLetters } from '../cases/decision/notice-letters.tsx'
import { OptionsTable, ReasonFacts, ScopeFacts, Seats } from '../cases/decision/proposal-parts.tsx'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'

/** What one reads before one signs, on a phone too: the options, the reasons, the scope, the memo, who has signed. */
export function DecisionPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/decisions/$ref' })
  const { data, error, refetch } = useProposal(ref)
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
        title={t('decisions.pageTitle', { ref, title: data.caseTitle })}
        aside={
          <Link to="/cases/$ref" params={{ ref: data.case }}>
            {t('decisions.toCase', { ref: data.case })}
          </Link>
        }
        facts={<Facts proposal={data} />}
        history={<LifePart kind="decision" id={ref} act={setDeed} />}
        acts={<SignActs proposal={data} ask={setDeed} />}
      />
      {deed && <DeedDialog proposal={data} deed={deed} close={() => setDeed(undefined)} />}
    </>
  )
}

function Facts({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation()
  return (
    <div className="decision-facts">
      <Seats proposal={proposal} />
      <MemoButton decision={proposal.ref} />
      <NoticeLetters proposal={proposal} />
      <h2>{t('decisions.options')}</h2>
      <OptionsTable proposal={proposal} />
      <h2>{t('decisions.why')}</h2>
      <ReasonFacts proposal={proposal} />
      <h2>{t('decisions.scope')}</h2>
      <ScopeFacts proposal={proposal} />
    </div>
  )
}

function SignActs({
  proposal,
  ask,
}: {
  readonly proposal: ProposalView
  readonly ask: (deed: string) => void
}) {
  const { t } = useTranslation()
  const may = useMay()
  if (proposal.state !== 'pending' || !may('decision.approve')) return null
  return (
    <div className="sign-acts">
      <Button onClick={() => ask('sign')}>{t('decisions.sign')}</Button>
      <Button variant="default" onClick={() => ask('return')}>
        {t('decisions.return')}
      </Button>
    </div>
  )
}

interface DeedDialogProps {
  readonly proposal: ProposalView
  readonly deed: string
  readonly close: () => void
}

/** What the deed does, and why it is done; a signature asks who sits there. */
function DeedDialog({ proposal, deed, close }: DeedDialogProps) {
  const { t } = useTranslation()
  const note = useNoteDecision()
  const say = useToast()
  const { ref } = proposal
  const send = async (reason: string) => {
    const { state } = await (deed === 'sign'
      ? approveProposal(proposal, reason)
      : moveProposal(ref, deed, reason))
    await note('decision', ref, proposal.case)
    say({ says: t('decisions.moved', { ref, state: t(`proposalState.${state}`) }) })
  }
  return (
    <ReasonDialog
      title={t(`decisions.${deed}`)}
      says={t(`decisions.${deed}Says`)}
      act={t(`decisions.${deed}`)}
      close={close}
      send={send}
    />
  )
}
