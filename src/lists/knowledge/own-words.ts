import { type Wording, wording, wordingOf } from '#kernel'

/** Sentences about lists of the installation's own. */

export const noTableWords = wording(
  'är ingen tabell. En CSV-fil eller en arbetsbok i Excel (.xlsx) väntades.',
  'er ingen tabell. Det ventes en CSV-fil eller en arbeidsbok i Excel (.xlsx).',
  'ei ole taulukko. Odotettiin CSV-tiedostoa tai Excel-työkirjaa (.xlsx).',
  'is no table. Expected a CSV file or an Excel workbook (.xlsx).',
)
export function otherColumnsWords(missing: readonly string[], found: readonly string[]): Wording {
  const these = missing.slice(0, 12).join(', ')
  const those = found.slice(0, 12).join(', ').slice(0, 300)
  return wording(
    `kolumnen ${these} saknas; filen har ${those}. Visa filen först och ange vilka kolumner som gäller nu.`,
    `kolonnen ${these} mangler; filen har ${those}. Vis filen først og oppgi hvilke kolonner som gjelder nå.`,
    `sarake ${these} puuttuu; tiedostossa on ${those}. Katso tiedostoa ensin ja kerro, mitkä sarakkeet nyt pätevät.`,
    `the column ${these} is missing; the file has ${those}. Look at the file first and say which columns count now.`,
  )
}
export function twiceMappedWords(field: Wording): Wording {
  return wording(
    `två kolumner fyller ${field.sv}, som tar ett enda värde. Välj en av dem.`,
    `to kolonner fyller ${field.nb}, som tar én verdi. Velg én av dem.`,
    `kaksi saraketta täyttää kentän ${field.fi}, johon tulee yksi arvo. Valitse niistä toinen.`,
    `two columns fill ${field.en}, which takes one value. Choose one of them.`,
  )
}
export const noNameColumnWords = wording(
  'ingen kolumn är angiven som namn. Välj den kolumn som har namnet, eller för- och efternamn.',
  'ingen kolonne er angitt som navn. Velg kolonnen som har navnet, eller for- og etternavn.',
  'mitään saraketta ei ole merkitty nimeksi. Valitse sarake, jossa on nimi, tai etu- ja sukunimi.',
  'no column is named as the name. Choose the column that holds the name, or given and family names.',
)
export function inColumn(column: string | null, says: Wording): Wording {
  return column === null ? says : wordingOf((language) => `${column}: ${says[language]}`)
}
export function moreRowsWords(count: number): Wording {
  return wording(
    `${count} fel till; förhandsvisningen visar dem alla.`,
    `${count} feil til; forhåndsvisningen viser alle.`,
    `${count} virhettä lisää; esikatselu näyttää ne kaikki.`,
    `${count} more faults; the preview shows them.`,
  )
}

/** Why a cell is not taken over: after its line and its column. */
export const cellWords = {
  noName: wording(
    'raden har inget namn. Fyll i ett, eller ta bort raden.',
    'raden har ikke noe navn. Fyll inn ett, eller fjern raden.',
    'rivillä ei ole nimeä. Täytä se tai poista rivi.',
    'the row has no name. Fill one in, or take the row out.',
  ),
  noReference: wording(
    'raden har ingen referens. Fyll i en, eller låt ingen kolumn vara referens.',
    'raden har ingen referanse. Fyll inn en, eller la ingen kolonne være referanse.',
    'rivillä ei ole viitettä. Täytä se tai jätä viitesarake valitsematta.',
    'the row has no reference. Fill one in, or let no column be the reference.',
  ),
  noKind: (text: string) =>
    wording(
      `"${text}" är inget slag; person, organisation, fartyg eller luftfartyg väntades.`,
      `"${text}" er ingen type; det ventes person, organisasjon, fartøy eller luftfartøy.`,
      `"${text}" ei ole laji; odotettiin henkilöä, organisaatiota, alusta tai ilma-alusta.`,
      `"${text}" is no kind; expected person, organisation, vessel or aircraft.`,
    ),
  noDate: (text: string) =>
    wording(
      `"${text}" är inget datum; 1970-12-31, 31.12.1970, 1970-12 eller 1970 väntades.`,
      `"${text}" er ingen dato; det ventes 1970-12-31, 31.12.1970, 1970-12 eller 1970.`,
      `"${text}" ei ole päiväys; odotettiin 1970-12-31, 31.12.1970, 1970-12 tai 1970.`,
      `"${text}" is no date; expected 1970-12-31, 31.12.1970, 1970-12 or 1970.`,
    ),
  noDay: (text: string) =>
    wording(
      `"${text}" är ingen dag; en dag som 2026-12-31 väntades.`,
      `"${text}" er ingen dag; det ventes en dag som 2026-12-31.`,
      `"${text}" ei ole päivä; odotettiin päivää kuten 2026-12-31.`,
      `"${text}" is no day; expected a day such as 2026-12-31.`,
    ),
  otherWidth: (found: number, expected: number) =>
    wording(
      `raden har ${found} celler, rubriken ${expected}. Filen är avklippt, eller så står ett skiljetecken utan citattecken.`,
      `raden har ${found} celler, overskriften ${expected}. Filen er avkuttet, eller et skilletegn står uten anførselstegn.`,
      `rivillä on ${found} solua, otsikossa ${expected}. Tiedosto on katkennut, tai erotinmerkki on ilman lainausmerkkejä.`,
      `the row has ${found} cells, the header ${expected}. The file is cut short, or a separator stands without quotes.`,
    ),
} as const

