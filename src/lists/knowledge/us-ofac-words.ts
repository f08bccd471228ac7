import { wording } from '#kernel'

/** What the four comma-separated files of one of OFAC's lists are called. */
export interface SetNames {
  readonly sdn: string
  readonly alt: string
  readonly add: string
  readonly comments: string
}

/** Why files of OFAC are not taken: each stands after the name of the file, or after its line. */
export const ofacFaults = {
  givenTwice: (part: string, other: string) =>
    wording(
      `är ${part}, och det är ${other} också. Skicka varje fil en gång.`,
      `er ${part}, og det er ${other} også. Send hver fil én gang.`,
      `on ${part}, ja niin on ${other}. Anna kukin tiedosto kerran.`,
      `is ${part}, and so is ${other}. Give each file once.`,
    ),
  noMain: (main: string) =>
    wording(
      `${main} saknas: utan den betyder alias och adresser ingenting.`,
      `${main} mangler: uten den betyr aliaser og adresser ingenting.`,
      `${main} puuttuu: ilman sitä peitenimet ja osoitteet eivät merkitse mitään.`,
      `${main} is missing: the aliases and addresses mean nothing without it.`,
    ),
  otherWidth: (columns: number, { sdn, alt, add, comments }: SetNames) =>
    wording(
      `har ${columns} kolumner; 12 (${sdn}), 5 (${alt}), 6 (${add}) eller 2 (${comments}) väntades, utan rubrikrad.`,
      `har ${columns} kolonner; det ventes 12 (${sdn}), 5 (${alt}), 6 (${add}) eller 2 (${comments}), uten overskriftsrad.`,
      `sarakkeita on ${columns}; odotettiin 12 (${sdn}), 5 (${alt}), 6 (${add}) tai 2 (${comments}), ilman otsikkoriviä.`,
      `has ${columns} columns; expected 12 (${sdn}), 5 (${alt}), 6 (${add}) or 2 (${comments}), without a header.`,
    ),
  goesOn: wording(
    'fortsätter efter sitt slutmärke (0x1A). Två filer har satts ihop.',
    'fortsetter etter sluttmerket (0x1A). To filer er satt sammen.',
    'jatkuu loppumerkkinsä (0x1A) jälkeen. Kaksi tiedostoa on yhdistetty.',
    'goes on after its end mark (0x1A). Two files were joined.',
  ),
  rowWidth: (columns: number, expected: number) =>
    wording(
      `har ${columns} kolumner i stället för ${expected}. Filen är avklippt eller ändrad; hämta den igen.`,
      `har ${columns} kolonner i stedet for ${expected}. Filen er avkuttet eller endret; last den ned på nytt.`,
      `sarakkeita on ${columns} eikä ${expected}. Tiedosto on katkennut tai muutettu; lataa se uudelleen.`,
      `has ${columns} columns instead of ${expected}. The file is cut short or was changed; download it again.`,
    ),
  noNumber: (begins: string) =>
    wording(
      `börjar med "${begins}" i stället för en posts nummer.`,
      `begynner med "${begins}" i stedet for nummeret til en oppføring.`,
      `alkaa "${begins}" eikä merkinnän numerolla.`,
      `begins with "${begins}" instead of an entry's number.`,
    ),
  orphans: ({ orphans, rows, file, share, main }: Orphans) =>
    wording(
      `${orphans} av ${rows} rader i ${file} (${share} %) hör inte till någon post i ${main}: filerna är från olika dagar. Hämta alla igen, eller godta raderna uttryckligen.`,
      `${orphans} av ${rows} rader i ${file} (${share} %) hører ikke til noen oppføring i ${main}: filene er fra ulike dager. Last ned alle på nytt, eller godta radene uttrykkelig.`,
      `Tiedoston ${file} riveistä ${orphans}/${rows} (${share} %) ei kuulu mihinkään tiedoston ${main} merkintään: tiedostot ovat eri päiviltä. Lataa kaikki uudelleen tai hyväksy rivit nimenomaisesti.`,
      `${orphans} of ${rows} rows of ${file} (${share} %) belong to no entry of ${main}: the files are of different days. Download all of them again, or accept the orphans explicitly.`,
    ),
  noCount: wording(
    'Record_Count saknas: det går inte att se om listan är hel. Utgivaren har ändrat formatet, eller så är det en annan fil.',
    'Record_Count mangler: det kan ikke sees om listen er hel. Utgiveren har endret formatet, eller det er en annen fil.',
    'Record_Count puuttuu: ei voi nähdä, onko lista kokonainen. Julkaisija on muuttanut muotoa, tai tiedosto on toinen.',
    'Record_Count is missing: it cannot be told whether the list is whole. The publisher changed the layout, or this is another file.',
  ),
  otherCount: (said: string, read: number) =>
    wording(
      `Record_Count säger ${said}; filen har ${read} poster. Den är ett utdrag eller avklippt; hämta den igen.`,
      `Record_Count sier ${said}; filen har ${read} oppføringer. Den er et utdrag eller avkuttet; last den ned på nytt.`,
      `Record_Count on ${said}; tiedostossa on ${read} merkintää. Se on ote tai katkennut; lataa se uudelleen.`,
      `Record_Count says ${said}; the file has ${read} entries. It is an extract or cut short; download it again.`,
    ),
  isDelta: (base: string) =>
    wording(
      `innehåller bara ändringar sedan version ${base}. Hämta den hela listan.`,
      `inneholder bare endringer siden versjon ${base}. Last ned hele listen.`,
      `sisältää vain muutokset versiosta ${base} lähtien. Lataa koko lista.`,
      `holds only what changed since version ${base}. Download the whole list.`,
    ),
  noValue: (what: string, id: string) =>
    wording(
      `pekar på ${what} ${id}, som filen inte förklarar. Den är avklippt eller ändrad; hämta den igen.`,
      `peker på ${what} ${id}, som filen ikke forklarer. Den er avkuttet eller endret; last den ned på nytt.`,
      `viittaa arvoon ${what} ${id}, jota tiedosto ei selitä. Se on katkennut tai muutettu; lataa se uudelleen.`,
      `points to ${what} ${id}, which the file does not explain. It is cut short or was changed; download it again.`,
    ),
  otherList: (foreign: number, read: number, title: string) =>
    wording(
      `${foreign} av ${read} poster hör inte till ${title}: det är en annan av OFAC:s listor. Läs in filen under sin egen lista.`,
      `${foreign} av ${read} oppføringer hører ikke til ${title}: det er en annen av OFACs lister. Les inn filen under sin egen liste.`,
      `${foreign}/${read} merkintää ei kuulu listaan ${title}: tiedosto on toinen OFACin lista. Lue se omana listanaan.`,
      `${foreign} of ${read} entries do not belong to ${title}: this is another of OFAC's lists. Import the file as the list that it is.`,
    ),
} as const
interface Orphans {
  readonly orphans: number
  readonly rows: number
  readonly file: string
  /** Percent, as it is shown. */
  readonly share: string
  /** The file whose entries they should belong to. */
  readonly main: string
}
