import { type Wording, wording } from '#kernel'

/** What came of a look. */

export function newVersionWords(version: string, { added, changed, removed }: Counts): Wording {
  return wording(
    `${version} gäller nu: ${added} nya, ${changed} ändrade, ${removed} borttagna.`,
    `${version} gjelder nå: ${added} nye, ${changed} endrede, ${removed} fjernede.`,
    `${version} on nyt voimassa: ${added} uutta, ${changed} muuttunutta, ${removed} poistettua.`,
    `${version} is in force now: ${added} added, ${changed} changed, ${removed} removed.`,
  )
}
interface Counts {
  readonly added: number
  readonly changed: number
  readonly removed: number
}
export function sameVersionWords(version: string): Wording {
  return wording(
    `Utgivaren har inget nyare än ${version}, som gäller.`,
    `Utgiveren har ikke noe nyere enn ${version}, som gjelder.`,
    `Julkaisijalla ei ole uudempaa kuin voimassa oleva ${version}.`,
    `The publisher has nothing newer than ${version}, which is in force.`,
  )
}
export function unusualWords(list: string, { added, changed, removed }: Counts, entries: number): Wording {
  return wording(
    `${list}: ovanligt mycket ändrades på en gång (${added} nya, ${changed} ändrade, ${removed} borttagna av ${entries}). Versionen gäller; läs skillnaden.`,
    `${list}: uvanlig mye ble endret på én gang (${added} nye, ${changed} endrede, ${removed} fjernede av ${entries}). Versjonen gjelder; les forskjellen.`,
    `${list}: poikkeuksellisen paljon muuttui kerralla (${added} uutta, ${changed} muuttunutta, ${removed} poistettua ${entries} merkinnästä). Versio on voimassa; lue ero.`,
    `${list}: unusually much changed at once (${added} added, ${changed} changed, ${removed} removed of ${entries}). The version is in force; read the difference.`,
  )
}
export function givenUpWords(version: string): Wording {
  return wording(
    `Vårt nya sätt att läsa listan stötte två gånger på fel, eller fick programmet att dö, med den sparade filen av ${version}. Versionen gäller som den lästes förut, och vi försöker inte igen förrän en ny fil eller en ny version av programmet kommer. Kontrollera minnet på servern och hör av dig med filen.`,
    `Vår nye måte å lese listen på feilet to ganger, eller fikk programmet til å dø, med den lagrede filen til ${version}. Versjonen gjelder slik den ble lest før, og vi prøver ikke igjen før det kommer en ny fil eller en ny versjon av programmet. Sjekk minnet på serveren og meld fra med filen.`,
    `Uusi tapamme lukea lista epäonnistui kahdesti tai kaatoi ohjelman version ${version} tallennetun tiedoston kohdalla. Versio on voimassa sellaisena kuin se luettiin aiemmin, emmekä yritä uudelleen ennen kuin tulee uusi tiedosto tai ohjelman uusi versio. Tarkista palvelimen muisti ja ilmoita asiasta tiedoston kanssa.`,
    `Our newer way of reading the list failed twice, or ended the program, with the kept file of ${version}. The version is in force as it was read before, and we do not try again until a new file or a new version of the program comes. Check the memory of the server and report it with the file.`,
  )
}
export function stillWritingWords(file: string): Wording {
  return wording(
    `${file} skrivs fortfarande. Vi läser mappen igen.`,
    `${file} skrives fortsatt. Vi leser mappen igjen.`,
    `Tiedostoa ${file} kirjoitetaan vielä. Luemme kansion uudelleen.`,
    `${file} is still being written. We read the folder again.`,
  )
}
export function keptWords(version: string | null): Wording {
  return version === null
    ? wording(
        'Ingen version gäller ännu.',
        'Ingen versjon gjelder ennå.',
        'Mikään versio ei ole vielä voimassa.',
        'No version is in force yet.',
      )
    : wording(
        `${version} gäller fortfarande.`,
        `${version} gjelder fortsatt.`,
        `${version} on yhä voimassa.`,
        `${version} stays in force.`,
      )
}

/** Why a list was not looked for. */

