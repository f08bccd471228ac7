import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListStatus } from '#lists/model'
import { useAnnounce } from '../ui/announcer.tsx'
import { useFormat } from '../ui/format.ts'
import { type UploadProgress, uploadList } from './api.ts'

/** Brings files of a list in. The old version stays active until the new one is whole. */
export function ImportForm({ list }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const [published, setPublished] = useState('')
  const [acceptOrphans, setAcceptOrphans] = useState(false)
  const [progress, setProgress] = useState<UploadProgress>({})
  const fileId = useId()
  const work = useMutation({
    mutationFn: () => uploadList({ name: list.name, files, published, acceptOrphans }, setProgress),
    onSuccess: () => announce(t('import.done', { name: list.name })),
    onSettled: () => {
      setProgress({})
      void client.invalidateQueries({ queryKey: ['lists'] })
      void client.invalidateQueries({ queryKey: ['list-versions', list.name] })
    },
  })
  return (
    <details className="form-part" open={!list.version}>
      <summary>{t(list.version ? 'import.title' : 'import.first')}</summary>
      <form
        className="import-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (files.length > 0) work.mutate()
        }}
      >
        <label htmlFor={fileId}>{t('import.files')}</label>
        <input
          id={fileId}
          type="file"
          multiple
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        />
        <TextInput
          type="date"
          label={t('import.published')}
          description={t('import.publishedHint')}
          value={published}
          onChange={(event) => setPublished(event.currentTarget.value)}
        />
        {list.name === 'us-ofac-sdn' && (
          <Checkbox
            label={t('import.acceptOrphans')}
            checked={acceptOrphans}
            onChange={(event) => setAcceptOrphans(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" disabled={files.length === 0 || work.isPending}>
          {t('import.act')}
        </Button>
        {work.isPending && <Progress progress={progress} />}
        {work.isSuccess && <p role="status">{t('import.done', { name: list.name })}</p>}
        {work.error && (
          <p className="notice notice-problem" role="alert">
            {work.error.message || t('problem.noAnswer')}
          </p>
        )}
      </form>
    </details>
  )
}

function Progress({ progress: { sent, entries } }: { readonly progress: UploadProgress }) {
  const { t } = useTranslation()
  const format = useFormat()
  const says =
    entries === undefined ? t('import.sending') : t('import.reading', { entries: format.number(entries) })
  return (
    <p role="status">
      <progress
        aria-label={says}
        max={1}
        {...(entries === undefined && sent !== undefined ? { value: sent } : {})}
      />{' '}
      {says}
    </p>
  )
}
