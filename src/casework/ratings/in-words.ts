import type { Language } from '#kernel'
import { levelWords, scaleWords } from '../knowledge/level-words.ts'
import { risks, type Scale, scales, suspicions } from './ladders.ts'
import type { Weighing } from './model.ts'

/** One sentence a scale that was set: what stood before, what stands now, and why. */
export function stepsInWords({ steps }: Pick<Weighing, 'steps'>, language: Language): string[] {
  return scales.flatMap((scale) => {
    const last = steps.findLast((step) => step.scale === scale)
    if (!last) return []
    const before = last.before === null ? '–' : levelIn(last.before, language)
    return [`${nameOf(scale, language)}: ${before} → ${levelIn(last.after, language)}. ${last.reason}`]
  })
}

const nameOf = (scale: Scale, language: Language) => scaleWords[scale][language]

function levelIn(level: string, language: Language): string {
  const known = [...suspicions, ...risks].find((one) => one === level)
  return known ? levelWords[known][language] : level
}
