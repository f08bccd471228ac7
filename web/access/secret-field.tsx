import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface SecretFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** `current-password` where one exists, `new-password` where one is chosen: password managers read it. */
  readonly autoComplete: 'current-password' | 'new-password'
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly onBlur?: () => void
  readonly autoFocus?: boolean
}

/** A password, hidden until the reader wants to see it. */
export function SecretField({ onChange, autoFocus = false, ...field }: SecretFieldProps) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(false)
  return (
    <div className="secret-field">
      <TextInput
        {...field}
        type={isShown ? 'text' : 'password'}
        required
        withAsterisk={false}
        spellCheck={false}
        autoCapitalize="off"
        data-autofocus={autoFocus ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <button type="button" className="text-button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {t('secret.show')} <span className="unseen">{field.label}</span>
      </button>
    </div>
  )
}
