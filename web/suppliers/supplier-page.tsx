import './suppliers.css'
import '../parties/ownership/ownership.css'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { relationTitles, type SupplierRecord } from '#partners/model'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { useSupplier } from './api.ts'
import { AroundPart } from './around-part.tsx'
import { FamilyPart } from './family-part.tsx'
import { RelationPart } from './relation-part.tsx'

/** Where do we stand with them: every company and category, what they owe, what waits, what is known, and how it came. */
export function SupplierPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { ref } = useParams({ from: '/suppliers/$ref' })
  const { data, error, refetch } = useSupplier(ref)
  if (!data)
    return (
      <Page title={ref}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={10} />}
      </Page>
    )
  return (
    <RecordLayout
      title={data.name}
      aside={
        <>
          {data.country && <span className="soft">{format.country(data.country)}</span>}
          <Link to="/parties/$ref" params={{ ref: data.ref }}>
            {t('suppliers.asParty')}
          </Link>
        </>
      }
      facts={
        <>
          <Waiting record={data} />
          <section aria-labelledby="standing-head">
            <h2 id="standing-head">{t('suppliers.standing')}</h2>
            {data.relations.length === 0 && <p className="soft">{t('suppliers.noRelation')}</p>}
            {data.relations.map((relation) => (
              <RelationPart key={relation.key} relation={relation} />
            ))}
          </section>
          <AroundPart record={data} />
          <FamilyPart record={data} />
        </>
      }
      history={<History record={data} />}
    />
  )
}

function Waiting({ record: { waiting } }: { readonly record: SupplierRecord }) {
  const { t } = useTranslation()
  const said = useSaid()
  if (waiting.length === 0) return null
  return (
    <div className="notice">
      {waiting.map(({ ref, deed, legalEntity, askedBy }) => (
        <p key={ref}>
          <Link to="/supplier-moves/$ref" params={{ ref }}>
            {ref}
          </Link>{' '}
          <strong>{said(relationTitles.deeds[deed])}</strong>,{' '}
          <RecordName type="legalEntity" reference={legalEntity} />: {t('suppliers.waits')}{' '}
          <span className="soft">
            (<PersonName person={askedBy} />)
          </span>
        </p>
      ))}
    </div>
  )
}

function History({ record: { history } }: { readonly record: SupplierRecord }) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <section aria-labelledby="history-head">
      <h2 id="history-head">{t('suppliers.history')}</h2>
      {history.length === 0 && <p className="soft">{t('suppliers.noHistory')}</p>}
      <Timeline
        items={history.map((step) => ({
          ...{ id: `${step.legalEntity} ${step.category} ${step.at} ${step.to}`, at: step.at },
          says: (
            <>
              <RecordName type="legalEntity" reference={step.legalEntity} />,{' '}
              {t(`newRecord.category.${step.category}`)}:{' '}
              {step.from && <span className="soft">{said(relationTitles.states[step.from])} → </span>}
              <strong>{said(relationTitles.states[step.to])}</strong>
            </>
          ),
          by: <StepSource step={step} />,
        }))}
      />
    </section>
  )
}

function StepSource({ step }: { readonly step: SupplierRecord['history'][number] }) {
  const { t } = useTranslation()
  const { cause, ref, by, approvedBy, reason } = step
  return (
    <>
      {t(`supplierCause.${cause}`, { ref: ref ?? '' })}
      {by && (
        <>
          {' '}
          <PersonName person={by} />
        </>
      )}
      {approvedBy.map((person) => (
        <span key={person}>
          , {t('suppliers.approvedBy')} <PersonName person={person} />
        </span>
      ))}
      {reason && `: ${reason}`}
    </>
  )
}
