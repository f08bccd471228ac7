import { meaningsOn } from './meanings.ts'
import knowledge from './programmes.json' with { type: 'json' }

/** A programme and the act it rests on. `inEu`: the regulation that carries a UN measure into EU law. */
export interface Programme {
  readonly title: string
  readonly act: string
  readonly inEu?: string
  /** Where it can be read: a page of the issuer, or a law. */
  readonly source?: string
}

const programmes: Readonly<Record<string, Readonly<Record<string, Programme>>>> = knowledge.lists

/**
 * The base act of a programme as a list names it: (`eu-fsf`, `HR`) is Reg. (EU) 2020/1998. Cited instead of the
 * amending acts that the list itself names. Undefined where we do not know the programme: cite the list then.
 */
export function baseAct(list: string, programme: string): string | undefined {
  return programmeOf(list, programme)?.act
}

/**
 * What is known of a programme. The UK's programme is the name of its regulations; an OFAC tag may hold its executive
 * order. Undefined where we do not know it: nothing is guessed.
 */
export function programmeOf(list: string, programme: string): Programme | undefined {
  const known = programmes[list]?.[programme]
  if (known) return known
  if (list === 'uk-sl' && programme !== '') return { title: programme, act: programme }
  const [, order] = (/^us-(?:ofac|csl)/.test(list) && /(?:^|-)EO(\d{5})$/.exec(programme)) || []
  return order === undefined ? undefined : { title: programme, act: `Executive Order ${order}` }
}

/** A seller as a list sees it. A nexus is known only where someone has said so. */
export interface Seller {
  readonly country: string
  readonly inEu: boolean
  readonly ukNexus?: boolean
  readonly usNexus?: boolean
}

/** Norway, Iceland and Liechtenstein take the EU's lists over into their own law (in Norway: sanksjonsloven). */
const followEu = ['NO', 'IS', 'LI']

/**
 * Whether a list binds a seller by law, so that a confirmed match blocks: the EU's list in the EU and where its twin
 * is national law, the UN's everywhere, the UK's with a UK nexus, the US list only with a US nexus or seat (else a
 * confirmed match is a question for legal: decisions, F15, F27). A sign to weigh and a counter-measure are nobody's law,
 * at home neither: the exclusions of Norges Bank bind no Norwegian company.
 */
export function bindsSeller(
  list: string,
  { country, inEu, ukNexus = false, usNexus = false }: Seller,
): boolean {
  const [{ effect }] = meaningsOn(list, [])
  if (effect === 'signal' || effect === 'counterMeasure') return false
  const [jurisdiction = ''] = list.split('-')
  switch (jurisdiction) {
    case 'un':
      return true
    case 'eu':
      return inEu || followEu.includes(country)
    case 'uk':
      return country === 'GB' || ukNexus
    case 'us':
      return country === 'US' || usNexus
    case 'ch':
      return country === 'CH' || country === 'LI'
    default:
      return jurisdiction.toUpperCase() === country
  }
}
