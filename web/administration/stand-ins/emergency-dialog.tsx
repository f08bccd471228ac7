import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoleWords } from '../../app/role-words.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { openEmergency } from '../api.ts'
import { insideRoles } from '../people/grants.ts'

/** Every role of the house but that of giving roles away. */
const emergencyRoles = insideRoles.filter((role) => role !== 'administrator')

export interface EmergencyDialogProps {
  readonly close: () => void
  readonly done: () => Promise<void>
}

/** Which roles, and why it cannot wait; what follows is said before. */
export function EmergencyDialog({ close, done }: EmergencyDialogProps) {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  const [roles, setRoles] = useState<readonly string[]>([])
  return (
    <ReasonDialog
      title={t('emergency.take')}
      says={
        <>
          <p className="notice">{t('emergency.takeSays')}</p>
          <Checkbox.Group
            label={t('emergency.roles')}
            value={[...roles]}
            onChange={(chosen) => setRoles(chosen)}
          >
            <div className="scope-boxes">
              {emergencyRoles.map((role) => (
                <Checkbox key={role} value={role} label={roleWords(role)} />
              ))}
            </div>
          </Checkbox.Group>
        </>
      }
      act={t('emergency.takeNow')}
      close={close}
      send={async (reason) => {
        await openEmergency({ reason, roles })
        await done()
      }}
    />
  )
}
