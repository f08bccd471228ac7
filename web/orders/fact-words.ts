import { useTranslation } from 'react-i18next'
import type { FactValue } from '#rules/model'
import { useFormat } from '../ui/format.ts'

/** Where the words of the closed vocabularies stand in the catalogue. */
const vocabularies = ['factValue.', 'purpose.', 'feature.', 'practice.', 'orderType.', 'who.']

/** Facts in the reader's words: `endUser.country` is "end user: country". A fact without words keeps its own name. */
export function useFactWords() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const name = (fact: string): string => {
    const [subject = '', ...rest] = fact.split('.')
    if (i18n.exists(`fact.${fact}`)) return t(`fact.${fact}`)
    const partyKey = `fact.party.${rest.join('.')}`
    return i18n.exists(`role.${subject}`) && i18n.exists(partyKey)
      ? `${t(`role.${subject}`)}: ${t(partyKey)}`
      : fact
  }
  const word = (value: boolean | number | string | null, fact: string): string => {
    if (value === null) return t('fact.none')
    if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no')
    if (typeof value === 'number') return format.number(value)
    if (fact.endsWith('.country')) return format.country(value)
    const known = vocabularies.find((vocabulary) => i18n.exists(vocabulary + value))
    return known ? t(known + value) : value
  }
  /** `fact` tells a country's code from other two letters; left out where it is not known. */
  const value = (given: FactValue, fact = ''): string => {
    if (typeof given !== 'object' || given === null) return word(given, fact)
    return given.length === 0 ? t('fact.none') : given.map((item) => word(item, fact)).join(', ')
  }
  return { name, value }
}
