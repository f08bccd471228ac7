import { useTranslation } from 'react-i18next'

/** The sentence of a deed in the reader's language; a deed we have no words for keeps its name. */
export function useEventWords(): (type: string) => string {
  const { t, i18n } = useTranslation()
  return (type) => (i18n.exists(`event.${type}`) ? t(`event.${type}`) : type)
}
