import { useTranslation } from 'react-i18next'
import { rhythmOf } from './cron.ts'

/** "every six hours"; what nobody has a word for as cron has it. */
export function useRhythmWords(): (cron: string | null) => string {
  const { t } = useTranslation()
  return (cron) => {
    const rhythm = rhythmOf(cron ?? '')
    return rhythm === 'other' ? t('supply.byCron', { cron: cron ?? '' }) : t(`rhythm.${rhythm}`)
  }
}
