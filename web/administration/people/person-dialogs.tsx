import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '#access/model'
import { useFormat } from '../../ui/format.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type LinkOnce, resetLink, restore, suspend } from '../api.ts'
import { OnceDialog } from '../once-dialog.tsx'
import { GrantsDialog } from './grants-dialog.tsx'

export type PersonAct = 'grants' | 'reset' | 'suspend' | 'restore'

export interface PersonDialogsProps {
  readonly person: PersonView
  readonly act: PersonAct
  readonly close: () => void
}

/** What will happen is said before it is done: other roles, a link for a new password, out, and in again. */
export function PersonDialogs({ person, act, close }: PersonDialogsProps) {
  const { t } = useTranslation()
  const say = useToast()
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['people'] })
  const { id, name } = person
  if (act === 'grants') return <GrantsDialog person={person} close={close} />
  if (act === 'reset') return <ResetDialog person={person} close={close} />
  const send = async () => {
    await (act === 'suspend' ? suspend(id) : restore(id))
    await refresh()
    say({
      says: t(act === 'suspend' ? 'people.isSuspended' : 'people.isRestored', { name }),
      ...(act === 'suspend' ? { undo: () => void restore(id).then(refresh) } : {}),
    })
  }
  return (
    <ReasonDialog
      title={t(`people.${act}`)}
      says={t(act === 'suspend' ? 'people.suspendSays' : 'people.restoreSays', { name })}
      act={t(`people.${act}`)}
      asks="none"
      close={close}
      send={send}
    />
  )
}

function ResetDialog({ person: { id, name }, close }: Omit<PersonDialogsProps, 'act'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const [made, setMade] = useState<LinkOnce>()
  const isMade = useRef(false) // the question closes when it is answered; the link follows it
  if (made)
    return (
      <OnceDialog
        title={t('people.resetLink')}
        says={t('people.linkSays', { name, until: format.instant(made.expiresAt) })}
        label={t('people.link')}
        secret={made.link}
        close={close}
      />
    )
  return (
    <ReasonDialog
      title={t('people.resetLink')}
      says={t('people.resetSays', { name })}
      act={t('people.makeLink')}
      asks="none"
      close={() => {
        if (!isMade.current) close()
      }}
      send={async () => {
        setMade(await resetLink(id))
        isMade.current = true
      }}
    />
  )
}
