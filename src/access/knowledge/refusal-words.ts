import { choiceOf, type Wording, wording, wordingOf } from '#kernel'
import type { Deed } from '../permissions.ts'
import { deedWords } from './deed-words.ts'

/** Refusals of those who administer accounts, and of those who use their own. */

/** Emergencies. */

export function notForEmergencyWords(role: string, known: readonly string[]): Wording {
  const may = (language: keyof Wording) => choiceOf(known, language)
  return wording(
    `Rollen '${role}' kan inte tas i en nödsituation. Välj ${may('sv')}.`,
    `Rollen '${role}' kan ikke tas i en nødsituasjon. Velg ${may('nb')}.`,
    `Roolia '${role}' ei voi ottaa hätätilanteessa. Valitse ${may('fi')}.`,
    `The role '${role}' cannot be taken in an emergency. Choose from: ${known.join(', ')}.`,
  )
}
export function cannotBeTaken(role: string): Wording {
  return wording(
    `'${role}' kan inte tas`,
    `'${role}' kan ikke tas`,
    `roolia '${role}' ei voi ottaa`,
    `'${role}' cannot be taken`,
  )
}
export const inEmergencyWords = wording(
  'Du har redan roller från en nödsituation. Vänta tills den är slut.',
  'Du har allerede roller fra en nødsituasjon. Vent til den er over.',
  'Sinulla on jo hätätilanteen rooleja. Odota sen päättymistä.',
  'You hold roles of an emergency already. Wait for its end.',
)
export function noEmergencyWords(id: string): Wording {
  return wording(
    `Det har inte varit någon nödsituation ${id}.`,
    `Det har ikke vært noen nødsituasjon ${id}.`,
    `Hätätilannetta ${id} ei ole ollut.`,
    `There was no emergency ${id}.`,
  )
}
export function reviewedWords(id: string, on: string): Wording {
  return wording(
    `${id} granskades redan ${on}.`,
    `${id} ble allerede gjennomgått ${on}.`,
    `${id} tarkastettiin jo ${on}.`,
    `${id} was reviewed on ${on} already.`,
  )
}

/** Roles that are passed on for a time. */

export const giverIsPersonWords = wording(
  'Roller lämnas över av en person: logga in för att göra det.',
  'Roller overlates av en person: logg inn for å gjøre det.',
  'Rooleja siirtää henkilö: kirjaudu sisään tehdäksesi sen.',
  'Roles are passed on by a person: sign in to do it.',
)
export function noDelegationWords(id: string): Wording {
  return wording(
    `Det finns inget vikariat ${id} som ännu gäller.`,
    `Det finnes ikke noe stedfortrederskap ${id} som fortsatt gjelder.`,
    `Voimassa olevaa sijaisuutta ${id} ei ole.`,
    `There is no delegation ${id} that still lasts.`,
  )
}
export function notPassedOnWords(why: Wording): Wording {
  return wording(
    `Det här kan inte lämnas över: ${why.sv}.`,
    `Dette kan ikke overlates: ${why.nb}.`,
    `Tätä ei voi siirtää: ${why.fi}.`,
    `This cannot be passed on: ${why.en}.`,
  )
}
export const delegationFaults = {
  nobody: wording(
    'det finns ingen sådan aktiv person här',
    'det finnes ingen slik aktiv person her',
    'sellaista aktiivista henkilöä ei täällä ole',
    'there is no such person of the house who is active',
  ),
  self: wording(
    'ingen lämnar över roller till sig själv',
    'ingen overlater roller til seg selv',
    'kukaan ei siirrä rooleja itselleen',
    'nobody passes roles on to themselves',
  ),
  outside: (role: string) =>
    wording(
      `'${role}' är ingen intern roll`,
      `'${role}' er ikke en intern rolle`,
      `'${role}' ei ole talon sisäinen rooli`,
      `'${role}' is no role of the house`,
    ),
  beyond: (role: string) =>
    wording(
      `du har inte själv '${role}' för alla de bolagen`,
      `du har ikke selv '${role}' for alle de selskapene`,
      `sinulla itselläsi ei ole roolia '${role}' kaikissa niissä yhtiöissä`,
      `you do not hold '${role}' yourself for all of these entities`,
    ),
  notAfter: wording(
    'är inte efter början',
    'er ikke etter begynnelsen',
    'ei ole alun jälkeen',
    'is not after its beginning',
  ),
  over: wording('är redan slut', 'er allerede over', 'on jo ohi', 'is over already'),
  tooLong: wording(
    'är mer än ett år efter början',
    'er mer enn et år etter begynnelsen',
    'on yli vuoden alun jälkeen',
    'is more than a year after its beginning',
  ),
} as const

