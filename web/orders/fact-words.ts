import { useTranslation } from 'react-i18next'
import type { FactValue } from '#rules/model'

/** Facts in the reader's words: `endUser.country` is "end user: country". A fact without words keeps its own name. */
export function useFactWords() {
  const { t, i18n } = useTranslation()
  const name = (fact: string): string => {
    const [subject = '', ...rest] = fact.split('.')
    if (i18n.exists(`fact.${fact}`)) return t(`fact.${fact}`)
    const partyKey = `fact.party.${rest.join('.')}`
    return i18n.exists(`role.${subject}`) && i18n.exists(partyKey)
      ? `${t(`role.${subject}`)}: ${t(partyKey)}`
      : fact
  }
  const word = (value: boolean | number | string | null): string => {
    if (value === null) return t('fact.none')
    if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no')
    return i18n.exists(`factValue.${value}`) ? t(`factValue.${value}`) : String(value)
  }
  const value = (given: FactValue): string => {
    if (typeof given !== 'object' || given === null) return word(given)
    return given.length === 0 ? t('fact.none') : given.map(word).join(', ')
  }
  return { name, value }
}
