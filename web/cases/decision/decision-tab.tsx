import './decision.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProposalView } from '#casework/model'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { moveProposal, useNoteDecision, useProposals } from './api.ts'
import { InterimPart } from './interim-part.tsx'
import { MemoButton } from './memo-button.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { OptionsTable, ReasonFacts, ScopeFacts, Seats } from './proposal-parts.tsx'

export interface DecisionTabProps {
  readonly caseRef: string
  readonly mayWork: boolean
}

/** The decision of a case: interim measures, the options beside each other, the scope, and who signs. */
export function DecisionTab({ caseRef, mayWork }: DecisionTabProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useProposals(caseRef)
  const [isWriting, setWriting] = useState(false)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  const isOpen = data.items.some(({ state }) => state === 'draft' || state === 'pending')
  return (
    <>
      <InterimPart caseRef={caseRef} />
      <section className="form-part" aria-labelledby="decision-head">
        <h2 id="decision-head">{t('decisions.title')}</h2>
        {data.items.length === 0 && <EmptyState title={t('decisions.none')} says={t('decisions.noneSays')} />}
        {data.items.toReversed().map((proposal) => (
          <ProposalCard key={proposal.ref} proposal={proposal} />
        ))}
        {mayWork && !isOpen && <Button onClick={() => setWriting(true)}>{t('decisions.write')}</Button>}
      </section>
      {isWriting && <ProposalForm caseRef={caseRef} close={() => setWriting(false)} />}
    </>
  )
}

function ProposalCard({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation()
  const { ref, state, lacks, mayWork } = proposal
  return (
    <article className="proposal-card" aria-labelledby={`proposal-${ref}`}>
      <h3 id={`proposal-${ref}`}>
        <Link to="/decisions/$ref" params={{ ref }}>
          {ref}
        </Link>{' '}
        <span className="soft">{t(`proposalState.${state}`)}</span>
      </h3>
      {mayWork && state === 'draft' && lacks.length > 0 && (
        <section className="notice" aria-label={t('decisions.lacks')}>
          <p>{t('decisions.lacks')}</p>
          <ul>
            {lacks.map(({ path, says }) => (
              <li key={`${path} ${says}`}>{says}</li>
            ))}
          </ul>
        </section>
      )}
      <OptionsTable proposal={proposal} />
      <ReasonFacts proposal={proposal} />
      <ScopeFacts proposal={proposal} />
      <Seats proposal={proposal} />
      <CardActs proposal={proposal} />
    </article>
  )
}

function CardActs({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation()
  const note = useNoteDecision()
  const [asked, setAsked] = useState<'lay' | 'withdraw'>()
  const [isWriting, setWriting] = useState(false)
  const { ref, state, mayWork } = proposal
  const isOpen = state === 'draft' || state === 'pending'
  const send = async (reason: string) => {
    if (asked) await moveProposal(ref, asked, reason)
    await note('decision', ref, proposal.case)
  }
  return (
    <div className="notice-acts">
      <MemoButton decision={ref} />
      {mayWork && isOpen && (
        <>
          <Button variant="default" onClick={() => setWriting(true)}>
            {t('decisions.change')}
          </Button>
          <Button variant="default" onClick={() => setAsked('withdraw')}>
            {t('decisions.withdraw')}
          </Button>
        </>
      )}
      {mayWork && state === 'draft' && <Button onClick={() => setAsked('lay')}>{t('decisions.lay')}</Button>}
      {asked && (
        <ReasonDialog
          title={t(`decisions.${asked}`)}
          says={t(`decisions.${asked}Says`)}
          act={t(`decisions.${asked}`)}
          close={() => setAsked(undefined)}
          send={send}
        />
      )}
      {isWriting && (
        <ProposalForm caseRef={proposal.case} proposal={proposal} close={() => setWriting(false)} />
      )}
    </div>
  )
}
