import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVocabulary } from '../../documents/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { FileDrop, type SendFile } from '../../ui/file-drop.tsx'
import { useKept } from '../../ui/kept.ts'
import { useSaid } from '../../ui/said.ts'
import { useToast } from '../../ui/toast.tsx'
import { upload } from '../../ui/upload.ts'
import { addTo, useNoteEvidence } from './api.ts'
import { blankPiece, hows, type PieceDraft, recordOf } from './piece-draft.ts'

export interface AddDialogProps {
  readonly caseRef: string
  readonly close: () => void
}

/** A file comes into the case as it is, with where it came from; what is said of it is kept until the file is sent. */
export function AddDialog({ caseRef, close }: AddDialogProps) {
  const { t } = useTranslation()
  const toast = useToast()
  const note = useNoteEvidence()
  const words = useVocabulary()
  const draft = useKept(`evidence.${caseRef}`, blankPiece)
  const [error, setError] = useState<unknown>()
  const send: SendFile = async (file, how) => {
    setError(undefined)
    const record = JSON.stringify(recordOf(draft.value, file.name))
    try {
      await upload({ to: addTo(caseRef), file, fields: { record }, ...how })
    } catch (cause) {
      setError(cause)
      throw cause
    }
    draft.forget()
    toast({ says: t('caseEvidence.added', { name: file.name }) })
    await note(caseRef)
    close()
  }
  return (
    <Dialog title={t('caseEvidence.add')} close={close} look="wide">
      <div className="case-form">
        <PieceFields draft={draft.value} change={draft.change} error={error} />
        <OriginFields draft={draft.value} change={draft.change} error={error} />
        <FileDrop
          label={t('caseEvidence.file')}
          types={(words?.types ?? []).flatMap(({ extensions }) =>
            extensions.map((one) => `.${one.replace(/^\./, '')}`),
          )}
          limit={words?.fileBytes ?? 0}
          send={send}
          isDisabled={draft.value.from.trim() === '' || words === undefined}
        />
        {draft.value.from.trim() === '' && <p className="soft small">{t('caseEvidence.sayFrom')}</p>}
      </div>
    </Dialog>
  )
}

interface PieceFieldsProps {
  readonly draft: PieceDraft
  readonly change: (part: Partial<PieceDraft>) => void
  readonly error: unknown
}

function PieceFields({ draft, change, error }: PieceFieldsProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const words = useVocabulary()
  const { title, from, obtained, sourceClass, authoredOn } = draft
  return (
    <>
      <TextInput
        label={t('documents.pieceTitle')}
        description={t('caseEvidence.titleHint')}
        value={title}
        error={fieldError(error, '/title')}
        data-autofocus
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <TextInput
        label={t('documents.from')}
        description={t('documents.fromHint')}
        required
        value={from}
        error={fieldError(error, '/provenance/from')}
        onChange={({ currentTarget }) => change({ from: currentTarget.value })}
      />
      <div className="field-pair">
        <NativeSelect
          label={t('documents.source')}
          value={sourceClass}
          data={Object.entries(words?.sourceClasses ?? {}).map(([value, four]) => ({
            value,
            label: said(four),
          }))}
          onChange={({ currentTarget }) => change({ sourceClass: currentTarget.value })}
        />
        <NativeSelect
          label={t('caseEvidence.obtained')}
          value={obtained}
          data={hows.map((value) => ({ value, label: t(`documents.how.${value}`) }))}
          onChange={({ currentTarget }) => change({ obtained: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('documents.authoredOn')}
          value={authoredOn}
          error={fieldError(error, '/authoredOn')}
          onChange={({ currentTarget }) => change({ authoredOn: currentTarget.value })}
        />
      </div>
    </>
  )
}

/** Where it can be read, and what else is known of how it came. */
function OriginFields({ draft: { url, note }, change, error }: PieceFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        type="url"
        label={t('documents.web')}
        value={url}
        error={fieldError(error, '/provenance/url')}
        onChange={({ currentTarget }) => change({ url: currentTarget.value })}
      />
      <Textarea
        label={t('documents.note')}
        rows={2}
        value={note}
        error={fieldError(error, '/provenance/note')}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </>
  )
}
