import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../app/i18n.ts'
import { FileLinks } from '../ui/table/file-links.tsx'

/** The numbers of a board as a file. */
export function ExportLinks({ table, plan }: { readonly table: string; readonly plan: string }) {
  const { t } = useTranslation()
  const to = (format: string) =>
    `/api/tables/${table}/export?${new URLSearchParams({ plan, format, language: currentLanguage() })}`
  return (
    <p className="board-links">
      <span>{t('table.export')}:</span>
      <FileLinks to={to} />
    </p>
  )
}
