import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestItem, RequestView } from '#casework/model'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSaid } from '../../ui/said.ts'
import { declineTime, makeLetter, prolong, sendRequest, useNoteGathering } from './api.ts'
import { JudgeDialog } from './judge-dialog.tsx'

interface CardProps {
  readonly caseRef: string
  readonly request: RequestView
  readonly mayWork: boolean
}

/** One request with its progress, its reminders and the verdict on each item. */
export function RequestCard({ caseRef, request, mayWork }: CardProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref, supplierName, stateTitle, percent, dueOn, isOverdue, nextReminderOn, reminders } = request
  return (
    <article className="request-card" aria-labelledby={`request-${ref}`}>
      <h3 id={`request-${ref}`}>
        {ref}: {supplierName} <span className="state">{said(stateTitle)}</span>
      </h3>
      <label className="small">
        <span>{t('requests.progress', { percent })}</span>
        <progress max={100} value={percent} />
      </label>
      <p className={isOverdue ? 'is-changed' : 'soft'}>
        {dueOn === null ? t('requests.notSent') : t('requests.due', { day: format.day(dueOn) })}
        {nextReminderOn !== null && ` · ${t('requests.nextReminder', { day: format.day(nextReminderOn) })}`}
      </p>
      {reminders.length > 0 && (
        <ul className="small soft">
          {reminders.map(({ kind, at, way }) => (
            <li key={kind}>
              {format.day(at)}: {t(`requestReminder.${kind}`)}, {t(`reminderWay.${way}`)}
            </li>
          ))}
        </ul>
      )}
      <ol className="request-items">
        {request.items.map((item) => (
          <Item key={item.id} caseRef={caseRef} request={request} item={item} mayWork={mayWork} />
        ))}
      </ol>
      {mayWork && <Acts caseRef={caseRef} request={request} />}
    </article>
  )
}

function Item({ caseRef, request, item, mayWork }: CardProps & { readonly item: RequestItem }) {
  const { t } = useTranslation()
  const [isJudging, setJudging] = useState(false)
  const { what, why, requiredEvidence, state, said, evidence, verdict } = item
  const mayJudge = mayWork && verdict === null && state !== 'missing' && request.state !== 'draft'
  return (
    <li>
      <strong>{what}</strong> <span className="state">{t(`itemState.${state}`)}</span>
      <div className="small soft">
        {why} · {requiredEvidence}
      </div>
      {said && <p className="prose">{said}</p>}
      {evidence.length > 0 && (
        <p className="small">
          {evidence.map((id, n) => (
            <a key={id} href={`/api/cases/${encodeURIComponent(caseRef)}/evidence/${id}/file`}>
              {t('requests.file', { n: n + 1 })}{' '}
            </a>
          ))}
        </p>
      )}
      {verdict && (
        <p className="notice">
          {t(`sufficiency.${verdict.verdict}`)}: {t(`verdictReason.${verdict.reason}`)}. {verdict.text}
          {verdict.finding && ` (${verdict.finding})`}
        </p>
      )}
      {mayJudge && (
        <Button size="xs" variant="default" onClick={() => setJudging(true)}>
          {t('requests.judge')}
        </Button>
      )}
      {isJudging && (
        <JudgeDialog caseRef={caseRef} request={request.ref} item={item} close={() => setJudging(false)} />
      )}
    </li>
  )
}

const deeds = { send: sendRequest, prolong, decline: declineTime } as const

function Acts({ caseRef, request }: Omit<CardProps, 'mayWork'>) {
  const { t } = useTranslation()
  const note = useNoteGathering()
  const [deed, setDeed] = useState<keyof typeof deeds>()
  const { ref, state, timeWishes } = request
  const letter = useMutation({
    mutationFn: () =>
      makeLetter(ref, state === 'draft' || request.letters.length === 0 ? 'list' : 'reminder'),
    onSuccess: () => note(caseRef),
  })
  const wish = timeWishes.find(({ answer }) => answer === null)
  const send = async (reason: string) => {
    if (deed) await deeds[deed](ref, reason)
    await note(caseRef)
  }
  return (
    <div className="acts">
      {state === 'draft' && <Button onClick={() => setDeed('send')}>{t('requestDeed.send')}</Button>}
      {wish && (
        <>
          <p className="notice">{t('requests.wish', { day: wish.until, why: wish.why })}</p>
          <Button variant="default" onClick={() => setDeed('prolong')}>
            {t('requestDeed.prolong')}
          </Button>
          <Button variant="default" onClick={() => setDeed('decline')}>
            {t('requestDeed.decline')}
          </Button>
        </>
      )}
      {state !== 'assessed' && (
        <Button variant="default" loading={letter.isPending} onClick={() => letter.mutate()}>
          {t('requests.letter')}
        </Button>
      )}
      {letter.data && <a href={`/api/documents/${letter.data.document}/pdf`}>{t('requests.openLetter')}</a>}
      <ProblemNotice error={letter.error} />
      {deed && (
        <ReasonDialog
          title={`${t(`requestDeed.${deed}`)}: ${ref}`}
          says={t(`requestSays.${deed}`)}
          act={t(`requestDeed.${deed}`)}
          close={() => setDeed(undefined)}
          send={send}
        />
      )}
    </div>
  )
}