/** Keys. */

export function noKeyWords(id: string): Wording {
  return wording(
    `Det finns ingen nyckel ${id} som fortfarande fungerar.`,
    `Det finnes ingen nøkkel ${id} som fortsatt virker.`,
    `Toimivaa avainta ${id} ei ole.`,
    `There is no key ${id} that still works.`,
  )
}
export function keyNotMadeWords(why: Wording): Wording {
  return wording(
    `Den här nyckeln kan inte skapas: ${why.sv}.`,
    `Denne nøkkelen kan ikke lages: ${why.nb}.`,
    `Tätä avainta ei voi luoda: ${why.fi}.`,
    `This key cannot be made: ${why.en}.`,
  )
}
export const keyFaults = {
  noDeed: (scope: string) =>
    wording(
      `'${scope}' är ingen åtgärd; GET /api/permissions visar dem som finns`,
      `'${scope}' er ingen handling; GET /api/permissions viser dem som finnes`,
      `'${scope}' ei ole toimenpide; GET /api/permissions luettelee ne`,
      `'${scope}' is no deed; GET /api/permissions lists them`,
    ),
  noRole: wording(
    'du har ingen roll för något av de egna bolagen',
    'du har ingen rolle for noen av de egne selskapene',
    'sinulla ei ole roolia missään näistä omista yhtiöistä',
    'you hold no role for any of these legal entities',
  ),
  signature: (deed: Deed) => {
    const { sv, nb, fi } = deedWords(deed)
    return wording(
      `att ${sv} är en underskrift, och en nyckel undertecknar inte`,
      `å ${nb} er en signatur, og en nøkkel signerer ikke`,
      `tähän tarvitaan allekirjoitus (${fi}), eikä avain allekirjoita`,
      `'${deed}' is a signature, and a key does not sign`,
    )
  },
  beyond: (deed: Deed) => {
    const { sv, nb, fi, en } = deedWords(deed)
    return wording(
      `du får inte själv ${sv} där`,
      `du har ikke selv lov til å ${nb} der`,
      `sinulla itselläsi ei ole oikeutta ${fi} siellä`,
      `you may not ${en} there yourself`,
    )
  },
  dayOver: wording(
    'är en dag som har passerat',
    'er en dag som er passert',
    'on mennyt päivä',
    'is a day that is over',
  ),
  tooFar: wording(
    'är mer än ett år bort',
    'er mer enn et år frem',
    'on yli vuoden päässä',
    'is more than a year away',
  ),
} as const

/** Invitations and reset links. */

export const emailTakenWords = wording(
  'Det finns redan ett konto med den här e-postadressen; ge den personen rollerna i stället.',
  'Det finnes allerede en konto med denne e-postadressen; gi heller den personen rollene.',
  'Tällä sähköpostiosoitteella on jo tili; anna roolit sille henkilölle.',
  'There is an account with this e-mail address already; give that person the roles instead.',
)
export const hasAccount = wording('har ett konto', 'har en konto', 'on jo käytössä tilillä', 'has an account')
export const noRolesWords = wording(
  'En inbjudan ger minst en roll: utan någon finns inget att se.',
  'En invitasjon gir minst én rolle: uten noen er det ikke noe å se.',
  'Kutsu antaa vähintään yhden roolin: ilman roolia ei ole mitään nähtävää.',
  'An invitation gives at least one role: without one there is nothing to see.',
)
export const isEmpty = wording('är tom', 'er tom', 'on tyhjä', 'is empty')
export function noInvitationWords(id: string): Wording {
  return wording(
    `Det finns ingen öppen inbjudan ${id}.`,
    `Det finnes ingen åpen invitasjon ${id}.`,
    `Avointa kutsua ${id} ei ole.`,
    `There is no open invitation ${id}.`,
  )
}
export function restoreFirstWords(id: string): Wording {
  return wording(
    `${id} är avstängd; öppna kontot igen först.`,
    `${id} er sperret; åpne kontoen igjen først.`,
    `${id} on suljettu; avaa tili ensin uudelleen.`,
    `${id} is suspended; restore them first.`,
  )
}

