import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { levelsOf, type Scale, type WeighingView } from '#casework/model'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useNoteCase } from '../api.ts'
import { setRating } from './api.ts'
import { rungsOf } from './ladder.ts'

export interface StepDialogProps {
  readonly weighing: WeighingView
  readonly scale: Scale
  readonly close: () => void
}

/**
 * A step on a scale: what stands now is named with it, and why. Where somebody else has set another level meanwhile, the
 * server says which, and the dialog shows it as what stands.
 */
export function StepDialog({ weighing, scale, close }: StepDialogProps) {
  const { t } = useTranslation()
  const note = useNoteCase()
  const rungs = rungsOf(weighing.steps, scale)
  const before = rungs.find(({ isNow }) => isNow)?.level ?? null
  const [chosen, setChosen] = useState<string>(before ?? levelsOf(scale)[0] ?? '')
  const lack = scale === 'suspicion' ? weighing.supports[chosen] : null
  const send = async (reason: string) => {
    const after = rungs.find(({ level }) => level === chosen)?.level
    if (!after) return
    try {
      await setRating(weighing.case, { scale, before, after, reason })
    } finally {
      await note(weighing.case)
    }
  }
  const option = (level: string) =>
    scale === 'suspicion' && weighing.supports[level]
      ? t('weighing.levelNotCarried', { level: t(`weighLevel.${level}`) })
      : t(`weighLevel.${level}`)
  return (
    <ReasonDialog
      title={t('weighing.setScale', { scale: t(`weighScale.${scale}`) })}
      act={t('weighing.keepStep')}
      close={close}
      send={send}
      says={
        <div className="case-form">
          <p>{t('weighing.stepSays')}</p>
          <p role="status">
            {t('weighing.nowStands')}{' '}
            <strong>{before === null ? t('weighing.unset') : t(`weighLevel.${before}`)}</strong>
          </p>
          <NativeSelect
            label={t('weighing.after')}
            value={chosen}
            data={levelsOf(scale).map((level) => ({ value: level, label: option(level) }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          {lack && <p className="notice notice-shaky">{t('weighing.lacksFor', { lack })}</p>}
        </div>
      }
    />
  )
}
