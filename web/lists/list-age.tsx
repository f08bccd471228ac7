import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'
import type { ListStatus } from './api.ts'

/** How old a list is, in words: "imported 3 days ago", "too old", "not imported". */
export function ListAge({ list }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  const format = useFormat()
  const looked = list.lastLookAt ?? list.importedAt
  if (!list.version || !looked) return <span className="list-absent">{t('lists.absent')}</span>
  const age = format.ago(looked, Date.now())
  return (
    <span className={list.stale ? 'list-stale' : 'soft'}>
      {list.stale ? t('lists.stale', { age }) : t('lists.imported', { age })}
    </span>
  )
}
