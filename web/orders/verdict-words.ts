import { useTranslation } from 'react-i18next'
import type { Verdict } from '#rules/model'
import { useAnnounce } from '../ui/announcer.tsx'

/** Says an answer to those who hear the screen, and brings the reader to it. */
export function useVerdictWords(): (verdict: Verdict | null) => void {
  const { t } = useTranslation()
  const announce = useAnnounce()
  return (verdict) => {
    if (!verdict) return
    announce(`${t(`outcome.${verdict.outcome}`)}. ${verdict.sentence}`)
    requestAnimationFrame(() => {
      const title = document.getElementById('verdict-title')
      title?.focus({ preventScroll: true })
      title?.scrollIntoView({ block: 'nearest' })
    })
  }
}
