import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { endHolding, type OwnershipEdge, type PartyOwnership, useOwnershipChanged } from './api.ts'

export interface EndDialogProps {
  readonly ownership: PartyOwnership
  readonly edge: OwnershipEdge
  readonly close: () => void
}

/** A holding comes to its end on a day, or was written by mistake. Nothing of it is lost. */
export function EndDialog({ ownership: { party, day, nodes }, edge, close }: EndDialogProps) {
  const { t } = useTranslation()
  const toast = useToast()
  const changed = useOwnershipChanged()
  const [to, setTo] = useState(day)
  const [isMistake, setMistake] = useState(false)
  const nameOf = (ref: string) => nodes.find((node) => node.ref === ref)?.name ?? ref
  const { owner, owned } = edge.record
  const send = async (reason: string) => {
    await endHolding(party, edge, { to: isMistake ? null : to, reason })
    toast({ says: t('ownership.ended') })
    await changed()
  }
  return (
    <ReasonDialog
      title={t('ownership.endTitle', { owner: nameOf(owner), owned: nameOf(owned) })}
      act={t(isMistake ? 'ownership.takeBack' : 'ownership.end')}
      close={close}
      send={send}
      says={
        <>
          <p>{t('ownership.endSays')}</p>
          <TextInput
            type="date"
            label={t('ownership.endDay')}
            description={t('ownership.endDayHint')}
            value={to}
            disabled={isMistake}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Checkbox
            label={t('ownership.mistake')}
            checked={isMistake}
            onChange={(event) => setMistake(event.currentTarget.checked)}
          />
        </>
      }
    />
  )
}
