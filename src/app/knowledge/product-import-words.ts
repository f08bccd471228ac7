import { type Wording, wording } from '#kernel'

/** Catalogues of products in files. */

export const expectedOfProduct = {
  ref: wording('ett artikelnummer', 'et artikkelnummer', 'tuotenumero', 'an article number'),
  maker: wording(
    'referens eller namn på en organisation i registret, som tillverkaren heter där',
    'referanse eller navn på en organisasjon i registeret, slik produsenten heter der',
    'rekisterissä olevan organisaation viite tai nimi, kuten valmistaja siellä on',
    'the reference or name of an organisation on record, as the maker is called there',
  ),
} as const
export const productFaults = {
  unknownParty: (said: string) =>
    wording(
      `det finns ingen organisation '${said}'`,
      `det finnes ingen organisasjon '${said}'`,
      `organisaatiota '${said}' ei ole`,
      `there is no organisation '${said}'`,
    ),
  severalParties: (said: string, refs: readonly string[]) =>
    wording(
      `flera organisationer heter '${said}' (${refs.join(', ')})`,
      `flere organisasjoner heter '${said}' (${refs.join(', ')})`,
      `usealla organisaatiolla on nimi '${said}' (${refs.join(', ')})`,
      `several organisations are called '${said}' (${refs.join(', ')})`,
    ),
} as const

/** A whole range of a maker that shrank overnight. */
export function halvedWords(maker: string, inFile: number, onRecord: number): Wording {
  return wording(
    `Filen sägs vara hela sortimentet från '${maker}' men har ${inFile} produkter; i registret finns ${onRecord}. Kontrollera filen, eller bekräfta uttryckligen att sortimentet är så litet. Ingenting sparades.`,
    `Filen sies å være hele sortimentet fra '${maker}', men har ${inFile} produkter; i registeret er det ${onRecord}. Kontroller filen, eller bekreft uttrykkelig at sortimentet er så lite. Ingenting ble lagret.`,
    `Tiedoston sanotaan olevan valmistajan '${maker}' koko valikoima, mutta siinä on ${inFile} tuotetta; rekisterissä on ${onRecord}. Tarkista tiedosto tai vahvista erikseen, että valikoima on näin pieni. Mitään ei tallennettu.`,
    `The file is said to be the whole range of '${maker}' and holds ${inFile} products; ${onRecord} are on record. Check the file, or confirm expressly that the range is so small. Nothing was kept.`,
  )
}
export const whoseRangeWords = wording(
  'Filen sägs vara en tillverkares hela sortiment, men inte vems. Ange en tillverkare som finns i registret. Ingenting sparades.',
  'Filen sies å være en produsents hele sortiment, men ikke hvilken. Oppgi en produsent som finnes i registeret. Ingenting ble lagret.',
  'Tiedoston sanotaan olevan valmistajan koko valikoima, mutta ei kenen. Anna rekisterissä oleva valmistaja. Mitään ei tallennettu.',
  'The file is said to be the whole range of a maker, and not of which. Name a maker that is on record. Nothing was kept.',
)
