import { attributeWords, type EquivalenceLabel, gateTitles } from '#catalogue/model'
import { type Language, type Wording, wording, wordingOf } from '#kernel'

const labels: Readonly<Record<EquivalenceLabel, Wording>> = {
  better: wording(
    'Likvärdig och mer därtill',
    'Likeverdig og mer til',
    'Vastaava ja enemmän',
    'Equivalent and more',
  ),
  equivalent: wording('Likvärdig', 'Likeverdig', 'Vastaava', 'Equivalent'),
  conditional: wording(
    'Likvärdig med villkor',
    'Likeverdig på vilkår',
    'Ehdollisesti vastaava',
    'Equivalent on conditions',
  ),
  unknown: wording('Kan vara likvärdig', 'Kan være likeverdig', 'Voi olla vastaava', 'May be equivalent'),
  notEquivalent: wording('Inte likvärdig', 'Ikke likeverdig', 'Ei vastaava', 'Not equivalent'),
}
const parts = {
  better: wording('bättre', 'bedre', 'parempi', 'better'),
  worse: wording('sämre', 'dårligere', 'heikompi', 'worse'),
  refused: wording('når inte upp till', 'oppfyller ikke', 'ei täytä', 'does not reach'),
  unknown: wording('måste slås upp', 'må slås opp', 'selvitettävä', 'to be looked up'),
  waived: wording('anpassas på plats', 'tilpasses på stedet', 'sovitetaan paikalla', 'adapted on site'),
} as const

/** What a proposal comes to. */
export interface Told {
  readonly label: EquivalenceLabel
  readonly rows: readonly {
    readonly attribute: keyof typeof attributeWords
    readonly verdict: string
    readonly ratio: number | null
    /** The figures were taken in ways that nobody stated: they say nothing of better or worse. */
    readonly trap?: boolean
  }[]
  readonly gates: readonly {
    readonly gate: keyof typeof gateTitles
    readonly verdict: string
    readonly settled?: { readonly kind: string } | undefined
  }[]
  /** New price to the price before; null: nobody can say. */
  readonly priceIndex: number | null
}

const most = 3

/** "Equivalent on conditions; better: warranty, temperature; adapted on site: mount; 5 % above the price before." */
export function proposalSentence({ label, rows, gates, priceIndex }: Told): Wording {
  const of = (verdict: string) => rows.filter((row) => row.verdict === verdict && !row.trap)
  const asked = (verdict: string) => gates.filter((gate) => gate.verdict === verdict)
  return wordingOf((language) => {
    const titles = (given: readonly { readonly attribute: keyof typeof attributeWords }[]) =>
      given.map(({ attribute }) => attributeWords[attribute][language])
    const gateNames = (given: readonly { readonly gate: keyof typeof gateTitles }[]) =>
      given.map(({ gate }) => gateTitles[gate][language])
    const waived = gates.filter(({ settled }) => settled?.kind === 'waived')
    return `${[
      labels[label][language],
      said('better', language, titles(of('better').toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0)))),
      said('worse', language, titles(of('worse').toSorted((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0)))),
      said('refused', language, gateNames(asked('no'))),
      said('unknown', language, gateNames(asked('unknown'))),
      said('waived', language, gateNames(waived)),
      ...(priceIndex === null ? [] : [priceSaid(priceIndex)[language]]),
    ]
      .filter(Boolean)
      .join('; ')}.`
  })
}

function said(part: keyof typeof parts, language: Language, titles: readonly string[]): string {
  if (titles.length === 0) return ''
  const named = titles.slice(0, most).map(small).join(', ')
  return `${parts[part][language]}: ${named}${titles.length > most ? ` (+${titles.length - most})` : ''}`
}

/** The middle of a sentence: "Warranty" is "warranty", "IP" stays. */
function small(title: string): string {
  const [first = '', second = ''] = title
  return second === second.toUpperCase() ? title : first.toLowerCase() + title.slice(1)
}

function priceSaid(index: number): Wording {
  const percent = Math.round(Math.abs(index - 1) * 100)
  if (percent === 0)
    return wording(
      'samma pris som förut',
      'samme pris som før',
      'sama hinta kuin ennen',
      'the price as before',
    )
  return index > 1
    ? wording(
        `${percent} % över priset förut`,
        `${percent} % over prisen før`,
        `${percent} % aiempaa hintaa kalliimpi`,
        `${percent} % above the price before`,
      )
    : wording(
        `${percent} % under priset förut`,
        `${percent} % under prisen før`,
        `${percent} % aiempaa hintaa halvempi`,
        `${percent} % below the price before`,
      )
}
