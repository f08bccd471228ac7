import { useTranslation } from 'react-i18next'

/** As the server asks it. */
export const shortestPassword = 12

/** What makes a password good enough, said before it is typed. */
export function PasswordRules() {
  const { t } = useTranslation()
  return <p className="soft small">{t('entry.passwordRules', { count: shortestPassword })}</p>
}
