import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertLine } from '#screening/model'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { useToast } from '../ui/toast.tsx'
import { decideTogether, useNoteAlert, useReasons } from './api.ts'

export interface MarkedBarProps {
  readonly alerts: readonly AlertLine[]
  readonly clear: () => void
}

/** Alerts that were marked: cleared in one go where they are there for the same reason; refused with the why where not. */
export function MarkedBar({ alerts, clear }: MarkedBarProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const note = useNoteAlert()
  const say = useToast()
  const { data } = useReasons()
  const reasons = (data?.items ?? []).filter(
    ({ verdict, needsText }) => verdict === 'falsePositive' && !needsText,
  )
  const [code, setCode] = useState('otherPlace')
  const work = useMutation({
    mutationFn: () => decideTogether({ alerts: alerts.map(({ id }) => id), reasonCode: code }),
    onSuccess: async ({ decided }) => {
      say({ says: t('alerts.decidedTogether', { count: decided }) })
      clear()
      await note()
    },
  })
  return (
    <section className="marked-bar" aria-label={t('alerts.markedBar')}>
      <p role="status">{t('alerts.markedCount', { count: alerts.length })}</p>
      <NativeSelect
        aria-label={t('alerts.reason')}
        value={code}
        data={reasons.map((one) => ({ value: one.code, label: said(one.says) }))}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button disabled={alerts.length < 2} loading={work.isPending} onClick={() => work.mutate()}>
        {t('alerts.clearTogether')}
      </Button>
      <Button variant="default" onClick={clear}>
        {t('alerts.unmarkAll')}
      </Button>
      <ProblemNotice error={work.error} />
    </section>
  )
}
