import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { hasPasskeys, PasskeyGivenUp, signInByPasskey } from './passkeys.ts'
import { type SignedOut, useTakeSession } from './session.ts'

export interface OtherWaysProps {
  readonly methods: SignedOut['methods']
  /** Where to go once signed in. */
  readonly to: string
}

/** Sign-in without a password of ours: by passkey, or where the company keeps its accounts. */
export function OtherWays({ methods, to }: OtherWaysProps) {
  const { t } = useTranslation()
  const take = useTakeSession()
  const passkey = useMutation({ mutationFn: signInByPasskey, onSuccess: take })
  const offersPasskey = methods.passkey && hasPasskeys()
  if (!offersPasskey && methods.oidc.length === 0) return null
  return (
    <section className="other-ways" aria-label={t('entry.otherWays')}>
      {methods.password && <p className="or">{t('entry.or')}</p>}
      {offersPasskey && (
        <Button size="sm" variant="default" loading={passkey.isPending} onClick={() => passkey.mutate()}>
          {t('entry.byPasskey')}
        </Button>
      )}
      {passkey.error instanceof PasskeyGivenUp ? (
        <p className="notice" role="alert">
          {t('entry.passkeyGivenUp')}
        </p>
      ) : (
        <ProblemNotice error={passkey.error} />
      )}
      {methods.oidc.map(({ id, title }) => (
        <a
          key={id}
          className="button-link button-link-quiet"
          href={`/api/session/oidc/${encodeURIComponent(id)}?${new URLSearchParams({ returnTo: to })}`}
        >
          {t('entry.byOidc', { title })}
        </a>
      ))}
    </section>
  )
}
