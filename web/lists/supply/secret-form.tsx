import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListSupply } from '#lists/model'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { putSecret } from './api.ts'

/** The token that a publisher asks for. What is kept is never shown again: it can be replaced and taken away. */
export function SecretForm({ supply }: { readonly supply: ListSupply }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const toast = useToast()
  const [value, setValue] = useState('')
  const work = useMutation({
    mutationFn: (secret: { readonly name: string; readonly value: string | null }) =>
      putSecret(supply.list, secret),
    onSuccess: async (_, secret) => {
      setValue('')
      await client.invalidateQueries({ queryKey: ['list-supplies'] })
      toast({ says: t(secret.value === null ? 'supply.secretGone' : 'supply.secretKept') })
    },
  })
  const wantsToken = supply.files.some(({ needsToken }) => needsToken)
  if (!wantsToken && supply.secrets.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value !== '') work.mutate({ name: 'token', value })
  }
  return (
    <form className="supply-form" onSubmit={submit} aria-label={t('supply.token')}>
      {wantsToken && (
        <TextInput
          type="password"
          label={t('supply.token')}
          description={t(supply.secrets.includes('token') ? 'supply.tokenKept' : 'supply.tokenSays')}
          autoComplete="off"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      <ProblemNotice error={work.error} />
      <div className="supply-acts">
        {wantsToken && (
          <Button type="submit" variant="default" disabled={value === ''} loading={work.isPending}>
            {t('supply.keepToken')}
          </Button>
        )}
        {supply.secrets.map((name) => (
          <button
            key={name}
            type="button"
            className="text-button"
            onClick={() => work.mutate({ name, value: null })}
          >
            {t('supply.dropSecret', { name })}
          </button>
        ))}
      </div>
    </form>
  )
}
