import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountryPage } from '#countries/model'
import { currentLanguage } from '../app/i18n.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { askOverride } from './api.ts'

const letters = ['A', 'B', 'C', 'D', 'E'] as const
const leastReason = 10

/** Asks for another band: which, why and until when. Another person approves it. */
export function AskDialog({ page, close }: { readonly page: CountryPage; readonly close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const say = useToast()
  const [band, setBand] = useState<string>(letters.find((letter) => letter !== page.band) ?? 'E')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const end = new Date(until)
  const isEnd = until !== '' && !Number.isNaN(end.valueOf())
  const isReason = reason.trim().length >= leastReason
  const work = useMutation({
    mutationFn: () =>
      askOverride({
        ...{ country: page.country, area: page.area, band, reason: reason.trim() },
        expiresAt: end.toISOString(),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['countries'] })
      say({ says: t('countries.asked') })
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isEnd && isReason && !work.isPending) work.mutate()
  }
  return (
    <Dialog title={t('countries.askFor', { name: page.name[currentLanguage()] })} close={close}>
      <form className="country-form" onSubmit={submit} noValidate>
        <p>{t('countries.askSays')}</p>
        <NativeSelect
          label={t('countries.newBand')}
          data={letters.filter((letter) => letter !== page.band)}
          value={band}
          onChange={(event) => setBand(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={t('countries.until')}
          description={t('countries.untilHint')}
          error={isTried && !isEnd ? t('countries.untilMissing') : undefined}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Textarea
          label={t('countries.reason')}
          description={t('countries.reasonHint', { count: leastReason })}
          error={isTried && !isReason ? t('countries.reasonHint', { count: leastReason }) : undefined}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('countries.ask')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
