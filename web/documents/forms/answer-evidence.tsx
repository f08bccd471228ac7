import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AnswerChange, AnswerSet } from '#documents/forms/model'
import type { Evidence } from '#documents/model'
import { FileDrop, type SendFile } from '../../ui/file-drop.tsx'
import { upload } from '../../ui/upload.ts'
import { useVocabulary } from '../api.ts'

export interface AnswerEvidenceProps {
  readonly set: AnswerSet
  readonly question: string
  readonly isRequired: boolean
  /** Left out where the answers are fixed. */
  readonly keep?: (change: AnswerChange) => Promise<unknown>
}

/** Files that prove one answer: each becomes a piece of evidence about these answers. */
export function AnswerEvidence({ set, question, isRequired, keep }: AnswerEvidenceProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const ids = set.evidence[question] ?? []
  const send: SendFile = async (file, how) => {
    const record = JSON.stringify({
      ...{ title: file.name, sourceClass: 'own', about: [{ kind: 'answers', id: set.id }] },
      ...{ provenance: { from: set.form, obtained: 'received' }, legalEntity: set.legalEntity },
    })
    const kept = await upload<{ readonly items: readonly Evidence[] }>({
      ...{ to: '/api/evidence', file, fields: { record } },
      ...how,
    })
    await keep?.({ evidence: { [question]: [...ids, ...kept.items.map(({ id }) => id)] } })
  }
  const remove = (id: string) => keep?.({ evidence: { [question]: ids.filter((one) => one !== id) } })
  return (
    <div className="answer-evidence">
      {ids.map((id, index) => (
        <span key={id}>
          <Link to="/documents" search={{ evidence: id }}>
            {t('documents.proof', { number: index + 1 })}
          </Link>{' '}
          {keep && (
            <button type="button" className="text-button" onClick={() => void remove(id)}>
              {t('documents.takeAway')}
            </button>
          )}
        </span>
      ))}
      {keep && words && (
        <details>
          <summary>{t(isRequired ? 'documents.proveRequired' : 'documents.prove')}</summary>
          <FileDrop
            label={t('documents.prove')}
            types={words.types.flatMap(({ extensions }) =>
              extensions.map((one) => `.${one.replace(/^\./, '')}`),
            )}
            limit={words.fileBytes}
            send={send}
          />
        </details>
      )}
    </div>
  )
}
