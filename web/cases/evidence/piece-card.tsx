import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { useVocabulary } from '../../documents/api.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { useSaid } from '../../ui/said.ts'
import { useArrival } from '../use-arrival.ts'
import { fileIn } from './api.ts'
import { GradeMark, useGradeWords } from './grade.tsx'
import { GradeDialog } from './grade-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'

export interface PieceCardProps {
  readonly caseRef: string
  readonly piece: CaseEvidence
  readonly mayWork: boolean
  /** The reader was led to this one. */
  readonly isNamed: boolean
}

/** One piece: its grade in words, what it is and from whom, which findings lean on it, and what can be done with it. */
export function PieceCard({ caseRef, piece, mayWork, isNamed }: PieceCardProps) {
  const { t } = useTranslation()
  const gradeWords = useGradeWords()
  const place = useArrival(isNamed)
  const { id, title, citedBy, erasedAt } = piece
  return (
    <article
      ref={place}
      tabIndex={-1}
      className="evidence-piece"
      data-named={isNamed || undefined}
      aria-labelledby={`piece-${id}`}
    >
      <GradeMark piece={piece} />
      <div className="piece-what">
        <h3 id={`piece-${id}`}>{title}</h3>
        <SourceLine piece={piece} />
        <p>{gradeWords(piece)}</p>
        <Shaky piece={piece} />
        {erasedAt && <p className="notice">{t('documents.erased')}</p>}
        <More piece={piece} />
      </div>
      <div className="piece-use">
        <p className="small">
          {citedBy.length === 0 ? (
            <span className="soft">{t('caseEvidence.uncited')}</span>
          ) : (
            <>
              {t('caseEvidence.citedBy')}{' '}
              {citedBy.map((finding) => (
                <Link
                  key={finding}
                  className="ref-link"
                  to="/cases/$ref"
                  params={{ ref: caseRef }}
                  search={{ tab: 'findings', finding }}
                >
                  {finding}
                </Link>
              ))}
            </>
          )}
        </p>
        {!erasedAt && <Acts caseRef={caseRef} piece={piece} mayWork={mayWork} />}
      </div>
    </article>
  )
}

/** From whom, of which class, and how it came. */
export function SourceLine({ piece }: { readonly piece: CaseEvidence }) {
  const { t } = useTranslation()
  const said = useSaid()
  const words = useVocabulary()
  const { provenance, sourceClass } = piece
  const four = words?.sourceClasses[sourceClass]
  return (
    <p className="soft">
      {t('documents.fromHow', { from: provenance.from, how: t(`documents.how.${provenance.obtained}`) })}
      {' · '}
      {four ? said(four) : sourceClass}
    </p>
  )
}

/** Its issuer does not stand by it any more, and why; nothing where it does. */
export function Shaky({ piece: { sourceStatus, isShaky } }: { readonly piece: CaseEvidence }) {
  const { t } = useTranslation()
  if (!isShaky) return null
  return (
    <p className="notice notice-shaky">
      <strong>{t(`sourceState.${sourceStatus.state}`)}.</strong> {sourceStatus.why}{' '}
      {t('caseEvidence.shakySays')}
    </p>
  )
}

function More({ piece }: { readonly piece: CaseEvidence }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { provenance, authoredOn, receivedAt, addedBy, filename, mediaType, size, sha256 } = piece
  return (
    <details className="piece-more">
      <summary>{t('caseEvidence.more')}</summary>
      <dl className="pairs">
        <dt>{t('documents.file')}</dt>
        <dd>{`${filename} · ${mediaType} · ${format.bytes(size)}`}</dd>
        {authoredOn && (
          <>
            <dt>{t('documents.authoredOn')}</dt>
            <dd>{format.day(authoredOn)}</dd>
          </>
        )}
        <dt>{t('documents.received')}</dt>
        <dd>
          {format.instant(receivedAt)}, <PersonName person={addedBy} />
        </dd>
        {provenance.url && (
          <>
            <dt>{t('documents.web')}</dt>
            <dd>
              <a href={provenance.url} target="_blank" rel="noreferrer">
                {provenance.url}
              </a>
            </dd>
          </>
        )}
        {provenance.note && (
          <>
            <dt>{t('documents.note')}</dt>
            <dd>{provenance.note}</dd>
          </>
        )}
        <dt>{t('documents.sha256')}</dt>
        <dd className="mono">
          {sha256.slice(0, 16)}… <CopyButton label={t('documents.copySha')} text={sha256} />
        </dd>
      </dl>
    </details>
  )
}

function Acts({ caseRef, piece, mayWork }: Omit<PieceCardProps, 'isNamed'>) {
  const { t } = useTranslation()
  const may = useMay()
  const [open, setOpen] = useState<'grade' | 'status'>()
  const mayGrade = mayWork && may('evidence.grade')
  const dialog = { caseRef, piece, close: () => setOpen(undefined) }
  return (
    <div className="piece-acts">
      <a href={fileIn(caseRef, piece.id)} download aria-label={t('caseEvidence.openFile', piece)}>
        {t('documents.download')}
      </a>
      {mayGrade && (
        <>
          <button type="button" className="text-button" onClick={() => setOpen('grade')}>
            {t(piece.reliability === null ? 'caseEvidence.grade' : 'caseEvidence.regrade')}
          </button>
          <button type="button" className="text-button" onClick={() => setOpen('status')}>
            {t('caseEvidence.status')}
          </button>
        </>
      )}
      {open === 'grade' && <GradeDialog {...dialog} />}
      {open === 'status' && <StatusDialog {...dialog} />}
    </div>
  )
}
