import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deadline, Owner } from '#lifecycle/model'
import { useMay } from '../access/session.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { type DeadlineDeed, doDeed, useNoteDeadline } from './api.ts'
import { OwnerField } from './owner-field.tsx'

/** What can be done from each state; whether this one may is said by the server, with its reason. */
const deedsFrom: Readonly<Record<Deadline['state'], readonly DeadlineDeed[]>> = {
  running: ['meet', 'pause', 'extend', 'assign', 'cancel'],
  missed: ['meet', 'extend', 'assign', 'cancel'],
  paused: ['resume', 'meet', 'assign', 'cancel'],
  met: [],
  cancelled: [],
}
/** Deeds for which the server wants a reason; the others take one. */
const reasoned: readonly DeadlineDeed[] = ['pause', 'extend', 'assign', 'cancel']

export function DeadlineActs({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useTranslation()
  const may = useMay()
  const [deed, setDeed] = useState<DeadlineDeed>()
  const deeds = may('deadline.change') ? deedsFrom[deadline.state] : []
  if (deeds.length === 0) return <span className="soft">{t('life.over')}</span>
  return (
    <>
      {deeds.map((one, place) => (
        <Button key={one} variant={place === 0 ? 'filled' : 'default'} onClick={() => setDeed(one)}>
          {t(`deadlineDeed.act.${one}`)}
        </Button>
      ))}
      {deed && <DeedDialog deadline={deadline} deed={deed} close={() => setDeed(undefined)} />}
    </>
  )
}

interface DeedDialogProps {
  readonly deadline: Deadline
  readonly deed: DeadlineDeed
  readonly close: () => void
}

/** What the deed does, why it is done, and the new end or the new owner where there is one. */
function DeedDialog({ deadline, deed, close }: DeedDialogProps) {
  const { t } = useTranslation()
  const note = useNoteDeadline()
  const say = useToast()
  const [until, setUntil] = useState('')
  const [owner, setOwner] = useState<Owner>(deadline.owner)
  const send = async (reason: string) => {
    const after = await doDeed(deadline.id, deed, {
      reason,
      ...(deed === 'extend' && until ? { until } : {}),
      ...(deed === 'assign' ? { owner } : {}),
    })
    await note(after)
    say({ says: t(`deadlineDeed.done.${deed}`) })
  }
  return (
    <ReasonDialog
      title={t(`deadlineDeed.act.${deed}`)}
      says={
        <div className="deadline-form">
          <p>{t(`deadlineDeed.says.${deed}`)}</p>
          {deed === 'extend' && (
            <TextInput
              type="date"
              label={t('work.until')}
              description={t('work.untilHint')}
              value={until}
              onChange={({ currentTarget }) => setUntil(currentTarget.value)}
            />
          )}
          {deed === 'assign' && <OwnerField owner={owner} choose={setOwner} />}
        </div>
      }
      act={t(`deadlineDeed.act.${deed}`)}
      least={reasoned.includes(deed) ? 10 : 3}
      close={close}
      send={send}
    />
  )
}
