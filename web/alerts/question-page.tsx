import './alerts.css'
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '#screening/model'
import { DueBadge } from '../ui/due-badge.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { answerQuestion, useQuestion } from './api.ts'

/** What somebody is asked about a party, for those who know it: the question, the day, and the field for the answer. */
export function QuestionPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/alerts/questions/$id' })
  const { data, error, refetch } = useQuestion(id)
  return (
    <Page title={data ? t('alertQuestion.title', { party: data.party.name }) : t('alertQuestion.one')}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && <Question view={data} />}
    </Page>
  )
}

function Question({ view: { party, question } }: { readonly view: QuestionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { text, by, at, dueOn, answer } = question
  return (
    <div className="alert-question">
      <p>
        <Link to="/parties/$ref" params={{ ref: party.ref }}>
          {party.name}
        </Link>
        {party.country && <span className="soft"> {format.country(party.country)}</span>}
      </p>
      <blockquote>{text}</blockquote>
      <p className="soft">
        <PersonName person={by} /> <time dateTime={at}>{format.instant(at)}</time>{' '}
        {answer === null && <DueBadge due={dueOn} />}
      </p>
      {answer ? (
        <>
          <h2>{t('alertQuestion.answered')}</h2>
          <blockquote>{answer.text}</blockquote>
          <p className="soft">
            <PersonName person={answer.by} /> <time dateTime={answer.at}>{format.instant(answer.at)}</time>
          </p>
        </>
      ) : (
        <AnswerForm />
      )}
    </div>
  )
}

function AnswerForm() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/alerts/questions/$id' })
  const client = useQueryClient()
  const say = useToast()
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = text.trim() === ''
  const work = useMutation({
    mutationFn: () => answerQuestion(id, text.trim()),
    onSuccess: async (after) => {
      client.setQueryData(['alert-question', id], after)
      say({ says: t('alertQuestion.sent') })
      await client.invalidateQueries({ queryKey: ['work'] })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isMissing && !work.isPending) work.mutate()
  }
  return (
    <form onSubmit={send} noValidate>
      <Textarea
        label={t('alertQuestion.answer')}
        description={t('alertQuestion.hint')}
        error={isTried && isMissing ? t('alerts.textMissing') : undefined}
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      <Button type="submit" loading={work.isPending}>
        {t('alertQuestion.send')}
      </Button>
    </form>
  )
}
