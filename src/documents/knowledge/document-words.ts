import { type Wording, wording } from '#kernel'

/** Forms and the answers to them. */

export function noFormWords(ref: string, version: number | undefined): Wording {
  const which = version === undefined ? '' : ` version ${version}`
  return wording(
    `Det finns inget formulär '${ref}'${version === undefined ? '' : ` i${which}`}.`,
    `Det finnes ikke noe skjema '${ref}'${version === undefined ? '' : ` i versjon ${version}`}.`,
    `Lomaketta '${ref}'${version === undefined ? '' : ` (versio ${version})`} ei ole.`,
    `There is no form '${ref}'${version === undefined ? '' : ` in${which}`}.`,
  )
}
export function otherFormVersionWords(ref: string, came: number, next: number): Wording {
  return wording(
    `'${ref}' kommer som version ${came}; nästa är ${next}. Svar behåller den version som de gavs till.`,
    `'${ref}' kommer som versjon ${came}; den neste er ${next}. Svar beholder versjonen de ble gitt til.`,
    `'${ref}' tuli versiona ${came}; seuraava on ${next}. Vastaukset säilyttävät version, johon ne annettiin.`,
    `'${ref}' comes as version ${came}; the next one is ${next}. Answers keep the version that they were given to.`,
  )
}
export function noAnswersWords(id: string): Wording {
  return wording(
    `Det finns inga formulärsvar ${id}.`,
    `Det finnes ingen skjemasvar ${id}.`,
    `Lomakevastauksia ${id} ei ole.`,
    `There are no answers ${id}.`,
  )
}
export function answersErasedWords(id: string, at: string): Wording {
  return wording(
    `Formulärsvaren ${id} raderades med stöd i lag ${at}.`,
    `Skjemasvarene ${id} ble slettet med hjemmel i lov ${at}.`,
    `Lomakevastaukset ${id} poistettiin lain nojalla ${at}.`,
    `The answers ${id} were lawfully erased on ${at}.`,
  )
}
export function answersFixedWords(id: string): Wording {
  return wording(
    `Formulärsvaren ${id} är inlämnade och ändras inte. Börja på nya för att rätta dem.`,
    `Skjemasvarene ${id} er sendt inn og endres ikke. Begynn på nye for å rette dem.`,
    `Lomakevastaukset ${id} on jätetty, eivätkä ne enää muutu. Aloita uudet korjataksesi niitä.`,
    `The answers ${id} were submitted and stay as they are. Begin new ones to correct them.`,
  )
}

/** What is wrong with a form that is brought in. */
export function unfitFormWords(faults: Wording): Wording {
  return wording(
    `Formuläret går inte att förstå: ${faults.sv}.`,
    `Skjemaet er ikke forståelig: ${faults.nb}.`,
    `Lomaketta ei ymmärretä: ${faults.fi}.`,
    `The form is not understood: ${faults.en}.`,
  )
}
export const formFaults = {
  asksNothing: wording(
    'formuläret frågar inget',
    'skjemaet spør ikke om noe',
    'lomake ei kysy mitään',
    'the form asks nothing',
  ),
  noQuestion: (name: string) =>
    wording(
      `det finns ingen fråga '${name}'`,
      `det finnes ikke noe spørsmål '${name}'`,
      `kysymystä '${name}' ei ole`,
      `there is no question '${name}'`,
    ),
  twice: wording('står där två gånger', 'står der to ganger', 'on siinä kahdesti', 'stands there twice'),
  noSection: (name: string) =>
    wording(
      `det finns inget avsnitt '${name}'`,
      `det finnes ikke noe avsnitt '${name}'`,
      `osiota '${name}' ei ole`,
      `there is no section '${name}'`,
    ),
  notAskedBefore: (name: string) =>
    wording(
      `'${name}' frågas inte tidigare`,
      `'${name}' er ikke spurt om tidligere`,
      `kysymystä '${name}' ei ole kysytty aiemmin`,
      `'${name}' is not asked before`,
    ),
  noWords: (choice: string) =>
    wording(
      `'${choice}' har ingen text`,
      `'${choice}' har ingen tekst`,
      `vaihtoehdolla '${choice}' ei ole tekstiä`,
      `'${choice}' has no words`,
    ),
  noName: wording(
    'är inget namn på en fråga',
    'er ikke et navn på et spørsmål',
    'ei ole kysymyksen nimi',
    'is no name of a question',
  ),
  foreignWord: (word: string, type: string) =>
    wording(
      `'${word}' säger inget om ${type}`,
      `'${word}' sier ingenting om ${type}`,
      `'${word}' ei sano mitään tyypistä ${type}`,
      `'${word}' says nothing about ${type}`,
    ),
  needsItems: wording(
    "en lista behöver 'items'",
    "en liste trenger 'items'",
    "luettelo tarvitsee kohdan 'items'",
    "an array needs 'items'",
  ),
  nothingFits: wording(
    'inget svar ryms inom gränserna',
    'ikke noe svar er innenfor grensene',
    'mikään vastaus ei ole rajojen sisällä',
    'no answer is within its bounds',
  ),
} as const

