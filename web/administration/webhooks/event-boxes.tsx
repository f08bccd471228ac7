import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchEventTypes } from '../api.ts'

export interface EventBoxesProps {
  readonly chosen: readonly string[]
  readonly choose: (types: readonly string[]) => void
  readonly error: string | undefined
}

/** Deeds of the log, kind by kind: `order.*` for all of a kind, or one by one. */
export function EventBoxes({ chosen, choose, error }: EventBoxesProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data = [] } = useQuery({
    queryKey: ['event-types'],
    queryFn: fetchEventTypes,
    staleTime: 300_000,
  })
  const words = (type: string, says: string) => (i18next.exists(`event.${type}`) ? t(`event.${type}`) : says)
  const plain = text.trim().toLocaleLowerCase()
  const kinds = [...new Set(data.map(({ type }) => type.split('.')[0] ?? ''))]
  const shown = data.filter(
    ({ type, says }) =>
      chosen.includes(type) || `${type} ${words(type, says)}`.toLocaleLowerCase().includes(plain),
  )
  return (
    <Checkbox.Group
      label={t('webhooks.deeds')}
      description={t('webhooks.deedsSay')}
      error={error}
      value={[...chosen]}
      onChange={(types) => choose(types)}
    >
      <TextInput
        aria-label={t('keys.findScope')}
        placeholder={t('keys.findScope')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className="scope-boxes">
        {kinds
          .filter((kind) => kind.toLowerCase().includes(plain) || chosen.includes(`${kind}.*`))
          .map((kind) => (
            <Checkbox key={kind} value={`${kind}.*`} label={t('webhooks.allOf', { kind })} />
          ))}
        {shown.map(({ type, says }) => (
          <Checkbox key={type} value={type} label={`${words(type, says)} (${type})`} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
