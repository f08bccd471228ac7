import type { ProposalKind, Seat } from '#casework/model'
import { type Wording, wording } from '#kernel'

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
