import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Done } from './api.ts'

/** What came of it, in numbers, and where to go from here. */
export function ImportDone({ done, again }: { readonly done: Done; readonly again: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="notice notice-good" role="status">
      <p>
        {t('partyImport.done', {
          count: done.new + done.changed,
          added: done.new,
          changed: done.changed,
          same: done.unchanged,
        })}{' '}
        {done.skipped > 0 && t('partyImport.skipped', { count: done.skipped })}
      </p>
      <div className="merge-acts">
        <Link to="/parties" search={{ sort: '-changed' }} className="button-link">
          {t('partyImport.look')}
        </Link>
        <Button variant="default" onClick={again}>
          {t('partyImport.again')}
        </Button>
      </div>
    </div>
  )
}
