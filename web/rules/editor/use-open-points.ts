import { useTranslation } from 'react-i18next'
import { isLanguage, languageNames } from '../../app/i18n.ts'
import { useSaid } from '../../ui/said.ts'
import type { Checked } from '../api.ts'
import { isBlank } from './open-points.ts'
import type { RuleText } from './rule-start.ts'

/** One thing that a rule still lacks or says wrongly: where, in words, and what to do. */
export interface OpenPoint {
  readonly path: string
  readonly place: string
  readonly message: string
  readonly isBlank: boolean
}

/** What the server found, told by the fields of the form rather than by pointers and patterns. */
export function useOpenPoints(rule: RuleText, checked: Checked | undefined): readonly OpenPoint[] {
  const { t, i18n } = useTranslation()
  const said = useSaid()
  const placeOf = (path: string) => {
    const [field = '', part = ''] = path.split('/').slice(1)
    const name = i18n.exists(`ruleField.${field}`) ? t(`ruleField.${field}`) : field
    if (isLanguage(part)) return `${name}, ${languageNames[part]}`
    return /^\d+$/.test(part) ? `${name} ${Number(part) + 1}` : name
  }
  const found = (checked?.errors ?? []).map(({ path, message, wording }): OpenPoint => {
    const blank = isBlank(rule, path)
    const told = blank
      ? t('rules.fillIn')
      : path === '/id'
        ? t('rules.badId')
        : wording
          ? said(wording)
          : message
    return { path, place: placeOf(path), message: told, isBlank: blank }
  })
  const isUntried = checked !== undefined && isBlank(rule, '/tests')
  const example = {
    path: '/tests',
    place: placeOf('/tests'),
    message: t('rules.needsExample'),
    isBlank: true,
  }
  return isUntried && !found.some(({ path }) => path === '/tests') ? [...found, example] : found
}
