import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#documents/model'
import { useMay } from '../../access/session.ts'
import { FileDrop, type SendFile } from '../../ui/file-drop.tsx'
import { useSaid } from '../../ui/said.ts'
import { useToast } from '../../ui/toast.tsx'
import { upload } from '../../ui/upload.ts'
import { useVocabulary } from '../api.ts'

/** A file is kept as it came, with where it came from; only then is it weighed, by somebody else. */
export function HandIn({ added }: { readonly added: (id: string) => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const may = useMay()
  const queries = useQueryClient()
  const toast = useToast()
  const words = useVocabulary()
  const [from, setFrom] = useState('')
  const [title, setTitle] = useState('')
  const [sourceClass, setClass] = useState('own')
  if (!words || !may('evidence.add')) return null
  const send: SendFile = async (file, how) => {
    const provenance = { from: from.trim(), obtained: 'received' }
    const record = JSON.stringify({ title: title.trim() || file.name, sourceClass, provenance })
    const kept = await upload<{ readonly items: readonly Evidence[] }>({
      ...{ to: '/api/evidence', file, fields: { record } },
      ...how,
    })
    toast({ says: t('documents.kept', { name: file.name }) })
    await queries.invalidateQueries({ queryKey: ['evidence-list'] })
    const [first] = kept.items
    if (first) added(first.id)
  }
  return (
    <details className="hand-in">
      <summary>{t('documents.handIn')}</summary>
      <div className="entry-form">
        <TextInput
          label={t('documents.pieceTitle')}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <TextInput
          label={t('documents.from')}
          description={t('documents.fromHint')}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <NativeSelect
          label={t('documents.source')}
          value={sourceClass}
          data={Object.entries(words.sourceClasses).map(([value, four]) => ({ value, label: said(four) }))}
          onChange={({ currentTarget }) => setClass(currentTarget.value)}
        />
      </div>
      <FileDrop
        label={t('documents.handIn')}
        types={words.types.flatMap(({ extensions }) => extensions.map((one) => `.${one.replace(/^\./, '')}`))}
        limit={words.fileBytes}
        send={send}
        isDisabled={from.trim() === ''}
      />
    </details>
  )
}
