import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseEvidence, compatibilities, type GuidelineVerdict } from '#casework/model'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useNoteCase } from '../api.ts'
import { EvidenceChoice } from '../findings/evidence-choice.tsx'
import { setGuideline } from './api.ts'

interface GuidelineDialogProps {
  readonly caseRef: string
  readonly point: string
  readonly before: GuidelineVerdict | undefined
  readonly pieces: readonly CaseEvidence[]
  readonly close: () => void
}

/** A verdict on one point, with its reason and the evidence that carries it; the one before stays in the history. */
export function GuidelineDialog({ caseRef, point, before, pieces, close }: GuidelineDialogProps) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const [verdict, setVerdict] = useState(before?.verdict ?? 'compatible')
  const [evidence, setEvidence] = useState<readonly string[]>(before?.evidence ?? [])
  const send = async (why: string) => {
    await setGuideline(caseRef, { point, verdict, why, evidence: [...evidence] })
    await note(caseRef)
  }
  return (
    <ReasonDialog
      title={t('weighing.judgePoint', { point })}
      act={t('weighing.keepVerdict')}
      close={close}
      send={send}
      says={
        <div className="case-form">
          <NativeSelect
            label={t('weighing.verdict')}
            value={verdict}
            data={compatibilities.map((value) => ({ value, label: t(`compatibility.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setVerdict(compatibilities.find((one) => one === value) ?? verdict)
            }
          />
          <EvidenceChoice
            draft={{ evidence }}
            change={(part) => setEvidence(part.evidence)}
            error={undefined}
            pieces={pieces}
          />
        </div>
      }
    />
  )
}
