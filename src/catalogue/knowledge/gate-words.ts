import { type Wording, wording, wordingOf } from '#kernel'
import type { GateId } from '../equivalence/model.ts'
import { codesInWords } from './code-words.ts'

/** What each gate asks about. */
export const gateTitles: Readonly<Record<GateId, Wording>> = {
  supplier: wording('Leverantör', 'Leverandør', 'Toimittaja', 'Supplier'),
  law: wording('Lagligt att sälja', 'Lovlig å selge', 'Laillinen myydä', 'Lawful to sell'),
  scenario: wording(
    'Funktioner och användning',
    'Funksjoner og bruk',
    'Toiminnot ja käyttö',
    'Functions and use',
  ),
  form: wording('Utförande', 'Utførelse', 'Rakenne', 'Form factor'),
  placement: wording('Inne eller ute', 'Inne eller ute', 'Sisällä vai ulkona', 'Indoors or outdoors'),
  fieldOfView: wording('Synfält', 'Synsfelt', 'Kuvakulma', 'Field of view'),
  density: wording('Pixeltäthet', 'Pikseltetthet', 'Pikselitiheys', 'Pixel density'),
  zoom: wording('Optisk zoom', 'Optisk zoom', 'Optinen zoom', 'Optical zoom'),
  water: wording('Damm och vatten', 'Støv og vann', 'Pöly ja vesi', 'Dust and water'),
  impact: wording('Slagtålighet', 'Slagfasthet', 'Iskunkestävyys', 'Impact'),
  temperature: wording('Temperatur', 'Temperatur', 'Lämpötila', 'Temperature'),
  darkness: wording('Eget ljus', 'Eget lys', 'Oma valo', 'Light of its own'),
  recorder: wording('Inspelare', 'Opptaker', 'Tallennin', 'Recorder'),
  capacity: wording('Plats i inspelaren', 'Plass i opptakeren', 'Tallentimen tila', 'Room in the recorder'),
  codec: wording('Kodning', 'Koding', 'Pakkaus', 'Codec'),
  functions: wording(
    'Analys som används',
    'Analyse i bruk',
    'Käytössä oleva analytiikka',
    'Analytics in use',
  ),
  audio: wording('Ljud', 'Lyd', 'Ääni', 'Audio'),
  security: wording('Cybersäkerhet', 'Cybersikkerhet', 'Kyberturvallisuus', 'Cyber security'),
  warranty: wording('Garanti', 'Garanti', 'Takuu', 'Warranty'),
  support: wording('Stöd till', 'Støtte til', 'Tuki asti', 'Supported until'),
  mount: wording('Fäste', 'Feste', 'Kiinnitys', 'Mount'),
  colour: wording('Färg', 'Farge', 'Väri', 'Colour'),
  card: wording('Minneskort', 'Minnekort', 'Muistikortti', 'Memory card'),
}

const isMet = wording('uppfyllt', 'oppfylt', 'täyttyy', 'met')
const isNotMet = wording('inte uppfyllt', 'ikke oppfylt', 'ei täyty', 'not met')
const isUnknown = wording('okänt', 'ukjent', 'ei tiedossa', 'unknown')
const needs = wording('behövs', 'trengs', 'tarvitaan', 'needed')
const has = wording('finns', 'finnes', 'on', 'there is')
const nothing = wording('uppgift saknas', 'opplysning mangler', 'tieto puuttuu', 'no figure')
const said = { yes: isMet, no: isNotMet, unknown: isUnknown }

/** "Dust and water: not met. Needed: IP66; there is: IP67." */
export function gateSentence(
  gate: GateId,
  verdict: 'yes' | 'no' | 'unknown',
  { need, have }: { readonly need: string; readonly have: string | null },
): Wording {
  const [asked, there] = [codesInWords(need), have === null ? nothing : codesInWords(have)]
  return wordingOf((language) => {
    const [title, outcome] = [gateTitles[gate][language], said[verdict][language]]
    return `${title}: ${outcome}. ${upper(needs[language])}: ${asked[language]}; ${has[language]}: ${there[language]}.`
  })
}

/** What a gate says that has nothing to hold a candidate against. */
export const needUnknown = (gate: GateId): Wording =>
  wordingOf((language) => `${gateTitles[gate][language]}: ${isUnknown[language]}. ${noDemand[language]}`)
