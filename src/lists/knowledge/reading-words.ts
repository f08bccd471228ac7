import { type Wording, wording, wordingOf } from '#kernel'

/** Why the file of a list is not taken: each stands after the name of the file. */

const lines = wording('rad', 'linje', 'rivi', 'line')

/** `line 12: EU.1 has no name.` */
export function atLine(line: number | string, said: Wording): Wording {
  return wordingOf((language) => `${lines[language]} ${line}: ${said[language]}`)
}

/** The same with a column of the line. */
export function atPlace(line: number, column: number, said: Wording): Wording {
  const columns = wording('kolumn', 'kolonne', 'sarake', 'column')
  return wordingOf(
    (language) => `${lines[language]} ${line}, ${columns[language]} ${column}: ${said[language]}`,
  )
}

export const readingFaults = {
  empty: wording(
    'är tom. Hämta den igen; den gällande versionen står kvar.',
    'er tom. Last den ned på nytt; den gjeldende versjonen blir stående.',
    'on tyhjä. Lataa se uudelleen; voimassa oleva versio säilyy.',
    'is empty. Download it again; the version in force stays.',
  ),
  noEntry: wording(
    'innehåller inga poster. Hämta den igen; den gällande versionen står kvar.',
    'inneholder ingen oppføringer. Last den ned på nytt; den gjeldende versjonen blir stående.',
    'ei sisällä yhtään merkintää. Lataa se uudelleen; voimassa oleva versio säilyy.',
    'there is no entry in it. Download it again; the version in force stays.',
  ),
  notUnpacked: wording(
    'kan inte packas upp: den komprimerade filen slutar för tidigt eller är skadad. Hämta den igen; den gällande versionen står kvar.',
    'kan ikke pakkes ut: den komprimerte filen slutter for tidlig eller er skadet. Last den ned på nytt; den gjeldende versjonen blir stående.',
    'ei purkaudu: pakattu tiedosto päättyy liian aikaisin tai on vioittunut. Lataa se uudelleen; voimassa oleva versio säilyy.',
    'cannot be unpacked: the compressed file ends too early or is damaged. Download it again; the version in force stays.',
  ),
  longer: (bytes: number, isPacked: boolean) =>
    wording(
      `är längre än ${bytes} byte${isPacked ? ' uppackad' : ''}.`,
      `er lengre enn ${bytes} byte${isPacked ? ' utpakket' : ''}.`,
      `on ${isPacked ? 'purettuna ' : ''}pidempi kuin ${bytes} tavua.`,
      `is longer than ${bytes} bytes${isPacked ? ' once unpacked' : ''}.`,
    ),
  notCsv: (why: string) =>
    wording(
      `kan inte läsas som kommaseparerad text (${why}). Filen är avklippt eller ändrad; hämta den igen.`,
      `kan ikke leses som kommaseparert tekst (${why}). Filen er avkuttet eller endret; last den ned på nytt.`,
      `ei voi lukea pilkuin eroteltuna tekstinä (${why}). Tiedosto on katkennut tai muutettu; lataa se uudelleen.`,
      `cannot be read as comma-separated text (${why}). The file is cut short or was changed; download it again.`,
    ),
  notUtf8: (byte: number) =>
    wording(
      `inte UTF-8: byten vid eller strax före position ${byte} hör till en annan teckenkodning. Utgivarens fil är UTF-8; hämta den igen och öppna och spara den inte däremellan.`,
      `ikke UTF-8: byten ved eller like før posisjon ${byte} hører til en annen tegnkoding. Utgiverens fil er UTF-8; last den ned på nytt, og ikke åpne og lagre den imellom.`,
      `ei ole UTF-8: tavu kohdassa ${byte} tai juuri ennen sitä kuuluu toiseen merkistöön. Julkaisijan tiedosto on UTF-8; lataa se uudelleen äläkä avaa ja tallenna sitä välillä.`,
      `not UTF-8: the byte at or shortly before offset ${byte} belongs to another encoding. The publisher's file is UTF-8; download it again and do not open and save it in between.`,
    ),
  nul: (byte: number) =>
    wording(
      `innehåller ett NUL-tecken efter byte ${byte}. En textfil av den här listan har inga; hämta den igen.`,
      `inneholder et NUL-tegn etter byte ${byte}. En tekstfil av denne listen har ingen; last den ned på nytt.`,
      `sisältää NUL-merkin tavun ${byte} jälkeen. Tämän listan tekstitiedostossa niitä ei ole; lataa se uudelleen.`,
      `holds a NUL character after byte ${byte}. A text file of this list has none; download it again.`,
    ),
  twice: (entry: string, first: number) =>
    wording(
      `${entry} står här och på rad ${first}. En referens gäller en enda post.`,
      `${entry} står her og på linje ${first}. En referanse gjelder én oppføring.`,
      `${entry} on tässä ja rivillä ${first}. Viite nimeää yhden merkinnän.`,
      `${entry} stands here and on line ${first}. A reference names one entry.`,
    ),
  tooManyEntries: (most: number) =>
    wording(
      `fler än ${most} poster. Så lång är ingen lista.`,
      `flere enn ${most} oppføringer. Så lang er ingen liste.`,
      `yli ${most} merkintää. Niin pitkää listaa ei ole.`,
      `more than ${most} entries. No list is that long.`,
    ),
  longName: (entry: string, length: number) =>
    wording(
      `${entry} har ett namn på ${length} tecken. Det längsta vi känner till har 245; filen är trasig.`,
      `${entry} har et navn på ${length} tegn. Det lengste vi kjenner, har 245; filen er ødelagt.`,
      `merkinnällä ${entry} on ${length} merkin nimi. Pisin tuntemamme on 245 merkkiä; tiedosto on rikki.`,
      `${entry} has a name of ${length} characters. The longest we know has 245; the file is broken.`,
    ),
  noName: (entry: string) =>
    wording(
      `${entry} har inget namn.`,
      `${entry} har ikke noe navn.`,
      `merkinnällä ${entry} ei ole nimeä.`,
      `${entry} has no name.`,
    ),
  noReference: (what: string, field: string) =>
    wording(
      `${what} saknar ${field}.`,
      `${what} mangler ${field}.`,
      `kohteesta ${what} puuttuu ${field}.`,
      `${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what} without ${field}.`,
    ),
  otherSubject: (entry: string, code: string) =>
    wording(
      `${entry} har subjekttypen "${code}"; person eller enterprise väntades.`,
      `${entry} har subjekttypen "${code}"; det ventes person eller enterprise.`,
      `merkinnän ${entry} kohdetyyppi on "${code}"; odotettiin person tai enterprise.`,
      `${entry} has the subject type "${code}"; expected person or enterprise.`,
    ),
  otherKind: (entry: string, kind: string) =>
    wording(
      `${entry} är en "${kind}"; Individual, Entity eller Ship väntades.`,
      `${entry} er en "${kind}"; det ventes Individual, Entity eller Ship.`,
      `${entry} on "${kind}"; odotettiin Individual, Entity tai Ship.`,
      `${entry} is a "${kind}"; expected Individual, Entity or Ship.`,
    ),
  otherType: (entry: string, type: string) =>
    wording(
      `${entry} har typen "${type}"; individual, vessel, aircraft eller ingen väntades.`,
      `${entry} har typen "${type}"; det ventes individual, vessel, aircraft eller ingen.`,
      `merkinnän ${entry} tyyppi on "${type}"; odotettiin individual, vessel, aircraft tai ei mitään.`,
      `${entry} is of type "${type}"; expected individual, vessel, aircraft or none.`,
    ),
} as const

