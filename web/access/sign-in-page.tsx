import './entry.css'
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { signIn } from './api.ts'
import { DemoVisitors } from './demo-visitors.tsx'
import { EntryForm } from './entry-form.tsx'
import { OtherWays } from './other-ways.tsx'
import { SecretField } from './secret-field.tsx'
import { type Session, useSession, useTakeSession } from './session.ts'
import { useWait } from './use-wait.ts'

/** What the company's own sign-in led back with. */
const oidcWords: Readonly<Record<string, string>> = {
  not_signed_in: 'entry.oidcRefused',
  unavailable: 'entry.oidcSilent',
  too_many: 'entry.oidcTooMany',
}

/** The door: password, passkey, or the company's own sign-in. Leads on to where the reader was going. */
export function SignInPage() {
  const { t } = useTranslation()
  const { to = '/', problem } = useSearch({ from: '/sign-in' })
  const { history } = useRouter()
  const { data: session, error, refetch } = useSession()
  const isIn = session?.signedIn === true
  useEffect(() => {
    if (isIn) history.replace(to)
  }, [isIn, to, history])
  return (
    <Page title={t('entry.signIn')} focusTitle={false}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!session && !error && <Skeleton />}
      {session && !session.signedIn && (
        <>
          {session.setUpNeeded && <p className="notice">{t('entry.setUpNeeded')}</p>}
          {to !== '/' && <p className="soft">{t('entry.returns')}</p>}
          {problem && (
            <p className="notice notice-problem" role="alert">
              {t(oidcWords[problem] ?? 'entry.oidcFailed')}
            </p>
          )}
          {session.methods.password && <PasswordForm />}
          <OtherWays methods={session.methods} to={to} />
          <DemoVisitors />
        </>
      )}
    </Page>
  )
}

function PasswordForm() {
  const { t } = useTranslation()
  const take = useTakeSession()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const work = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (session: Session) => take(session),
    onError: () => document.getElementById('sign-in-password')?.focus(),
  })
  const wait = useWait(work.error)
  return (
    <EntryForm
      send={() => work.mutate()}
      act={wait > 0 ? t('entry.waitSeconds', { count: wait }) : t('entry.signIn')}
      isBusy={work.isPending}
      isReady={wait === 0}
      error={work.error}
    >
      <TextInput
        id="sign-in-email"
        label={t('entry.email')}
        type="email"
        autoComplete="username webauthn"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <SecretField
        id="sign-in-password"
        label={t('entry.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <p className="soft small">
        {t('entry.forgotten')} <Link to="/invitation">{t('entry.haveInvitation')}</Link>
      </p>
    </EntryForm>
  )
}
