import './entry.css'
import { useMutation } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldError } from '../ui/field-error.ts'
import { Page } from '../ui/page.tsx'
import { chooseByLink } from './api.ts'
import { EntryForm } from './entry-form.tsx'
import { isLongEnough, NewPassword } from './new-password.tsx'
import { useTakeSession } from './session.ts'

/** A new password in the place of a forgotten one, by the link that an administrator had made. */
export function ResetPage() {
  const { t } = useTranslation()
  const { token = '' } = useSearch({ from: '/reset' })
  const { history } = useRouter()
  const take = useTakeSession()
  const [password, setPassword] = useState('')
  const work = useMutation({
    mutationFn: () => chooseByLink(token, password),
    onSuccess: async (session) => {
      await take(session)
      history.replace('/')
    },
  })
  return (
    <Page title={t('entry.reset')} focusTitle={false}>
      <p>{t(token === '' ? 'entry.resetNoLink' : 'entry.invitationSays')}</p>
      {token !== '' && (
        <EntryForm
          send={() => work.mutate()}
          act={t('entry.accept')}
          isBusy={work.isPending}
          isReady={isLongEnough(password)}
          error={work.error}
        >
          <NewPassword value={password} onChange={setPassword} error={fieldError(work.error, '/password')} />
        </EntryForm>
      )}
    </Page>
  )
}
