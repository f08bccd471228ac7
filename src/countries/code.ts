import type { Day } from '#kernel'
import list from './knowledge/high-priority-codes.json' with { type: 'json' }

/** What a customs code means on a day; left out where the code is too short to tell. */
export interface CodeFacts {
  /** Common high priority item: Annex XL to Reg. (EU) 833/2014. */
  readonly chp?: boolean
  /** The same for Belarus: Annex XXX to Reg. (EU) 765/2006. */
  readonly chpBelarus?: boolean
}

const byCode = new Map(list.codes.map((code) => [code.hs6, code]))

/** The lists are by six digits; blanks and dots are ignored, longer codes (CN, TARIC) count by their first six. */
export function codeFacts(cn: string | null | undefined, day: Day): CodeFacts {
  const digits = (cn ?? '').replace(/[\s.]/g, '')
  if (!/^\d{6,}$/.test(digits)) return {}
  const code = byCode.get(digits.slice(0, 6))
  if (!code) return { chp: false, chpBelarus: false }
  return { chp: code.chpFrom <= day, chpBelarus: code.belarusFrom <= day }
}
