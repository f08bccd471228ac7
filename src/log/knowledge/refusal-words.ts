import { type Wording, wording } from '#kernel'

export const eraseWhyWords = wording(
  'En radering behöver ett skäl: skriv vilken begäran, eller vilken bevarandetid som har gått ut, den följer av.',
  'En sletting trenger en begrunnelse: skriv hvilken henvendelse, eller hvilken lagringstid som er utløpt, den følger av.',
  'Poistaminen vaatii perusteen: kirjoita, mihin pyyntöön tai päättyneeseen säilytysaikaan se perustuu.',
  'An erasure needs a reason: say which request or which end of a retention period it follows.',
)
export function noEntryWords(id: string): Wording {
  return wording(
    `Loggen har ingen post ${id}.`,
    `Loggen har ingen oppføring ${id}.`,
    `Lokissa ei ole merkintää ${id}.`,
    `The log has no entry ${id}.`,
  )
}
export function noEntryAtWords(n: number): Wording {
  return wording(
    `Loggen har ingen post på plats ${n}; de räknas från 0.`,
    `Loggen har ingen oppføring på plass ${n}; de telles fra 0.`,
    `Lokissa ei ole merkintää paikalla ${n}; ne numeroidaan nollasta.`,
    `The log has no entry at ${n}; they count from 0.`,
  )
}
export function nothingPersonalWords(id: string): Wording {
  return wording(
    `Posten ${id} har ingen personlig del; det finns inget att radera.`,
    `Oppføringen ${id} har ingen personlig del; det er ikke noe å slette.`,
    `Merkinnässä ${id} ei ole henkilötietoja; poistettavaa ei ole.`,
    `The entry ${id} has no personal part; there is nothing to erase.`,
  )
}
export function erasedBeforeWords(id: string): Wording {
  return wording(
    `Den personliga delen av ${id} har redan raderats.`,
    `Den personlige delen av ${id} er allerede slettet.`,
    `Merkinnän ${id} henkilötiedot on jo poistettu.`,
    `The personal part of ${id} was erased before.`,
  )
}
export function personalErasedWords(id: string): Wording {
  return wording(
    `Den personliga delen av ${id} har raderats. Posten finns kvar i loggen, och beviset för att den fanns följer med.`,
    `Den personlige delen av ${id} er slettet. Oppføringen står fortsatt i loggen, og beviset for at den fantes, følger med.`,
    `Merkinnän ${id} henkilötiedot on poistettu. Merkintä on yhä lokissa, ja todiste sen olemassaolosta on liitteenä.`,
    `The personal part of ${id} was erased. The entry is still in the log, and the proof that it was there is added.`,
  )
}

/** The tree is not whole; `aktsam log verify` says where. */
export function entryGoneWords(seq: number, id: string): Wording {
  return wording(
    `Post ${seq} (${id}) är borta ur loggen. Kör 'aktsam log verify'.`,
    `Oppføring ${seq} (${id}) er borte fra loggen. Kjør 'aktsam log verify'.`,
    `Merkintä ${seq} (${id}) on kadonnut lokista. Suorita 'aktsam log verify'.`,
    `Entry ${seq} (${id}) is gone from the log. Run 'aktsam log verify'.`,
  )
}
export const noCheckpointWords = wording(
  "Loggen har ingen läsbar kontrollpunkt. Kör 'aktsam log verify'.",
  "Loggen har ikke noe lesbart kontrollpunkt. Kjør 'aktsam log verify'.",
  "Lokissa ei ole luettavaa tarkistuspistettä. Suorita 'aktsam log verify'.",
  "The log has no readable checkpoint. Run 'aktsam log verify'.",
)
export function hashLostWords(from: number): Wording {
  return wording(
    `Loggen saknar kontrollsumman för posterna från ${from} och framåt. Kör 'aktsam log verify'.`,
    `Loggen mangler sjekksummen for oppføringene fra ${from} og utover. Kjør 'aktsam log verify'.`,
    `Lokista puuttuu tiiviste merkinnöiltä alkaen numerosta ${from}. Suorita 'aktsam log verify'.`,
    `The log lacks the hash of the entries from ${from} on. Run 'aktsam log verify'.`,
  )
}
export function cutOffWords(size: number, signed: number): Wording {
  return wording(
    `Loggen i databasen har ${size} poster på sina platser, men en kontrollpunkt för ${signed} har undertecknats. Poster har klippts bort; kör 'aktsam log verify' och återställ databasen.`,
    `Loggen i databasen har ${size} oppføringer på plass, men et kontrollpunkt for ${signed} er signert. Oppføringer er kuttet bort; kjør 'aktsam log verify', og gjenopprett databasen.`,
    `Tietokannan lokissa on ${size} merkintää paikallaan, mutta ${signed} merkinnän tarkistuspiste on allekirjoitettu. Merkintöjä on poistettu; suorita 'aktsam log verify' ja palauta tietokanta.`,
    `The log in the database holds ${size} entries in their places, but a checkpoint of ${signed} was signed. Entries were cut off; run 'aktsam log verify' and restore the database.`,
  )
}
export function otherLogWords(size: number): Wording {
  return wording(
    `Loggen med ${size} poster i databasen är inte den vars kontrollpunkt undertecknades. Kör 'aktsam log verify' och återställ databasen.`,
    `Loggen med ${size} oppføringer i databasen er ikke den hvis kontrollpunkt ble signert. Kjør 'aktsam log verify', og gjenopprett databasen.`,
    `Tietokannan ${size} merkinnän loki ei ole se, jonka tarkistuspiste allekirjoitettiin. Suorita 'aktsam log verify' ja palauta tietokanta.`,
    `The log of ${size} entries in the database is not the one whose checkpoint was signed. Run 'aktsam log verify' and restore the database.`,
  )
}

