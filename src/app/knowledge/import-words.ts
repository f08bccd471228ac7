import { thingOf, type Wording, wording } from '#kernel'

/** Records in a file, and parties in a spreadsheet. */

export const notTextWords = wording(
  'Filen innehåller NUL-tecken; den är inte text. Ingenting lästes in.',
  'Filen inneholder NUL-tegn; den er ikke tekst. Ingenting ble lest inn.',
  'Tiedostossa on NUL-merkkejä; se ei ole tekstiä. Mitään ei luettu.',
  'The file holds NUL bytes; it is not text. Nothing was read.',
)
export const emptyRecordsWords = wording(
  'Filen är tom. En post per rad (NDJSON), en JSON-lista eller YAML väntades.',
  'Filen er tom. Det ventes én post per linje (NDJSON), en JSON-liste eller YAML.',
  'Tiedosto on tyhjä. Odotettiin yhtä tietuetta riviä kohti (NDJSON), JSON-luetteloa tai YAML-muotoa.',
  'The file is empty. Expected one record a line (NDJSON), a JSON array or YAML.',
)

/** `why` is what the reader of the format says, in English. */
export function notJson(why: string): Wording {
  return wording(
    `är inte JSON: ${why}`,
    `er ikke JSON: ${why}`,
    `ei ole JSON-muodossa: ${why}`,
    `is not JSON: ${why}`,
  )
}

export function unreadYamlWords(why: string): Wording {
  return wording(
    `YAML-innehållet kan inte tolkas: ${why}. Ingenting sparades.`,
    `YAML-innholdet kan ikke tolkes: ${why}. Ingenting ble lagret.`,
    `YAML-sisältöä ei voi tulkita: ${why}. Mitään ei tallennettu.`,
    `The YAML cannot be read out: ${why}. Nothing was kept.`,
  )
}

export function unknownType(type: string, known: readonly string[]): Wording {
  const all = known.join(', ')
  return wording(
    `okänd typ '${type}'; en av dessa väntades: ${all}`,
    `ukjent type '${type}'; det ventes en av disse: ${all}`,
    `tuntematon tyyppi '${type}'; odotettiin jotakin näistä: ${all}`,
    `unknown type '${type}'; expected one of ${all}`,
  )
}
export function unknownTypeAlone(type: string): Wording {
  return wording(
    `okänd typ '${type}'`,
    `ukjent type '${type}'`,
    `tuntematon tyyppi '${type}'`,
    `unknown type '${type}'`,
  )
}
/** Of the past: `asOf` is an instant. */
export function noneThenWords(type: string, key: string, asOf: string): Wording {
  const { sv, nb, fi, en } = thingOf(type)
  return wording(
    `Det fanns ${sv} '${key}' i registret ${asOf} som du får se.`,
    `Det fantes ${nb} '${key}' i registeret ${asOf} som du har lov til å se.`,
    `Rekisterissä ei ollut ${asOf} ${fi} '${key}', tai sinulla ei ole oikeutta nähdä sitä.`,
    `There is no ${en} '${key}' on record at ${asOf} that you may see.`,
  )
}
export const noType = wording("saknar 'type'", "mangler 'type'", "puuttuu 'type'", "has no 'type'")

/** A reference that neither the file nor the register knows. */
export function importFirst(type: string, ref: string): Wording {
  const { sv, nb, fi } = thingOf(type)
  return wording(
    `det finns ${sv} '${ref}'; läs in den först eller i samma fil.`,
    `det finnes ${nb} '${ref}'; importer den først eller i samme fil.`,
    `${fi} '${ref}' ei ole; tuo se ensin tai samassa tiedostossa.`,
    `there is no ${type} '${ref}'; import it first or in the same file.`,
  )
}

/** Spreadsheets. */

export function tooLargeWords(megabytes: number): Wording {
  return wording(
    `Filen är större än ${megabytes} MB. Dela upp den.`,
    `Filen er større enn ${megabytes} MB. Del den opp.`,
    `Tiedosto on suurempi kuin ${megabytes} Mt. Jaa se osiin.`,
    `The file has more than ${megabytes} MB. Split it.`,
  )
}
export const notSheetWords = wording(
  'Filen är varken CSV eller .xlsx. Spara den som något av dem.',
  'Filen er verken CSV eller .xlsx. Lagre den som en av dem.',
  'Tiedosto ei ole CSV- eller .xlsx-muodossa. Tallenna se jommassakummassa.',
  'The file is neither CSV nor .xlsx. Save it as one of them.',
)
export const emptySheetWords = wording(
  'Filen är tom. En rubrikrad och en rad per part väntades.',
  'Filen er tom. Det ventes en overskriftsrad og én rad per part.',
  'Tiedosto on tyhjä. Odotettiin otsikkoriviä ja yhtä riviä osapuolta kohti.',
  'The file is empty. Expected a heading and a row a party.',
)
export const brokenJsonWords = wording(
  'Filen börjar som JSON men är inte giltig JSON. Ingenting sparades.',
  'Filen begynner som JSON, men er ikke gyldig JSON. Ingenting ble lagret.',
  'Tiedosto alkaa kuin JSON mutta ei ole kelvollista JSONia. Mitään ei tallennettu.',
  'The file begins like JSON and is not valid JSON. Nothing was kept.',
)
export const noObjectsWords = wording(
  'Det finns ingen lista av objekt i filen. En JSON-lista med ett objekt per rad väntades.',
  'Det er ingen liste av objekter i filen. Det ventes en JSON-liste med ett objekt per rad.',
  'Tiedostossa ei ole luetteloa olioista. Odotettiin JSON-luetteloa, jossa on olio riviä kohti.',
  'There is no list of objects in the file. Expected a JSON array with an object a row.',
)
export const multipartWords = wording(
  'Skicka filen som multipart/form-data.',
  'Send filen som multipart/form-data.',
  'Lähetä tiedosto muodossa multipart/form-data.',
  'Send the file as multipart/form-data.',
)
export const noFileWords = wording(
  'Det finns ingen fil i begäran. Välj en.',
  'Det er ingen fil i forespørselen. Velg en.',
  'Pyynnössä ei ole tiedostoa. Valitse tiedosto.',
  'The request holds no file. Choose one.',
)

