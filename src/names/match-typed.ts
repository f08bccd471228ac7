import { add, type Ledger } from './ledger.ts'
import type { Feature, Word } from './model.ts'

/** Typed words that found no partner, and what the paired ones prove. */
export interface Typed {
  readonly leftA: Word[]
  readonly leftB: Word[]
  readonly evidence: number
  /** How many found one. */
  readonly shared: number
}

/** Read as: of these kinds, two different words conflict at the first cost; one alone costs the second. */
const kinds: readonly {
  readonly kind: Word['kind']
  readonly conflict: number
  readonly missing: number
  readonly features: readonly [Feature, Feature]
}[] = [
  { kind: 'number', conflict: 1.5, missing: 2, features: ['number.conflict', 'number.missing'] },
  { kind: 'place', conflict: 2.2, missing: 2, features: ['place.conflict', 'place.missing'] },
  { kind: 'industry', conflict: 2.2, missing: 1, features: ['industry.conflict', 'industry.missing'] },
  { kind: 'business', conflict: 2, missing: 1, features: ['business.conflict', 'business.missing'] },
]

interface Missing {
  readonly ledger: Ledger
  /** The most that places and business words left out may cost together. */
  readonly cap: number
  /** One name has no distinctive word: there its places and business words are all there is (`Middle East Bank`). */
  readonly isNameless: boolean
  /** The names stand in two scripts: `Co.` on one side says nothing about 国际 on the other. */
  readonly isAcross: boolean
}

/** Places, numbers and lines of business that differ tell sister companies apart. */
export function matchTyped(typed: Typed, { ledger, cap, isNameless, isAcross }: Missing): void {
  let capped = 0
  for (const { kind, conflict, missing, features } of kinds) {
    const a = typed.leftA.filter((word) => word.kind === kind)
    const b = typed.leftB.filter((word) => word.kind === kind)
    const both = isAcross && kind === 'business' ? pairedAcross(a, b) : Math.min(a.length, b.length)
    for (let i = 0; i < both; i++)
      add(ledger, features[0], { cost: conflict, query: a[i]?.written, candidate: b[i]?.written })
    for (const word of [...a.slice(both), ...b.slice(both)]) {
      const full = isNameless && kind !== 'number' ? missing * 1.5 : missingCost(word, missing)
      const cost = kind === 'number' ? full : Math.min(full, Math.max(0, cap - capped))
      if (kind !== 'number') capped += cost
      const side = a.includes(word) ? { query: word.written } : { candidate: word.written }
      add(ledger, features[1], { cost, ...side })
    }
  }
}

/** How many words truly conflict: neutral ones (company, group, holding) stand last and conflict with nothing. */
function pairedAcross(a: Word[], b: Word[]): number {
  const isNeutral = ({ class: group }: Word) => group === 'neutral'
  for (const words of [a, b]) words.sort((x, y) => Number(isNeutral(x)) - Number(isNeutral(y)))
  return Math.min(...[a, b].map((words) => words.filter((word) => !isNeutral(word)).length))
}

function missingCost(word: Word, usual: number): number {
  if (word.kind === 'place' && word.class === 'continent') return 0.4
  if (word.kind === 'business' && word.class === 'neutral') return 0.3
  if (word.kind === 'number' && word.value === '1') return 0.2
  return usual
}

/** Legal forms weigh little: a form on one side is left out, another form is another country or time. */
export function matchForms(
  a: readonly Word[],
  b: readonly Word[],
  { ledger, isAcross }: Pick<Missing, 'ledger' | 'isAcross'>,
): void {
  const [formA] = a
  const [formB] = b
  if (!formA && !formB) return
  if (!formA || !formB) {
    add(ledger, 'form.missing', { cost: 0.05, query: formA?.written, candidate: formB?.written })
    return
  }
  if (a.some(({ value }) => b.some((other) => other.value === value))) return
  const isOtherClass = formA.class !== '' && formB.class !== '' && formA.class !== formB.class
  add(ledger, 'form.differs', {
    // forms of two countries seldom say the same: 股份有限公司 is Co., Ltd. on letterheads
    cost: isAcross ? 0.2 : isOtherClass ? 0.65 : 0.35,
    query: formA.written,
    candidate: formB.written,
  })
}
