import { wording } from '#kernel'

/** Why a file is not laid out as its list is: each stands after the name of the file, or after its line. */
export const layoutFaults = {
  noColumns: (missing: readonly string[], found: readonly string[]) => {
    const these = missing.join(', ')
    const those = found.slice(0, 12).join(', ').slice(0, 300)
    return wording(
      `kolumnen ${these} saknas; filen har ${those}. Utgivaren har ändrat formatet, eller så är det en annan fil.`,
      `kolonnen ${these} mangler; filen har ${those}. Utgiveren har endret formatet, eller det er en annen fil.`,
      `sarake ${these} puuttuu; tiedostossa on ${those}. Julkaisija on muuttanut muotoa, tai tiedosto on toinen.`,
      `the column ${these} is missing; the file has ${those}. The publisher changed the layout, or this is another file.`,
    )
  },
  otherCells: (found: number, expected: number) =>
    wording(
      `raden har ${found} celler; rubriken har ${expected}. Filen är avklippt eller ändrad; hämta den igen.`,
      `raden har ${found} celler; overskriften har ${expected}. Filen er avkuttet eller endret; last den ned på nytt.`,
      `rivillä on ${found} solua; otsikossa ${expected}. Tiedosto on katkennut tai muutettu; lataa se uudelleen.`,
      `the row has ${found} cells; the header has ${expected}. The file is cut short or was changed; download it again.`,
    ),
  notJson: (why: string) =>
    wording(
      `kan inte läsas som JSON (${why}). Filen är avklippt eller ändrad; hämta den igen.`,
      `kan ikke leses som JSON (${why}). Filen er avkuttet eller endret; last den ned på nytt.`,
      `ei voi lukea JSON-muotona (${why}). Tiedosto on katkennut tai muutettu; lataa se uudelleen.`,
      `cannot be read as JSON (${why}). The file is cut short or was changed; download it again.`,
    ),
  otherShape: (path: string, expected: string) =>
    wording(
      `${path || '/'} har inte den väntade formen: ${expected}. Utgivaren har ändrat formatet, eller så är det en annan fil.`,
      `${path || '/'} har ikke den ventede formen: ${expected}. Utgiveren har endret formatet, eller det er en annen fil.`,
      `${path || '/'} ei ole odotetussa muodossa: ${expected}. Julkaisija on muuttanut muotoa, tai tiedosto on toinen.`,
      `${path || '/'} is not of the expected shape: ${expected}. The publisher changed the layout, or this is another file.`,
    ),
  notWorkbook: wording(
    'kan inte läsas som en arbetsbok i Excel (.xlsx). Filen är avklippt, skadad eller något annat; hämta den igen.',
    'kan ikke leses som en arbeidsbok i Excel (.xlsx). Filen er avkuttet, ødelagt eller noe annet; last den ned på nytt.',
    'ei voi lukea Excel-työkirjana (.xlsx). Tiedosto on katkennut, vioittunut tai jokin muu; lataa se uudelleen.',
    'cannot be read as an Excel workbook (.xlsx). The file is cut short, damaged or something else; download it again.',
  ),
  swells: (megabytes: number) =>
    wording(
      `packas upp till mer än ${megabytes} MB. Så stor är ingen lista; filen lästes inte.`,
      `pakkes ut til mer enn ${megabytes} MB. Så stor er ingen liste; filen ble ikke lest.`,
      `purkautuu yli ${megabytes} megatavuksi. Niin suurta listaa ei ole; tiedostoa ei luettu.`,
      `unpacks to more than ${megabytes} MB. No list is that large; the file was not read.`,
    ),
  noTable: (headings: readonly string[]) => {
    const these = headings.join(', ')
    return wording(
      `sidan har ingen tabell med rubrikerna ${these}. Utgivaren har ändrat sidan, eller så är det en annan sida.`,
      `siden har ingen tabell med overskriftene ${these}. Utgiveren har endret siden, eller det er en annen side.`,
      `sivulla ei ole taulukkoa, jonka otsikot ovat ${these}. Julkaisija on muuttanut sivua, tai sivu on toinen.`,
      `the page has no table with the headings ${these}. The publisher changed the page, or this is another page.`,
    )
  },
  pageCut: wording(
    'sidan slutar för tidigt. Den är avklippt; hämta den igen.',
    'siden slutter for tidlig. Den er avkuttet; last den ned på nytt.',
    'sivu päättyy liian aikaisin. Se on katkennut; lataa se uudelleen.',
    'the page ends too early. It is cut short; download it again.',
  ),
} as const
