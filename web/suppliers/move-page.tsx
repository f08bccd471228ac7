import './suppliers.css'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RelationMoveView, relationTitles } from '#partners/model'
import { useFormat } from '../ui/format.ts'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { doMove, useMove, useNoteSuppliers } from './api.ts'

/** A move of a supplier that waits for others: what, for whom, why; and what I may do about it. */
export function MovePage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { ref } = useParams({ from: '/supplier-moves/$ref' })
  const { data, error, refetch } = useMove(ref)
  const [deed, setDeed] = useState<string>()
  if (!data)
    return (
      <Page title={ref}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={6} />}
      </Page>
    )
  return (
    <>
      <RecordLayout
        title={`${ref}: ${said(relationTitles.deeds[data.deed])}, ${data.supplierName}`}
        aside={
          <Link to="/suppliers/$ref" params={{ ref: data.supplier }}>
            {t('suppliers.toSupplier')}
          </Link>
        }
        facts={<MoveFacts move={data} />}
        history={<LifePart kind="supplierMove" id={ref} act={setDeed} />}
      />
      {deed && <DeedDialog reference={ref} deed={deed} close={() => setDeed(undefined)} />}
    </>
  )
}

function MoveFacts({ move }: { readonly move: RelationMoveView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { legalEntity, from, to, reason, approvedUntil, evidence, askedBy, askedAt } = move
  return (
    <dl className="pairs">
      <dt>{t('suppliers.legalEntity')}</dt>
      <dd>
        <RecordName type="legalEntity" reference={legalEntity} />
      </dd>
      <dt>{t('suppliers.categories')}</dt>
      <dd>
        {from.map(({ category, state }) => (
          <div key={category}>
            {t(`newRecord.category.${category}`)}:{' '}
            <span className="soft">{said(relationTitles.states[state])} → </span>
            <strong>{said(relationTitles.states[to])}</strong>
          </div>
        ))}
      </dd>
      {approvedUntil && (
        <>
          <dt>{t('suppliers.approvedUntil')}</dt>
          <dd>{format.day(approvedUntil)}</dd>
        </>
      )}
      <dt>{t('suppliers.reason')}</dt>
      <dd className="note">{reason}</dd>
      {evidence.length > 0 && (
        <>
          <dt>{t('obligations.evidence')}</dt>
          <dd>{evidence.join(', ')}</dd>
        </>
      )}
      <dt>{t('suppliers.askedBy')}</dt>
      <dd>
        <PersonName person={askedBy} /> <span className="soft">{format.instant(askedAt)}</span>
      </dd>
    </dl>
  )
}

interface DeedDialogProps {
  readonly reference: string
  readonly deed: string
  readonly close: () => void
}

function DeedDialog({ reference: ref, deed, close }: DeedDialogProps) {
  const { t } = useTranslation()
  const note = useNoteSuppliers()
  const say = useToast()
  const send = async (reason: string) => {
    const { state } = await doMove(ref, deed, reason)
    await note(ref)
    say({ says: t('suppliers.moveNow', { ref, state: t(`supplierMoveState.${state}`) }) })
  }
  return (
    <ReasonDialog
      title={t(`supplierMoveDeed.${deed}`, { ref })}
      says={t(`supplierMoveSays.${deed}`)}
      act={t(`supplierMoveAct.${deed}`)}
      close={close}
      send={send}
    />
  )
}