/** `why` is what the reader of CSV says, in English. */
export function brokenLineWords(line: number, why: string): Wording {
  return wording(
    `Rad ${line}: resten av filen kan inte läsas (${why}). Ett citattecken kan saknas. Ingenting sparades.`,
    `Linje ${line}: resten av filen kan ikke leses (${why}). Et anførselstegn kan mangle. Ingenting ble lagret.`,
    `Rivi ${line}: tiedostoa ei voi lukea pidemmälle (${why}). Lainausmerkki saattaa puuttua. Mitään ei tallennettu.`,
    `Line ${line}: the file cannot be read further (${why}). A quote may be missing. Nothing was kept.`,
  )
}
export function unreadable(why: string): Wording {
  return wording(`kan inte läsas: ${why}`, `kan ikke leses: ${why}`, `ei voi lukea: ${why}`, why)
}

/** What a file has too much of. */
export const tooMuch = {
  columns: (line: number, most: number) =>
    wording(
      `Rad ${line} har fler än ${most} kolumner.`,
      `Linje ${line} har flere enn ${most} kolonner.`,
      `Rivillä ${line} on yli ${most} saraketta.`,
      `Line ${line} has more than ${most} columns.`,
    ),
  cell: (line: number, most: number) =>
    wording(
      `Rad ${line} har en cell med fler än ${most} tecken.`,
      `Linje ${line} har en celle med flere enn ${most} tegn.`,
      `Rivillä ${line} on solu, jossa on yli ${most} merkkiä.`,
      `Line ${line} has a cell of more than ${most} characters.`,
    ),
  characters: (most: number) =>
    wording(
      `Filen har fler än ${most} tecken.`,
      `Filen har flere enn ${most} tegn.`,
      `Tiedostossa on yli ${most} merkkiä.`,
      `The file says more than ${most} characters.`,
    ),
  rows: (most: number) =>
    wording(
      `Filen har fler än ${most} rader.`,
      `Filen har flere enn ${most} rader.`,
      `Tiedostossa on yli ${most} riviä.`,
      `The file has more than ${most} rows.`,
    ),
} as const
export const splitWords = wording(
  'Dela upp den, eller ta bort det som inte behövs.',
  'Del den opp, eller ta bort det som ikke trengs.',
  'Jaa se osiin tai poista tarpeeton.',
  'Split it, or take out what is not needed.',
)

export const unreadWorkbookWords = wording(
  'Arbetsboken kan inte läsas: den är skadad, låst med lösenord eller ingen .xlsx. Spara den igen som .xlsx eller som CSV.',
  'Arbeidsboken kan ikke leses: den er skadet, låst med passord eller ingen .xlsx. Lagre den på nytt som .xlsx eller som CSV.',
  'Työkirjaa ei voi lukea: se on vioittunut, salasanalla suojattu tai muu kuin .xlsx. Tallenna se uudelleen .xlsx- tai CSV-muodossa.',
  'The workbook cannot be read: it is damaged, locked by a password, or no .xlsx. Save it again as .xlsx or as CSV.',
)
export function swellsWords(megabytes: number): Wording {
  return wording(
    `Arbetsboken blir större än ${megabytes} MB när den packas upp. Ingenting lästes. Spara bara bladet med parterna, eller som CSV.`,
    `Arbeidsboken blir større enn ${megabytes} MB når den pakkes ut. Ingenting ble lest. Lagre bare arket med partene, eller som CSV.`,
    `Työkirja on purettuna suurempi kuin ${megabytes} Mt. Mitään ei luettu. Tallenna vain osapuolten taulukko tai käytä CSV-muotoa.`,
    `The workbook unpacks to more than ${megabytes} MB. Nothing was read. Save the sheet with the parties alone, or as CSV.`,
  )
}

