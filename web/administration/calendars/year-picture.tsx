import { useTranslation } from 'react-i18next'
import { currentLocale } from '../../app/i18n.ts'
import { useSaid } from '../../ui/said.ts'
import { type CalendarYear, monthOf, type Square } from './year.ts'

/** The year as twelve small months; the table below says the same in words. */
export function YearPicture({ calendar }: { readonly calendar: CalendarYear }) {
  const { t } = useTranslation()
  const months = Array.from({ length: 12 }, (_, month) => month)
  return (
    <figure className="year-picture">
      <figcaption>
        {t('calendars.picture', { year: calendar.year, count: calendar.items.length })}
        <span className="year-key" aria-hidden="true">
          {(['publicHoliday', 'eve', 'halfDay'] as const).map((kind) => (
            <span key={kind}>
              <i className={`day-${kind}`} /> {t(`calendars.is.${kind}`)}
            </span>
          ))}
        </span>
      </figcaption>
      <div className="months" aria-hidden="true">
        {months.map((month) => (
          <Month key={month} calendar={calendar} month={month} />
        ))}
      </div>
    </figure>
  )
}

function Month({ calendar, month }: { readonly calendar: CalendarYear; readonly month: number }) {
  const name = new Intl.DateTimeFormat(currentLocale(), { month: 'long', timeZone: 'UTC' })
  return (
    <div>
      <p className="small">{name.format(new Date(Date.UTC(calendar.year, month, 1)))}</p>
      <div className="month">
        {monthOf(calendar, month).map((square) => (
          <Day key={square.on} square={square} />
        ))}
      </div>
    </div>
  )
}

function Day({ square: { number, weekday, week, off } }: { readonly square: Square }) {
  const said = useSaid()
  const look = off ? `day-${off.kind}` : weekday > 4 ? 'day-weekend' : ''
  return (
    <span
      className={`day ${look}`}
      style={{ gridColumn: weekday + 1, gridRow: week + 1 }}
      title={off && said(off.names)}
    >
      {number}
    </span>
  )
}
