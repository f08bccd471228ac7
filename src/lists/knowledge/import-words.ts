import { type Wording, wording } from '#kernel'

/** Why an import is refused, besides what is wrong in the file itself. */

export function noListWords(name: string, known: readonly string[]): Wording {
  const all = known.join(', ')
  return wording(
    `Det finns ingen lista "${name}". Listor som kan läsas in: ${all}.`,
    `Det finnes ingen liste "${name}". Lister som kan leses inn: ${all}.`,
    `Listaa "${name}" ei ole. Ladattavat listat: ${all}.`,
    `There is no list "${name}". Lists that can be loaded: ${all}.`,
  )
}
export function noFileWords(list: string, files: string): Wording {
  return wording(
    `Ingen fil skickades. ${list} läses in från: ${files}.`,
    `Ingen fil ble sendt. ${list} leses inn fra: ${files}.`,
    `Tiedostoa ei annettu. ${list} ladataan näistä: ${files}.`,
    `No file was given. ${list} is loaded from: ${files}.`,
  )
}
/** Bytes that were read the second time are others than the first time. */
export const changedMeanwhile = wording(
  'Filen ändrades medan den lästes in, så att ingen kan säga vilka byte som lästes. Vänta tills den är färdigskriven och läs in den igen.',
  'Filen ble endret mens den ble lest inn, så ingen kan si hvilke byte som ble lest. Vent til den er ferdig skrevet, og les den inn på nytt.',
  'Tiedosto muuttui latauksen aikana, joten kukaan ei tiedä, mitkä tavut luettiin. Odota, kunnes se on kirjoitettu valmiiksi, ja lataa se uudelleen.',
  'The file was changed while it was read, so that nobody can say which bytes were read. Wait until it is written, and load it again.',
)
export function oneFileWords(expected: string, count: number, given: string): Wording {
  return wording(
    `Den här listan är en enda fil (${expected}); ${count} skickades: ${given}.`,
    `Denne listen er én fil (${expected}); ${count} ble sendt: ${given}.`,
    `Tämä lista on yksi tiedosto (${expected}); annettiin ${count}: ${given}.`,
    `This list is one file (${expected}); ${count} were given: ${given}.`,
  )
}

export function noDayWords(text: string): Wording {
  return wording(
    `Publiceringsdagen "${text}" är ingen dag; år, månad och dag väntades, t.ex. 2026-02-27.`,
    `Publiseringsdagen "${text}" er ingen dag; det ventes år, måned og dag, f.eks. 2026-02-27.`,
    `Julkaisupäivä "${text}" ei ole päivä; odotettiin vuotta, kuukautta ja päivää, esim. 2026-02-27.`,
    `The day of publication "${text}" is no day; expected year, month and day, e.g. 2026-02-27.`,
  )
}
export function dayAheadWords(published: string, today: string): Wording {
  return wording(
    `Publiceringsdagen ${published} ligger efter i dag, ${today}.`,
    `Publiseringsdagen ${published} ligger etter i dag, ${today}.`,
    `Julkaisupäivä ${published} on tämän päivän, ${today}, jälkeen.`,
    `The day of publication ${published} lies ahead of today, ${today}.`,
  )
}

/** What would be lost. */

