import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

/** The word for a person's role; the role's own name where a newer server knows one that we do not. */
export function useRoleWords(): (role: string) => string {
  const { t } = useTranslation()
  return (role) => (i18next.exists(`personRole.${role}`) ? t(`personRole.${role}`) : role)
}
