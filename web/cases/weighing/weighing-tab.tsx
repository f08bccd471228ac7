import '../evidence/evidence.css'
import '../findings/findings.css'
import './weighing.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseView, riskDimensions, type Scale, type WeighingView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useCaseEvidence } from '../evidence/api.ts'
import { takesFindings } from '../working-states.ts'
import { useWeighing } from './api.ts'
import { GuidelinesPart } from './guidelines-part.tsx'
import { RiskGrid } from './risk-grid.tsx'
import { StepDialog } from './step-dialog.tsx'
import { StepHistory } from './step-history.tsx'
import { SuspicionLadder } from './suspicion-ladder.tsx'
import { TiesPart } from './ties-part.tsx'

/** How the case is weighed: the suspicion and what carries it, the risk, the ties, and the guidelines point by point. */
export function WeighingTab({ kept }: { readonly kept: CaseView }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useWeighing(kept.ref)
  const pieces = useCaseEvidence(kept.ref).data ?? []
  const [scale, setScale] = useState<Scale>()
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  const mayWeigh = kept.mayWork && takesFindings(kept) && may('case.weigh')
  const part = { weighing: data, pieces, mayWeigh }
  return (
    <section aria-labelledby="weighing-head">
      <div className="part-head">
        <h2 id="weighing-head">{t('caseTab.weighing')}</h2>
      </div>
      <Lacks weighing={data} />
      {kept.mayWork && !takesFindings(kept) && <p className="soft">{t('weighing.closed')}</p>}
      <section className="form-part" aria-labelledby="suspicion-head">
        <div className="part-head">
          <h3 id="suspicion-head">{t('weighScale.suspicion')}</h3>
          {mayWeigh && (
            <Button size="xs" onClick={() => setScale('suspicion')}>
              {t('weighing.setSuspicion')}
            </Button>
          )}
        </div>
        <SuspicionLadder weighing={data} />
        <h4>{t('weighing.history')}</h4>
        <StepHistory steps={data.steps} scales={['suspicion']} />
      </section>
      <section className="form-part" aria-labelledby="risk-head">
        <h3 id="risk-head">{t('weighing.risk')}</h3>
        <p>
          {data.risk ? t('weighing.highest', { risk: t(`weighLevel.${data.risk}`) }) : t('weighing.noRisk')}
        </p>
        <RiskGrid weighing={data} {...(mayWeigh && { set: setScale })} />
        <h4>{t('weighing.history')}</h4>
        <StepHistory steps={data.steps} scales={riskDimensions} />
      </section>
      <TiesPart {...part} />
      <GuidelinesPart {...part} points={kept.charter.obligations} />
      {scale && <StepDialog weighing={data} scale={scale} close={() => setScale(undefined)} />}
    </section>
  )
}

/** What a decision still lacks of the weighing. */
function Lacks({ weighing: { lacks } }: { readonly weighing: WeighingView }) {
  const { t } = useTranslation()
  if (lacks.length === 0) return <p className="notice notice-good">{t('weighing.enough')}</p>
  return (
    <div className="notice">
      <p>{t('weighing.lacks')}</p>
      <ul className="lack-list">
        {lacks.map((lack) => (
          <li key={lack}>{t(`weighingLack.${lack}`)}</li>
        ))}
      </ul>
    </div>
  )
}
