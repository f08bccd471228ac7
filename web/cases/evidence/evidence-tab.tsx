import './evidence.css'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseEvidence, CaseView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AddDialog } from './add-dialog.tsx'
import { useCaseEvidence } from './api.ts'
import { CheckFiles } from './check-files.tsx'
import { PieceCard } from './piece-card.tsx'
import { shows, sift } from './sift.ts'

/** More than one looks through in one go; the rest is a press away. */
const shownAtOnce = 50

/** What the case rests on: each piece with its grade in words, its source, and the findings that cite it. */
export function EvidenceTab({ kept: { ref, mayWork } }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useCaseEvidence(ref)
  const [isAdding, setAdding] = useState(false)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  return (
    <section aria-labelledby="evidence-head">
      <div className="part-head">
        <h2 id="evidence-head">{t('documents.evidence')}</h2>
        {mayWork && may('finding.write') && (
          <Button onClick={() => setAdding(true)}>{t('caseEvidence.add')}</Button>
        )}
        {data.length > 0 && <CheckFiles caseRef={ref} pieces={data} />}
      </div>
      {data.length === 0 ? (
        <EmptyState title={t('caseEvidence.none')} says={t('caseEvidence.noneSays')} />
      ) : (
        <Pieces caseRef={ref} pieces={data} mayWork={mayWork} />
      )}
      {isAdding && <AddDialog caseRef={ref} close={() => setAdding(false)} />}
    </section>
  )
}

interface PiecesProps {
  readonly caseRef: string
  readonly pieces: readonly CaseEvidence[]
  readonly mayWork: boolean
}

function Pieces({ caseRef, pieces, mayWork }: PiecesProps) {
  const { t } = useTranslation()
  const { show, q, piece: named } = useSearch({ from: '/cases/$ref' })
  const [isWhole, setWhole] = useState(false)
  // Whoever is led to a piece finds it, whatever was narrowed down before.
  const fitting = named === undefined ? sift(pieces, { show, q }) : pieces
  const place = fitting.findIndex(({ id }) => id === named)
  const shown = isWhole || place >= shownAtOnce ? fitting : fitting.slice(0, shownAtOnce)
  return (
    <>
      <Filter pieces={pieces} count={fitting.length} />
      <div className="evidence-pieces">
        {shown.map((piece) => (
          <PieceCard
            key={piece.id}
            caseRef={caseRef}
            piece={piece}
            mayWork={mayWork}
            isNamed={piece.id === named}
          />
        ))}
      </div>
      {shown.length < fitting.length && (
        <Button variant="default" onClick={() => setWhole(true)}>
          {t('caseEvidence.showAll', { count: fitting.length })}
        </Button>
      )}
    </>
  )
}

interface FilterProps {
  readonly pieces: readonly CaseEvidence[]
  readonly count: number
}

function Filter({ pieces, count }: FilterProps) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/cases/$ref' })
  const { show = '', q = '' } = useSearch({ from: '/cases/$ref' })
  const set = (part: { readonly show?: string; readonly q?: string }) => {
    const wanted = Object.entries({ show, q, ...part }).filter(([, value]) => value !== '')
    void navigate({ search: { tab: 'evidence', ...Object.fromEntries(wanted) }, replace: true })
  }
  return (
    <div className="part-filter">
      <NativeSelect
        label={t('caseEvidence.show')}
        value={show}
        data={[
          { value: '', label: t('caseEvidence.all', { count: pieces.length }) },
          ...shows.map((value) => ({
            value,
            label: t(`evidenceShow.${value}`, { count: sift(pieces, { show: value }).length }),
          })),
        ]}
        onChange={({ currentTarget }) => set({ show: currentTarget.value })}
      />
      <TextInput
        label={t('caseEvidence.find')}
        value={q}
        onChange={({ currentTarget }) => set({ q: currentTarget.value })}
      />
      <p className="soft small" role="status">
        {t('documents.count', { count })}
      </p>
    </div>
  )
}
