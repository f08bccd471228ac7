import '../requests/requests.css'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MandateView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { RecordName } from '../../ui/record-name.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useNoteGathering } from '../requests/api.ts'
import { acceptConflict, endMandate, extendMandate, mandateLetter, useMandates } from './api.ts'
import { useFee } from './fee.ts'
import { GiveDialog } from './give-dialog.tsx'

export interface TabProps {
  readonly caseRef: string
  readonly mayWork: boolean
}

/** Experts from outside: what they are asked, what they declared, how long the room is open to them, what they delivered. */
export function ExpertsTab({ caseRef, mayWork }: TabProps) {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useMandates(caseRef)
  const [isGiving, setGiving] = useState(false)
  const mayGive = mayWork && may('mandate.give')
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  return (
    <section aria-labelledby="experts-head">
      <h2 id="experts-head">{t('experts.title')}</h2>
      {data.items.length === 0 && <EmptyState title={t('experts.none')} says={t('experts.noneSays')} />}
      {data.items.map((mandate) => (
        <Mandate key={mandate.ref} caseRef={caseRef} mandate={mandate} mayGive={mayGive} />
      ))}
      {mayGive && <Button onClick={() => setGiving(true)}>{t('experts.give')}</Button>}
      {isGiving && <GiveDialog caseRef={caseRef} close={() => setGiving(false)} />}
    </section>
  )
}

interface MandateProps {
  readonly caseRef: string
  readonly mandate: MandateView
  readonly mayGive: boolean
}

function Mandate({ caseRef, mandate, mayGive }: MandateProps) {
  const feeOf = useFee()
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref, expertName, party, scope, questions, from, until, deliverable, fee, declaration } = mandate
  return (
    <article className="request-card" aria-labelledby={`mandate-${ref}`}>
      <h3 id={`mandate-${ref}`}>
        {ref}: {expertName} <span className="state">{said(mandate.stateTitle)}</span>
      </h3>
      <p className="soft">
        <RecordName type="organisation" reference={party} /> · {format.day(from.slice(0, 10))} –{' '}
        {format.instant(until)}
      </p>
      <p className="prose">{scope}</p>
      <ol>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p>
        {t('experts.deliverable', { what: deliverable.what, day: format.day(deliverable.dueOn) })}
        {deliverable.receivedAt &&
          ` ${t('experts.received', { at: format.instant(deliverable.receivedAt) })}`}
        {' · '}
        {feeOf(fee)}
      </p>
      {declaration === null && <p className="notice">{t('experts.unsigned')}</p>}
      {declaration?.conflicts.length === 0 && <p className="soft">{t('experts.independent')}</p>}
      {declaration?.conflicts.map((conflict) => (
        <p key={conflict} className="notice notice-wait">
          {t('experts.conflict', { conflict })}
        </p>
      ))}
      {mandate.notes.map((note) => (
        <p key={note.at} className="prose">
          {format.instant(note.at)}: {note.text}
        </p>
      ))}
      {mayGive && <Acts caseRef={caseRef} mandate={mandate} />}
    </article>
  )
}

const day = 86_400_000
const deeds = {
  accept: ({ ref }: MandateView, reason: string) => acceptConflict(ref, reason),
  end: ({ ref }: MandateView, reason: string) => endMandate(ref, reason),
  extend: ({ ref, until }: MandateView, reason: string) =>
    extendMandate(ref, new Date(Date.parse(until) + 30 * day).toISOString(), reason),
} as const

function Acts({ caseRef, mandate }: Omit<MandateProps, 'mayGive'>) {
  const { t } = useTranslation()
  const note = useNoteGathering()
  const [deed, setDeed] = useState<keyof typeof deeds>()
  const { ref, state } = mandate
  const letter = useMutation({ mutationFn: () => mandateLetter(ref) })
  const isOver = state === 'ended' || state === 'declined'
  const isIn = state === 'active' || state === 'delivered'
  const send = async (reason: string) => {
    if (deed) await deeds[deed](mandate, reason)
    await note(caseRef)
  }
  return (
    <div className="acts">
      {state === 'conflicted' && <Button onClick={() => setDeed('accept')}>{t('mandateDeed.accept')}</Button>}
      {isIn && (
        <Button variant="default" onClick={() => setDeed('extend')}>
          {t('mandateDeed.extend')}
        </Button>
      )}
      {!isOver && (
        <Button variant="default" onClick={() => setDeed('end')}>
          {t('mandateDeed.end')}
        </Button>
      )}
      <Button variant="default" loading={letter.isPending} onClick={() => letter.mutate()}>
        {t('requests.letter')}
      </Button>
      {letter.data && <a href={`/api/documents/${letter.data.document}/pdf`}>{t('requests.openLetter')}</a>}
      <ProblemNotice error={letter.error} />
      {deed && (
        <ReasonDialog
          title={`${t(`mandateDeed.${deed}`)}: ${ref}`}
          says={t(`mandateSays.${deed}`)}
          act={t(`mandateDeed.${deed}`)}
          close={() => setDeed(undefined)}
          send={send}
        />
      )}
    </div>
  )
}
