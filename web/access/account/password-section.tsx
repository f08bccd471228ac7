import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldError } from '../../ui/field-error.ts'
import { useToast } from '../../ui/toast.tsx'
import { changePassword } from '../api.ts'
import { EntryForm } from '../entry-form.tsx'
import { isLongEnough, NewPassword } from '../new-password.tsx'
import { SecretField } from '../secret-field.tsx'

/** A new password, given with the old one. The other sessions end with it. */
export function PasswordSection() {
  const { t } = useTranslation()
  const toast = useToast()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const work = useMutation({
    mutationFn: () => changePassword({ current, password }),
    onSuccess: () => {
      setCurrent('')
      setPassword('')
      toast({ says: t('account.passwordChanged') })
    },
  })
  return (
    <section className="form-part" aria-labelledby="account-password">
      <h2 id="account-password">{t('account.password')}</h2>
      <details>
        <summary>{t('account.changePassword')}</summary>
        <EntryForm
          send={() => work.mutate()}
          act={t('account.changePassword')}
          isBusy={work.isPending}
          isReady={current !== '' && isLongEnough(password)}
          error={work.error}
        >
          <SecretField
            id="field-current"
            label={t('account.currentPassword')}
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
          />
          <NewPassword value={password} onChange={setPassword} error={fieldError(work.error, '/password')} />
        </EntryForm>
      </details>
    </section>
  )
}
