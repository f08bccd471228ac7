import { useTranslation } from 'react-i18next'
import { currentLanguage, currentLocale } from '../app/i18n.ts'
import { useRuleWords } from '../orders/api.ts'
import { useFormat } from '../ui/format.ts'
import type { Cell, CellKind } from './api.ts'

/** A cell as text: for the table, and for the picture. What is not there says so, in the words of its column. */
export function useCellWords(): (kind: CellKind, value: Cell, column?: string) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const rules = useRuleWords()
  const fraction = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(currentLocale(), options).format(value)
  const ofNumber = (kind: CellKind, value: number): string => {
    if (kind === 'share') return fraction(value, { style: 'percent', maximumFractionDigits: 1 })
    if (kind === 'hours') return fraction(value, { maximumFractionDigits: 1 })
    return kind === 'money' ? fraction(value, { maximumFractionDigits: 0 }) : format.number(value)
  }
  const ofText = (kind: CellKind, value: string): string => {
    if (kind === 'day') return format.day(value)
    if (kind === 'outcome') return t(`outcome.${value}`)
    if (kind === 'orderState') return t(`state.${value}`)
    if (kind === 'country') return format.country(value)
    if (kind === 'rule') return rules.get(value)?.title[currentLanguage()] ?? ''
    return i18n.exists(`reports.word.${value}`) ? t(`reports.word.${value}`) : value
  }
  return (kind, value, column) => {
    if (value === null) {
      const without = `reports.without.${column}`
      return i18n.exists(without) ? t(without) : t('chart.unknown')
    }
    return typeof value === 'number' ? ofNumber(kind, value) : ofText(kind, value)
  }
}
