import '../access/entry.css'
import './report.css'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ReporterView, warningLimits } from '#casework/model'
import { FilesField } from '../ui/files-field.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Timeline } from '../ui/timeline.tsx'
import { answer, follow } from './api.ts'

/** Whoever holds a code sees what became of their report, and adds to it. The code stays out of the address. */
export function StatusPage() {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [shown, setShown] = useState<ReporterView>()
  const work = useMutation({ mutationFn: () => follow(code), onSuccess: setShown })
  return (
    <Page title={t('report.statusTitle')} focusTitle={false}>
      <form
        className="entry-form report-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim().length >= 8 && !work.isPending) work.mutate()
        }}
      >
        <TextInput
          label={t('report.code')}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <ProblemNotice error={work.error} />
        <Button type="submit" size="sm" loading={work.isPending}>
          {t('report.look')}
        </Button>
      </form>
      {shown && <Shown view={shown} code={code} note={setShown} />}
      <p>
        <Link to="/report">{t('report.another')}</Link>
      </p>
    </Page>
  )
}

interface ShownProps {
  readonly view: ReporterView
  readonly code: string
  readonly note: (view: ReporterView) => void
}

function Shown({ view: { state, receivedAt, text, messages }, code, note }: ShownProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  return (
    <section aria-labelledby="state-title">
      <h2 id="state-title">{t('report.where')}</h2>
      <p className="notice" role="status">
        {said(state)}
      </p>
      <p className="soft small">{t('report.receivedAt', { at: format.instant(receivedAt) })}</p>
      <details>
        <summary>{t('report.yours')}</summary>
        <p className="report-text">{text}</p>
      </details>
      {messages.length > 0 && <h3>{t('report.messages')}</h3>}
      <Timeline
        items={messages.map(({ at, fromUs, text: message, files }, place) => ({
          id: `${at} ${place}`,
          at,
          says: <span className="report-text">{message}</span>,
          by: `${t(fromUs ? 'report.us' : 'report.you')}${files > 0 ? ` · ${t('report.fileCount', { count: files })}` : ''}`,
        }))}
      />
      <Answer code={code} note={note} />
    </section>
  )
}

function Answer({ code, note }: Pick<ShownProps, 'code' | 'note'>) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const work = useMutation({
    mutationFn: () => answer(code, text.trim(), files),
    onSuccess: (view) => {
      setText('')
      setFiles([])
      note(view)
    },
  })
  return (
    <form
      className="entry-form report-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim().length >= 3 && !work.isPending) work.mutate()
      }}
    >
      <Textarea
        rows={4}
        label={t('report.add')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <FilesField
        label={t('report.files')}
        hint={t('report.filesSays', { count: warningLimits.publicFiles })}
        files={files}
        change={setFiles}
      />
      <ProblemNotice error={work.error} />
      <Button type="submit" size="sm" variant="default" loading={work.isPending}>
        {t('report.sendMore')}
      </Button>
    </form>
  )
}
