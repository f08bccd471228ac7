import { type Wording, wording } from '#kernel'
import type { Effect, Jurisdiction } from '../meaning.ts'

/** Whose law a list is, in words that stand after "the law of". */
const lawOf = {
  CH: wording('Schweiz', 'Sveits', 'Sveitsin', 'Switzerland'),
  NO: wording('Norge', 'Norge', 'Norjan', 'Norway'),
  AU: wording('Australien', 'Australia', 'Australian', 'Australia'),
  CA: wording('Kanada', 'Canada', 'Kanadan', 'Canada'),
  NZ: wording('Nya Zeeland', 'New Zealand', 'Uuden-Seelannin', 'New Zealand'),
  JP: wording('Japan', 'Japan', 'Japanin', 'Japan'),
  TR: wording('Turkiet', 'Tyrkia', 'Turkin', 'Türkiye'),
  CN: wording('Kina', 'Kina', 'Kiinan', 'China'),
} as const

const frozen = wording(
  'Tillgångarna är frysta, och ingenting får ställas till de listades förfogande, varken direkt eller indirekt.',
  'Midlene er fryst, og ingenting kan stilles til rådighet for de oppførte, verken direkte eller indirekte.',
  'Varat on jäädytetty, eikä listatuille saa antaa mitään suoraan eikä välillisesti.',
  'Assets are frozen, and nothing may be made available to those listed, directly or indirectly.',
)

const boundBy = {
  EU: wording(
    'Det binder alla i EU. Norge, Island och Liechtenstein har detsamma i sin egen lag.',
    'Det binder alle i EU. Norge, Island og Liechtenstein har det samme i egen lov.',
    'Se sitoo kaikkia EU:ssa. Norjassa, Islannissa ja Liechtensteinissa sama on omassa laissa.',
    'It binds everyone in the EU. Norway, Iceland and Liechtenstein have the same in their own law.',
  ),
  UN: wording(
    'Alla stater är bundna att genomföra det; EU, Norge och de flesta andra har gjort det i egen lag.',
    'Alle stater er bundet til å gjennomføre det; EU, Norge og de fleste andre har gjort det i egen lov.',
    'Kaikki valtiot ovat velvollisia panemaan sen täytäntöön; EU, Norja ja useimmat muut ovat tehneet niin.',
    'Every state is bound to carry it out; the EU, Norway and most others have done so in their own law.',
  ),
  UK: wording(
    'Det binder den som är brittisk eller handlar i Storbritannien. För andra är en säker träff en fråga för juristerna.',
    'Det binder den som er britisk eller handler i Storbritannia. For andre er et sikkert treff et spørsmål for juristene.',
    'Se sitoo brittiläisiä ja Britanniassa kauppaa käyviä. Muille varma osuma on kysymys lakiasioille.',
    'It binds those who are British or trade in the United Kingdom. For others a true match is a question for legal.',
  ),
  US: wording(
    'Det binder den som är amerikansk eller har en amerikansk anknytning i affären: dollar, varor, delar, anställda. För andra är en säker träff en fråga för juristerna.',
    'Det binder den som er amerikansk eller har en amerikansk tilknytning i handelen: dollar, varer, deler, ansatte. For andre er et sikkert treff et spørsmål for juristene.',
    'Se sitoo yhdysvaltalaisia ja kauppoja, joissa on yhdysvaltalainen liittymä: dollareita, tavaroita, osia, työntekijöitä. Muille varma osuma on kysymys lakiasioille.',
    'It binds US persons and dealings with a US nexus: dollars, goods, parts, staff. For others a true match is a question for legal.',
  ),
} as const

/** Of a state that has a law of its own on it. */
function boundIn(state: keyof typeof lawOf): Wording {
  const law = lawOf[state]
  return wording(
    `Det är lag i ${law.sv} och binder den som hör hemma eller handlar där. För andra är en säker träff en fråga för juristerna.`,
    `Det er lov i ${law.nb} og binder den som hører hjemme eller handler der. For andre er et sikkert treff et spørsmål for juristene.`,
    `Se on ${law.fi} lakia ja sitoo siellä kotoisin olevia ja kauppaa käyviä. Muille varma osuma on kysymys lakiasioille.`,
    `It is the law of ${law.en} and binds those who belong or trade there. For others a true match is a question for legal.`,
  )
}

const restricted = wording(
  'Ingen är fryst. Vissa affärer kräver tillstånd eller är uteslutna; reglerna säger vilka.',
  'Ingen er fryst. Enkelte handler krever lisens eller er utelukket; reglene sier hvilke.',
  'Ketään ei ole jäädytetty. Jotkin kaupat vaativat luvan tai ovat poissuljettuja; säännöt kertovat, mitkä.',
  'Nobody is frozen. Some dealings need a licence or are shut out; the rules say which.',
)
const signal = wording(
  'Listan binder ingen här. En säker träff är ett skäl att titta närmare innan vi säljer.',
  'Listen binder ingen her. Et sikkert treff er en grunn til å se nærmere før vi selger.',
  'Lista ei sido ketään täällä. Varma osuma on syy katsoa tarkemmin ennen kuin myymme.',
  'The list binds nobody here. A true match is a reason to look closer before we sell.',
)
const counterMeasure = wording(
  'En stats svar på andras sanktioner. Aldrig ett skäl att neka någon; det kan drabba den som levererar till de listade.',
  'En stats svar på andres sanksjoner. Aldri en grunn til å avvise noen; det kan ramme den som leverer til de oppførte.',
  'Valtion vastaus muiden pakotteisiin. Ei koskaan syy kieltäytyä; se voi osua siihen, joka toimittaa listatuille.',
  'A state answers the sanctions of others. Never a reason to refuse anybody; it may hit whoever supplies those listed.',
)
const own = wording(
  'En egen bevakningslista. Den binder ingen; en säker träff är något som någon här ville få veta.',
  'En egen overvåkingsliste. Den binder ingen; et sikkert treff er noe noen her ville få vite.',
  'Oma seurantalista. Se ei sido ketään; varma osuma on jotain, minkä joku täällä halusi tietää.',
  'A watchlist of our own. It binds nobody; a true match is something that somebody here wanted to know.',
)

export interface Meant {
  readonly name: string
  readonly jurisdiction: Jurisdiction
  readonly effect: Effect
}

/** What a true match on a list means, and for whom; for a reader who knows neither the list nor the law. */
export function meansWords({ name, jurisdiction, effect }: Meant): Wording {
  if (name.startsWith('own-')) return own
  if (effect === 'signal') return signal
  if (effect === 'counterMeasure') return counterMeasure
  if (effect === 'restriction') return restricted
  const whom = bindingWords(jurisdiction)
  return wording(
    `${frozen.sv} ${whom.sv}`,
    `${frozen.nb} ${whom.nb}`,
    `${frozen.fi} ${whom.fi}`,
    `${frozen.en} ${whom.en}`,
  )
}

function bindingWords(jurisdiction: Jurisdiction): Wording {
  switch (jurisdiction) {
    case 'EU':
    case 'UN':
    case 'UK':
    case 'US':
      return boundBy[jurisdiction]
    case 'WB':
    case 'OWN':
      return signal
    default:
      return boundIn(jurisdiction)
  }
}
