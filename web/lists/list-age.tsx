import { useTranslation } from 'react-i18next'
import type { ListStatus } from '#lists/model'
import { useFormat } from '../ui/format.ts'

/** How old a list is, in words: "imported 3 days ago", "too old", "not imported". */
export function ListAge({ list }: { readonly list: ListStatus }) {
  const { t } = useTranslation()
  const format = useFormat()
  const looked = list.checkedAt ?? list.importedAt
  if (!list.version || !looked) return <span className="list-absent">{t('lists.absent')}</span>
  const age = format.ago(looked, Date.now())
  return (
    <span className={list.isStale ? 'list-stale' : 'soft'}>
      {list.isStale ? t('lists.stale', { age }) : t('lists.imported', { age })}
    </span>
  )
}
