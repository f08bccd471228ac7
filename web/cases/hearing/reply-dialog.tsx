import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { FilesField } from '../../ui/files-field.tsx'
import { useKept } from '../../ui/kept.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { noteReply, useNoteHearing } from './api.ts'
import type { PointProps } from './hearing-point.tsx'

/** A reply that came by letter is noted word for word, with what was enclosed. */
export function ReplyDialog({ hearing, point, close }: PointProps & { readonly close: () => void }) {
  const { t } = useTranslation()
  const note = useNoteHearing()
  const draft = useKept(`hearing.reply.${hearing.ref}.${point.finding}`, { text: '' })
  const { text } = draft.value
  const [files, setFiles] = useState<readonly File[]>([])
  const work = useMutation({
    mutationFn: () => noteReply(hearing.ref, point.finding, { text: text.trim(), files }),
    onSuccess: async () => {
      draft.forget()
      await note(hearing.case)
      close()
    },
  })
  return (
    <Dialog title={t('hearing.noteReplyTitle', { ref: point.finding })} close={close} look="wide">
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        <p className="as-sent">{point.statement}</p>
        <Textarea
          label={t('hearing.replyText')}
          description={t('hearing.replyHint')}
          rows={6}
          value={text}
          error={fieldError(work.error, '/text')}
          onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
        />
        <FilesField
          label={t('hearing.replyFiles')}
          hint={t('hearing.filesHint')}
          files={files}
          change={setFiles}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('hearing.noteReply')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
