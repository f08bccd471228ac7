import './entries.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryEdition } from '#lists/model'
import { Timeline } from '../../ui/timeline.tsx'
import { ChangedFields } from '../changes/changed-fields.tsx'

export interface EditionsProps {
  readonly list: string
  readonly entry: string
  /** The newest first. */
  readonly editions: readonly EntryEdition[]
}

/** With which versions an entry came, said something else, and went; and whether the publisher or our reading did it. */
export function Editions({ list, entry, editions }: EditionsProps) {
  const { t } = useTranslation()
  return (
    <div className="editions">
      <Timeline
        items={editions.map(({ version, importedAt, change, cause, fields }) => ({
          id: version,
          at: importedAt,
          says: (
            <>
              <span className={`state change-${change}`}>{t(`editionChange.${change}`)}</span>{' '}
              {change === 'removed' ? (
                <code>{version}</code>
              ) : (
                <Link
                  to="/lists/$name/entries/$entry"
                  params={{ name: list, entry }}
                  search={{ version }}
                  className="mono"
                >
                  {version}
                </Link>
              )}
              <p className="soft small">{t(`editionCause.${cause}`)}</p>
              {fields.length > 0 && <ChangedFields fields={fields} />}
            </>
          ),
        }))}
      />
    </div>
  )
}
