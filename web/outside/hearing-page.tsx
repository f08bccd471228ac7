import '../cases/requests/requests.css'
import './hearing.css'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnHearing } from '#casework/model'
import { DueBadge } from '../ui/due-badge.tsx'
import { fieldError } from '../ui/field-error.ts'
import { FilesField } from '../ui/files-field.tsx'
import { useFormat } from '../ui/format.ts'
import { useKept } from '../ui/kept.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { finishHearing, replyToPoint, useNoteOutside, useOwnHearing } from './api.ts'

/** What was found about one's own company: replied to point by point, before anything is decided. */
export function HearingPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { ref } = useParams({ from: '/outside/hearings/$ref' })
  const { data, error } = useOwnHearing(ref)
  if (!data)
    return <Page title={ref}>{error ? <ProblemNotice error={error} /> : <Skeleton lines={6} />}</Page>
  return (
    <Page
      title={t('ownHearing.title', { ref, from: data.from })}
      aside={<span className="state">{said(data.stateTitle)}</span>}
    >
      <div className="outside">
        <Where hearing={data} />
        {data.intro && <p className="as-sent">{data.intro}</p>}
        {data.points.map((point, n) => (
          <Point key={point.finding} hearing={data} point={point} n={n + 1} />
        ))}
        {data.isOpen && <Finish hearing={data} />}
      </div>
    </Page>
  )
}

/** What this is, until when it waits, and what comes next. */
function Where({ hearing }: { readonly hearing: OwnHearing }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, dueOn, isOver, from } = hearing
  return (
    <div>
      {hearing.isOpen && <p>{t('ownHearing.says', { from })}</p>}
      {state === 'sent' && dueOn && !isOver && (
        <p>
          {t('ownHearing.until')} <DueBadge due={dueOn} />
        </p>
      )}
      {hearing.isOpen && isOver && dueOn && (
        <p className="notice notice-wait">{t('ownHearing.late', { day: format.day(dueOn) })}</p>
      )}
      {state === 'replied' && <p className="notice notice-good">{t('ownHearing.replied')}</p>}
      {state === 'answered' && <p className="notice notice-good">{t('ownHearing.answered')}</p>}
    </div>
  )
}

type Point = OwnHearing['points'][number]
interface PointProps {
  readonly hearing: OwnHearing
  readonly point: Point
  readonly n: number
}

function Point({ hearing, point, n }: PointProps) {
  const { t } = useTranslation()
  const { finding, statement, reply, answer } = point
  return (
    <section className="request-card" aria-labelledby={`point-${finding}`}>
      <h2 id={`point-${finding}`}>
        {t('ownHearing.point', { n, count: hearing.points.length })}{' '}
        <span className="soft small">{finding}</span>
      </h2>
      <blockquote className="as-sent">{statement}</blockquote>
      {reply && (
        <div>
          <h3>{t('ownHearing.reply')}</h3>
          {reply.text === null ? (
            <p className="soft">{t('ownHearing.nothingSaid')}</p>
          ) : (
            <p className="as-sent">{reply.text}</p>
          )}
          {reply.evidence.length > 0 && (
            <p className="soft">{t('ownHearing.enclosed', { count: reply.evidence.length })}</p>
          )}
        </div>
      )}
      {answer && (
        <div>
          <h3>{t('ownHearing.answer')}</h3>
          <p>
            <strong>{t(`ownEffect.${answer.effect}`)}</strong>
          </p>
          <p className="as-sent">{answer.text}</p>
        </div>
      )}
      {hearing.isOpen && !reply && <ReplyForm hearing={hearing} finding={finding} n={n} />}
    </section>
  )
}

interface ReplyFormProps {
  readonly hearing: OwnHearing
  readonly finding: string
  readonly n: number
}

function ReplyForm({ hearing, finding, n }: ReplyFormProps) {
  const { t } = useTranslation()
  const note = useNoteOutside()
  const draft = useKept(`outside.hearing.${hearing.ref}.${finding}`, { text: '' })
  const { text } = draft.value
  const [files, setFiles] = useState<readonly File[]>([])
  const work = useMutation({
    mutationFn: () => replyToPoint(hearing.ref, finding, { text: text.trim(), files }),
    onSuccess: async () => {
      draft.forget()
      await note()
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '' && !work.isPending) work.mutate()
      }}
    >
      <Textarea
        label={t('ownHearing.replyTo', { n })}
        description={t('ownHearing.replyHint')}
        rows={5}
        value={text}
        error={fieldError(work.error, '/text')}
        onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
      />
      <FilesField
        label={t('ownHearing.files', { n })}
        hint={t('outside.filesHint')}
        files={files}
        change={setFiles}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" disabled={text.trim() === ''} loading={work.isPending}>
          {t('ownHearing.send', { n })}
        </Button>
      </div>
    </form>
  )
}

/** Nothing more is said: what was not replied to stands as not replied to. */
function Finish({ hearing }: { readonly hearing: OwnHearing }) {
  const { t } = useTranslation()
  const note = useNoteOutside()
  const [isAsking, setAsking] = useState(false)
  const open = hearing.points.filter(({ reply }) => reply === null).length
  return (
    <section aria-labelledby="finish-head">
      <h2 id="finish-head">{t('ownHearing.finish')}</h2>
      <p className="soft">{t('ownHearing.finishSays', { count: open })}</p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('ownHearing.finish')}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t('ownHearing.finish')}
          says={t('ownHearing.finishSays', { count: open })}
          act={t('ownHearing.finishAct')}
          asks="none"
          close={() => setAsking(false)}
          send={async () => {
            await finishHearing(hearing.ref)
            await note()
          }}
        />
      )}
    </section>
  )
}
