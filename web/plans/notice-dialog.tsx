import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NoticeView, noticeChannels, noticeLanguages, type PlanView } from '#phaseout/model'
import { Dialog } from '../ui/dialog.tsx'
import { fieldError } from '../ui/field-error.ts'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { changeNotice, makeLetter, moveNotices, noteAnswer, noteResult, useNotePlan } from './api.ts'

export interface NoticeDialogProps {
  readonly plan: PlanView
  readonly notice: NoticeView
  readonly close: () => void
}

/** One customer's letter: how they are told, what came of it, and what they answered another way. */
export function NoticeDialog({ plan, notice, close }: NoticeDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, state, sendings, bounce } = notice
  const isOut = state === 'sent' || state === 'delivered' || state === 'bounced'
  return (
    <Dialog title={t('plans.notice.title', { name })} close={close} look="wide">
      <div className="plan-dialog">
        <p>
          {t(`noticeState.${state}`)}
          {bounce && state === 'bounced' && <span className="soft">: {bounce.reason}</span>}
        </p>
        {sendings.length > 0 && (
          <section>
            <h3>{t('plans.notice.sendings')}</h3>
            <ul>
              {sendings.map(({ at, channel, address }) => (
                <li key={at}>
                  {format.instant(at)}: {t(`noticeChannel.${channel}`)} {address}
                </li>
              ))}
            </ul>
          </section>
        )}
        {notice.letter && <OpenLetter plan={plan} notice={notice} />}
        <WayForm plan={plan} notice={notice} />
        {state === 'ready' && <SendPart plan={plan} notice={notice} />}
        {isOut && <ResultForm plan={plan} notice={notice} />}
        {(isOut || state === 'read' || state === 'answered') && <AnswerForm plan={plan} notice={notice} />}
      </div>
    </Dialog>
  )
}

type Part = Omit<NoticeDialogProps, 'close'>

/** The letter as its customer gets it, in a window of its own. */
function OpenLetter({ plan, notice }: Part) {
  const { t } = useTranslation()
  const work = useMutation({
    mutationFn: async () => {
      const { document } = await makeLetter(plan.decision, notice.customer)
      window.open(`/api/documents/${document}/pdf`, '_blank', 'noopener')
    },
  })
  return (
    <div>
      <ProblemNotice error={work.error} />
      <Button variant="default" loading={work.isPending} onClick={() => work.mutate()}>
        {t('plans.notice.open')}
      </Button>
    </div>
  )
}

/** Another channel, address or language; the letter is written anew, where the plan says what letters say. */
function WayForm({ plan, notice }: Part) {
  const { t } = useTranslation()
  const note = useNotePlan(plan.decision)
  const [{ channel, address, language }, setWay] = useState(notice)
  const change = (part: Partial<NoticeView>) => setWay((now) => ({ ...now, ...part }))
  const work = useMutation({
    mutationFn: async () => {
      const way = { channel, language, address: address?.trim() || null }
      await changeNotice(plan.decision, notice, way)
      if (plan.letter) await moveNotices(plan.decision, 'prepare', [notice.customer])
    },
    onSettled: note,
  })
  const isFree = ['draft', 'ready', 'bounced'].includes(notice.state)
  if (!isFree) return <p className="soft">{t('plans.notice.onWay')}</p>
  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isPending) work.mutate()
      }}
    >
      <h3>{t('plans.notice.how')}</h3>
      <NativeSelect
        label={t('plans.notice.channel')}
        value={channel}
        data={noticeChannels.map((one) => ({ value: one, label: t(`noticeChannel.${one}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ channel: noticeChannels.find((one) => one === value) ?? channel })
        }
      />
      <TextInput
        label={t('plans.notice.address')}
        value={address ?? ''}
        error={fieldError(work.error, '/address')}
        onChange={({ currentTarget: { value } }) => change({ address: value })}
      />
      <NativeSelect
        label={t('plans.notice.language')}
        value={language}
        data={noticeLanguages.map((one) => ({ value: one, label: t(`noticeLanguage.${one}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ language: noticeLanguages.find((one) => one === value) ?? language })
        }
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" variant="default" loading={work.isPending}>
          {t(plan.letter ? 'plans.notice.saveAnew' : 'plans.save')}
        </Button>
      </div>
    </form>
  )
}

function SendPart({ plan, notice }: Part) {
  const { t } = useTranslation()
  const note = useNotePlan(plan.decision)
  const work = useMutation({
    mutationFn: () => moveNotices(plan.decision, 'send', [notice.customer]),
    onSuccess: note,
  })
  return (
    <div className="plan-form">
      <p className="soft">{t('plans.notice.sendHint')}</p>
      <ProblemNotice error={work.error} />
      <div>
        <Button loading={work.isPending} onClick={() => work.mutate()}>
          {t('plans.notice.sent')}
        </Button>
      </div>
    </div>
  )
}

/** What the post told of one letter. */
function ResultForm({ plan, notice }: Part) {
  const { t } = useTranslation()
  const note = useNotePlan(plan.decision)
  const [reason, setReason] = useState('')
  const work = useMutation({
    mutationFn: (result: 'delivered' | 'read' | 'bounced') =>
      noteResult(plan.decision, {
        ...{ customer: notice.customer, result },
        ...(result === 'bounced' ? { reason: reason.trim() } : {}),
      }),
    onSuccess: note,
  })
  const results = (['delivered', 'read'] as const).filter((one) => one !== notice.state)
  return (
    <section className="plan-form">
      <h3>{t('plans.notice.result')}</h3>
      <div className="plan-acts">
        {results.map((one) => (
          <Button key={one} variant="default" loading={work.isPending} onClick={() => work.mutate(one)}>
            {t(`plans.notice.${one}`)}
          </Button>
        ))}
      </div>
      {notice.state !== 'bounced' && (
        <>
          <TextInput
            label={t('plans.notice.why')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <div>
            <Button
              variant="default"
              disabled={reason.trim() === ''}
              loading={work.isPending}
              onClick={() => work.mutate('bounced')}
            >
              {t('plans.notice.bounced')}
            </Button>
          </div>
        </>
      )}
      <ProblemNotice error={work.error} />
    </section>
  )
}

function AnswerForm({ plan, notice }: Part) {
  const { t } = useTranslation()
  const note = useNotePlan(plan.decision)
  const [text, setText] = useState('')
  const work = useMutation({
    mutationFn: () => noteAnswer(plan.decision, notice.customer, text.trim()),
    onSuccess: async () => {
      setText('')
      await note()
    },
  })
  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '' && !work.isPending) work.mutate()
      }}
    >
      <h3>{t('plans.notice.answer')}</h3>
      <Textarea
        label={t('plans.notice.answerText')}
        rows={3}
        value={text}
        error={fieldError(work.error, '/text')}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={work.isPending}>
          {t('plans.notice.noteAnswer')}
        </Button>
      </div>
    </form>
  )
}