export function olderWords(published: string, inForce: string): Wording {
  return wording(
    `publicerad ${published}, före den gällande versionen, som står kvar (${inForce}): de som listats sedan dess skulle försvinna. Hämta den igen; för att gå tillbaka med flit, läs in den med --accept-older.`,
    `publisert ${published}, før den gjeldende versjonen, som blir stående (${inForce}): de som er listet siden, ville forsvinne. Last den ned på nytt; for å gå tilbake med vilje, les den inn med --accept-older.`,
    `julkaistu ${published}, ennen voimassa olevaa versiota, joka säilyy (${inForce}): sen jälkeen listatut katoaisivat. Lataa se uudelleen; jos haluat palata tarkoituksella, lataa se valinnalla --accept-older.`,
    `published on ${published}, before the version in force, which stays (${inForce}): who was listed since would be gone. Download it again; to go back on purpose, import it with --accept-older.`,
  )
}
export function staysWords(inForce: string): Wording {
  return wording(
    `Den gällande versionen står kvar (${inForce}). Var nedladdningen fullständig?`,
    `Den gjeldende versjonen blir stående (${inForce}). Var nedlastingen fullstendig?`,
    `Voimassa oleva versio säilyy (${inForce}). Oliko lataus täydellinen?`,
    `The version in force stays (${inForce}). Was the download whole?`,
  )
}
const counted = {
  entries: wording('poster', 'oppføringer', 'merkintää', 'entries'),
  names: wording('namn', 'navn', 'nimeä', 'names'),
} as const
export function fewerWords(what: keyof typeof counted, { had, has, share }: Loss): Wording {
  const { sv, nb, fi, en } = counted[what]
  return wording(
    `${has} ${sv} i stället för ${had} i den gällande versionen: ${share} % färre, och gränsen är 20 %.`,
    `${has} ${nb} i stedet for ${had} i den gjeldende versjonen: ${share} % færre, og grensen er 20 %.`,
    `${has} ${fi}, voimassa olevassa versiossa ${had}: ${share} % vähemmän, ja raja on 20 %.`,
    `${has} ${en} instead of ${had} in the version in force: ${share} % less, and 20 % is the limit.`,
  )
}
interface Loss {
  readonly had: number
  readonly has: number
  readonly share: number
}
export function fellWords(rate: Wording, from: string, to: string): Wording {
  return wording(
    `${rate.sv} föll från ${from} till ${to}.`,
    `${rate.nb} falt fra ${from} til ${to}.`,
    `${rate.fi} laski: ${from} → ${to}.`,
    `${rate.en} fell from ${from} to ${to}.`,
  )
}

/** What a list looks like, and this file does not. */

export function notThisListWords(entries: number): Wording {
  return wording(
    `${entries} poster lästes, men de ser inte ut som den här listan.`,
    `${entries} oppføringer ble lest, men de ser ikke ut som denne listen.`,
    `Merkintöjä luettiin ${entries}, mutta ne eivät näytä tältä listalta.`,
    `${entries} entries were read, but they do not look like this list.`,
  )
}
/** `because` is the reason of the bound, in English. */
export function boundWords(rate: Wording, found: string, { limit, isLeast, because }: Limit): Wording {
  return wording(
    `${rate.sv} är ${found}, ${isLeast ? 'minst' : 'högst'} ${limit} väntades.`,
    `${rate.nb} er ${found}, det ventes ${isLeast ? 'minst' : 'høyst'} ${limit}.`,
    `${rate.fi} on ${found}, odotettiin ${isLeast ? 'vähintään' : 'enintään'} ${limit}.`,
    `${rate.en} is ${found}, expected ${isLeast ? 'at least' : 'at most'} ${limit} (${because}).`,
  )
}
interface Limit {
  readonly limit: string
  readonly isLeast: boolean
  readonly because: string
}
const rates: Readonly<Record<string, Wording>> = {
  entryWithProgramme: wording(
    'Andelen poster med ett program',
    'Andelen oppføringer med et program',
    'Ohjelman sisältävien merkintöjen osuus',
    'The share of entries with a programme',
  ),
  entryWithAlias: wording(
    'Andelen poster med ett alias',
    'Andelen oppføringer med et alias',
    'Peitenimen sisältävien merkintöjen osuus',
    'The share of entries with an alias',
  ),
  entryWithIdentifier: wording(
    'Andelen poster med ett nummer (pass, registrering …)',
    'Andelen oppføringer med et nummer (pass, registrering …)',
    'Tunnisteen (passi, rekisteröinti …) sisältävien merkintöjen osuus',
    'The share of entries with a number (passport, registration …)',
  ),
  entryWithMeasure: wording(
    'Andelen poster med en åtgärd',
    'Andelen oppføringer med et tiltak',
    'Toimenpiteen sisältävien merkintöjen osuus',
    'The share of entries with a measure',
  ),
  personWithBirthDate: wording(
    'Andelen personer med födelsedatum',
    'Andelen personer med fødselsdato',
    'Syntymäajan sisältävien henkilöiden osuus',
    'The share of persons with a birth date',
  ),
  personWithNationality: wording(
    'Andelen personer med medborgarskap',
    'Andelen personer med statsborgerskap',
    'Kansalaisuuden sisältävien henkilöiden osuus',
    'The share of persons with a nationality',
  ),
  vesselWithImo: wording(
    'Andelen fartyg med IMO-nummer',
    'Andelen fartøyer med IMO-nummer',
    'IMO-numeron sisältävien alusten osuus',
    'The share of vessels with an IMO number',
  ),
  nameNotLatin: wording(
    'Andelen namn i annan skrift än latinsk',
    'Andelen navn i annen skrift enn latinsk',
    'Muulla kuin latinalaisella kirjaimistolla kirjoitettujen nimien osuus',
    'The share of names in another script than Latin',
  ),
  nameWeak: wording(
    'Andelen alias som utgivaren kallar svaga',
    'Andelen aliaser som utgiveren kaller svake',
    'Julkaisijan heikoiksi kutsumien peitenimien osuus',
    'The share of aliases that the publisher calls weak',
  ),
}
export function rateWords(name: string): Wording {
  return rates[name] ?? wording(`Andelen ${name}`, `Andelen ${name}`, `Osuus ${name}`, `The rate ${name}`)
}

