import './replacements.css'
import '../proposals/proposals.css'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplacementView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { ProposalPart } from '../proposals/proposal-part.tsx'
import { useFormat } from '../ui/format.ts'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useReplacement } from './api.ts'
import { DeedForm, isDeed } from './deed-form.tsx'
import { SaidPart } from './said-part.tsx'
import { SettleForm } from './settle-form.tsx'

/** One offer: whose need it is, what may take its place, what was settled, said, chosen and put up. */
export function ReplacementPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/replacements/$ref' })
  const { data, error, refetch } = useReplacement(ref)
  const [deed, setDeed] = useState<string>()
  if (!data)
    return (
      <Page title={ref}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Page>
    )
  return (
    <RecordLayout
      title={t('replacements.pageTitle', { ref, customer: data.customerName })}
      look="below"
      head={<Facts offer={data} />}
      facts={
        <>
          <Proposals offer={data} />
          <SaidPart offer={data} />
        </>
      }
      history={
        <>
          <LifePart kind="replacement" id={ref} act={setDeed} />
          {deed !== undefined && isDeed(deed) && (
            <DeedForm key={deed} offer={data} deed={deed} close={() => setDeed(undefined)} />
          )}
        </>
      }
    />
  )
}

interface OfferProps {
  readonly offer: ReplacementView
}

function Facts({ offer }: OfferProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const {
    legalEntity,
    site,
    kind,
    quantity,
    answer,
    serials,
    customer,
    customerName,
    choice,
    order,
    plan,
    revises,
    revisedBy,
  } = offer
  const nameOf = (sku: string) => answer.proposals.find((one) => one.sku === sku)?.name ?? sku
  return (
    <section aria-label={t('replacements.about')}>
      <p>
        {t(`replacements.kind.${kind}`, { count: quantity, name: answer.name })}{' '}
        <Link to="/parties/$ref" params={{ ref: customer }}>
          {customerName}
        </Link>
        {serials.length > 0 && `: ${serials.join(', ')}`}
      </p>
      {choice && (
        <p className="notice notice-good">
          {choice.sku === null
            ? t('replacements.declined', { name: choice.name, at: format.instant(choice.at) })
            : t(`replacements.chosen.${choice.via}`, {
                ...{ product: nameOf(choice.sku), name: choice.name, at: format.instant(choice.at) },
              })}{' '}
          {choice.text}
        </p>
      )}
      {choice?.sku && order === null && (
        <p>
          <Link
            to="/orders/$ref"
            params={{ ref: 'new' }}
            search={{
              ...{ buyer: customer, sku: choice.sku, legalEntity, quantity: String(quantity) },
              ...(site === null ? {} : { site }),
            }}
          >
            {t('replacements.writeOrder')}
          </Link>
        </p>
      )}
      {order !== null && (
        <p>
          <Link to="/orders/$ref" params={{ ref: order }}>
            {t('replacements.order', { order })}
          </Link>
        </p>
      )}
      {plan !== null && (
        <p>
          <Link to="/plans/$ref" params={{ ref: plan }}>
            {t('replacements.plan', { plan })}
          </Link>
        </p>
      )}
      {revises !== null && <Other ref_={revises} word="revises" />}
      {revisedBy !== null && <Other ref_={revisedBy} word="revisedBy" />}
      {offer.installedOn !== null && (
        <p>
          {t('replacements.putUp', { day: format.day(offer.installedOn) })}{' '}
          {offer.putUp
            .map(({ serial, replaces }) => (replaces === null ? serial : `${serial} (${replaces})`))
            .join(', ')}
        </p>
      )}
      {offer.seen !== null && <p>{offer.seen}</p>}
    </section>
  )
}

function Other({ ref_, word }: { readonly ref_: string; readonly word: 'revises' | 'revisedBy' }) {
  const { t } = useTranslation()
  return (
    <p>
      <Link to="/replacements/$ref" params={{ ref: ref_ }}>
        {t(`replacements.${word}`, { ref: ref_ })}
      </Link>
    </p>
  )
}

/** As the engine gave them; an engineer settles what is open while nobody has approved any. */
function Proposals({ offer }: OfferProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const may = useMay()
  const { answer, state, approved } = offer
  const canSettle = state === 'generated' && may('replacement.review')
  return (
    <section aria-labelledby="proposals-head">
      <h2 id="proposals-head">{t('proposals.inPlaceOf', { name: answer.name })}</h2>
      {answer.gap && (
        <p className="notice" role="note">
          {t('proposals.gap', { count: answer.gap.found })}{' '}
          {answer.gap.refusedBy.map(({ title, count }) => `${said(title)}: ${count}`).join('; ')}
        </p>
      )}
      {canSettle && <SettleForm key={offer.version} offer={offer} />}
      {answer.proposals.map((proposal, n) => (
        <ProposalPart key={proposal.sku} proposal={proposal} old={answer} isFirst={n === 0}>
          {approved.includes(proposal.sku) && <p className="notice-good">{t('replacements.approved')}</p>}
        </ProposalPart>
      ))}
      <p className="soft">
        {t('proposals.madeFrom', {
          count: answer.candidates,
          catalogue: answer.catalogue,
          engine: answer.engine,
        })}
      </p>
    </section>
  )
}
