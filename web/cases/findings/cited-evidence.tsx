import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence, FindingView } from '#casework/model'
import { fileIn } from '../evidence/api.ts'
import { GradeMark, useGradeWords } from '../evidence/grade.tsx'
import { Shaky, SourceLine } from '../evidence/piece-card.tsx'

export interface CitedEvidenceProps {
  readonly caseRef: string
  readonly finding: FindingView
  readonly pieces: readonly CaseEvidence[]
}

/** What a finding rests on, beside it: each piece with its grade in words and its file. */
export function CitedEvidence({ caseRef, finding: { evidence, origin }, pieces }: CitedEvidenceProps) {
  const { t } = useTranslation()
  return (
    <div className="cited">
      <h4>{t('findings.evidence', { count: evidence.length })}</h4>
      {evidence.length === 0 && (
        <p className={origin ? 'soft' : 'notice notice-shaky'}>
          {origin ? t('findings.originCarries', { id: origin.id }) : t('findings.citesNothing')}
        </p>
      )}
      <ul>
        {evidence.map((id) => (
          <Cited key={id} caseRef={caseRef} id={id} piece={pieces.find((one) => one.id === id)} />
        ))}
      </ul>
    </div>
  )
}

interface CitedProps {
  readonly caseRef: string
  readonly id: string
  readonly piece: CaseEvidence | undefined
}

function Cited({ caseRef, id, piece }: CitedProps) {
  const { t } = useTranslation()
  const gradeWords = useGradeWords()
  if (!piece) return <li className="soft">{t('findings.notToSee', { id })}</li>
  return (
    <li className="cited-piece">
      <GradeMark piece={piece} />
      <div>
        <Link to="/cases/$ref" params={{ ref: caseRef }} search={{ tab: 'evidence', piece: id }}>
          {piece.title}
        </Link>
        <SourceLine piece={piece} />
        <p className="small">{gradeWords(piece)}</p>
        <Shaky piece={piece} />
        {!piece.erasedAt && (
          <a
            className="small"
            href={fileIn(caseRef, id)}
            download
            aria-label={t('caseEvidence.openFile', piece)}
          >
            {t('documents.download')}
          </a>
        )}
      </div>
    </li>
  )
}
