import { asWritten, type Wording, wording, wordingOf } from '#kernel'

/** Why a row of a file could not be screened: what was wrong, and what whoever has the file does about it. */
export interface BulkProblem {
  readonly what: Wording
  /** Null where the first sentence says it already. */
  readonly todo: Wording | null
}

const problem = (what: Wording, todo: Wording): BulkProblem => ({ what, todo })

export const openQuote = problem(
  wording(
    'Ett citattecken öppnas på raden och stängs inte.',
    'Et anførselstegn åpnes på raden og lukkes ikke.',
    'Rivillä alkaa lainausmerkki, jota ei suljeta.',
    'A quote opens on this row and is not closed.',
  ),
  wording(
    'Stäng citattecknet, eller skriv det dubbelt om det hör till texten.',
    'Lukk anførselstegnet, eller skriv det dobbelt hvis det hører til teksten.',
    'Sulje lainausmerkki tai kirjoita se kahdesti, jos se kuuluu tekstiin.',
    'Close the quote, or double it where it belongs to the text.',
  ),
)
export const tooLong = problem(
  wording(
    'Raden är längre än två miljoner tecken.',
    'Raden er lengre enn to millioner tegn.',
    'Rivi on pidempi kuin kaksi miljoonaa merkkiä.',
    'The row is longer than two million characters.',
  ),
  wording(
    'Kontrollera radbrytningarna: varje part står på en egen rad.',
    'Kontroller linjeskiftene: hver part står på en egen rad.',
    'Tarkista rivinvaihdot: jokainen osapuoli on omalla rivillään.',
    'Check the line breaks: each party stands on a line of its own.',
  ),
)
export function otherWidth(cells: number, headings: number): BulkProblem {
  return problem(
    wording(
      `Raden har ${cells} celler, men rubrikraden har ${headings}.`,
      `Raden har ${cells} celler, men overskriften har ${headings}.`,
      `Rivillä on ${cells} solua, mutta otsikkorivillä ${headings}.`,
      `The row has ${cells} cells where the heading has ${headings}.`,
    ),
    wording(
      'Kontrollera skiljetecken och citattecken.',
      'Kontroller skilletegn og anførselstegn.',
      'Tarkista erottimet ja lainausmerkit.',
      'Check the marks between the cells, and the quotes.',
    ),
  )
}
export const notJson = problem(
  wording('Raden är inte JSON.', 'Raden er ikke JSON.', 'Rivi ei ole JSON-muotoa.', 'The row is not JSON.'),
  wording(
    'Skriv ett JSON-objekt per rad.',
    'Skriv ett JSON-objekt per rad.',
    'Kirjoita yksi JSON-olio riviä kohti.',
    'Write one JSON object a line.',
  ),
)
export const notAnObject = problem(
  wording(
    'Raden är JSON men inget objekt.',
    'Raden er JSON, men ikke et objekt.',
    'Rivi on JSON-muotoa mutta ei olio.',
    'The row is JSON, but no object.',
  ),
  notJson.todo ?? asWritten(''),
)
export const noSchema = (name: string) =>
  problem(
    wording(
      `FollowTheMoney har inget schema '${name}'.`,
      `FollowTheMoney har ikke noe skjema '${name}'.`,
      `FollowTheMoneyssa ei ole skeemaa '${name}'.`,
      `FollowTheMoney has no schema '${name}'.`,
    ),
    wording(
      'Ange schemat, till exempel Person eller Company.',
      'Oppgi skjemaet, for eksempel Person eller Company.',
      'Anna skeema, esimerkiksi Person tai Company.',
      'Name the schema, such as Person or Company.',
    ),
  )
export const engineFailed = (said: string) =>
  problem(
    wording(
      `Fel i programmet på denna rad: ${said}`,
      `Feil i programmet på denne raden: ${said}`,
      `Ohjelmavirhe tällä rivillä: ${said}`,
      `A fault of the program on this row: ${said}`,
    ),
    wording(
      'Kontrollera parten för sig, och anmäl felet.',
      'Kontroller parten for seg, og meld feilen.',
      'Tarkista osapuoli erikseen ja ilmoita virheestä.',
      'Screen this party by itself, and report the fault.',
    ),
  )
/** Where the engine says what is wrong with a party. */
export const correctRow = wording(
  'Rätta raden och kontrollera den på nytt.',
  'Rett raden og kontroller den på nytt.',
  'Korjaa rivi ja tarkista se uudelleen.',
  'Correct the row and screen it again.',
)

