import { type Wording, wording } from '#kernel'

export const shareTwice = wording(
  'säger andelen en gång till; ange antingen den exakta andelen eller gränserna',
  'sier andelen en gang til; oppgi enten den nøyaktige andelen eller grensene',
  'kertoo osuuden toiseen kertaan; anna joko tarkka osuus tai rajat',
  'says the share a second time; give the exact share or the bounds, not both',
)
export const boundsCross = wording(
  'har en undre gräns som ligger över den övre',
  'har en nedre grense som ligger over den øvre',
  'alaraja on ylärajaa suurempi',
  'has a lower bound that lies above the upper one',
)

export function otherPartyWords(party: string): Wording {
  return wording(
    `Uppgiften rör inte '${party}'. Den ska vara ägare eller ägd.`,
    `Opplysningen gjelder ikke '${party}'. Den skal være eier eller eid.`,
    `Tieto ei koske osapuolta '${party}'. Sen on oltava omistaja tai omistettu.`,
    `The holding is not about '${party}'. It has to be the owner or the owned.`,
  )
}

export function noEntryWords(list: string, entry: string): Wording {
  return wording(
    `Listan ${list} har ingen post '${entry}' i den version som gäller. Sök upp den och ange dess nummer.`,
    `Listen ${list} har ingen oppføring '${entry}' i versjonen som gjelder. Finn den, og oppgi nummeret.`,
    `Luettelon ${list} voimassa olevassa versiossa ei ole merkintää '${entry}'. Etsi se ja anna sen numero.`,
    `${list} has no entry '${entry}' in the version in force. Look it up, and give its number.`,
  )
}

/** A holding is on record already, and the one who writes it has not read it. */
export function holdingTakenWords(owner: string, owned: string, version: number): Wording {
  return wording(
    `Mellan ${owner} och ${owned} finns redan en sådan uppgift (version ${version}). Läs den och ändra den, eller avsluta den.`,
    `Mellom ${owner} og ${owned} finnes det allerede en slik opplysning (versjon ${version}). Les den og endre den, eller avslutt den.`,
    `Tällainen tieto on jo kirjattu: ${owner} → ${owned} (versio ${version}). Lue se ja muuta sitä tai päätä se.`,
    `There is such a holding of ${owner} in ${owned} already (version ${version}). Read it and change it, or end it.`,
  )
}

export function noHoldingWords(id: string, party: string): Wording {
  return wording(
    `'${party}' har ingen ägaruppgift '${id}'.`,
    `'${party}' har ingen eieropplysning '${id}'.`,
    `Osapuolella '${party}' ei ole omistustietoa '${id}'.`,
    `'${party}' has no holding '${id}'.`,
  )
}

export function endedBeforeWords(to: string): Wording {
  return wording(
    `Uppgiften har redan ett slut (${to}). Ange en dag före det.`,
    `Opplysningen har allerede en slutt (${to}). Oppgi en dag før den.`,
    `Tiedolla on jo päättymispäivä (${to}). Anna sitä aikaisempi päivä.`,
    `The holding has its end already (${to}). Give an earlier day.`,
  )
}
