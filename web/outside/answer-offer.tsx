import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnReplacement } from '#phaseout/model'
import { write } from '../app/client.ts'
import { fieldError } from '../ui/field-error.ts'
import { useFormat } from '../ui/format.ts'
import { useKept } from '../ui/kept.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useNoteOutside } from './api.ts'

interface OfferProps {
  readonly offer: OwnReplacement
}
const none = 'none'
const at = (ref: string) => `/api/outside/replacements/${encodeURIComponent(ref)}`

/** Chooses one of them, or none, and signs by name. */
export function AnswerOffer({ offer: { ref, options } }: OfferProps) {
  const { t } = useTranslation()
  const note = useNoteOutside()
  const [sku, setSku] = useState('')
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const isNo = sku === none
  const said = text.trim()
  const work = useMutation({
    mutationFn: () =>
      isNo
        ? write<OwnReplacement>(`${at(ref)}/decline`, { name: name.trim(), text: said })
        : write<OwnReplacement>(`${at(ref)}/accept`, {
            sku,
            name: name.trim(),
            ...(said ? { text: said } : {}),
          }),
    onSuccess: note,
  })
  const isReady = sku !== '' && name.trim() !== '' && (!isNo || said !== '')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !work.isPending) work.mutate()
      }}
    >
      <Radio.Group label={t('ownOffer.sign')} value={sku} onChange={setSku}>
        {options.map((option) => (
          <Radio key={option.sku} value={option.sku} label={t('ownOffer.choose', { name: option.name })} />
        ))}
        <Radio value={none} label={t('ownOffer.no')} />
      </Radio.Group>
      <TextInput
        label={t('ownOffer.name')}
        autoComplete="name"
        value={name}
        error={fieldError(work.error, '/name')}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Textarea
        label={t(isNo ? 'ownOffer.reason' : 'ownOffer.text')}
        rows={2}
        value={text}
        error={fieldError(work.error, '/text')}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" disabled={!isReady} loading={work.isPending}>
          {t(isNo ? 'ownOffer.no' : 'ownOffer.sign')}
        </Button>
      </div>
    </form>
  )
}

/** What was said on it, and the next thing they say. */
export function SayOnOffer({ offer: { ref, dialogue } }: OfferProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useNoteOutside()
  const draft = useKept(`outside.offer.${ref}`, { text: '' })
  const { text } = draft.value
  const work = useMutation({
    mutationFn: () => write<OwnReplacement>(`${at(ref)}/say`, { text: text.trim() }),
    onSuccess: async () => {
      draft.drop()
      await note()
    },
  })
  return (
    <>
      {dialogue.length > 0 && <h4>{t('ownOffer.dialogue')}</h4>}
      {dialogue.map((entry) => (
        <div key={entry.at + entry.text}>
          <p className="soft">
            {t(entry.side === 'customer' ? 'ownNotice.you' : 'ownNotice.we')}, {format.instant(entry.at)}
          </p>
          <p className="as-sent">{entry.text}</p>
        </div>
      ))}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '' && !work.isPending) work.mutate()
        }}
      >
        <Textarea
          label={t('ownOffer.ask')}
          rows={2}
          value={text}
          error={fieldError(work.error, '/text')}
          onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
        />
        <ProblemNotice error={work.error} />
        <div>
          <Button type="submit" variant="default" disabled={text.trim() === ''} loading={work.isPending}>
            {t('ownOffer.send')}
          </Button>
        </div>
      </form>
    </>
  )
}
