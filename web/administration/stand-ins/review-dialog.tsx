import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BreakGlassView } from '#access/model'
import { AppLink } from '../../ui/app-link.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { reviewEmergency } from '../api.ts'

const verdicts = ['justified', 'notJustified'] as const

export interface ReviewDialogProps {
  readonly emergency: BreakGlassView
  readonly close: () => void
  readonly done: () => Promise<void>
}

/** Another person says whether it was justified; the log shows what was done meanwhile. */
export function ReviewDialog({ emergency, close, done }: ReviewDialogProps) {
  const { t } = useTranslation()
  const [verdict, setVerdict] = useState<string>('justified')
  const { id, person, reason } = emergency
  return (
    <ReasonDialog
      title={t('emergency.review')}
      says={
        <>
          <p>
            <PersonName person={person} />: {reason}
          </p>
          <p>
            <AppLink to="/log">{t('emergency.seeLog')}</AppLink>
          </p>
          <Radio.Group label={t('emergency.wasIt')} value={verdict} onChange={setVerdict}>
            {verdicts.map((one) => (
              <Radio key={one} value={one} label={t(`emergency.verdict.${one}`)} />
            ))}
          </Radio.Group>
        </>
      }
      act={t('emergency.giveReview')}
      close={close}
      send={async (words) => {
        await reviewEmergency({ id, verdict, reason: words })
        await done()
      }}
    />
  )
}
