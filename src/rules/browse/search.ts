import { languages } from '#kernel'
import type { Jurisdiction, Layer } from '../model.ts'
import type { EditionState, EditionView } from './editions.ts'
import { instrumentOf } from './instrument.ts'

/** What rules are looked for by. `q`: every word stands in id, title, citation or pack, in any language. */
export interface Wish {
  readonly q?: string
  readonly layer?: Layer
  readonly jurisdiction?: Jurisdiction
  readonly instrument?: string
  readonly verified?: boolean
  readonly state?: EditionState | 'any'
}

/** Rules of one act or policy. */
export interface Group {
  readonly instrument: string
  readonly layer: Layer
  readonly rules: EditionView[]
}

/** The rules that fit, by act or policy, law first. */
export function grouped(views: readonly EditionView[], wish: Wish): Group[] {
  const found = views.filter((view) => fits(view, wish))
  const groups = [...Map.groupBy(found, (view) => keyOf(view)).entries()].map(([key, rules]): Group => {
    const [layer, instrument = ''] = key.split('\n')
    return {
      instrument,
      layer: layer === 'law' ? 'law' : 'policy',
      rules: rules.toSorted(byId),
    }
  })
  return groups.toSorted((a, b) => compare(cursorOf(a), cursorOf(b)))
}

/** Where a group stands among all: the cursor of the page. */
export function cursorOf({ layer, instrument }: Pick<Group, 'layer' | 'instrument'>): string {
  return `${layer}/${instrument}`
}

function keyOf({ layer, citation }: EditionView): string {
  return `${layer}\n${instrumentOf(citation)}`
}

function fits(view: EditionView, wish: Wish): boolean {
  const { state = 'active' } = wish
  return (
    (state === 'any' || view.state === state) &&
    (wish.layer === undefined || view.layer === wish.layer) &&
    (wish.jurisdiction === undefined || (view.jurisdiction ?? 'own') === wish.jurisdiction) &&
    (wish.verified === undefined || view.verified === wish.verified) &&
    (wish.instrument === undefined || instrumentOf(view.citation) === wish.instrument) &&
    hasWords(view, wish.q ?? '')
  )
}

function hasWords({ id, title, citation, pack }: EditionView, q: string): boolean {
  const text = [id, citation, pack, ...languages.map((language) => title[language])].join(' ').toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function byId(a: EditionView, b: EditionView): number {
  return compare(`${a.id} ${a.effectiveFrom ?? ''}`, `${b.id} ${b.effectiveFrom ?? ''}`)
}

/** By code point, so that a page's cursor means the same everywhere. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