export const jsonWords = {
  notArray: wording(
    'är varken ett JSON-objekt per rad eller en enda lista av dem.',
    'er verken ett JSON-objekt per linje eller én liste av dem.',
    'ei ole yksi JSON-olio riviä kohti eikä yksi luettelo niistä.',
    'is neither one JSON object a line nor one array of them.',
  ),
  tooLarge: (megabytes: number) =>
    wording(
      `är en enda JSON-lista på mer än ${megabytes} MB. Spara den som ett objekt per rad.`,
      `er én JSON-liste på mer enn ${megabytes} MB. Lagre den som ett objekt per linje.`,
      `on yksi yli ${megabytes} megatavun JSON-luettelo. Tallenna se olio riviä kohti.`,
      `is one JSON array of more than ${megabytes} MB. Save it as one object a line.`,
    ),
} as const

/** Why an own list is not begun, changed, ended or loaded. */
export const ownRefusals = {
  taken: (name: string) =>
    wording(
      `Det finns redan en egen lista "${name}". Välj ett annat namn.`,
      `Det finnes allerede en egen liste "${name}". Velg et annet navn.`,
      `Oma lista "${name}" on jo olemassa. Valitse toinen nimi.`,
      `There is an own list "${name}" already. Choose another name.`,
    ),
  past: (today: string) =>
    wording(
      `Sista dagen har passerat. Ange en dag från och med ${today}.`,
      `Siste dag er passert. Oppgi en dag fra og med ${today}.`,
      `Viimeinen päivä on jo mennyt. Anna päivä, joka on aikaisintaan ${today}.`,
      `The last day lies in the past. Give a day from ${today} on.`,
    ),
  tooFar: (latest: string) =>
    wording(
      `En egen lista gäller högst två år utan att någon ser över den. Ange en dag till och med ${latest}.`,
      `En egen liste gjelder høyst to år uten at noen ser over den. Oppgi en dag til og med ${latest}.`,
      `Oma lista on voimassa enintään kaksi vuotta ilman tarkistusta. Anna päivä, joka on viimeistään ${latest}.`,
      `An own list counts for two years at most before somebody looks at it again. Give a day up to ${latest}.`,
    ),
  ended: wording(
    'Listan har avslutats. Börja en ny om den behövs igen.',
    'Listen er avsluttet. Begynn en ny om den trengs igjen.',
    'Lista on päätetty. Aloita uusi, jos sitä tarvitaan taas.',
    'The list has been ended. Begin a new one if it is needed again.',
  ),
  expired: (day: string) =>
    wording(
      `Listan gällde till och med ${day}. Ange en senare sista dag och läs in den igen.`,
      `Listen gjaldt til og med ${day}. Oppgi en senere siste dag og les den inn på nytt.`,
      `Lista oli voimassa ${day} asti. Anna myöhempi viimeinen päivä ja lataa se uudelleen.`,
      `The list counted until ${day}. Give a later last day and load it again.`,
    ),
  noMapping: (list: string) =>
    wording(
      `${list} läses inte efter kolumner; bara egna listor som är tabeller gör det. Utelämna mapping.`,
      `${list} leses ikke etter kolonner; det gjør bare egne lister som er tabeller. Utelat mapping.`,
      `Listaa ${list} ei lueta sarakkeittain; vain omat taulukkomuotoiset listat luetaan niin. Jätä mapping pois.`,
      `${list} is not read by columns; only own lists that are tables are. Leave out mapping.`,
    ),
  noLoss: (list: string) =>
    wording(
      `${list} är en utgivares lista; att den blir kortare kan inte godtas. Utelämna acceptLoss.`,
      `${list} er en utgivers liste; at den blir kortere, kan ikke godtas. Utelat acceptLoss.`,
      `${list} on julkaisijan lista; sen lyhenemistä ei voi hyväksyä. Jätä acceptLoss pois.`,
      `${list} is a publisher's list; that it grows shorter cannot be accepted. Leave out acceptLoss.`,
    ),
  ifMeant: wording(
    'Om det är meningen: godta förlusten (acceptLoss).',
    'Hvis det er meningen: godta tapet (acceptLoss).',
    'Jos näin on tarkoitus, hyväksy menetys (acceptLoss).',
    'If it is meant, accept the loss (acceptLoss).',
  ),
  notJson: wording(
    'mapping är ingen giltig JSON.',
    'mapping er ikke gyldig JSON.',
    'mapping ei ole kelvollista JSONia.',
    'mapping is no valid JSON.',
  ),
  meanwhile: wording(
    'Listan avslutades medan filen lästes. Ingenting av filen gäller.',
    'Listen ble avsluttet mens filen ble lest. Ingenting av filen gjelder.',
    'Lista päätettiin tiedostoa luettaessa. Mikään tiedostosta ei ole voimassa.',
    'The list was ended while the file was read. Nothing of the file counts.',
  ),
} as const

/** In the log, where a list ends by the clock. */
export const expiredReason = 'its last day is over'
export const ownThing = wording('ingen egen lista', 'ingen egen liste', 'omaa listaa', 'own list')