/** Letters and reports. */

export function noTemplateWords(name: string): Wording {
  return wording(
    `Det finns ingen mall '${name}'. GET /api/templates visar dem som finns.`,
    `Det finnes ingen mal '${name}'. GET /api/templates viser dem som finnes.`,
    `Mallia '${name}' ei ole. GET /api/templates luettelee olemassa olevat.`,
    `There is no template '${name}'. GET /api/templates lists them.`,
  )
}
export function fromRecordsOnlyWords(template: string): Wording {
  return wording(
    `'${template}' görs av uppgifterna i registret med en egen åtgärd, aldrig av det som någon skrivit in.`,
    `'${template}' lages av opplysningene i registeret med en egen handling, aldri av det noen har skrevet inn.`,
    `'${template}' tehdään rekisterin tiedoista omalla toimenpiteellään, ei koskaan jonkun kirjoittamista tiedoista.`,
    `'${template}' is made from records by its own deed, never from data that somebody typed.`,
  )
}
export function noFontWords(letters: string): Wording {
  return wording(
    `Inget av våra typsnitt har de här tecknen: ${letters}. Ange hur namnet skrivs med latinska bokstäver och använd det här.`,
    `Ingen av skriftene våre har disse tegnene: ${letters}. Oppgi hvordan navnet skrives med latinske bokstaver, og bruk det her.`,
    `Missään kirjasimessamme ei ole näitä merkkejä: ${letters}. Lisää nimen latinalainen kirjoitusasu ja käytä sitä tässä.`,
    `No font of the house has these letters: ${letters}. Add how the name is written in Latin letters, and use that here.`,
  )
}
export function templateGoneWords(id: string): Wording {
  return wording(
    `Mallen till ${id} finns inte sparad längre.`,
    `Malen til ${id} er ikke lagret lenger.`,
    `Asiakirjan ${id} mallia ei enää säilytetä.`,
    `The template of ${id} is not kept any more.`,
  )
}
export function documentErasedWords(id: string, at: string): Wording {
  return wording(
    `${id} raderades med stöd i lag ${at}; kontrollsummorna finns kvar.`,
    `${id} ble slettet med hjemmel i lov ${at}; sjekksummene står igjen.`,
    `${id} poistettiin lain nojalla ${at}; tiivisteet säilyvät.`,
    `${id} was lawfully erased on ${at}; its hashes remain.`,
  )
}
export function notFilledWords(template: string, faults: Wording): Wording {
  return wording(
    `Uppgifterna fyller inte mallen '${template}': ${faults.sv}.`,
    `Opplysningene fyller ikke malen '${template}': ${faults.nb}.`,
    `Tiedot eivät täytä mallia '${template}': ${faults.fi}.`,
    `The data does not fill the template '${template}': ${faults.en}.`,
  )
}
export const listExpected = wording(
  'en lista väntades',
  'det ventes en liste',
  'odotettiin luetteloa',
  'expected a list',
)
export function notWrittenAs(format: string): Wording {
  return wording(
    `kan inte skrivas som ${format}`,
    `kan ikke skrives som ${format}`,
    `ei voi kirjoittaa muodossa ${format}`,
    `cannot be written as ${format}`,
  )
}
/** `why` is what the program says, in English. */
export function noPdfWords(why: string): Wording {
  return wording(
    `PDF-filen kunde inte göras: ${why}.`,
    `PDF-filen kunne ikke lages: ${why}.`,
    `PDF-tiedostoa ei voitu tehdä: ${why}.`,
    `The PDF could not be made: ${why}.`,
  )
}
