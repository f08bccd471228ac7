import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryChange } from '#lists/model'
import { ChangedFields } from './changed-fields.tsx'

export interface ChangeItemProps {
  readonly name: string
  readonly item: EntryChange
  readonly from: string
  readonly to: string
}

const signs = { added: '+', changed: '±', removed: '−' } as const

/** One entry that differs: what became of it, and each field before and after. */
export function ChangeItem({
  name,
  item: { entry, name: called, change, fields },
  from,
  to,
}: ChangeItemProps) {
  const { t } = useTranslation()
  return (
    <li className="change">
      <p className="change-head">
        <span className={`state change-${change}`}>
          <span aria-hidden="true">{signs[change]}</span> {t(`changeKind.${change}`)}
        </span>
        <Link
          data-entry
          to="/lists/$name/entries/$entry"
          params={{ name, entry }}
          search={{ version: change === 'removed' ? from : to }}
          dir="auto"
        >
          {called}
        </Link>
        <code>{entry}</code>
      </p>
      {fields.length > 0 && <ChangedFields fields={fields} />}
    </li>
  )
}
