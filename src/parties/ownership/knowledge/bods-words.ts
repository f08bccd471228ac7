import { type Wording, wording } from '#kernel'

/** What is wrong with a statement of the standard, and what is left out of it. */
export const bodsFaults = {
  notJson: (why: string): Wording =>
    wording(
      `är inte JSON: ${why}`,
      `er ikke JSON: ${why}`,
      `ei ole JSON-muodossa: ${why}`,
      `is not JSON: ${why}`,
    ),
  noStatement: wording(
    'är inget uttalande: ett objekt väntades',
    'er ingen erklæring: et objekt var ventet',
    'ei ole lausuma: odotettiin oliota',
    'is no statement: an object was expected',
  ),
  olderVersion: wording(
    'följer en äldre version av standarden; exportera den som BODS 0.4',
    'følger en eldre versjon av standarden; eksporter den som BODS 0.4',
    'noudattaa standardin vanhempaa versiota; vie se muodossa BODS 0.4',
    'follows an earlier version of the standard; export it as BODS 0.4',
  ),
  sameId: wording(
    'har samma statementId som ett tidigare uttalande med annat innehåll',
    'har samme statementId som en tidligere erklæring med annet innhold',
    'käyttää samaa statementId-tunnusta kuin aiempi, sisällöltään erilainen lausuma',
    'has the statementId of an earlier statement that says something else',
  ),
  noName: wording('saknar namn', 'mangler navn', 'nimi puuttuu', 'has no name'),
  unknownRecord: (id: string): Wording =>
    wording(
      `pekar på posten '${id}', som varken finns i filen eller i registret`,
      `peker på posten '${id}', som verken finnes i filen eller i registeret`,
      `viittaa tietueeseen '${id}', jota ei ole tiedostossa eikä rekisterissä`,
      `points to the record '${id}', which is neither in the file nor on record`,
    ),
  noSubject: wording(
    'säger inte vem som ägs',
    'sier ikke hvem som eies',
    'ei kerro, kuka omistetaan',
    'does not say who is owned',
  ),
  noInterest: wording(
    'säger inte vad bandet består i',
    'sier ikke hva båndet består i',
    'ei kerro, mistä siteestä on kyse',
    'does not say what the tie is',
  ),
  badDay: (day: string): Wording =>
    wording(
      `har ett datum som inte finns: '${day}'`,
      `har en dato som ikke finnes: '${day}'`,
      `päivämäärää ei ole olemassa: '${day}'`,
      `has a date that does not exist: '${day}'`,
    ),
} as const

/** Why a statement leads to nothing, and rightly so. */
export const bodsLeftOut = {
  superseded: wording(
    'ersatt av ett senare uttalande',
    'erstattet av en senere erklæring',
    'myöhempi lausuma korvaa sen',
    'superseded by a later statement',
  ),
  closed: wording('posten är avslutad', 'posten er avsluttet', 'tietue on päätetty', 'the record is closed'),
  nobody: wording(
    'säger inte vem det är: ingen part att lägga upp',
    'sier ikke hvem det er: ingen part å opprette',
    'ei kerro, kuka on kyseessä: ei luotavaa osapuolta',
    'does not say who it is: no party to add',
  ),
  unknownOwner: wording(
    'säger inte vem som äger; andelen förblir utan känd ägare',
    'sier ikke hvem som eier; andelen blir uten kjent eier',
    'ei kerro omistajaa; osuus jää ilman tunnettua omistajaa',
    'does not say who owns it; that share stays without a known owner',
  ),
} as const

export const notBodsWords = wording(
  'Filen är ingen samling uttalanden. En JSON-lista, eller ett uttalande per rad (NDJSON), enligt BODS 0.4 väntades. Ingenting lästes in.',
  'Filen er ingen samling erklæringer. Det ventes en JSON-liste, eller én erklæring per linje (NDJSON), etter BODS 0.4. Ingenting ble lest inn.',
  'Tiedosto ei ole kokoelma lausumia. Odotettiin JSON-luetteloa tai yhtä lausumaa riviä kohti (NDJSON) BODS 0.4:n mukaisesti. Mitään ei luettu.',
  'The file is no set of statements. Expected a JSON array, or one statement a line (NDJSON), by BODS 0.4. Nothing was read.',
)

export function tooManyStatementsWords(most: number): Wording {
  return wording(
    `Filen har fler än ${most} uttalanden. Dela den.`,
    `Filen har flere enn ${most} erklæringer. Del den.`,
    `Tiedostossa on yli ${most} lausumaa. Jaa se osiin.`,
    `The file has more than ${most} statements. Split it.`,
  )
}
