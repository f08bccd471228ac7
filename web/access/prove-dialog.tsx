import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../app/client.ts'
import { standing } from '../app/standing.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { verifyPassword } from './api.ts'
import { hasPasskeys, PasskeyGivenUp, verifyByPasskey } from './passkeys.ts'
import { SecretField } from './secret-field.tsx'
import { type Session, useNoteSession } from './session.ts'
import { useWait } from './use-wait.ts'

interface Asked {
  readonly problem: Problem
  readonly answer: (isProven: boolean) => void
}

/** Opens by itself where a deed is a signature: the reader proves who they are, and the deed is done after it. */
export function ProveDialog() {
  const [asked, setAsked] = useState<Asked>()
  useEffect(() => {
    standing.prove = (problem) =>
      new Promise((resolve) => {
        setAsked({
          problem,
          answer: (isProven) => {
            setAsked(undefined)
            resolve(isProven)
          },
        })
      })
    return () => {
      standing.prove = async () => false
    }
  }, [])
  return asked ? <Proof {...asked} /> : null
}

function Proof({ problem, answer }: Asked) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const note = useNoteSession()
  const proven = (session: Session) => {
    note(session)
    answer(true)
  }
  const work = useMutation({ mutationFn: () => verifyPassword(password), onSuccess: proven })
  const passkey = useMutation({ mutationFn: verifyByPasskey, onSuccess: proven })
  const wait = useWait(work.error)
  const error = passkey.error instanceof PasskeyGivenUp ? undefined : (work.error ?? passkey.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '' && wait === 0) work.mutate()
  }
  return (
    <Dialog title={t('prove.title')} close={() => answer(false)}>
      <p>{problem.message || t('prove.says')}</p>
      <form className="prove" onSubmit={send} noValidate>
        <SecretField
          id="prove-password"
          label={t('prove.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          autoFocus
        />
        <ProblemNotice error={error} />
        <div className="dialog-acts">
          {hasPasskeys() && (
            <Button variant="default" loading={passkey.isPending} onClick={() => passkey.mutate()}>
              {t('prove.byPasskey')}
            </Button>
          )}
          <Button type="submit" loading={work.isPending} disabled={password === '' || wait > 0}>
            {wait > 0 ? t('prove.wait', { count: wait }) : t('prove.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
