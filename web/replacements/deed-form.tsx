import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplacementView } from '#phaseout/model'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { doTo, useNoteReplacement } from './api.ts'
import { DevicesField, type PutUpRow, rowsFor, sentRows } from './devices-field.tsx'

const deeds = ['review', 'offer', 'accept', 'decline', 'revise', 'order', 'install', 'verify'] as const
type DeedName = (typeof deeds)[number]
export const isDeed = (text: string): text is DeedName => deeds.some((one) => one === text)

export interface DeedFormProps {
  readonly offer: ReplacementView
  readonly deed: DeedName
  readonly close: () => void
}

interface Given {
  readonly skus: readonly string[]
  readonly text: string
  readonly name: string
  readonly day: string
  readonly rows: readonly PutUpRow[]
}

/** What each deed sends of what was typed. */
const sends: Readonly<Record<DeedName, (given: Given) => object>> = {
  review: ({ skus, text }) => ({ skus, reason: text }),
  offer: ({ skus, text, day }) => ({ skus, words: text, until: day }),
  accept: ({ skus: [sku], name, text }) => ({ sku, name, ...(text ? { text } : {}) }),
  decline: ({ name, text }) => ({ name, text }),
  revise: ({ text }) => ({ reason: text }),
  order: ({ name }) => ({ order: name }),
  install: ({ day, rows }) => ({ on: day, devices: sentRows(rows) }),
  verify: ({ text }) => ({ seen: text }),
}
const asksText: readonly DeedName[] = ['review', 'offer', 'accept', 'decline', 'revise', 'verify']
const asksName: readonly DeedName[] = ['accept', 'decline', 'order']
const asksDay: readonly DeedName[] = ['offer', 'install']

/** The form of one deed, right above what it is about; it stays open until the deed is done. */
export function DeedForm({ offer, deed, close }: DeedFormProps) {
  const { t } = useTranslation()
  const note = useNoteReplacement(offer.ref)
  const navigate = useNavigate()
  const choices = choicesOf(offer, deed)
  const [given, setGiven] = useState<Given>({
    ...{ skus: deed === 'review' || deed === 'offer' ? choices : [], text: '', name: '', day: '' },
    rows: rowsFor(offer),
  })
  const change = (part: Partial<Given>) => setGiven((now) => ({ ...now, ...part }))
  const work = useMutation({
    mutationFn: () => doTo(offer.ref, deed, sends[deed]({ ...given, text: given.text.trim() })),
    onSuccess: async ({ ref }) => {
      await note()
      close()
      if (ref !== offer.ref) await navigate({ to: '/replacements/$ref', params: { ref } })
    },
  })
  return (
    <form
      className="replacement-form"
      noValidate
      aria-label={t(`replacements.deed.${deed}`)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isPending) work.mutate()
      }}
    >
      <h2 ref={inSight} tabIndex={-1}>
        {t(`replacements.deed.${deed}`)}
      </h2>
      <p className="soft">{t(`replacements.deedSays.${deed}`)}</p>
      <Fields {...{ offer, deed, choices, given, change }} error={work.error} />
      <ProblemNotice error={work.error} />
      <div className="dialog-acts">
        <Button variant="default" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={work.isPending}>
          {t(`replacements.deed.${deed}`)}
        </Button>
      </div>
    </form>
  )
}
interface FieldsProps extends Pick<DeedFormProps, 'offer' | 'deed'> {
  readonly choices: readonly string[]
  readonly given: Given
  readonly change: (part: Partial<Given>) => void
  readonly error: unknown
}

function Fields({ offer, deed, choices, given, change, error }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      {choices.length > 0 && (
        <Choices
          offer={offer}
          skus={choices}
          isOne={deed === 'accept'}
          chosen={given.skus}
          choose={(skus) => change({ skus })}
        />
      )}
      {deed === 'install' && (
        <DevicesField rows={given.rows} error={error} change={(rows) => change({ rows })} />
      )}
      {asksName.includes(deed) && (
        <TextInput
          label={t(deed === 'order' ? 'replacements.field.order' : 'replacements.field.name')}
          value={given.name}
          error={fieldError(error, deed === 'order' ? '/order' : '/name')}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      )}
      {asksDay.includes(deed) && (
        <TextInput
          type="date"
          label={t(deed === 'offer' ? 'replacements.field.until' : 'replacements.field.on')}
          value={given.day}
          error={fieldError(error, deed === 'offer' ? '/until' : '/on')}
          onChange={({ currentTarget }) => change({ day: currentTarget.value })}
        />
      )}
      {asksText.includes(deed) && (
        <Textarea
          label={t(`replacements.text.${deed}`)}
          rows={3}
          value={given.text}
          error={fieldError(error, textPath[deed] ?? '/text')}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      )}
    </>
  )
}

/** It opened by a click somewhere else on the page: the eye and the keyboard follow. */
function inSight(head: HTMLElement | null): void {
  head?.focus()
  head?.scrollIntoView({ block: 'nearest' })
}

const textPath: Readonly<Partial<Record<DeedName, string>>> = {
  ...{ review: '/reason', offer: '/words', revise: '/reason', verify: '/seen' },
}

/** Among which products the deed chooses. */
function choicesOf({ answer, approved, offer }: ReplacementView, deed: DeedName): string[] {
  if (deed === 'offer') return [...approved]
  if (deed === 'accept') return [...(offer?.skus ?? [])]
  if (deed !== 'review') return []
  return answer.proposals
    .filter(({ label }) => label !== 'unknown' && label !== 'notEquivalent')
    .map(({ sku }) => sku)
}

interface ChoicesProps {
  readonly offer: ReplacementView
  readonly skus: readonly string[]
  readonly isOne: boolean
  readonly chosen: readonly string[]
  readonly choose: (skus: string[]) => void
}

function Choices({ offer, skus, isOne, chosen, choose }: ChoicesProps): ReactNode {
  const { t } = useTranslation()
  const nameOf = (sku: string) => {
    const found = offer.answer.proposals.find((one) => one.sku === sku)
    return found ? `${found.name} (${found.makerName})` : sku
  }
  if (isOne)
    return (
      <Radio.Group
        label={t('replacements.field.choice')}
        value={chosen[0] ?? ''}
        onChange={(sku) => choose([sku])}
      >
        {skus.map((sku) => (
          <Radio key={sku} value={sku} label={nameOf(sku)} />
        ))}
      </Radio.Group>
    )
  return (
    <Checkbox.Group label={t('replacements.field.skus')} value={[...chosen]} onChange={choose}>
      {skus.map((sku) => (
        <Checkbox key={sku} value={sku} label={nameOf(sku)} />
      ))}
    </Checkbox.Group>
  )
}
