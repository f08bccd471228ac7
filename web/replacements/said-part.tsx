import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReplacementView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { useKept } from '../ui/kept.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { doTo, useNoteReplacement } from './api.ts'

/** What was said between the customer and us, and the next thing that we say; the customer reads it. */
export function SaidPart({ offer: { ref, dialogue, offer } }: { readonly offer: ReplacementView }) {
  const { t } = useTranslation()
  const may = useMay()
  const format = useFormat()
  const note = useNoteReplacement(ref)
  const draft = useKept(`replacement.${ref}`, { text: '' })
  const { text } = draft.value
  const work = useMutation({
    mutationFn: () => doTo(ref, 'say', { text: text.trim() }),
    onSuccess: async () => {
      draft.drop()
      await note()
    },
  })
  return (
    <section aria-labelledby="said-head">
      <h2 id="said-head">{t('replacements.dialogue')}</h2>
      {dialogue.length === 0 && <p className="soft">{t('replacements.silent')}</p>}
      <ul className="replacement-said">
        {dialogue.map((entry) => (
          <li key={entry.at + entry.text}>
            <p className="soft">
              {t(`replacements.side.${entry.side}`)}, <PersonName person={entry.by} />,{' '}
              {format.instant(entry.at)}
            </p>
            <p className="as-sent">{entry.text}</p>
          </li>
        ))}
      </ul>
      {offer !== null && may('replacement.answer') && (
        <form
          className="replacement-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '' && !work.isPending) work.mutate()
          }}
        >
          <Textarea
            label={t('replacements.toCustomer')}
            rows={3}
            value={text}
            onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
          />
          <ProblemNotice error={work.error} />
          <Button type="submit" disabled={text.trim() === ''} loading={work.isPending}>
            {t('replacements.say')}
          </Button>
        </form>
      )}
    </section>
  )
}
