import { useTranslation } from 'react-i18next'
import type { Verdict } from '#rules/model'
import { foundNothing } from './found-nothing.ts'

/** "No hit found" never stands without "this is not a clearance". */
export function NotCleared({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation()
  const count = Object.keys(verdict.lists).length
  if (!foundNothing(verdict)) return null
  return (
    <p className="not-cleared small">{count > 0 ? t('verdict.noHit', { count }) : t('verdict.noLists')}</p>
  )
}
