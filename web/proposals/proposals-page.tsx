import './proposals.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ProposalsView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useProposals } from './api.ts'
import { AskForm } from './ask-form.tsx'
import { KeepForm } from './keep-form.tsx'
import { ProposalPart } from './proposal-part.tsx'
import { isWhole } from './to-ask.ts'

/** What may take the place of a device, side by side with it: `/proposals?product=…&legalEntity=…`. */
export function ProposalsPage() {
  const { t } = useTranslation()
  const asked = useSearch({ from: '/proposals' })
  const navigate = useNavigate()
  const may = useMay()
  const { data, error, isLoading } = useProposals(asked)
  return (
    <Page title={t('proposals.title')}>
      <p className="soft">{t('proposals.says')}</p>
      <AskForm
        key={JSON.stringify(asked)}
        start={asked}
        send={(next) => void navigate({ to: '/proposals', search: next })}
      />
      <ProblemNotice error={error} />
      {isLoading && <Skeleton />}
      {!isWhole(asked) && <EmptyState title={t('proposals.none')} says={t('proposals.noneSays')} />}
      {data && <Answer answer={data} />}
      {data && may('replacement.make') && <KeepForm key={JSON.stringify(asked)} asked={asked} />}
    </Page>
  )
}

function Answer({ answer }: { readonly answer: ProposalsView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { proposals, candidates, catalogue, engine, name } = answer
  return (
    <section aria-label={t('proposals.answer')}>
      <h2>{t('proposals.inPlaceOf', { name })}</h2>
      <GapNotice answer={answer} />
      {answer.waivable.length > 0 && (
        <p className="soft">
          {t('proposals.waivable', {
            names: answer.waivable.map(({ name, title }) => `${name} (${said(title)})`).join(', '),
          })}
        </p>
      )}
      {proposals.map((proposal, index) => (
        <ProposalPart key={proposal.sku} proposal={proposal} old={answer} isFirst={index === 0} />
      ))}
      <p className="soft">{t('proposals.madeFrom', { count: candidates, catalogue, engine })}</p>
    </section>
  )
}

/** Fewer than three, or of one supplier alone: said, with what refused the others. */
function GapNotice({ answer: { gap } }: { readonly answer: ProposalsView }) {
  const { t } = useTranslation()
  const said = useSaid()
  if (!gap) return null
  return (
    <div className="notice" role="note">
      <p>{t('proposals.gap', { count: gap.found })}</p>
      {gap.refusedBy.length > 0 && (
        <ul>
          {gap.refusedBy.map(({ gate, title, count }) => (
            <li key={gate}>{t('proposals.refusedBy', { gate: said(title), count })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
