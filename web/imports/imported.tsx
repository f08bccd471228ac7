import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Done } from '../parties/import/api.ts'

export interface ImportedProps {
  readonly kind: 'product' | 'asset'
  readonly done: Done
  readonly again: () => void
}

/** What came of it, in numbers, and where to go from here. */
export function Imported({ kind, done, again }: ImportedProps) {
  const { t } = useTranslation()
  const numbers = { added: done.new, changed: done.changed, same: done.unchanged }
  return (
    <div className="notice notice-good" role="status">
      <p>
        {t('partyImport.done', { count: done.new + done.changed, ...numbers })}{' '}
        {done.skipped > 0 && t('partyImport.skipped', { count: done.skipped })}
      </p>
      <div className="merge-acts">
        <Link to={kind === 'product' ? '/catalogue' : '/assets'} className="button-link">
          {t('partyImport.look')}
        </Link>
        <Button variant="default" onClick={again}>
          {t('partyImport.again')}
        </Button>
      </div>
    </div>
  )
}
