import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedIn } from '#access/model'
import type { Problem } from '../app/client.ts'
import { standing } from '../app/standing.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { verifyPassword } from './api.ts'
import { hasPasskeys, PasskeyGivenUp, verifyByPasskey } from './passkeys.ts'
import { useProofElsewhere } from './proof.ts'
import { SecretField } from './secret-field.tsx'
import { type Session, useNoteSession, useSession, useSignedIn } from './session.ts'
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
  const { provesBy } = useSignedIn()
  const note = useNoteSession()
  const proven = (session: Session) => {
    note(session)
    answer(true)
  }
  const hasNone = !provesBy.password && !provesBy.passkey && provesBy.oidc.length === 0
  return (
    <Dialog title={t('prove.title')} close={() => answer(false)}>
      <p>{problem.message || t('prove.says')}</p>
      {provesBy.oidc.length > 0 && <ByProvider providers={provesBy.oidc} proven={proven} />}
      {provesBy.password ? (
        <ByPassword hasPasskey={provesBy.passkey} proven={proven} />
      ) : (
        provesBy.passkey && <ByPasskey proven={proven} />
      )}
      {hasNone && <p className="notice">{t('prove.none')}</p>}
    </Dialog>
  )
}

interface Way {
  readonly proven: (session: Session) => void
}

/** At the company's own sign-in, in another tab: what was typed here stays. */
function ByProvider({ providers, proven }: Way & { readonly providers: SignedIn['provesBy']['oidc'] }) {
  const { t } = useTranslation()
  const { verifiedAt } = useSignedIn()
  const [before] = useState(verifiedAt)
  const [isAway, setAway] = useState(false)
  const { refetch } = useSession()
  useProofElsewhere(async () => {
    const { data } = await refetch()
    if (data?.signedIn && data.verifiedAt !== null && data.verifiedAt !== before) proven(data)
  })
  return (
    <div className="prove-elsewhere">
      {providers.map(({ id, title }) => (
        <a
          key={id}
          className="button-link button-link-quiet"
          href={`/api/session/oidc/${encodeURIComponent(id)}?verify=true&returnTo=%2Fproof`}
          target="_blank"
          rel="noreferrer"
          onClick={() => setAway(true)}
        >
          {t('prove.byOidc', { title })}
        </a>
      ))}
      <p className="soft small" role="status">
        {isAway && t('prove.elsewhere')}
      </p>
    </div>
  )
}

function ByPassword({ hasPasskey, proven }: Way & { readonly hasPasskey: boolean }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const work = useMutation({ mutationFn: () => verifyPassword(password), onSuccess: proven })
  const wait = useWait(work.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '' && wait === 0) work.mutate()
  }
  return (
    <form className="prove" onSubmit={send} noValidate>
      <SecretField
        id="prove-password"
        label={t('prove.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        autoFocus
      />
      <ProblemNotice error={work.error} />
      <div className="dialog-acts">
        {hasPasskey && <ByPasskey proven={proven} />}
        <Button type="submit" loading={work.isPending} disabled={password === '' || wait > 0}>
          {wait > 0 ? t('prove.wait', { count: wait }) : t('prove.go')}
        </Button>
      </div>
    </form>
  )
}

function ByPasskey({ proven }: Way) {
  const { t } = useTranslation()
  const passkey = useMutation({ mutationFn: verifyByPasskey, onSuccess: proven })
  if (!hasPasskeys()) return null
  return (
    <>
      <ProblemNotice error={passkey.error instanceof PasskeyGivenUp ? undefined : passkey.error} />
      <Button variant="default" loading={passkey.isPending} onClick={() => passkey.mutate()}>
        {t('prove.byPasskey')}
      </Button>
    </>
  )
}
