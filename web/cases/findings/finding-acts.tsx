import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useNoteCase } from '../api.ts'
import { takesFindings } from '../working-states.ts'
import { moveFinding, movePriority } from './api.ts'
import type { FindingCardProps } from './finding-card.tsx'
import { FindingForm } from './finding-form.tsx'

type Open = 'change' | 'priority' | 'finalise' | 'withdraw'

/** What can be done with a finding now. What makes it final is offered once it lacks nothing. */
export function FindingActs({ kept, finding, pieces }: Omit<FindingCardProps, 'isNamed'>) {
  const { t } = useTranslation()
  const may = useMay()
  const [open, setOpen] = useState<Open>()
  const { status, lacks, computed } = finding
  if (!kept.mayWork || !takesFindings(kept) || status === 'withdrawn') return null
  const isOpen = status !== 'final'
  const close = () => setOpen(undefined)
  const acts: readonly (readonly [Open, boolean])[] = [
    ['change', isOpen && may('finding.write')],
    ['priority', isOpen && computed !== null && may('case.weigh')],
    ['finalise', isOpen && lacks.length === 0 && may('case.weigh')],
    ['withdraw', may('case.weigh')],
  ]
  return (
    <div className="finding-acts">
      {acts
        .filter(([, isOffered]) => isOffered)
        .map(([name]) => (
          <Button key={name} size="xs" variant="default" onClick={() => setOpen(name)}>
            {t(`findingAct.${name}`)}
          </Button>
        ))}
      {open === 'change' && (
        <FindingForm caseRef={kept.ref} finding={finding} pieces={pieces} close={close} />
      )}
      {open === 'priority' && <PriorityDialog finding={finding} close={close} />}
      {(open === 'finalise' || open === 'withdraw') && (
        <MoveDialog finding={finding} deed={open} close={close} />
      )}
    </div>
  )
}

interface DialogProps {
  readonly finding: FindingView
  readonly close: () => void
}

function MoveDialog({ finding, deed, close }: DialogProps & { readonly deed: 'finalise' | 'withdraw' }) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const toast = useToast()
  const { ref } = finding
  const send = async (reason: string) => {
    await moveFinding(ref, deed, reason)
    toast({ says: t(`findingDone.${deed}`, { ref }) })
    await note(finding.case)
  }
  return (
    <ReasonDialog
      title={`${t(`findingAct.${deed}`)}: ${ref}`}
      says={t(`findingSays.${deed}`)}
      act={t(`findingAct.${deed}`)}
      close={close}
      send={send}
    />
  )
}

/** One step up or down beside what severity and likelihood say; or back to that. */
function PriorityDialog({ finding, close }: DialogProps) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const { ref, computed, override } = finding
  const steps = [(computed ?? 0) + 1, (computed ?? 0) - 1].filter((step) => step >= 1 && step <= 4)
  const [to, setTo] = useState(String(override ? '' : (steps[0] ?? '')))
  const send = async (reason: string) => {
    await movePriority(ref, to === '' ? null : Number(to), reason)
    await note(finding.case)
  }
  return (
    <ReasonDialog
      title={`${t('findingAct.priority')}: ${ref}`}
      act={t('findingAct.priority')}
      close={close}
      send={send}
      says={
        <div className="case-form">
          <p>{t('findingSays.priority', { computed })}</p>
          <NativeSelect
            label={t('findings.priority')}
            value={to}
            data={[
              ...steps.map((step) => ({
                value: String(step),
                label: t('findings.priorityIs', { priority: step }),
              })),
              ...(override ? [{ value: '', label: t('findings.takeBack', { computed }) }] : []),
            ]}
            onChange={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </div>
      }
    />
  )
}
