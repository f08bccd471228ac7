import { type Wording, wording } from '#kernel'

export function noCurrencyWords(code: string): Wording {
  return wording(
    `${code} är ingen valuta. Ange dess tre bokstäver, som SEK, NOK eller EUR.`,
    `${code} er ingen valuta. Oppgi de tre bokstavene, som SEK, NOK eller EUR.`,
    `${code} ei ole valuutta. Anna sen kolme kirjainta, kuten SEK, NOK tai EUR.`,
    `${code} is no currency. Give its three letters, such as SEK, NOK or EUR.`,
  )
}

export const priceAheadWords = wording(
  'Priset kan inte ha setts en dag som inte har kommit.',
  'Prisen kan ikke være sett en dag som ikke har kommet.',
  'Hintaa ei ole voitu nähdä päivänä, joka ei ole vielä tullut.',
  'The price cannot have been seen on a day that has not come.',
)

/** Another amount from the same source on the same day. */
export function otherAmountWords(sku: string, on: string): Wording {
  return wording(
    `Ur samma källa finns redan ett annat pris på ${sku} för ${on}. Ange en annan källa eller dag, eller rätta det ni har.`,
    `Fra samme kilde finnes alt en annen pris på ${sku} for ${on}. Oppgi en annen kilde eller dag, eller rett den dere har.`,
    `Samasta lähteestä on jo toinen tuotteen ${sku} hinta päivälle ${on}. Anna toinen lähde tai päivä, tai korjaa olemassa oleva.`,
    `The same source already has another price of ${sku} for ${on}. Give another source or day, or correct the one there is.`,
  )
}