/** Files of XML. */
export const xmlFaults = {
  endsEarly: wording(
    'filen slutar för tidigt',
    'filen slutter for tidlig',
    'tiedosto päättyy liian aikaisin',
    'the file ends too early',
  ),
  notWellFormed: wording(
    'det är inte välformad XML',
    'det er ikke velformet XML',
    'se ei ole hyvin muodostettua XML:ää',
    'it is not well-formed XML',
  ),
  broken: (found: Wording, why: string) =>
    wording(
      `${found.sv} (${why}). Hämta den igen från utgivaren, inte med webbläsarens ”spara sida”; den gällande versionen står kvar.`,
      `${found.nb} (${why}). Last den ned på nytt fra utgiveren, ikke med nettleserens «lagre siden»; den gjeldende versjonen blir stående.`,
      `${found.fi} (${why}). Lataa se uudelleen julkaisijalta, ei selaimen ”tallenna sivu” -toiminnolla; voimassa oleva versio säilyy.`,
      `${found.en} (${why}). Download it again from the publisher, not through a browser's "save page"; the version in force stays.`,
    ),
  encoding: (encoding: string) =>
    wording(
      `anger teckenkodningen ${encoding}; utgivarens fil är UTF-8.`,
      `oppgir tegnkodingen ${encoding}; utgiverens fil er UTF-8.`,
      `ilmoittaa merkistöksi ${encoding}; julkaisijan tiedosto on UTF-8.`,
      `declares the encoding ${encoding}; the publisher's file is UTF-8.`,
    ),
  doctype: wording(
    'innehåller en dokumenttyp, med vilken entiteter kan expanderas utan slut. Utgivarens fil har ingen.',
    'inneholder en dokumenttype, som lar entiteter utvides uten ende. Utgiverens fil har ingen.',
    'sisältää dokumenttityypin, jolla entiteettejä voisi laajentaa loputtomiin. Julkaisijan tiedostossa ei ole sellaista.',
    "holds a document type, with which entities could be expanded without end. The publisher's file has none.",
  ),
  noTag: (most: number) =>
    wording(
      `fler än ${most} tecken utan en tagg. Så lång är ingen post; hämta filen igen.`,
      `flere enn ${most} tegn uten en tagg. Så lang er ingen oppføring; last filen ned på nytt.`,
      `yli ${most} merkkiä ilman tunnistetta. Niin pitkää merkintää ei ole; lataa tiedosto uudelleen.`,
      `more than ${most} characters without a tag. No entry is that long; download the file again.`,
    ),
  longEntry: (most: number) =>
    wording(
      `en post är längre än ${most} tecken. Så lång är ingen post; hämta filen igen.`,
      `en oppføring er lengre enn ${most} tegn. Så lang er ingen oppføring; last filen ned på nytt.`,
      `merkintä on pidempi kuin ${most} merkkiä. Niin pitkää merkintää ei ole; lataa tiedosto uudelleen.`,
      `an entry is longer than ${most} characters. No entry is that long; download the file again.`,
    ),
  deep: (deepest: number) =>
    wording(
      `element nästlade djupare än ${deepest}.`,
      `elementer nestet dypere enn ${deepest}.`,
      `elementtejä on sisäkkäin yli ${deepest}.`,
      `elements nested deeper than ${deepest}.`,
    ),
  otherRoot: (found: Root, expected: Root) =>
    wording(
      `börjar med <${found.name}> i ${spaceIn(found.namespace).sv}; <${expected.name}> i ${spaceIn(expected.namespace).sv} väntades. Det är en annan lista eller en annan utgåva av formatet.`,
      `begynner med <${found.name}> i ${spaceIn(found.namespace).nb}; det ventes <${expected.name}> i ${spaceIn(expected.namespace).nb}. Dette er en annen liste eller en annen utgave av formatet.`,
      `alkaa elementillä <${found.name}> (${spaceIn(found.namespace).fi}); odotettiin <${expected.name}> (${spaceIn(expected.namespace).fi}). Tämä on toinen lista tai muodon toinen versio.`,
      `begins with <${found.name}> in ${spaceIn(found.namespace).en}; expected <${expected.name}> in ${spaceIn(expected.namespace).en}. This is another list or another edition of its format.`,
    ),
} as const
interface Root {
  readonly name: string
  readonly namespace: string
}
function spaceIn(uri: string): Wording {
  return uri === ''
    ? wording('ingen namnrymd', 'ikke noe navnerom', 'ei nimiavaruutta', 'no namespace')
    : wording(`namnrymden ${uri}`, `navnerommet ${uri}`, `nimiavaruus ${uri}`, `the namespace ${uri}`)
}
