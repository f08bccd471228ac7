import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useSignedIn } from '../access/session.ts'
import { write } from '../app/client.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { type PackVersion, useRulesChanged } from './api.ts'
import type { DraftView } from './drafts-api.ts'

export interface PackActsProps {
  readonly version: PackVersion
  readonly isNewest: boolean
}

/** A version that waits is signed or taken back; one that was can be had again, by a draft. Law comes as it is. */
export function PackActs({ version: one, isNewest }: PackActsProps) {
  const { t } = useTranslation()
  const may = useMay()
  const { person } = useSignedIn()
  const [open, setOpen] = useState<'sign' | 'withdraw' | 'restore'>()
  const isWaiting = one.status === 'draft'
  const isOwn = person.id === one.author || person.id === one.importedBy
  const canSign = isWaiting && may('rules.activate') && !isOwn
  const canWithdraw = isWaiting && may('rules.withdraw')
  const canRestore = one.layer === 'policy' && one.status === 'active' && !isNewest && may('rules.draft')
  return (
    <div className="rule-acts">
      {isWaiting && isOwn && <p className="soft">{t('rules.packOwn')}</p>}
      {canSign && <Button onClick={() => setOpen('sign')}>{t('rules.sign')}</Button>}
      {canWithdraw && (
        <Button variant="default" onClick={() => setOpen('withdraw')}>
          {t('rules.withdraw')}
        </Button>
      )}
      {canRestore && (
        <Button variant="default" onClick={() => setOpen('restore')}>
          {t('rules.restore')}
        </Button>
      )}
      {open && <Ask one={one} deed={open} close={() => setOpen(undefined)} />}
    </div>
  )
}

interface AskProps {
  readonly one: PackVersion
  readonly deed: 'sign' | 'withdraw' | 'restore'
  readonly close: () => void
}

function Ask({ one, deed, close }: AskProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const changed = useRulesChanged()
  const path = `/api/rules/packs/${one.pack}/${one.version}`
  const name = `${one.pack} ${one.version}`
  const done = async () => {
    close()
    await changed()
  }
  if (deed === 'sign')
    return (
      <ReasonDialog
        title={t('rules.signPack', { name })}
        says={t('rules.signSays')}
        act={t('rules.sign')}
        least={0}
        close={close}
        send={() => write(`${path}/approve`).then(done)}
      />
    )
  if (deed === 'withdraw')
    return (
      <ReasonDialog
        title={t('rules.withdrawPack', { name })}
        says={t('rules.withdrawSays')}
        act={t('rules.withdraw')}
        close={close}
        send={(reason) => write(`${path}/withdraw`, { reason }).then(done)}
      />
    )
  return (
    <ReasonDialog
      title={t('rules.restoreTitle', { name })}
      says={t('rules.restoreSays')}
      act={t('rules.restoreAct')}
      close={close}
      send={async (reason) => {
        const title = t('rules.restoreTitle', { name })
        const draft = await write<DraftView>(`${path}/restore`, { title, reason })
        await changed()
        await navigate({ to: '/rules/drafts/$id', params: { id: draft.id } })
      }}
    />
  )
}
