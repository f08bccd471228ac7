import { useTranslation } from 'react-i18next'
import { dayOf, left } from './due.ts'
import { useFormat } from './format.ts'

export interface DueBadgeProps {
  /** A day (`2026-12-14`) or an instant. */
  readonly due: string
  /** A deadline that does not run now. */
  readonly isPaused?: boolean
}

/** By when: "Mon 14 Dec 2026, 15 days left". What is over says so in words, not by colour alone. */
export function DueBadge({ due, isPaused = false }: DueBadgeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { count, unit } = left(due, new Date().toISOString())
  const isOver = count < 0 || (unit === 'hours' && Date.parse(due) < Date.now())
  const look = isPaused ? 'paused' : isOver ? 'over' : count <= (unit === 'days' ? 3 : 24) ? 'near' : 'far'
  const words = isPaused
    ? t('due.paused')
    : isOver
      ? t(`due.over.${unit}`, { count: -count })
      : t(`due.left.${unit}`, { count })
  const day = format.weekday(dayOf(due))
  const written = unit === 'hours' ? `${day} ${format.clock(due)}` : day
  return (
    <time className={`due due-${look}`} dateTime={due}>
      {t('due.written', { day: written, left: words })}
    </time>
  )
}
