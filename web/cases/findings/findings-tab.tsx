import '../evidence/evidence.css'
import './findings.css'
import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useCaseEvidence } from '../evidence/api.ts'
import { takesFindings } from '../working-states.ts'
import { useFindings } from './api.ts'
import { FindingCard } from './finding-card.tsx'
import { FindingForm } from './finding-form.tsx'

/** What was found in the case, the gravest first, each with the evidence it rests on beside it. */
export function FindingsTab({ kept }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { finding: named } = useSearch({ from: '/cases/$ref' })
  const findings = useFindings(kept.ref)
  const evidence = useCaseEvidence(kept.ref)
  const [isWriting, setWriting] = useState(false)
  const error = findings.error ?? evidence.error
  if (error)
    return (
      <ProblemNotice error={error} retry={() => void Promise.all([findings.refetch(), evidence.refetch()])} />
    )
  if (!findings.data || !evidence.data) return <Skeleton lines={8} />
  const { items } = findings.data
  const pieces = evidence.data
  const isOpen = takesFindings(kept)
  return (
    <section aria-labelledby="findings-head">
      <div className="part-head">
        <h2 id="findings-head">{t('findings.title', { count: items.length })}</h2>
        {kept.mayWork && isOpen && may('finding.write') && (
          <Button onClick={() => setWriting(true)}>{t('findings.write')}</Button>
        )}
      </div>
      {kept.mayWork && !isOpen && <p className="soft">{t('findings.closed')}</p>}
      {items.length === 0 && <EmptyState title={t('findings.none')} says={t('findings.noneSays')} />}
      {items.map((finding) => (
        <FindingCard
          key={finding.ref}
          kept={kept}
          finding={finding}
          pieces={pieces}
          isNamed={finding.ref === named}
        />
      ))}
      {isWriting && <FindingForm caseRef={kept.ref} pieces={pieces} close={() => setWriting(false)} />}
    </section>
  )
}
