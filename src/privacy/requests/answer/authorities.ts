import { asWritten, type Wording, wording } from '#kernel'

/** Where a person complains (Art. 77 GDPR), by the country of the company that answers. */
const authorities: Readonly<Record<string, Wording>> = {
  SE: asWritten('Integritetsskyddsmyndigheten (IMY), imy.se'),
  NO: asWritten('Datatilsynet, datatilsynet.no'),
  FI: wording(
    'Dataombudsmannens byrå, tietosuoja.fi',
    'Tietosuojavaltuutetun toimisto, tietosuoja.fi',
    'Tietosuojavaltuutetun toimisto, tietosuoja.fi',
    'Office of the Data Protection Ombudsman, tietosuoja.fi',
  ),
}
const wherever = wording(
  'tillsynsmyndigheten där du bor eller arbetar',
  'tilsynsmyndigheten der du bor eller arbeider',
  'asuin- tai työpaikkasi valvontaviranomainen',
  'the supervisory authority where you live or work',
)

export function authorityOf(country: string): Wording {
  return authorities[country] ?? wherever
}
