import { type Wording, wording } from '#kernel'
import type { LifeCycle, Others } from '#lifecycle/model'
import type { FindingContext, FindingDeed } from '../findings/life.ts'
import type { FindingState } from '../findings/model.ts'
import type { Overstatement } from '../ratings/wording.ts'

const others = (...[sv, nb, fi]: readonly [string, string, string]): Others => ({ sv, nb, fi })
type Life = LifeCycle<FindingState, FindingDeed, FindingContext>

export const findingGuards = {
  isCited: wording(
    'den nämner inga bevis, eller den påstår mer än misstanken bär',
    'det viser ikke til noe bevis, eller det hevder mer enn mistanken bærer',
    'se ei viittaa todisteisiin, tai se väittää enemmän kuin epäily kantaa',
    'it cites no evidence, or states more than the suspicion carries',
  ),
  isReady: wording(
    'den saknar bevis, rättighet, instrument, allvar, sannolikhet eller inblandning, den påstår mer än misstanken bär, eller den som den gäller har inte fått yttra sig färdigt',
    'det mangler bevis, rettighet, instrument, alvor, sannsynlighet eller medvirkning, det hevder mer enn mistanken bærer, eller den det gjelder, er ikke ferdig hørt',
    'siitä puuttuu todiste, oikeus, sopimus, vakavuus, todennäköisyys tai osallisuus, se väittää enemmän kuin epäily kantaa, tai kuuleminen on kesken',
    'it lacks evidence, right, instrument, severity, likelihood or involvement, it states more than the suspicion carries, or whom it is about was not heard to the end',
  ),
  isUnheard: wording(
    'den är inte sänd till den som den gäller, och juridik har inte avstått från yttrande; eller den saknar bevis eller bedömning',
    'det er ikke sendt til den det gjelder, og juridisk avdeling har ikke unnlatt høring; eller det mangler bevis eller vurdering',
    'sitä ei ole lähetetty sille, jota se koskee, eikä lakiosasto ole luopunut kuulemisesta; tai siitä puuttuu todisteita tai arvio',
    'it was not sent to whom it is about, and legal has not skipped the hearing; or it lacks evidence or rating',
  ),
} as const

export const findingSentences: NonNullable<Life['sentences']> = {
  states: {
    draft: others(
      'Den är skriven; den som den gäller har inte sett den.',
      'Det er skrevet; den det gjelder, har ikke sett det.',
      'Se on kirjoitettu; se, jota se koskee, ei ole nähnyt sitä.',
    ),
    heard: others(
      'Den är sänd till den som den gäller, som får yttra sig.',
      'Det er sendt til den det gjelder, som kan uttale seg.',
      'Se on lähetetty sille, jota se koskee ja joka voi vastata.',
    ),
    final: others(
      'Den står fast: ett beslut får vila på den.',
      'Det står fast: en beslutning kan bygge på det.',
      'Se on lopullinen: päätös voi perustua siihen.',
    ),
    withdrawn: others(
      'Den gäller inte längre; skälet är sparat.',
      'Det gjelder ikke lenger; grunnen er bevart.',
      'Se ei ole enää voimassa; peruste on tallella.',
    ),
  },
  deeds: {
    hear: others(
      'Följer av yttrandet: den går till den som den gäller.',
      'Følger av høringen: det går til den det gjelder.',
      'Seuraa kuulemisesta: se menee sille, jota se koskee.',
    ),
    finalise: others(
      'Gör den slutlig: svaret är granskat, bevis och bedömning står fast.',
      'Gjør det endelig: svaret er vurdert, bevis og vurdering står fast.',
      'Vahvistaa sen: vastaus on käyty läpi, todisteet ja arvio pitävät.',
    ),
    withdraw: others(
      'Tar tillbaka den, med skäl.',
      'Trekker det tilbake, med grunn.',
      'Peruu sen perustellen.',
    ),
  },
}

export const findingTitles: NonNullable<Life['titles']> = {
  name: wording('iakttagelse', 'funn', 'havainto', 'finding'),
  states: {
    draft: wording('utkast', 'utkast', 'luonnos', 'draft'),
    heard: wording('sänd för yttrande', 'sendt til uttalelse', 'lähetetty kuultavaksi', 'heard'),
    final: wording('slutlig', 'endelig', 'lopullinen', 'final'),
    withdrawn: wording('tillbakatagen', 'trukket tilbake', 'peruttu', 'withdrawn'),
  },
  deeds: {
    hear: wording('Sänd för yttrande', 'Send til uttalelse', 'Lähetä kuultavaksi', 'Send to be heard'),
    finalise: wording('Gör slutlig', 'Gjør endelig', 'Vahvista', 'Make final'),
    withdraw: wording('Ta tillbaka', 'Trekk tilbake', 'Peru', 'Withdraw'),
  },
}

