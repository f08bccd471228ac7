import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence } from '#casework/model'

export interface EvidenceLinksProps {
  readonly caseRef: string
  readonly ids: readonly string[]
  readonly pieces: readonly CaseEvidence[]
}

/** Pieces by their titles, each leading to where it stands among the evidence. */
export function EvidenceLinks({ caseRef, ids, pieces }: EvidenceLinksProps) {
  const { t } = useTranslation()
  if (ids.length === 0) return <span className="soft">{t('weighing.citesNone')}</span>
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Link to="/cases/$ref" params={{ ref: caseRef }} search={{ tab: 'evidence', piece: id }}>
            {pieces.find((piece) => piece.id === id)?.title ?? id}
          </Link>
        </li>
      ))}
    </ul>
  )
}
