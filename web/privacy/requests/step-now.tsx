import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubjectRequestView } from '#privacy/model'
import { useMay, useSignedIn } from '../../access/session.ts'
import { documentFile } from '../../documents/api.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { exportOf } from '../api.ts'
import { EndDialogs } from './end-dialogs.tsx'
import { useStep } from './use-step.ts'

interface StepProps {
  readonly request: SubjectRequestView
}

/** The one thing to do now, and why it cannot be done where it cannot. */
export function StepNow({ request }: StepProps) {
  const { t } = useTranslation()
  const may = useMay()
  const { state } = request
  return (
    <section className="step-now" aria-labelledby="step-title">
      <h2 id="step-title">{t(`privacy.now.${state}`)}</h2>
      {!may('privacy.work') && <p className="soft">{t('privacy.mayNotWork')}</p>}
      {may('privacy.work') && (
        <>
          {state === 'received' && <Written request={request} step="identify" field="how" least={10} />}
          {(state === 'identified' || state === 'gathered') && <Gather request={request} />}
          {state === 'reviewed' && <Reviewed request={request} />}
          {state === 'carriedOut' && <Written request={request} step="answer" field="text" least={0} />}
        </>
      )}
      {(request.answer ?? request.refusal) && <Answered request={request} />}
      {may('privacy.work') && <EndDialogs request={request} />}
    </section>
  )
}

interface WrittenProps extends StepProps {
  readonly step: 'identify' | 'answer' | 'carry-out'
  /** What of the step's body the words are. */
  readonly field: 'how' | 'text' | 'reason'
  readonly least: number
}

/** A step that asks for words of a person. */
function Written({ request: { ref }, step, field, least }: WrittenProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const work = useStep(ref)
  const isShort = text.trim().length < least
  const send = (event: FormEvent) => {
    event.preventDefault()
    const body = text.trim() ? { [field]: text.trim() } : {}
    if (!isShort) work.mutate({ name: step, body })
  }
  return (
    <form className="privacy-form" onSubmit={send} noValidate>
      <Textarea
        label={t(`privacy.words.${field}`)}
        description={least > 0 ? t('reason.hint', { count: least }) : undefined}
        rows={3}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" loading={work.isPending} disabled={isShort}>
          {t(`privacy.act.${step === 'carry-out' ? 'carryOut' : step}`)}
        </Button>
      </div>
    </form>
  )
}

/** Everything is looked through again as often as wanted; decisions that still fit stay. */
function Gather({ request: { ref, state, items, gathered } }: StepProps) {
  const { t } = useTranslation()
  const work = useStep(ref)
  const open = items.filter(({ decision }) => decision === null).length
  return (
    <>
      {gathered && gathered.more.length > 0 && <p className="notice">{t('privacy.moreThere')}</p>}
      {state === 'gathered' && (
        <p>{open > 0 ? t('privacy.undecided', { count: open }) : t('privacy.allDecided')}</p>
      )}
      <ProblemNotice error={work.error} />
      <div className="privacy-acts">
        {state === 'gathered' && (
          <Button
            loading={work.isPending}
            disabled={open > 0}
            onClick={() => work.mutate({ name: 'review' })}
          >
            {t('privacy.act.review')}
          </Button>
        )}
        <Button
          variant={state === 'identified' ? 'filled' : 'default'}
          loading={work.isPending}
          onClick={() => work.mutate({ name: 'gather' })}
        >
          {t(state === 'identified' ? 'privacy.act.gather' : 'privacy.act.gatherAgain')}
        </Button>
      </div>
    </>
  )
}

/** Access and portability are answered with the data; the other rights are carried out first, by a second person. */
function Reviewed({ request }: StepProps) {
  const { t } = useTranslation()
  const { person } = useSignedIn()
  if (request.right === 'access' || request.right === 'portability')
    return <Written request={request} step="answer" field="text" least={0} />
  if (request.reviewed?.by === person.id) return <p className="notice">{t('privacy.youReviewed')}</p>
  return <Written request={request} step="carry-out" field="reason" least={10} />
}

function Answered({ request }: StepProps) {
  const { t } = useTranslation()
  const document = request.answer?.document ?? request.refusal?.document
  if (!document) return null
  return (
    <>
      <p className="privacy-acts">
        <a href={documentFile(document, 'pdf')} target="_blank" rel="noreferrer">
          {t('privacy.answerPdf')}
        </a>
        {request.answer && (
          <a href={exportOf(request.ref)} download>
            {t('privacy.answerData')}
          </a>
        )}
      </p>
      <iframe
        className="document-frame"
        sandbox=""
        title={t('privacy.answerPdf')}
        src={documentFile(document, 'html')}
      />
    </>
  )
}
