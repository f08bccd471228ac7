import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeysHint } from '../ui/keys-hint.tsx'
import { OutcomeMark } from '../ui/outcome.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import type { Acts } from './desk-form.tsx'
import { ShipDialog } from './ship-dialog.tsx'
import type { Desk } from './use-desk.ts'

export interface DeedBarProps {
  readonly desk: Desk
  readonly acts: Acts
}

/** The acts on an order, always in sight. Only what the order's life allows from here is offered. */
export function DeedBar({ desk, acts }: DeedBarProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'ship' | 'cancel'>()
  const { stored, shown, isBusy } = desk
  const may = (deed: string) => stored?.may.some((one) => one.deed === deed) ?? true
  const isOver = stored !== undefined && stored.may.length === 0
  const close = () => setDialog(undefined)
  const isAllowed = ['allow', 'allowWithConditions'].includes(shown?.verdict.outcome ?? '')
  return (
    <div className="deed-bar" role="toolbar" aria-label={t('desk.acts')}>
      <div className="deed-bar-answer">
        {shown && !shown.isOld && <OutcomeMark outcome={shown.verdict.outcome} kind={shown.verdict.kind} />}
        {isBusy && <span className="soft">{t('desk.working')}</span>}
      </div>
      {!isOver && (
        <Button variant="default" onClick={acts.check} disabled={isBusy}>
          {t('desk.check')} <KeysHint keys="Ctrl ↵" />
        </Button>
      )}
      {may('amend') && desk.isChanged && (
        <Button variant="default" onClick={acts.save} disabled={isBusy}>
          {t(stored ? 'deed.amend' : 'deed.draft')} <KeysHint keys="Ctrl S" />
        </Button>
      )}
      {stored && may('cancel') && (
        <Button variant="default" onClick={() => setDialog('cancel')} disabled={isBusy}>
          {t('deed.cancel')}
        </Button>
      )}
      {may('submit') && (
        <Button variant="default" onClick={() => acts.submit()} disabled={isBusy}>
          {t('deed.submit')}
        </Button>
      )}
      {may('release') && (
        <Button variant={isAllowed ? 'filled' : 'default'} onClick={() => acts.release()} disabled={isBusy}>
          {t('deed.release')}
        </Button>
      )}
      {stored && may('ship') && (
        <Button onClick={() => setDialog('ship')} disabled={isBusy}>
          {t('deed.ship')}
        </Button>
      )}
      {stored && dialog === 'ship' && <ShipDialog order={stored} close={close} ship={acts.ship} />}
      {stored && dialog === 'cancel' && <CancelDialog order={stored} close={close} cancel={acts.cancel} />}
    </div>
  )
}
