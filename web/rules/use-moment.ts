import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** When rules begin and end to count: a midnight in Stockholm, where days of rules begin, is that day. */
export function useMoment() {
  const { t } = useTranslation()
  const format = useFormat()
  const moment = (at: string): string => {
    const [day = '', clock] = stockholm.format(new Date(at)).split(' ')
    return clock === '00:00' ? format.day(day) : format.instant(at)
  }
  /** What came with the product counts from the beginning of time. */
  const since = (at: string): string =>
    Date.parse(at) > 0 ? t('rules.fromOn', { from: moment(at) }) : t('rules.fromStart')
  return { moment, since }
}
