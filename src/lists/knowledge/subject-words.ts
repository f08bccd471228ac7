import { type Wording, wording } from '#kernel'

/** An entry is of a type that its list does not know; `expected` are the words of the layout. */
export function otherSubjectWords(entry: string, found: string, expected: readonly string[]): Wording {
  const these = expected.join(', ')
  return wording(
    `${entry} är av typen "${found}"; någon av ${these} väntades. Utgivaren har ändrat formatet.`,
    `${entry} er av typen "${found}"; det ventes en av ${these}. Utgiveren har endret formatet.`,
    `merkinnän ${entry} tyyppi on "${found}"; odotettiin jotakin näistä: ${these}. Julkaisija on muuttanut muotoa.`,
    `${entry} is of the type "${found}"; expected one of ${these}. The publisher changed the layout.`,
  )
}

/** A list is taken from files of its own kinds only. */
export function otherFileWords(expected: string): Wording {
  return wording(
    `är inte en fil av den här listan; ${expected} väntades. Hämta den igen från utgivaren.`,
    `er ikke en fil av denne listen; det ventes ${expected}. Last den ned på nytt fra utgiveren.`,
    `ei ole tämän listan tiedosto; odotettiin: ${expected}. Lataa se uudelleen julkaisijalta.`,
    `is not a file of this list; expected ${expected}. Download it again from the publisher.`,
  )
}

/** A vessel is found again by its number only. */
export function notImoWords(name: string, found: string): Wording {
  return wording(
    `"${found}" (${name}) är inget IMO-nummer: sju siffror väntades, varav den sista är en kontrollsiffra. Rätta tabellen efter rättsakten.`,
    `"${found}" (${name}) er ikke noe IMO-nummer: det ventes sju sifre, der det siste er et kontrollsiffer. Rett tabellen etter rettsakten.`,
    `"${found}" (${name}) ei ole IMO-numero: odotettiin seitsemää numeroa, joista viimeinen on tarkistusnumero. Korjaa taulukko säädöksen mukaan.`,
    `"${found}" (${name}) is no IMO number: expected seven digits, the last of which checks the others. Correct the table by the act.`,
  )
}
