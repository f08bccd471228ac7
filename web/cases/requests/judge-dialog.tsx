import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RequestItem, type VerdictReason, verdictReasons } from '#casework/model'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { judgeItem, useNoteGathering } from './api.ts'

interface JudgeProps {
  readonly caseRef: string
  readonly request: string
  readonly item: RequestItem
  readonly close: () => void
}

const given = ['sufficient', 'partial', 'insufficient'] as const
const isWeak = (reason: VerdictReason) => !['complete', 'noAnswer', 'refusedToGive'].includes(reason)

/** What one item is worth, and why. What documents nothing becomes a draft finding. */
export function JudgeDialog({ caseRef, request, item, close }: JudgeProps) {
  const { t } = useTranslation()
  const note = useNoteGathering()
  const isRefused = item.state === 'refused'
  const [chosen, setChosen] = useState<(typeof given)[number]>('sufficient')
  const [reason, setReason] = useState<VerdictReason>('summaryOnly')
  const [text, setText] = useState('')
  const verdict = isRefused ? 'refused' : chosen
  const because = isRefused ? 'refusedToGive' : chosen === 'sufficient' ? 'complete' : reason
  const work = useMutation({
    mutationFn: () => judgeItem(request, item.id, { verdict, reason: because, text: text.trim() }),
    onSuccess: async () => {
      await note(caseRef)
      close()
    },
  })
  return (
    <Dialog title={t('requests.judgeTitle', { what: item.what })} close={close}>
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        {!isRefused && (
          <NativeSelect
            label={t('requests.verdict')}
            value={chosen}
            data={given.map((value) => ({ value, label: t(`sufficiency.${value}`) }))}
            onChange={({ currentTarget }) =>
              setChosen(given.find((one) => one === currentTarget.value) ?? 'sufficient')
            }
          />
        )}
        {!isRefused && chosen !== 'sufficient' && (
          <NativeSelect
            label={t('requests.reason')}
            value={reason}
            data={verdictReasons
              .filter(isWeak)
              .map((value) => ({ value, label: t(`verdictReason.${value}`) }))}
            onChange={({ currentTarget }) =>
              setReason(verdictReasons.find((one) => one === currentTarget.value) ?? 'other')
            }
          />
        )}
        <Textarea
          label={t('requests.because')}
          rows={3}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {verdict !== 'sufficient' && chosen !== 'partial' && (
          <p className="soft">{t('requests.becomesFinding')}</p>
        )}
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('requests.judge')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
