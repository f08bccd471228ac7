import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordRules, shortestPassword } from './password-rules.tsx'
import { SecretField } from './secret-field.tsx'

export interface NewPasswordProps {
  readonly value: string
  readonly onChange: (password: string) => void
  readonly error?: string | undefined
}

export const isLongEnough = (password: string): boolean => [...password].length >= shortestPassword

/** A password that is being chosen: the rules come first, and a fault is told when the field is left. */
export function NewPassword({ value, onChange, error }: NewPasswordProps) {
  const { t } = useTranslation()
  const [isLeft, setLeft] = useState(false)
  const fault =
    isLeft && value !== '' && !isLongEnough(value)
      ? t('entry.passwordShort', { count: shortestPassword - [...value].length })
      : undefined
  return (
    <div>
      <PasswordRules />
      <SecretField
        id="field-password"
        label={t('entry.newPassword')}
        autoComplete="new-password"
        value={value}
        onChange={onChange}
        onBlur={() => setLeft(true)}
        error={error ?? fault}
      />
    </div>
  )
}
