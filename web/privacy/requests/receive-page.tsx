import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ChangeEvent, FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReceiveRequest } from '#privacy/model'
import { useIsOwnEntity } from '../../access/session.ts'
import { currentLanguage } from '../../app/i18n.ts'
import { fieldError } from '../../ui/field-error.ts'
import { useKept } from '../../ui/kept.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useRecords } from '../../ui/records.ts'
import { receive } from '../api.ts'
import { PrivacyTabs } from '../privacy-tabs.tsx'

const rights = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'] as const
const channels = ['email', 'letter', 'phone', 'inPerson', 'form', 'other'] as const
const languages = ['sv', 'nb', 'fi', 'en'] as const

interface Draft {
  readonly legalEntity: string
  readonly right: ReceiveRequest['right']
  readonly name: string
  readonly emails: string
  readonly birthDate: string
  readonly language: ReceiveRequest['language']
  readonly channel: ReceiveRequest['channel']
  readonly contact: string
  readonly asked: string
}

const list = (text: string) => text.split(/[\s,;]+/).filter(Boolean)

/** As it is sent: what is blank is left out. */
const requestOf = ({ name, emails, birthDate, asked, ...rest }: Draft): ReceiveRequest => ({
  ...rest,
  contact: rest.contact.trim(),
  subject: {
    name: name.trim(),
    emails: list(emails),
    ...(birthDate ? { birthDate } : {}),
  },
  ...(asked.trim() ? { asked: asked.trim() } : {}),
})

/** Somebody asks: who, what, how the answer reaches them. The clock of one month starts here. */
export function ReceivePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useKept<Draft>('subject-request', {
    ...{ legalEntity: '', right: 'access', name: '', emails: '', birthDate: '', asked: '' },
    ...{ language: currentLanguage(), channel: 'email', contact: '' },
  })
  const work = useMutation({
    mutationFn: () => receive(requestOf(form.value)),
    onSuccess: async ({ ref }) => {
      form.forget()
      await navigate({ to: '/privacy/requests/$ref', params: { ref } })
    },
  })
  const { name, contact, legalEntity } = form.value
  const isReady = name.trim() !== '' && contact.trim() !== '' && legalEntity !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !work.isPending) work.mutate()
  }
  return (
    <Page title={t('privacy.receive')}>
      <PrivacyTabs />
      <form className="privacy-form" onSubmit={send} noValidate>
        <p className="soft">{t('privacy.receiveSays')}</p>
        <Fields draft={form.value} change={form.change} error={work.error} />
        <ProblemNotice error={work.error} />
        <div>
          <Button type="submit" loading={work.isPending} disabled={!isReady}>
            {t('privacy.receiveAct')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly error: unknown
}

function Fields({ draft, change, error }: FieldsProps) {
  const { t } = useTranslation()
  const { data } = useRecords('legalEntity', '', 50)
  const isOwn = useIsOwnEntity()
  const entities = (data?.items ?? []).filter(({ key }) => isOwn(key))
  const text = (name: 'name' | 'emails' | 'birthDate' | 'contact' | 'asked', path: string) => ({
    id: `request-${name}`,
    label: t(`privacy.field.${name}`),
    value: draft[name],
    error: fieldError(error, path),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      change({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <NativeSelect
        label={t('privacy.field.legalEntity')}
        value={draft.legalEntity}
        data={[
          { value: '', label: t('privacy.choose') },
          ...entities.map(({ key, record }) => ({ value: key, label: record.name ?? key })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ legalEntity: value })}
      />
      <NativeSelect
        label={t('privacy.field.right')}
        value={draft.right}
        data={rights.map((value) => ({ value, label: t(`privacy.right.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ right: rights.find((one) => one === value) ?? 'access' })
        }
      />
      <TextInput {...text('name', '/subject/name')} />
      <TextInput {...text('emails', '/subject/emails')} description={t('privacy.field.emailsSays')} />
      <TextInput {...text('birthDate', '/subject/birthDate')} type="date" />
      <NativeSelect
        label={t('privacy.field.channel')}
        value={draft.channel}
        data={channels.map((value) => ({ value, label: t(`privacy.channel.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ channel: channels.find((one) => one === value) ?? 'other' })
        }
      />
      <TextInput {...text('contact', '/contact')} description={t('privacy.field.contactSays')} />
      <NativeSelect
        label={t('privacy.field.language')}
        value={draft.language}
        data={languages.map((value) => ({ value, label: t(`privacy.language.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ language: languages.find((one) => one === value) ?? 'en' })
        }
      />
      <Textarea {...text('asked', '/asked')} rows={3} />
    </>
  )
}
