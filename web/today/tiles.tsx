import { useTranslation } from 'react-i18next'
import type { WorkItem } from '#lifecycle/model'
import { Board, NumberTile } from '../ui/board.tsx'
import { countsOf, type View } from './counts.ts'

/** Orders have a list of their own; the rest is shown below. */
const linkOf = (view: View) => (view === 'order' ? '/orders?state=held' : `/today?view=${view}`)

/** How much waits for me, of which kind; each number opens its list. */
export function Tiles({ items }: { readonly items: readonly WorkItem[] }) {
  const { t } = useTranslation()
  const counts = countsOf(items, new Date().toISOString())
  if (counts.length === 0) return null
  const wordsOf = (view: View) => {
    if (view === 'overdue') return t('today.overdueTile')
    return view === 'week' ? t('today.weekTile') : t(`today.tile.${view}`)
  }
  return (
    <Board label={t('today.numbers')}>
      {counts.map(({ view, count }) => (
        <NumberTile
          key={view}
          label={wordsOf(view)}
          value={count}
          to={linkOf(view)}
          isUrgent={view === 'overdue'}
        />
      ))}
    </Board>
  )
}
