import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownLooking } from '#screening/model'
import { useMay } from '../../access/session.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSaid } from '../../ui/said.ts'
import { useToast } from '../../ui/toast.tsx'
import { lookAgain, sign, useNoteThreshold, withdraw } from './api.ts'

/** Sign, look again, withdraw: what this person may do with the proposal, and why not. */
export function ProposalDeeds({ looking }: { readonly looking: ShownLooking }) {
  const { t } = useTranslation()
  const may = useMay()
  const said = useSaid()
  const note = useNoteThreshold()
  const [open, setOpen] = useState<'sign' | 'withdraw'>()
  const again = useMutation({ mutationFn: () => lookAgain(looking), onSettled: note })
  const options = looking.may
  if (looking.state !== 'proposed' || !(may('threshold.propose') || may('threshold.sign'))) return null
  return (
    <div className="threshold-deeds">
      <ProblemNotice error={again.error} />
      {!options.sign.may && options.sign.why && <p className="acts-why">{said(options.sign.why)}</p>}
      <div className="threshold-acts">
        {options.sign.may && (
          <Button onClick={() => setOpen('sign')}>
            {t(looking.cause === 'engine' ? 'threshold.accept' : 'threshold.sign')}
          </Button>
        )}
        {options.look.may && (
          <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {t('threshold.lookAgain')}
          </Button>
        )}
        {options.withdraw.may && (
          <Button variant="default" onClick={() => setOpen('withdraw')}>
            {t('threshold.withdraw')}
          </Button>
        )}
      </div>
      {open === 'sign' && <SignDialog looking={looking} close={() => setOpen(undefined)} />}
      {open === 'withdraw' && (
        <ReasonDialog
          title={t('threshold.withdraw')}
          says={t('threshold.withdrawSays')}
          act={t('threshold.withdraw')}
          close={() => setOpen(undefined)}
          send={async (reason) => {
            await withdraw(looking, reason)
            await note()
          }}
        />
      )}
    </div>
  )
}

interface SignDialogProps {
  readonly looking: ShownLooking
  readonly close: () => void
}

function SignDialog({ looking, close }: SignDialogProps) {
  const { t } = useTranslation()
  const toast = useToast()
  const note = useNoteThreshold()
  const [read] = useState(looking) // what stood on the screen when they decided to sign
  const { opened = 0, closed = 0 } = read.trial?.tally ?? {}
  const { held = 0 } = read.trial?.orders ?? {}
  return (
    <ReasonDialog
      title={t(looking.cause === 'engine' ? 'threshold.acceptTitle' : 'threshold.signTitle')}
      says={
        <>
          <p>{t('threshold.signSays')}</p>
          <ul>
            <li>{t('threshold.willOpen', { count: opened })}</li>
            <li>{t('threshold.willClose', { count: closed })}</li>
            <li>{t('threshold.willHold', { count: held })}</li>
          </ul>
        </>
      }
      act={t(looking.cause === 'engine' ? 'threshold.accept' : 'threshold.sign')}
      close={close}
      send={async (reason) => {
        await sign(read, reason)
        toast({ says: t('threshold.signed') })
        await note()
      }}
    />
  )
}