/** What is asked of a list that is there. */

export function noVersionWords(list: string, version: string | undefined): Wording {
  return version === undefined
    ? wording(
        `${list} har inte lästs in än.`,
        `${list} er ikke lest inn ennå.`,
        `Listaa ${list} ei ole vielä ladattu.`,
        `${list} has not been loaded yet.`,
      )
    : wording(
        `${list} har ingen version "${version}".`,
        `${list} har ingen versjon "${version}".`,
        `Listalla ${list} ei ole versiota "${version}".`,
        `${list} has no version "${version}".`,
      )
}
export function noEntryWords(list: string, version: string, entry: string): Wording {
  return wording(
    `${list} ${version} har ingen post "${entry}".`,
    `${list} ${version} har ingen oppføring "${entry}".`,
    `Listalla ${list} ${version} ei ole merkintää "${entry}".`,
    `${list} ${version} has no entry "${entry}".`,
  )
}
export function unknownListWords(list: string, known: readonly string[]): Wording {
  const all = known.join(', ')
  return wording(
    `Det finns ingen lista "${list}". Kända listor: ${all}.`,
    `Det finnes ingen liste "${list}". Kjente lister: ${all}.`,
    `Listaa "${list}" ei ole. Tunnetut listat: ${all}.`,
    `There is no list "${list}". Registered: ${all}.`,
  )
}

/** Uploads. */

export const multipartWords = wording(
  'Skicka listans filer som multipart/form-data.',
  'Send listens filer som multipart/form-data.',
  'Lähetä listan tiedostot muodossa multipart/form-data.',
  'Send the files of the list as multipart/form-data.',
)
export function tooLargeWords(file: string): Wording {
  return wording(
    `${file} är för stor.`,
    `${file} er for stor.`,
    `${file} on liian suuri.`,
    `${file} is too large.`,
  )
}
export function unknownFieldsWords(names: readonly string[]): Wording {
  const all = names.join(', ')
  return wording(
    `Okända fält: ${all}.`,
    `Ukjente felt: ${all}.`,
    `Tuntemattomia kenttiä: ${all}.`,
    `Unknown fields: ${all}.`,
  )
}
export const failedWords = wording(
  'Inläsningen kunde inte genomföras; serverns logg säger varför.',
  'Innlesingen kunne ikke gjennomføres; serverens logg sier hvorfor.',
  'Lataamista ei voitu suorittaa; syy on palvelimen lokissa.',
  'The import could not be carried out; the log of the server says why.',
)