/** What is not there: `noSuch(aFinding, 'F-2026-1')`. */
export const aFinding = wording('ingen iakttagelse', 'ikke noe funn', 'havaintoa', 'finding')

export function findingTitle(ref: string, of: string): Wording {
  return wording(
    `Iakttagelse ${ref} i ${of}`,
    `Funn ${ref} i ${of}`,
    `Havainto ${ref} tapauksessa ${of}`,
    `Finding ${ref} in ${of}`,
  )
}

export function findingsClosedWords(ref: string): Wording {
  return wording(
    `${ref} tar inte emot iakttagelser i detta läge. De skrivs medan ärendet samlas in, hörs och bedöms.`,
    `${ref} tar ikke imot funn i denne statusen. De skrives mens saken innhentes, høres og vurderes.`,
    `${ref} ei ota vastaan havaintoja tässä tilassa. Ne kirjataan keruun, kuulemisen ja arvioinnin aikana.`,
    `${ref} takes no findings in this state. They are written while the case is gathered, heard and assessed.`,
  )
}

export function finalWords(ref: string): Wording {
  return wording(
    `${ref} är slutlig eller tillbakatagen och ändras inte. Ta tillbaka den med skäl och skriv en ny.`,
    `${ref} er endelig eller trukket tilbake og endres ikke. Trekk det tilbake med grunn og skriv et nytt.`,
    `${ref} on lopullinen tai peruttu eikä muutu. Peru se perustellen ja kirjaa uusi.`,
    `${ref} is final or withdrawn and does not change. Withdraw it with a reason and write another.`,
  )
}

export const sayReason = wording(
  'iakttagelsen är sänd för yttrande: ange varför den ändras',
  'funnet er sendt til uttalelse: oppgi hvorfor det endres',
  'havainto on lähetetty kuultavaksi: kerro, miksi sitä muutetaan',
  'the finding was sent to whom it is about: say why it is changed',
)
export const oneStepWords = wording(
  'prioriteten flyttas högst ett steg från den beräknade, och först när allvar och sannolikhet är angivna',
  'prioriteten flyttes høyst ett trinn fra den beregnede, og først når alvor og sannsynlighet er oppgitt',
  'prioriteettia siirretään enintään yksi porras lasketusta, ja vasta kun vakavuus ja todennäköisyys on annettu',
  'the priority moves by one step from the computed one, and only once severity and likelihood are said',
)
export const notLegalWords = wording(
  'bara juridik släpper igenom en sådan formulering',
  'bare juridisk avdeling slipper gjennom en slik formulering',
  'vain lakiosasto hyväksyy tällaisen sanamuodon',
  'only legal lets such a wording through',
)

/** A wording that asserts too much, with words in which it can be said. */
export function overstatedWords({ words, say }: Overstatement): Wording {
  return wording(
    `'${words}' påstår som ett faktum vad som inte är fastställt. Skriv till exempel: '${say}'. Juridik kan släppa igenom formuleringen med skäl`,
    `'${words}' hevder som et faktum noe som ikke er fastslått. Skriv for eksempel: '${say}'. Juridisk avdeling kan slippe formuleringen gjennom med grunn`,
    `'${words}' väittää tosiasiaksi sellaista, mitä ei ole todettu. Kirjoita esimerkiksi: '${say}'. Lakiosasto voi hyväksyä sanamuodon perustellen`,
    `'${words}' states as fact what is not established. Say, for example: '${say}'. Legal can let the wording through with a reason`,
  )
}

export const evidenceErased = (id: string) =>
  wording(
    `beviset ${id} är raderat enligt lag`,
    `beviset ${id} er slettet etter loven`,
    `todiste ${id} on poistettu lain nojalla`,
    `the evidence ${id} was lawfully erased`,
  )
export const evidenceAltered = (id: string) =>
  wording(
    `beviset ${id} är inte helt: filen saknas eller har ändrats sedan den lämnades in. Återställ den från en säkerhetskopia`,
    `beviset ${id} er ikke helt: filen mangler eller er endret siden den ble levert. Gjenopprett den fra en sikkerhetskopi`,
    `todiste ${id} ei ole eheä: tiedosto puuttuu tai on muuttunut toimittamisen jälkeen. Palauta se varmuuskopiosta`,
    `the evidence ${id} is not whole: its file is gone, or has changed since it was handed in. Restore it from a backup`,
  )
export const noInstrumentWords = (code: string) =>
  wording(
    `instrumentet '${code}' är okänt`,
    `instrumentet '${code}' er ukjent`,
    `sopimusta tai säädöstä '${code}' ei tunneta`,
    `the instrument '${code}' is not known`,
  )
export const noGroundWords = (code: string) =>
  wording(
    `diskrimineringsgrunden '${code}' är okänd`,
    `diskrimineringsgrunnlaget '${code}' er ukjent`,
    `syrjintäperustetta '${code}' ei tunneta`,
    `the protected ground '${code}' is not known`,
  )
