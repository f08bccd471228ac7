import type { Verdict } from '#rules/model'
import { useAnnounce } from '../ui/announcer.tsx'
import { sentenceOf } from './sentence.ts'

/** The sentence below a heading that shows the outcome's word already. */
export const afterWord = (sentence: string, word: string): string =>
  sentence.startsWith(`${word}. `) ? sentence.slice(word.length + 2) : sentence

/** Says an answer to those who hear the screen, and brings the reader to it. */
export function useVerdictWords(): (verdict: Verdict | null) => void {
  const announce = useAnnounce()
  return (verdict) => {
    if (!verdict) return
    announce(sentenceOf(verdict))
    requestAnimationFrame(() => {
      const title = document.getElementById('verdict-title')
      title?.focus({ preventScroll: true })
      title?.scrollIntoView({ block: 'nearest' })
    })
  }
}