/** The key that signs. */
export const keyIsSettingWords = wording(
  'Loggens signeringsnyckel är angiven som en inställning. Ange den nya nyckeln, och den gamla som föregående nyckel, och starta om: loggen lämnas då över.',
  'Loggens signeringsnøkkel er oppgitt som en innstilling. Oppgi den nye nøkkelen, og den gamle som forrige nøkkel, og start på nytt: da overlates loggen.',
  'Lokin allekirjoitusavain on annettu asetuksena. Anna uusi avain ja vanha edellisenä avaimena ja käynnistä uudelleen: loki siirtyy silloin uudelle avaimelle.',
  'The signing key of this log is given as a setting. Set the new key, and the old one as the previous key, and start again: the log is then handed over.',
)

/** Proofs. */
export function notAmongWords(seq: number, upTo: number): Wording {
  return wording(
    `Post ${seq} hör inte till loggens första ${upTo} poster; de räknas från 0.`,
    `Oppføring ${seq} er ikke blant loggens første ${upTo} oppføringer; de telles fra 0.`,
    `Merkintä ${seq} ei kuulu lokin ensimmäisiin ${upTo} merkintään; ne numeroidaan nollasta.`,
    `Entry ${seq} is not among the first ${upTo} entries of the log; they count from 0.`,
  )
}
export function smallerFirstWords(from: number, to: number): Wording {
  return wording(
    `Den mindre storleken anges först: from=${from} är mer än to=${to}.`,
    `Den minste størrelsen oppgis først: from=${from} er mer enn to=${to}.`,
    `Pienempi koko annetaan ensin: from=${from} on suurempi kuin to=${to}.`,
    `The smaller size comes first: from=${from} is more than to=${to}.`,
  )
}
export function atMost(most: number): Wording {
  return wording(
    `får vara högst ${most}`,
    `kan være høyst ${most}`,
    `saa olla enintään ${most}`,
    `must be at most ${most}`,
  )
}
export function notThatLargeWords(all: number, size: number): Wording {
  return wording(
    `Loggen har gett ${all} poster deras platser; ett träd med ${size} finns inte än.`,
    `Loggen har gitt ${all} oppføringer plass; et tre med ${size} finnes ikke ennå.`,
    `Loki on antanut paikan ${all} merkinnälle; ${size} merkinnän puuta ei ole vielä.`,
    `The log has given ${all} entries their places; a tree of ${size} does not exist yet.`,
  )
}
export function noCheckpointOfWords(size: number | undefined): Wording {
  if (size === undefined) return noneSigned
  return wording(
    `Ingen kontrollpunkt för ${size} poster har undertecknats.`,
    `Ikke noe kontrollpunkt for ${size} oppføringer er signert.`,
    `${size} merkinnän tarkistuspistettä ei ole allekirjoitettu.`,
    `No checkpoint of ${size} entries was signed.`,
  )
}
const noneSigned = wording(
  'Ingen kontrollpunkt har undertecknats än.',
  'Ikke noe kontrollpunkt er signert ennå.',
  'Yhtään tarkistuspistettä ei ole vielä allekirjoitettu.',
  'No checkpoint was signed yet.',
)
