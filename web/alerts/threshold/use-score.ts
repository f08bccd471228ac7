import { useTranslation } from 'react-i18next'
import { currentLocale } from '../../app/i18n.ts'

/** Thresholds with two digits, scores with four, shares in percent, as the reader writes numbers. */
export function useScore() {
  useTranslation()
  const locale = currentLocale()
  const digits = (count: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: count, maximumFractionDigits: count })
  return {
    threshold: (value: number) => digits(2).format(value),
    score: (value: number) => digits(4).format(value),
    share: (value: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
  }
}
