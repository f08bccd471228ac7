import './parties.css'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { AsOfSwitch, useAsOf } from '../ui/as-of.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { type PartyFile, useParty } from './api.ts'
import { Around } from './around.tsx'
import { EvidencePart } from './evidence-part.tsx'
import { HitsPart } from './hits/hits-part.tsx'
import { MergePart } from './merges/merge-part.tsx'
import { OwnershipPart } from './ownership/ownership-part.tsx'
import { PartyFacts } from './party-facts.tsx'
import { PartyHistory } from './party-history.tsx'

/** One party with all that is known of it, now or as of an instant. */
export function PartyPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/parties/$ref' })
  const { data, error, refetch } = useParty(ref, useAsOf())
  if (data) return <Shown party={data} />
  return (
    <Page title={t('party.title', { ref })} aside={<AsOfSwitch />} key={ref}>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  )
}

function Shown({ party }: { readonly party: PartyFile }) {
  const { t } = useTranslation()
  const may = useMay()
  const asOf = useAsOf()
  const { ref, record } = party
  const mayChange = may(record.ownPerson === undefined ? 'party.change' : 'ownPeople.change')
  const mayOrder = record.ownPerson === undefined && may('order.draft')
  return (
    <RecordLayout
      title={record.name}
      aside={
        <>
          <span className="state">{t(`partyKind.${party.kind}`)}</span>
          <code>{ref}</code>
          {asOf === undefined && <AsOfSwitch />}
        </>
      }
      head={
        <>
          {record.ownPerson && <p className="notice">{t('ownPerson.only')}</p>}
          <MergePart party={party} />
        </>
      }
      facts={
        <>
          <PartyFacts party={party} />
          <HitsPart party={party} asOf={asOf} />
          {record.ownPerson === undefined && (
            <>
              <OwnershipPart party={party} asOf={asOf} />
              <Around party={party} />
            </>
          )}
          <EvidencePart party={party} isPast={asOf !== undefined} />
        </>
      }
      history={<PartyHistory party={party} asOf={asOf} />}
      acts={
        asOf === undefined && (mayChange || mayOrder) ? (
          <>
            {mayChange && (
              <Link to="/parties/$ref/edit" params={{ ref }} className="button-link button-link-quiet">
                {t('party.edit')}
              </Link>
            )}
            {mayOrder && (
              <Link to="/orders/$ref" params={{ ref: 'new' }} search={{ buyer: ref }} className="button-link">
                {t('party.newOrder')}
              </Link>
            )}
          </>
        ) : undefined
      }
    />
  )
}
