import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence } from '#casework/model'
import { fieldId } from '../../ui/field.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useGradeWords } from '../evidence/grade.tsx'
import { sift } from '../evidence/sift.ts'

export interface EvidenceChoiceProps {
  readonly draft: { readonly evidence: readonly string[] }
  readonly change: (part: { readonly evidence: readonly string[] }) => void
  readonly error: unknown
  readonly pieces: readonly CaseEvidence[]
  /** What one cites for; left out: a finding. */
  readonly legend?: string
}

/** Which pieces of the case are cited: each with its grade; what is chosen stays in sight, whatever is looked for. */
export function EvidenceChoice({ draft: { evidence }, change, error, pieces, legend }: EvidenceChoiceProps) {
  const { t } = useTranslation()
  const gradeWords = useGradeWords()
  const [q, setQ] = useState('')
  const fault = fieldError(error, '/evidence')
  const fitting = new Set(sift(pieces, { q }).map(({ id }) => id))
  const shown = pieces.filter(({ id }) => fitting.has(id) || evidence.includes(id))
  const set = (id: string, isCited: boolean) =>
    change({ evidence: isCited ? [...evidence, id] : evidence.filter((one) => one !== id) })
  return (
    <fieldset id={fieldId('/evidence')} tabIndex={-1}>
      <legend>{legend ?? t('findings.choose', { count: evidence.length })}</legend>
      {fault && (
        <p className="notice notice-problem" role="alert">
          {fault}
        </p>
      )}
      {pieces.length === 0 && <p className="soft">{t('findings.noPieces')}</p>}
      {pieces.length > 8 && (
        <TextInput
          label={t('caseEvidence.find')}
          value={q}
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
        />
      )}
      {shown.length > 0 && (
        <div className="piece-list">
          {shown.map((piece) => (
            <Checkbox
              key={piece.id}
              label={piece.title}
              description={`${piece.provenance.from}. ${gradeWords(piece)}`}
              checked={evidence.includes(piece.id)}
              onChange={({ currentTarget }) => set(piece.id, currentTarget.checked)}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
