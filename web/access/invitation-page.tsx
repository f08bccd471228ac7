import './entry.css'
import { TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldError } from '../ui/field-error.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { acceptInvitation, fetchInvited } from './api.ts'
import { EntryForm } from './entry-form.tsx'
import { isLongEnough, NewPassword } from './new-password.tsx'
import { useTakeSession } from './session.ts'

/** An invitation is taken up: the link carries its code, the person chooses a password. */
export function InvitationPage() {
  const { t } = useTranslation()
  const { token = '' } = useSearch({ from: '/invitation' })
  const { history } = useRouter()
  const take = useTakeSession()
  const { data: invited, error } = useQuery({
    queryKey: ['invited', token],
    queryFn: () => fetchInvited(token),
    enabled: token !== '',
    retry: false,
  })
  const [code, setCode] = useState(token)
  const [password, setPassword] = useState('')
  const work = useMutation({
    mutationFn: () => acceptInvitation(codeIn(code), password),
    onSuccess: async (session) => {
      await take(session)
      history.replace('/')
    },
  })
  return (
    <Page title={t('entry.invitation')} focusTitle={false}>
      <p>{t('entry.invitationSays')}</p>
      <ProblemNotice error={error} />
      <EntryForm
        send={() => work.mutate()}
        act={t('entry.accept')}
        isBusy={work.isPending}
        isReady={code.trim() !== '' && isLongEnough(password)}
        error={work.error}
      >
        {invited && (
          <dl className="pairs">
            <dt>{t('entry.name')}</dt>
            <dd>{invited.name}</dd>
            <dt>{t('entry.email')}</dt>
            <dd>{invited.email}</dd>
          </dl>
        )}
        {token === '' && (
          <TextInput
            id="invitation-code"
            label={t('entry.invitationLink')}
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <NewPassword value={password} onChange={setPassword} error={fieldError(work.error, '/password')} />
      </EntryForm>
    </Page>
  )
}

/** The code of an invitation, whether the whole link was pasted or the code alone. */
const codeIn = (text: string): string =>
  URL.canParse(text.trim()) ? (new URL(text.trim()).searchParams.get('token') ?? '') : text.trim()
