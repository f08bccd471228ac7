import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#lifecycle/model'
import { currentLocale } from '../app/i18n.ts'
import { dayOf } from '../ui/due.ts'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'
import { monthAfter, weeksOf } from './month.ts'

export interface MonthPictureProps {
  /** `2026-12` */
  readonly month: string
  readonly deadlines: readonly Deadline[]
}

/** A month with what falls due on each day; on a narrow screen only the days on which something does. */
export function MonthPicture({ month, deadlines }: MonthPictureProps) {
  const { t } = useTranslation()
  const title = new Intl.DateTimeFormat(currentLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const words = title.format(new Date(`${month}-01T00:00:00Z`))
  const isEmpty = !deadlines.some(({ dueOn }) => dueOn.startsWith(month))
  const turn = (count: number, label: string) => (
    <Link to="/deadlines" search={(former) => ({ ...former, month: monthAfter(month, count) })} replace>
      {label}
    </Link>
  )
  return (
    <section className="month" aria-label={words}>
      <header className="month-head">
        <h2>{words}</h2>
        {turn(-1, t('work.before'))}
        {turn(1, t('work.after'))}
      </header>
      {isEmpty && <p className="soft">{t('work.noneIn', { month: words })}</p>}
      <table>
        <thead>
          <tr>
            {weekdays().map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is known by its place
            <tr key={at}>
              {week.map((day, place) =>
                day ? (
                  <Day key={day} day={day} deadlines={deadlines.filter(({ dueOn }) => dueOn === day)} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a day of another month is known by its place
                  <td key={place} className="month-other" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Monday to Sunday, short, in the reader's language: the fifth of January 1970 was a Monday. */
function weekdays(): readonly string[] {
  const short = new Intl.DateTimeFormat(currentLocale(), { weekday: 'short', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => short.format(new Date(Date.UTC(1970, 0, 5 + day))))
}

function Day({ day, deadlines }: { readonly day: string; readonly deadlines: readonly Deadline[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const today = dayOf(new Date().toISOString())
  return (
    <td data-today={day === today || undefined} data-empty={deadlines.length === 0 || undefined}>
      <time dateTime={day}>
        <span aria-hidden="true">{Number(day.slice(-2))}</span>
        <span className="unseen">{format.weekday(day)}</span>
      </time>
      <ul>
        {deadlines.map(({ id, title, state }) => {
          const isOver = state === 'missed' || (state === 'running' && day < today)
          return (
            <li key={id} data-state={isOver ? 'missed' : state}>
              <Link to="/deadlines/$id" params={{ id }}>
                {said(title)}
              </Link>
              {(isOver || state !== 'running') && (
                <span className="small"> {t(`deadlineState.${isOver ? 'missed' : state}`)}</span>
              )}
            </li>
          )
        })}
      </ul>
    </td>
  )
}