export function byHandWords(list: string, files: string): Wording {
  return wording(
    `${list} ges inte ut för maskiner: läs in filerna för hand (${files}).`,
    `${list} gis ikke ut for maskiner: les inn filene for hånd (${files}).`,
    `Listaa ${list} ei julkaista koneille: lataa tiedostot käsin (${files}).`,
    `${list} is not given out to machines: import its files by hand (${files}).`,
  )
}
export function underWayWords(list: string): Wording {
  return wording(
    `${list} hämtas redan. Vänta tills det är klart.`,
    `${list} hentes allerede. Vent til det er ferdig.`,
    `Listaa ${list} haetaan jo. Odota, että se päättyy.`,
    `${list} is being looked for already. Wait until that has ended.`,
  )
}
export function tooSoonWords(list: string, until: string): Wording {
  return wording(
    `Utgivaren av ${list} ska inte frågas före ${until}.`,
    `Utgiveren av ${list} skal ikke spørres før ${until}.`,
    `Listan ${list} julkaisijalta ei kysytä ennen ajankohtaa ${until}.`,
    `The publisher of ${list} is not to be asked before ${until}.`,
  )
}

/** What is wrong with a setting. */

export function noFileOfListWords(list: string, file: string, known: readonly string[]): Wording {
  const all = known.join(', ')
  return wording(
    `${list} har ingen fil "${file}" att hämta; den har: ${all}.`,
    `${list} har ingen fil "${file}" å hente; den har: ${all}.`,
    `Listalla ${list} ei ole haettavaa tiedostoa "${file}"; sillä on: ${all}.`,
    `${list} has no file "${file}" to fetch; it has: ${all}.`,
  )
}
export function cronWords(cron: string): Wording {
  return wording(
    `Tiderna "${cron}" kan inte läsas; minut timme dag månad veckodag väntades, t.ex. 17 */6 * * *.`,
    `Tidene "${cron}" kan ikke leses; det ventes minutt time dag måned ukedag, f.eks. 17 */6 * * *.`,
    `Aikoja "${cron}" ei voi lukea; odotettiin minuutti tunti päivä kuukausi viikonpäivä, esim. 17 */6 * * *.`,
    `The times "${cron}" cannot be read; expected minute hour day month weekday, e.g. 17 */6 * * *.`,
  )
}
export const mirrorSecretWords = wording(
  'En adress får inte innehålla användare, lösenord eller nyckel; ange hemligheter för sig och skriv {token} där de ska stå.',
  'En adresse kan ikke inneholde bruker, passord eller nøkkel; angi hemmeligheter for seg og skriv {token} der de skal stå.',
  'Osoitteessa ei saa olla käyttäjää, salasanaa eikä avainta; anna salaisuudet erikseen ja kirjoita {token} niiden paikalle.',
  'An address may hold no user, no password and no key; set secrets apart and write {token} where they stand.',
)
export function mirrorPlainWords(url: string): Wording {
  return wording(
    `${url} är inte krypterad; https väntades, eller http till en adress på samma maskin eller i ert eget nät.`,
    `${url} er ikke kryptert; det ventes https, eller http til en adresse på samme maskin eller i eget nett.`,
    `${url} ei ole salattu; odotettiin https tai http samalla koneella tai omassa verkossa olevaan osoitteeseen.`,
    `${url} is not encrypted; expected https, or http to an address on this machine or in your own network.`,
  )
}
export function secretNameWords(name: string): Wording {
  return wording(
    `Rubriken "${name}" sätts av programmet självt och kan inte anges.`,
    `Headeren "${name}" settes av programmet selv og kan ikke angis.`,
    `Otsakkeen "${name}" asettaa ohjelma itse, eikä sitä voi antaa.`,
    `The header "${name}" is set by the program itself and cannot be given.`,
  )
}
export const folderByOperatorWords = wording(
  'En mapp läses bara för den som sköter maskinen: kör kommandot där, eller sätt AKTSAM_LISTS_FOLDER.',
  'En mappe leses bare for den som drifter maskinen: kjør kommandoen der, eller sett AKTSAM_LISTS_FOLDER.',
  'Kansio luetaan vain koneen ylläpitäjälle: aja komento siellä tai aseta AKTSAM_LISTS_FOLDER.',
  'A folder is read only for whoever runs the machine: run the command there, or set AKTSAM_LISTS_FOLDER.',
)
