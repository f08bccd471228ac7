import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { fetchPasskeys, removePasskey } from '../api.ts'
import { addPasskey, hasPasskeys, PasskeyGivenUp } from '../passkeys.ts'

const key = ['passkeys'] as const

/** Passkeys of mine: sign-in and proof by this device, without a password. */
export function Passkeys() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const { data, error } = useQuery({ queryKey: key, queryFn: fetchPasskeys })
  const settle = { onSettled: () => client.invalidateQueries({ queryKey: key }) }
  const remove = useMutation({ mutationFn: removePasskey, ...settle })
  return (
    <section className="form-part" aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{t('account.passkeys')}</h2>
      <p className="soft">{t('account.passkeysSays')}</p>
      <ProblemNotice error={error ?? remove.error} />
      <ul>
        {data?.items.map(({ id, title, madeAt, usedAt }) => (
          <li key={id} className="account-row">
            <span>
              {title}
              <br />
              <span className="soft small">
                {t('account.since', { at: format.instant(madeAt) })}
                {usedAt && ` · ${t('account.lastUsed', { at: format.instant(usedAt) })}`}
              </span>
            </span>
            <button type="button" className="text-button" onClick={() => remove.mutate(id)}>
              {t('account.remove')} <span className="unseen">{title}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasPasskeys() ? <AddPasskey settle={settle} /> : <p className="soft">{t('account.noPasskeysHere')}</p>}
    </section>
  )
}

function AddPasskey({ settle }: { readonly settle: { readonly onSettled: () => Promise<void> } }) {
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  const add = useMutation({
    mutationFn: () => addPasskey(title.trim()),
    onSuccess: () => setTitle(''),
    ...settle,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() !== '') add.mutate()
  }
  return (
    <form onSubmit={send} noValidate>
      <div className="account-fields account-acts">
        <TextInput
          label={t('account.passkeyTitle')}
          placeholder={t('account.passkeyExample')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending} disabled={title.trim() === ''}>
          {t('account.addPasskey')}
        </Button>
      </div>
      {add.error instanceof PasskeyGivenUp ? (
        <p className="notice" role="alert">
          {t('entry.passkeyGivenUp')}
        </p>
      ) : (
        <ProblemNotice error={add.error} />
      )}
    </form>
  )
}
