import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import type { ValueWords } from './field-value.ts'

/** The words that values of changed fields are told in. */
export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return {
    kindOfName: (kind) => t(`nameKind.${kind}`).toLocaleLowerCase(i18n.language),
    kindOfEntry: (schema) => t(`entryKind.${schema}`),
    kindOfNumber: (kind) => t(`numberKind.${kind}`),
    gender: (gender) => t(`gender.${gender}`),
    about: (date) => t('entries.about', { date }),
    country: format.country,
    day: format.day,
  }
}
