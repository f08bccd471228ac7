import { useTranslation } from 'react-i18next'
import { codesInWords } from '#catalogue/model'
import { useFormat } from './format.ts'
import { useSaid } from './said.ts'

type Unit = string | null | undefined

/** Text of a data sheet with its unit, as people write it: "103°", "3 years", "30 m". */
export function useWithUnit() {
  const { t } = useTranslation()
  return (text: string, unit: Unit): string => {
    if (!unit) return text
    if (unit === '°' || unit === '×') return text + unit
    if (unit === 'y' || unit === 'd') return t(`figure.${unit}`, { figure: text, count: Number(text) })
    return `${text} ${unit}`
  }
}

/** A value of a data sheet as people read it: a range with a dash, a list with commas, codes, yes and no in words. */
export function useFigure() {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const withUnit = useWithUnit()
  const write = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'figure.yes' : 'figure.no')
    if (typeof value === 'number') return format.number(value)
    if (Array.isArray(value)) return value.length === 0 ? t('figure.none') : value.map(write).join(', ')
    if (typeof value === 'string')
      return /^\d{4}-\d\d-\d\d$/.test(value) ? format.day(value) : said(codesInWords(value))
    if (typeof value !== 'object' || value === null) return ''
    if ('width' in value && 'height' in value) return `${write(value.width)} × ${write(value.height)}`
    if ('from' in value && 'to' in value)
      return value.from === value.to ? write(value.from) : `${write(value.from)} – ${write(value.to)}`
    if ('lux' in value) return `${write(value.lux)}${'fNumber' in value ? ` @ F${write(value.fNumber)}` : ''}`
    return ''
  }
  return (value: unknown, unit?: Unit): string => {
    const text = write(value)
    return text === '' ? '' : withUnit(text, unit)
  }
}
