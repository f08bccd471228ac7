import { Button, NativeSelect, NumberInput, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertFile, AskAlert } from '#screening/model'
import { useRoleWords } from '../app/role-words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useColleagues } from '../ui/people.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { useToast } from '../ui/toast.tsx'
import { askAboutAlert, useNoteAlert, useReasons } from './api.ts'

const roles = ['sales', 'procurement', 'productManager', 'engineer', 'complianceOfficer', 'legal'] as const

/** What is missing, of whom, and in how many working days: it becomes their work, and the alert waits. */
export function AskDialog({ alert, close }: { readonly alert: AlertFile; readonly close: () => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const roleWords = useRoleWords()
  const colleagues = useColleagues()
  const { data } = useReasons()
  const reasons = (data?.items ?? []).filter(({ verdict }) => verdict === 'needInfo')
  const [of, setOf] = useState('role:sales')
  const [reasonCode, setCode] = useState('noBirthDate')
  const [text, setText] = useState('')
  const [days, setDays] = useState(5)
  const [isTried, setTried] = useState(false)
  const work = useAsking(alert, close)
  const isMissing = text.trim().length < 3
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isMissing && !work.isPending) work.mutate({ of: ownerIn(of), text: text.trim(), reasonCode, days })
  }
  return (
    <Dialog title={t('alerts.askTitle', { party: alert.party.name })} close={close} look="wide">
      <form onSubmit={send} noValidate className="decide">
        <p>{t('alerts.askSays')}</p>
        <NativeSelect
          label={t('alerts.askWhom')}
          value={of}
          data={[
            ...roles.map((role) => ({ value: `role:${role}`, label: roleWords(role) })),
            ...colleagues.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
          ]}
          onChange={(event) => setOf(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('alerts.askMissing')}
          value={reasonCode}
          data={reasons.map((one) => ({ value: one.code, label: said(one.says) }))}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Textarea
          label={t('alerts.askText')}
          description={t('alerts.askTextHint')}
          error={isTried && isMissing ? t('alerts.textMissing') : undefined}
          rows={3}
          value={text}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NumberInput
          hideControls
          label={t('alerts.askDays')}
          min={1}
          max={60}
          value={days}
          onChange={(value) => setDays(Math.min(60, Math.max(1, Number(value) || 5)))}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('alerts.askSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** `role:sales`, `person:usr_…`. */
function ownerIn(chosen: string): AskAlert['of'] {
  const cut = chosen.indexOf(':')
  return { kind: chosen.startsWith('person:') ? 'person' : 'role', id: chosen.slice(cut + 1) }
}

function useAsking(alert: AlertFile, close: () => void) {
  const { t } = useTranslation()
  const note = useNoteAlert()
  const say = useToast()
  return useMutation({
    mutationFn: (asked: AskAlert) => askAboutAlert(alert, asked),
    onSuccess: async (after) => {
      close()
      say({ says: t('alerts.questionSent') })
      await note(after)
    },
  })
}