const noDemand = wording(
  'Varken platsen eller databladet till det som står där säger vad som behövs.',
  'Verken stedet eller databladet til det som står der, sier hva som trengs.',
  'Paikan tiedot tai asennetun laitteen tietolehti eivät kerro, mitä tarvitaan.',
  'Neither the place nor the sheet of what stands there says what is needed.',
)

const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

export const isApproved = (maker: string): Wording =>
  wording(
    `${maker} är en godkänd leverantör.`,
    `${maker} er en godkjent leverandør.`,
    `${maker} on hyväksytty toimittaja.`,
    `${maker} is an approved supplier.`,
  )
export const isNotApproved = (maker: string, state: Wording): Wording =>
  wording(
    `${maker} är inte en godkänd leverantör: ${state.sv}.`,
    `${maker} er ikke en godkjent leverandør: ${state.nb}.`,
    `${maker} ei ole hyväksytty toimittaja: ${state.fi}.`,
    `${maker} is not an approved supplier: ${state.en}.`,
  )
export const isReally = (of: string, maker: string, evidence: string | null): Wording =>
  wordingOf((language) => {
    const rest = evidence ? ` (${evidence})` : ''
    return {
      sv: `Det är ${of} av ${maker} under ett annat märke${rest}.`,
      nb: `Det er ${of} fra ${maker} under et annet merke${rest}.`,
      fi: `Se on ${maker}-yhtiön ${of} toisella tuotemerkillä${rest}.`,
      en: `It is ${of} by ${maker} under another brand${rest}.`,
    }[language]
  })
export const isUnknownOriginal = (sku: string): Wording =>
  wording(
    `Vem som egentligen tillverkar ${sku} är inte känt.`,
    `Hvem som egentlig lager ${sku}, er ikke kjent.`,
    `Ei tiedetä, kuka ${sku}-tuotteen todella valmistaa.`,
    `Who really makes ${sku} is not known.`,
  )

export const featuresAllowed = wording(
  'Inga biometriska funktioner utan godkänt scenario.',
  'Ingen biometriske funksjoner uten godkjent scenario.',
  'Ei biometrisia toimintoja ilman hyväksyttyä skenaariota.',
  'No biometric functions without an approved scenario.',
)
export const featuresOff = (features: string): Wording =>
  wording(
    `Kan ${features}, och inget godkänt scenario täcker det: ska förbli avstängt och utan licens. Det gör den inte bättre.`,
    `Kan ${features}, og intet godkjent scenario dekker det: skal forbli avslått og uten lisens. Det gjør den ikke bedre.`,
    `Osaa: ${features}, eikä mikään hyväksytty skenaario kata sitä: pidettävä pois päältä ja lisensoimatta. Se ei tee siitä parempaa.`,
    `Can do ${features}, and no approved scenario covers it: it has to stay off and unlicensed. That makes it no better.`,
  )
export const featuresRefused = (features: string): Wording =>
  wording(
    `Har ${features} påslaget, och inget godkänt scenario täcker det.`,
    `Har ${features} påslått, og intet godkjent scenario dekker det.`,
    `Sisältää aina: ${features}, eikä mikään hyväksytty skenaario kata sitä.`,
    `Has ${features} always on, and no approved scenario covers it.`,
  )

export const states: Readonly<Record<string, Wording>> = {
  prospect: wording('tilltänkt', 'påtenkt', 'harkinnassa', 'prospect'),
  onboarding: wording('under inskolning', 'under innfasing', 'käyttöönotossa', 'onboarding'),
  conditional: wording('godkänd med villkor', 'godkjent med vilkår', 'hyväksytty ehdoin', 'conditional'),
  underInvestigation: wording('under utredning', 'under gransking', 'tutkittavana', 'under investigation'),
  suspended: wording('tillfälligt stoppad', 'midlertidig stanset', 'keskeytetty', 'suspended'),
  phasingOut: wording('fasas ut', 'fases ut', 'luovutaan vaiheittain', 'being phased out'),
  terminated: wording('avslutad', 'avsluttet', 'päättynyt', 'terminated'),
}
export const noRelation = wording(
  'ingen har prövat den',
  'ingen har vurdert den',
  'kukaan ei ole arvioinut sitä',
  'nobody has examined it',
)
