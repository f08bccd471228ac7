import { useTranslation } from 'react-i18next'
import { AppLink } from '../ui/app-link.tsx'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'
import type { Change } from './api.ts'

/** What changed, newest first. */
export function ChangeList({ items }: { readonly items: readonly Change[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  if (items.length === 0) return <p className="soft">{t('today.noChanges')}</p>
  return (
    <ol className="timeline">
      {items.map(({ id, at, title, link }) => (
        <li key={id}>
          <time dateTime={at}>{format.instant(at)}</time>
          <AppLink to={link}>{said(title)}</AppLink>
        </li>
      ))}
    </ol>
  )
}
