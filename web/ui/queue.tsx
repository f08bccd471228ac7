import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from './keys.ts'

export interface QueueItem {
  readonly id: string
  readonly row: ReactNode
  /** Stands above the row: what it and the rows after it have in common. */
  readonly group?: ReactNode
}

export interface QueueProps {
  readonly label: string
  readonly items: readonly QueueItem[]
  readonly selected: string | undefined
  readonly select: (id: string) => void
  /** Enter, or the second press on the selected row. */
  readonly open?: (id: string) => void
  readonly children: ReactNode
  /** Filters and count, above the list. */
  readonly head?: ReactNode
  readonly foot?: ReactNode
}

/** Layout one: a list left and the chosen item right; `j` and `k` move, Enter opens. */
export function Queue({ label, items, selected, select, open, children, head, foot }: QueueProps) {
  const { t } = useTranslation()
  const index = items.findIndex(({ id }) => id === selected)
  const move = (step: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, index + step))]
    if (next) select(next.id)
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ...(open && selected !== undefined ? { o: () => open(selected) } : {}),
  })
  return (
    <div className="queue">
      <nav className="queue-list" aria-label={label}>
        {head}
        <ul>
          {items.map(({ id, row, group }) => (
            <QueueRow
              key={id}
              group={group}
              isSelected={id === selected}
              choose={() => (id === selected && open ? open(id) : select(id))}
            >
              {row}
            </QueueRow>
          ))}
        </ul>
        {foot}
      </nav>
      <section className="queue-item" aria-label={t('queue.selected')}>
        {children}
      </section>
    </div>
  )
}

interface QueueRowProps {
  readonly isSelected: boolean
  readonly choose: () => void
  readonly group: ReactNode
  readonly children: ReactNode
}

function QueueRow({ isSelected, choose, group, children }: QueueRowProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  return (
    <li>
      {group !== undefined && <p className="queue-group">{group}</p>}
      <button ref={row} type="button" className="queue-row" aria-current={isSelected} onClick={choose}>
        {children}
      </button>
    </li>
  )
}
