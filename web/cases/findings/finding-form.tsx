import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence, FindingView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { Problem } from '../../app/client.ts'
import { currentLanguage, isLanguage, languageNames, languages } from '../../app/i18n.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldId, focusField } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useKept } from '../../ui/kept.ts'
import { KeptNote } from '../../ui/kept-note.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useNoteCase } from '../api.ts'
import { changeFinding, writeFinding } from './api.ts'
import { EvidenceChoice } from './evidence-choice.tsx'
import {
  blankFinding,
  changeOf,
  draftOf,
  type FindingDraft,
  findingOf,
  isHalfSevere,
} from './finding-draft.ts'
import { GroundFields, SeverityFields } from './finding-fields.tsx'

export interface FindingFormProps {
  readonly caseRef: string
  readonly finding?: FindingView
  readonly pieces: readonly CaseEvidence[]
  readonly close: () => void
}

/** Part of the form: what is typed, how it is changed, and what the server said of it. */
export interface PartProps {
  readonly draft: FindingDraft
  readonly change: (part: Partial<FindingDraft>) => void
  readonly error: unknown
}

/** A finding is written or changed. Only kind and sentence are asked; what is left blank is shown as lacking. */
export function FindingForm({ caseRef, finding, pieces, close }: FindingFormProps) {
  const { t } = useTranslation()
  const { kept, work, isHalf, send } = useWriting({ caseRef, close, ...(finding && { finding }) })
  const { value: draft, change } = kept
  const part = { draft, change, error: work.error }
  const title = finding ? t('findings.changeTitle', { ref: finding.ref }) : t('findings.write')
  return (
    <Dialog title={title} close={close} look="wide">
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <KeptNote kept={kept} />
        <StatementFields {...part} isReleased={finding?.released != null} />
        <EvidenceChoice {...part} pieces={pieces} />
        <SeverityFields {...part} isHalf={isHalf} />
        <GroundFields {...part} />
        {finding?.status === 'heard' && (
          <Textarea
            id={fieldId('/reason')}
            label={t('findings.reason')}
            description={t('findings.reasonHint')}
            rows={2}
            value={draft.reason}
            error={fieldError(work.error, '/reason')}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
        )}
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('findings.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What is typed stays in this tab until it is taken, whoever closes the dialog; the first field that is not gets the cursor. */
function useWriting({ caseRef, finding, close }: Omit<FindingFormProps, 'pieces'>) {
  const { t } = useTranslation()
  const toast = useToast()
  const note = useNoteCase()
  const [start] = useState(() => (finding ? draftOf(finding) : blankFinding(currentLanguage())))
  const kept = useKept(`finding.${caseRef}.${finding ? `${finding.ref}.${finding.version}` : 'new'}`, start)
  const draft = kept.value
  const [isHalf, setHalf] = useState(false)
  const work = useMutation({
    mutationFn: () =>
      finding ? changeFinding(finding, changeOf(draft)) : writeFinding(caseRef, findingOf(draft)),
    onSuccess: async ({ ref }) => {
      kept.forget()
      toast({ says: t('findings.kept', { ref }) })
      await note(caseRef)
      close()
    },
    onError: (error) => {
      const [first] = error instanceof Problem ? error.errors : []
      if (first) focusField(first.path)
    },
  })
  const send = () => {
    const isCut = isHalfSevere(draft)
    setHalf(isCut)
    if (isCut) focusField('/severity')
    else if (!work.isPending) work.mutate()
  }
  return { kept, work, isHalf, send }
}

const kinds = ['risk.unethical', 'risk.illegal', 'evidence.unethical', 'evidence.illegal'] as const

function StatementFields({ draft, change, error, isReleased }: PartProps & { readonly isReleased: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const refused = fieldError(error, '/statement')
  const isLegal = may('hearing.skip')
  return (
    <>
      <div className="field-pair">
        <NativeSelect
          id={fieldId('/kind')}
          label={t('findings.kind')}
          value={`${draft.class}.${draft.wrong}`}
          data={kinds.map((value) => ({ value, label: t(`findingKind.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({
              class: value.startsWith('risk') ? 'risk' : 'evidence',
              wrong: value.endsWith('illegal') ? 'illegal' : 'unethical',
            })
          }
        />
        <NativeSelect
          id={fieldId('/language')}
          label={t('findings.language')}
          value={draft.language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={({ currentTarget: { value } }) => isLanguage(value) && change({ language: value })}
        />
      </div>
      <Textarea
        id={fieldId('/statement')}
        label={t('findings.statement')}
        description={t('findings.statementHint')}
        rows={4}
        required
        data-autofocus
        value={draft.statement}
        error={refused}
        onChange={({ currentTarget }) => change({ statement: currentTarget.value })}
      />
      {isLegal && (refused || draft.release || isReleased) && (
        <Textarea
          id={fieldId('/release')}
          label={t('findings.release')}
          description={t('findings.releaseHint')}
          rows={2}
          value={draft.release}
          error={fieldError(error, '/release')}
          onChange={({ currentTarget }) => change({ release: currentTarget.value })}
        />
      )}
      <TextInput
        id={fieldId('/right')}
        label={t('findings.right')}
        description={t('findings.rightHint')}
        value={draft.right}
        error={fieldError(error, '/right')}
        onChange={({ currentTarget }) => change({ right: currentTarget.value })}
      />
    </>
  )
}
