import type { ProposalKind, ProposalText, Seat } from '#casework/model'
import { type Wording, wording } from '#kernel'

type NewSales = ProposalText['newSales']

/** What can be decided of a supplier, in a memo. */
export const optionKinds: Readonly<Record<ProposalKind, Wording>> = {
  continue: wording('fortsätta', 'fortsette', 'jatkaa', 'continue'),
  conditions: wording('villkor', 'vilkår', 'ehdot', 'conditions'),
  suspend: wording('uppehåll', 'stans inntil videre', 'keskeytys', 'suspension'),
  phaseOut: wording('avveckling', 'utfasing', 'vaiheittainen luopuminen', 'phase-out'),
  terminateNow: wording('avslut genast', 'avslutning straks', 'päättäminen heti', 'termination at once'),
  rejectNew: wording('inget nytt', 'ikke noe nytt', 'ei uutta', 'nothing new'),
  reinstate: wording('återupptagande', 'gjenopptakelse', 'palauttaminen', 'reinstatement'),
  conclude: wording('avslutande åtgärder', 'avsluttende tiltak', 'päättävät toimet', 'conclusion'),
}
export const seatNames: Readonly<Record<Seat['seat'], Wording>> = {
  legal: wording('Jurist', 'Jus', 'Lakiasiat', 'Legal'),
  management: wording('Ledning', 'Ledelse', 'Johto', 'Management'),
  board: wording('Styrelse', 'Styre', 'Hallitus', 'Board'),
}
export const yesNo = {
  yes: wording('Ja', 'Ja', 'Kyllä', 'Yes'),
  no: wording('Nej', 'Nei', 'Ei', 'No'),
} as const

/** Whose new sales end. */
export const newSalesWords: Readonly<Record<NewSales, Wording>> = {
  all: wording(
    'upphör för alla kunder',
    'stanser for alle kunder',
    'päättyy kaikilta asiakkailta',
    'end for every customer',
  ),
  newCustomersOnly: wording(
    'upphör för nya kunder',
    'stanser for nye kunder',
    'päättyy uusilta asiakkailta',
    'end for new customers',
  ),
}

/** What is kept of promises from before the stop. */
export const keptWords = (before: string, until: string): Wording =>
  wording(
    `offerter och ramavtal från före ${before} hålls till och med ${until}`,
    `tilbud og rammeavtaler fra før ${before} holdes til og med ${until}`,
    `ennen ${before} annetut tarjoukset ja puitesopimukset pidetään ${until} saakka`,
    `quotes and frameworks from before ${before} are kept until the end of ${until}`,
  )

/** How many spare parts may go. */
export const ceilingWords = (percent: string, per: string): Wording =>
  wording(
    `högst ${percent} % av det installerade, räknat per ${per}`,
    `høyst ${percent} % av det installerte, talt per ${per}`,
    `enintään ${percent} % asennetuista, laskettuna: ${per}`,
    `at most ${percent} % of what is installed, counted by ${per}`,
  )
export const noCeilingWords: Wording = wording(
  'varje reservdel prövas',
  'hver reservedel vurderes',
  'jokainen varaosa arvioidaan',
  'each spare part is reviewed',
)
export const ceilingScopes = {
  customer: wording('kund', 'kunde', 'asiakas', 'customer'),
  product: wording('produkt', 'produkt', 'tuote', 'product'),
  calendarYear: wording('kalenderår', 'kalenderår', 'kalenterivuosi', 'calendar year'),
} as const