/** People and their roles. */

export function suspendFirstWords(id: string): Wording {
  return wording(
    `${id} är aktiv. Stäng av personen först: den som ännu loggar in glöms inte bort.`,
    `${id} er aktiv. Sperr personen først: den som fortsatt logger inn, blir ikke glemt.`,
    `${id} on aktiivinen. Sulje tili ensin: sitä, joka yhä kirjautuu sisään, ei unohdeta.`,
    `${id} is active. Suspend the person first: whoever still signs in is not forgotten.`,
  )
}
export const lastAdministratorWords = wording(
  'Det här är den sista administratören. Gör någon annan till administratör först, annars kan ingen ge roller längre.',
  'Dette er den siste administratoren. Gjør noen andre til administrator først, ellers kan ingen gi roller lenger.',
  'Tämä on viimeinen pääkäyttäjä. Tee ensin jostakusta muusta pääkäyttäjä, muuten kukaan ei voi enää antaa rooleja.',
  'This is the last administrator. Make somebody else one first, or nobody could give roles any more.',
)
const statusWords: Readonly<Record<string, Wording>> = {
  active: wording('aktiv', 'aktiv', 'aktiivinen', 'active'),
  suspended: wording('avstängd', 'sperret', 'suljettu', 'suspended'),
}
export function alreadyWords(id: string, status: string): Wording {
  const said = statusWords[status] ?? wording(status, status, status, status)
  return wording(
    `${id} är redan ${said.sv}.`,
    `${id} er allerede ${said.nb}.`,
    `${id} on jo ${said.fi}.`,
    `${id} is ${said.en} already.`,
  )
}
export const mixedRolesWords = wording(
  'Interna roller ges utan part, roller för utomstående (kund, partner, leverantör, expert) med den part de hör till, och en person har bara det ena slaget. Ingen får rollen operator.',
  'Interne roller gis uten part, roller for utenforstående (kunde, partner, leverandør, ekspert) med parten de hører til, og én person har bare det ene slaget. Ingen får rollen operator.',
  'Talon roolit annetaan ilman osapuolta, ulkopuolisten roolit (asiakas, kumppani, toimittaja, asiantuntija) osapuolineen, ja henkilöllä on vain jompiakumpia. Kenellekään ei anneta roolia operator.',
  'Roles of the house are given without a party, roles from outside (customer, partner, supplier, expert) with the party they belong to, and one person has one kind only. Nobody is given the role operator.',
)
export const mixesRoles = wording(
  'blandar interna roller med roller för utomstående',
  'blander interne roller med roller for utenforstående',
  'sekoittaa talon rooleja ja ulkopuolisten rooleja',
  'mixes roles of the house with roles from outside',
)
export function unknownEntityWords(entity: string, known: readonly string[]): Wording {
  const none = wording('inga än', 'ingen ennå', 'ei vielä yhtään', 'none yet')
  const all = wordingOf((language) => known.join(', ') || none[language])
  return wording(
    `Det finns inget eget bolag '${entity}'. Kända: ${all.sv}.`,
    `Det finnes ikke noe eget selskap '${entity}'. Kjente: ${all.nb}.`,
    `Omaa yhtiötä '${entity}' ei ole. Tunnetut: ${all.fi}.`,
    `There is no own legal entity '${entity}'. Known: ${all.en}.`,
  )
}
export function isUnknown(entity: string): Wording {
  return wording(
    `'${entity}' är okänt`,
    `'${entity}' er ukjent`,
    `'${entity}' on tuntematon`,
    `'${entity}' is not known`,
  )
}