/** `first` names the first fault: its column and what is wrong there. */
export function rowsHaveErrorsWords(count: number, line: number, first: Wording): Wording {
  return wording(
    `${count} ${count === 1 ? 'rad' : 'rader'} har fel, den första är rad ${line}: ${first.sv}. Rätta dem, eller välj att hoppa över dem. Ingenting sparades.`,
    `${count} ${count === 1 ? 'rad' : 'rader'} har feil, den første er linje ${line}: ${first.nb}. Rett dem, eller velg å hoppe over dem. Ingenting ble lagret.`,
    `${count} rivillä on virheitä, ensimmäisenä rivillä ${line}: ${first.fi}. Korjaa ne tai ohita ne. Mitään ei tallennettu.`,
    `${count} rows have errors, the first in line ${line}: ${first.en}. Correct them, or choose to skip them. Nothing was kept.`,
  )
}

export function noFileWaitsWords(id: string, hours: number): Wording {
  return wording(
    `Du har ingen fil '${id}' som väntar. En fil sparas i ${hours} timmar; skicka den igen.`,
    `Du har ingen fil '${id}' som venter. En fil lagres i ${hours} timer; send den på nytt.`,
    `Sinulla ei ole odottavaa tiedostoa '${id}'. Tiedostoa säilytetään ${hours} tuntia; lähetä se uudelleen.`,
    `There is no file '${id}' of yours that waits. It is kept for ${hours} hours; send it again.`,
  )
}

/** What is wrong with the columns that were chosen. */
export const mappingFaults = {
  count: (named: number, has: number) =>
    wording(
      `${named} kolumner anges, filen har ${has}`,
      `${named} kolonner er oppgitt, filen har ${has}`,
      `sarakkeita on nimetty ${named}, tiedostossa niitä on ${has}`,
      `names ${named} columns, the file has ${has}`,
    ),
  unknown: (field: string) =>
    wording(
      `det finns inget fält '${field}'`,
      `det finnes ikke noe felt '${field}'`,
      `kenttää '${field}' ei ole`,
      `there is no field '${field}'`,
    ),
  twice: (field: string) =>
    wording(
      `två kolumner fyller '${field}', och en av dem skulle inte läsas`,
      `to kolonner fyller '${field}', og en av dem ville ikke bli lest`,
      `kaksi saraketta täyttää kentän '${field}', ja toinen jäisi lukematta`,
      `two columns fill '${field}', and one of them would not be looked at`,
    ),
} as const
export function mappingWords(fault: Wording): Wording {
  return wording(
    `Kolumnernas koppling: ${fault.sv}.`,
    `Koblingen av kolonner: ${fault.nb}.`,
    `Sarakkeiden kytkentä: ${fault.fi}.`,
    `The mapping of columns: ${fault.en}.`,
  )
}

/** What is wrong with a cell, and what was expected there. */
export const cellFaults = {
  notUnderstood: wording('förstås inte', 'blir ikke forstått', 'ei ole ymmärrettävä', 'is not understood'),
  stands: (line: number) =>
    wording(
      `står redan på rad ${line}`,
      `står allerede på linje ${line}`,
      `on jo rivillä ${line}`,
      `stands in line ${line} already`,
    ),
  merged: (into: string) =>
    wording(
      `har slagits samman med '${into}'`,
      `er slått sammen med '${into}'`,
      `on yhdistetty osapuoleen '${into}'`,
      `was merged into '${into}'`,
    ),
} as const
export const expectedInCell = {
  ref: wording(
    'en referens, eller ett organisationsnummer att göra en av',
    'en referanse, eller et organisasjonsnummer å lage en av',
    'viite, tai yritystunnus, josta sellaisen voi tehdä',
    'a reference, or a register number to make one of',
  ),
  once: wording(
    'varje referens en gång',
    'hver referanse én gang',
    'kukin viite kerran',
    'each reference once',
  ),
  name: wording('partens namn', 'partens navn', 'osapuolen nimi', 'the name of the party'),
  plainText: wording(
    'text utan styrtecken',
    'tekst uten styretegn',
    'teksti ilman ohjausmerkkejä',
    'text without control characters',
  ),
  asDescribed: wording(
    'se beskrivningen av fältet',
    'se beskrivelsen av feltet',
    'katso kentän kuvaus',
    'see the description of the field',
  ),
  yesOrNo: wording('ja eller nej', 'ja eller nei', 'kyllä tai ei', 'ja/nej, ja/nei, kyllä/ei or yes/no'),
  country: wording(
    'ett land med två bokstäver (ISO 3166-1), t.ex. SE, eller med namn på sv, nb, fi eller en',
    'et land med to bokstaver (ISO 3166-1), f.eks. NO, eller med navn på sv, nb, fi eller en',
    'maa kahdella kirjaimella (ISO 3166-1), esim. FI, tai nimeltä kielellä sv, nb, fi tai en',
    'a country as two letters (ISO 3166-1), e.g. SE, or by its name in sv, nb, fi or en',
  ),
  other: (ref: string) =>
    wording(`'${ref}' i stället`, `'${ref}' i stedet`, `sen sijaan '${ref}'`, `'${ref}' instead`),
} as const
