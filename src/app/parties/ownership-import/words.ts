import { type Wording, wording } from '#kernel'

/** What was expected in a cell of a holding. */
export const cellWords = {
  share: wording(
    '50, 33,5 %, 25–50, >50 eller ? där andelen inte är känd',
    '50, 33,5 %, 25–50, >50 eller ? der andelen ikke er kjent',
    '50, 33,5 %, 25–50, >50 tai ?, jos osuutta ei tiedetä',
    '50, 33.5 %, 25–50, >50, or ? where the share is not known',
  ),
  percent: wording(
    'en andel från 0 till 100',
    'en andel fra 0 til 100',
    'osuus väliltä 0–100',
    'a share from 0 to 100',
  ),
  day: wording(
    'en dag, t.ex. 2026-11-23',
    'en dag, f.eks. 2026-11-23',
    'päivä, esim. 2026-11-23',
    'a day, e.g. 2026-11-23',
  ),
  party: wording(
    'en parts referens, dess LEI eller organisationsnummer, eller entry:lista/nummer',
    'en parts referanse, dens LEI eller organisasjonsnummer, eller entry:liste/nummer',
    'osapuolen viite, sen LEI tai Y-tunnus, tai entry:luettelo/numero',
    "a party's reference, its LEI or register number, or entry:list/number",
  ),
  plainText: wording(
    'text utan styrtecken',
    'tekst uten kontrolltegn',
    'tekstiä ilman ohjausmerkkejä',
    'text without control characters',
  ),
  once: wording(
    'varje uppgift en gång',
    'hver opplysning én gang',
    'kukin tieto kerran',
    'each holding once',
  ),
  asDescribed: wording(
    'se fältets beskrivning',
    'se beskrivelsen av feltet',
    'katso kentän kuvaus',
    'see the description of the field',
  ),
} as const

export const cellFaults = {
  notUnderstood: wording('förstås inte', 'forstås ikke', 'ei ole ymmärrettävä', 'is not understood'),
  unknownParty: wording(
    'finns inte i registret',
    'finnes ikke i registeret',
    'ei ole rekisterissä',
    'is not on record',
  ),
  severalParties: (refs: string): Wording =>
    wording(
      `är ett nummer som flera parter har: ${refs}`,
      `er et nummer som flere parter har: ${refs}`,
      `on usean osapuolen numero: ${refs}`,
      `is a number of several parties: ${refs}`,
    ),
  before: (row: number): Wording =>
    wording(
      `står redan på rad ${row}`,
      `står allerede på linje ${row}`,
      `on jo rivillä ${row}`,
      `stands in line ${row} already`,
    ),
  twice: wording(
    'säger andelen en gång till',
    'sier andelen en gang til',
    'kertoo osuuden toiseen kertaan',
    'says the share a second time',
  ),
} as const

/** A file to be confirmed that still has faults. */
export function faultsLeftWords(count: number, first: string): Wording {
  return wording(
    `${count} rader eller uttalanden har fel, det första: ${first}. Rätta dem, eller välj att hoppa över dem. Ingenting sparades.`,
    `${count} linjer eller erklæringer har feil, den første: ${first}. Rett dem, eller velg å hoppe over dem. Ingenting ble lagret.`,
    `${count} rivillä tai lausumassa on virhe, ensimmäinen: ${first}. Korjaa ne tai ohita ne. Mitään ei tallennettu.`,
    `${count} rows or statements have faults, the first: ${first}. Correct them, or choose to skip them. Nothing was kept.`,
  )
}