/** What of a row was not looked at, though the party was. */
export const remarks = {
  country: (value: string): Wording =>
    wording(
      `Landet '${value}' förstods inte och jämfördes inte.`,
      `Landet '${value}' ble ikke forstått og ikke sammenlignet.`,
      `Maata '${value}' ei ymmärretty eikä verrattu.`,
      `The country '${value}' was not understood and not compared.`,
    ),
  gender: (value: string): Wording =>
    wording(
      `Könet '${value}' förstods inte och jämfördes inte.`,
      `Kjønnet '${value}' ble ikke forstått og ikke sammenlignet.`,
      `Sukupuolta '${value}' ei ymmärretty eikä verrattu.`,
      `The gender '${value}' was not understood and not compared.`,
    ),
  type: (value: string): Wording =>
    wording(
      `Slaget '${value}' förstods inte; parten jämfördes med personer, organisationer och fartyg.`,
      `Typen '${value}' ble ikke forstått; parten ble sammenlignet med personer, organisasjoner og fartøy.`,
      `Lajia '${value}' ei ymmärretty; osapuolta verrattiin henkilöihin, organisaatioihin ja aluksiin.`,
      `The type '${value}' was not understood; the party was compared with persons, organisations and vessels.`,
    ),
} as const

/** Headings of the tables that come out. */
export const tableWords = {
  row: wording('Rad', 'Rad', 'Rivi', 'Row'),
  id: wording('Referens', 'Referanse', 'Viite', 'Id'),
  name: wording('Namn', 'Navn', 'Nimi', 'Name'),
  result: wording('Resultat', 'Resultat', 'Tulos', 'Result'),
  hits: wording('Träffar', 'Treff', 'Osumia', 'Hits'),
  hit: wording('Träff', 'Treff', 'Osuma', 'Hit'),
  score: wording('Poäng', 'Poeng', 'Pisteet', 'Score'),
  list: wording('Lista', 'Liste', 'Lista', 'List'),
  entry: wording('Post', 'Oppføring', 'Merkintä', 'Entry'),
  listed: wording('Namn på listan', 'Navn på listen', 'Nimi listalla', 'Listed name'),
  reasons: wording('Skäl', 'Grunner', 'Perusteet', 'Reasons'),
  further: wording('Fler träffar', 'Flere treff', 'Muut osumat', 'Further hits'),
  what: wording('Vad som var fel', 'Hva som var galt', 'Mikä oli vialla', 'What was wrong'),
  todo: wording('Vad du kan göra', 'Hva du kan gjøre', 'Mitä tehdä', 'What to do'),
  remarks: wording('Anmärkningar', 'Merknader', 'Huomautukset', 'Remarks'),
} as const

export const resultWords = {
  hit: wording('träff', 'treff', 'osuma', 'hit'),
  clear: wording('ingen träff', 'ingen treff', 'ei osumaa', 'no hit'),
  refused: wording('inte kontrollerad', 'ikke kontrollert', 'ei tarkistettu', 'not screened'),
} as const

/** `2 of 3`: which of a party's hits a line is. */
export const nthOf = (nth: number, of: number): Wording =>
  wording(`${nth} av ${of}`, `${nth} av ${of}`, `${nth}/${of}`, `${nth} of ${of}`)

/** Names of the sheets: at most 31 characters, none of []:*?/\. */
export const sheetWords = {
  hits: wording('Träffar', 'Treff', 'Osumat', 'Hits'),
  refused: wording('Inte kontrollerade', 'Ikke kontrollert', 'Ei tarkistettu', 'Not screened'),
  about: wording('Om kontrollen', 'Om kontrollen', 'Tietoja', 'About'),
} as const

export const aboutWords = {
  file: wording('Fil', 'Fil', 'Tiedosto', 'File'),
  at: wording('När', 'Når', 'Milloin', 'When'),
  version: wording('Program', 'Program', 'Ohjelma', 'Program'),
  list: wording('Lista', 'Liste', 'Lista', 'List'),
  index: wording('Sökindex', 'Søkeindeks', 'Hakemisto', 'Index'),
  threshold: wording('Tröskel', 'Terskel', 'Kynnys', 'Threshold'),
  limit: wording(
    'Högst antal träffar per part',
    'Høyst antall treff per part',
    'Osumia osapuolta kohti enintään',
    'Hits a party, at most',
  ),
  column: wording('Kolumn', 'Kolonne', 'Sarake', 'Column'),
  notLookedAt: wording('används inte', 'brukes ikke', 'ei käytössä', 'not looked at'),
  read: wording('Inlästa parter', 'Innleste parter', 'Luettuja osapuolia', 'Parties read'),
  screened: wording('Kontrollerade', 'Kontrollert', 'Tarkistettuja', 'Screened'),
  hits: wording('Parter med träff', 'Parter med treff', 'Osapuolia, joilla osuma', 'Parties with a hit'),
  refused: wording('Inte kontrollerade', 'Ikke kontrollert', 'Ei tarkistettu', 'Not screened'),
  passed: wording(
    'Poster som inte är parter',
    'Poster som ikke er parter',
    'Tietueita, jotka eivät ole osapuolia',
    'Records that are no parties',
  ),
  clearance: wording(
    'Ingen träff är inte ett godkännande.',
    'Ingen treff er ingen godkjenning.',
    'Se, ettei osumaa ole, ei ole hyväksyntä.',
    'No hit is not a clearance.',
  ),
} as const

/** Sentences after one another in one cell. */
export const joined = (texts: readonly Wording[]): Wording =>
  wordingOf((language) => texts.map((text) => text[language]).join(' '))
