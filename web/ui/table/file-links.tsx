import { useTranslation } from 'react-i18next'

interface Props {
  readonly to: (format: 'csv' | 'xlsx') => string
  /** What is taken away, for whoever hears the links without seeing where they stand. */
  readonly of?: string
}

/** What is shown, as a file: CSV or a workbook. */
export function FileLinks({ to, of }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <a href={to('csv')} download>
        {t('table.asCsv')}
        {of && <span className="unseen"> {of}</span>}
      </a>
      <a href={to('xlsx')} download>
        {t('table.asExcel')}
        {of && <span className="unseen"> {of}</span>}
      </a>
    </>
  )
}
