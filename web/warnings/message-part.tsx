import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WarningView } from '#casework/model'
import { useMay } from '../access/session.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { addTo, sendMessage, useNoteWarning } from './api.ts'

/** What was written between us and whoever holds the code, and a place to add what is new. */
export function MessagePart({ warning }: { readonly warning: WarningView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { ref, messages, hasReceipt } = warning
  return (
    <section className="form-part" aria-labelledby="messages-title">
      <h3 id="messages-title">{t('warnings.messages')}</h3>
      {!hasReceipt && <p className="soft">{t('warnings.noReceipt')}</p>}
      <Timeline
        items={messages.map(({ at, by, text, attachments }, place) => ({
          id: `${at} ${place}`,
          at,
          says: text,
          by: (
            <>
              {by === null ? t('warnings.byReporter') : <PersonName person={by} />}
              {attachments.length > 0 && ` · ${t('warnings.attachments', { count: attachments.length })}`}
            </>
          ),
        }))}
      />
      {hasReceipt && may('warning.message') && (
        <Writing
          label={t('warnings.write')}
          act={t('warnings.send')}
          send={(text) => sendMessage(ref, text)}
        />
      )}
      {may('warning.inform') && (
        <Writing
          label={t('warnings.addNews')}
          act={t('warnings.add')}
          send={(text) => addTo(ref, text, [])}
        />
      )}
    </section>
  )
}

interface WritingProps {
  readonly label: string
  readonly act: string
  readonly send: (text: string) => Promise<WarningView>
}

function Writing({ label, act, send }: WritingProps) {
  const note = useNoteWarning()
  const [text, setText] = useState('')
  const work = useMutation({
    mutationFn: () => send(text.trim()),
    onSuccess: async (view) => {
      setText('')
      await note(view)
    },
  })
  return (
    <form
      className="warning-add"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim().length >= 3) work.mutate()
      }}
    >
      <Textarea
        label={label}
        rows={2}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={work.isPending}>
        {act}
      </Button>
      <ProblemNotice error={work.error} />
    </form>
  )
}
