import { type Wording, wording } from '#kernel'

/** Why a value of a data sheet was not read, and what was expected in its place. */
export const readingWords = {
  notARange: wording(
    'Ange ett intervall, till exempel 2,8–12, i attributets enhet',
    'Oppgi et intervall, for eksempel 2,8–12, i attributtets enhet',
    'Anna väli, esimerkiksi 2,8–12, ominaisuuden yksikössä',
    'Give a range, such as 2.8–12, in the unit of the attribute',
  ),
  twoUnits: wording(
    'Intervallet har två olika enheter; skriv båda ändarna i samma enhet',
    'Intervallet har to ulike enheter; skriv begge endene i samme enhet',
    'Välillä on kaksi eri yksikköä; kirjoita molemmat päät samassa yksikössä',
    'The range has two different units; write both ends in one unit',
  ),
  reversed: wording(
    'Intervallet börjar med det största värdet; skriv det minsta först',
    'Intervallet begynner med den største verdien; skriv den minste først',
    'Väli alkaa suurimmasta arvosta; kirjoita pienin ensin',
    'The range begins with the greatest value; write the least first',
  ),
  outside: wording(
    'Värdet ligger utanför vad attributet kan ha; kontrollera tal och enhet',
    'Verdien ligger utenfor det attributtet kan ha; kontroller tall og enhet',
    'Arvo ei ole ominaisuuden mahdollisissa rajoissa; tarkista luku ja yksikkö',
    'The value lies outside what the attribute can have; check the number and the unit',
  ),
} as const

/** "'IP7' is not read; write for example IP66 or IP66/IP67" */
export function notRead(given: string, example: string): Wording {
  return wording(
    `'${given}' går inte att läsa; skriv till exempel ${example}`,
    `'${given}' kan ikke leses; skriv for eksempel ${example}`,
    `'${given}' ei ole luettavissa; kirjoita esimerkiksi ${example}`,
    `'${given}' cannot be read; write for example ${example}`,
  )
}
