import { Button, Radio, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerEffects } from '#casework/model'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError } from '../../ui/field-error.ts'
import { useKept } from '../../ui/kept.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { answerPoint, useNoteHearing } from './api.ts'
import type { PointProps } from './hearing-point.tsx'

type Effect = (typeof answerEffects)[number]
interface Draft {
  readonly effect: Effect
  readonly text: string
}

/** What we make of one reply: the finding stands, is changed, or is withdrawn, and why. */
export function AnswerDialog({ hearing, point, close }: PointProps & { readonly close: () => void }) {
  const { t } = useTranslation()
  const note = useNoteHearing()
  const start: Draft = { effect: point.answer?.effect ?? 'upheld', text: point.answer?.text ?? '' }
  const draft = useKept(`hearing.answer.${hearing.ref}.${point.finding}`, start)
  const { effect, text } = draft.value
  const work = useMutation({
    mutationFn: () => answerPoint(hearing.ref, point.finding, { effect, text: text.trim() }),
    onSuccess: async () => {
      draft.forget()
      await note(hearing.case)
      close()
    },
  })
  return (
    <Dialog title={t('hearing.answerThis', { ref: point.finding })} close={close} look="wide">
      <form
        className="case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!work.isPending) work.mutate()
        }}
      >
        <div>
          <h3>{t('hearing.sentWords')}</h3>
          <p className="as-sent">{point.statement}</p>
          <h3>{t('hearing.reply')}</h3>
          <p className="as-sent">{point.reply?.text ?? t('hearing.silent')}</p>
        </div>
        <Radio.Group
          label={t('hearing.effect')}
          value={effect}
          onChange={(value) => draft.change({ effect: answerEffects.find((one) => one === value) ?? effect })}
        >
          {answerEffects.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`hearingEffect.${one}`)}
              description={t(`hearingEffectSays.${one}`)}
            />
          ))}
        </Radio.Group>
        <Textarea
          label={t('hearing.answerText')}
          description={t('hearing.answerHint')}
          rows={5}
          value={text}
          error={fieldError(work.error, '/text')}
          onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('hearing.keepAnswer')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
